import { oracle } from '../../../model/index.ts';
import { netSuiteError } from '../define.ts';

export const auditRefreshTokenExpired = netSuiteError({
  code: 'RefreshTokenExpired',
  title: 'The refresh token has expired',
  answers: [{ surface: 'Login Audit Trail', text: 'OAuth 2.0' }],
  signature: 'unjudged',
  means: 'The refresh token of the authorization code flow is too old to bring a new access token.',
  causes: [],
  fix: 'Begin the flow again.',
  recognisedBy: /\bRefreshTokenExpired\b/i,
  certainty: 'documented',
  sources: [oracle('subsect_158711928134', 'The Detail values of a request with a refresh token.')],
});

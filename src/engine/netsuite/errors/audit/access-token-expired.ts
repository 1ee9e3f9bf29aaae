import { oracle } from '../../../model/index.ts';
import { netSuiteError } from '../define.ts';

export const auditAccessTokenExpired = netSuiteError({
  code: 'AccessTokenExpired',
  title: 'The access token has expired',
  answers: [{ surface: 'Login Audit Trail', text: 'OAuth 2.0' }],
  signature: 'unjudged',
  means: 'An access token of OAuth 2.0 lives for an hour.',
  causes: [],
  fix: 'Ask for a new one before the hour is over.',
  recognisedBy: /\bAccessTokenExpired\b/i,
  certainty: 'documented',
  sources: [oracle('subsect_158324637123', 'The Detail values of OAuth 2.0.')],
});

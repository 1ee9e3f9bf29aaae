import { oracle } from '../../../model/index.ts';
import { netSuiteError } from '../define.ts';

export const auditAuthorizationCodeGrantRequired = netSuiteError({
  code: 'AuthorizationCodeGrantRequired',
  title: 'The record does not allow this grant',
  answers: [{ surface: 'Login Audit Trail', text: 'OAuth 2.0' }],
  signature: 'unjudged',
  means: 'The box of the grant is clear on the integration record.',
  causes: [],
  fix: 'Tick Authorization Code Grant, or use the grant that is ticked.',
  recognisedBy: /\bAuthorizationCodeGrantRequired\b/i,
  certainty: 'documented',
  sources: [oracle('subsect_158324637123', 'The Detail values of OAuth 2.0.')],
});

import { oracle } from '../../../model/index.ts';
import { netSuiteError } from '../define.ts';

export const auditInvalidTokenType = netSuiteError({
  code: 'InvalidTokenType',
  title: 'The token is of the wrong type',
  answers: [{ surface: 'Login Audit Trail', text: 'OAuth 2.0' }],
  signature: 'unjudged',
  means:
    'Oracle lists the value. It is believed that a refresh token or a JWT of your own was sent where an access token belongs.',
  causes: [],
  fix: 'Send the `access_token` of the token endpoint’s answer as Bearer.',
  recognisedBy: /\bInvalidTokenType\b/i,
  certainty: 'believed',
  sources: [oracle('subsect_158324637123', 'The Detail values of OAuth 2.0.')],
});

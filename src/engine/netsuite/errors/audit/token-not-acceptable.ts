import { oracle } from '../../../model/index.ts';
import { netSuiteError } from '../define.ts';

export const auditTokenNotAcceptable = netSuiteError({
  code: 'TokenNotAcceptable',
  title: 'The token is not taken here',
  answers: [{ surface: 'Login Audit Trail', text: 'OAuth 2.0' }],
  signature: 'unjudged',
  means:
    'Oracle lists the value without more that we could read. It is believed that the token belongs to another account or another service.',
  causes: [],
  fix: 'Ask for a token at the host of this account, with the scope of this service.',
  recognisedBy: /\bTokenNotAcceptable\b/i,
  certainty: 'believed',
  sources: [oracle('subsect_158324637123', 'The Detail values of OAuth 2.0.')],
});

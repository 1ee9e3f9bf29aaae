import { oracle } from '../../../model/index.ts';
import { netSuiteError } from '../define.ts';

export const auditInvalidScope = netSuiteError({
  code: 'InvalidScope',
  title: 'The token has no scope',
  answers: [{ surface: 'Login Audit Trail', text: 'OAuth 2.0' }],
  signature: 'unjudged',
  means: 'The scope in the token is empty.',
  causes: [],
  fix: 'Ask for `restlets`, `rest_webservices` or `suite_analytics`.',
  recognisedBy: /\bInvalidScope\b/i,
  certainty: 'documented',
  sources: [oracle('subsect_158324637123', 'The Detail values of OAuth 2.0.')],
});

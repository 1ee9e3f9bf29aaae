import { oracle } from '../../../model/index.ts';
import { netSuiteError } from '../define.ts';

export const auditClientIdMismatch = netSuiteError({
  code: 'ClientIdMismatch',
  title: 'The client ID is another one',
  answers: [{ surface: 'Login Audit Trail', text: 'OAuth 2.0' }],
  signature: 'unjudged',
  means:
    'Oracle lists the value. It is believed that `iss`, or the client ID of the request, is not that of the integration to which the token or certificate belongs.',
  causes: [],
  fix: 'Use the client ID of the same integration record.',
  recognisedBy: /\bClientIdMismatch\b/i,
  certainty: 'believed',
  sources: [oracle('subsect_158324637123', 'The Detail values of OAuth 2.0.')],
});

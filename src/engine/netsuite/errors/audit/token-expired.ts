import { oracle } from '../../../model/index.ts';
import { netSuiteError } from '../define.ts';

export const auditTokenExpired = netSuiteError({
  code: 'TokenExpired',
  title: 'The JWT has expired',
  answers: [{ surface: 'Login Audit Trail', text: 'OAuth 2.0' }],
  signature: 'unjudged',
  means: 'Oracle lists the value. It is believed that `exp` has passed, or that a clock is wrong.',
  causes: [],
  fix: 'Make a JWT for each request to the token endpoint, with the right time.',
  recognisedBy: /\bTokenExpired\b/i,
  certainty: 'believed',
  sources: [oracle('subsect_158324637123', 'The Detail values of OAuth 2.0.')],
});

import { oracle } from '../../../model/index.ts';
import { netSuiteError } from '../define.ts';

export const auditTokenBlocked = netSuiteError({
  code: 'TokenBlocked',
  title: 'The token is blocked',
  answers: [{ surface: 'Login Audit Trail', text: 'OAuth 2.0' }],
  signature: 'unjudged',
  means: 'Oracle lists the value. It is believed to mean a token that was revoked.',
  causes: [],
  fix: 'Ask for a new access token.',
  recognisedBy: /\bTokenBlocked\b/i,
  certainty: 'believed',
  sources: [oracle('subsect_158324637123', 'The Detail values of OAuth 2.0.')],
});

import { oracle } from '../../../model/index.ts';
import { netSuiteError } from '../define.ts';

export const auditInvalidIntegration = netSuiteError({
  code: 'InvalidIntegration',
  title: 'The token names no integration of this account',
  answers: [{ surface: 'Login Audit Trail', text: 'OAuth 2.0' }],
  signature: 'unjudged',
  means: 'The application in the token has no integration record here.',
  causes: [],
  fix: 'Check that the record is in this account, and that the token was issued by it.',
  recognisedBy: /\bInvalidIntegration\b/i,
  certainty: 'documented',
  sources: [oracle('subsect_158324637123', 'The Detail values of OAuth 2.0.')],
});

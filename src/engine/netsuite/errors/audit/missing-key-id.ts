import { oracle } from '../../../model/index.ts';
import { netSuiteError } from '../define.ts';

export const auditMissingKeyId = netSuiteError({
  code: 'MissingKeyId',
  title: 'The JWT has no `kid`',
  answers: [{ surface: 'Login Audit Trail', text: 'OAuth 2.0' }],
  signature: 'unjudged',
  means: 'The header of the JWT names no certificate.',
  causes: [],
  fix: 'Put the Certificate ID of OAuth 2.0 Client Credentials (M2M) Setup into `kid`.',
  recognisedBy: /\bMissingKeyId\b/i,
  certainty: 'documented',
  sources: [oracle('subsect_158324637123', 'The Detail values of OAuth 2.0.')],
});

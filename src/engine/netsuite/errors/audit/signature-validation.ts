import { oracle } from '../../../model/index.ts';
import { netSuiteError } from '../define.ts';

export const auditSignatureValidation = netSuiteError({
  code: 'SignatureValidation',
  title: 'The JWT’s signature could not be checked',
  answers: [{ surface: 'Login Audit Trail', text: 'OAuth 2.0' }],
  signature: 'unjudged',
  means:
    'Oracle lists the value. It is believed that the JWT was signed with another private key than that of the uploaded certificate.',
  causes: [],
  fix: 'Sign with the key of the certificate whose ID is in `kid`.',
  recognisedBy: /\bSignatureValidation\b/i,
  certainty: 'believed',
  sources: [oracle('subsect_158324637123', 'The Detail values of OAuth 2.0.')],
});

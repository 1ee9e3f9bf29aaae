import { oracle } from '../../../model/index.ts';
import { netSuiteError } from '../define.ts';

export const auditMissingKey = netSuiteError({
  code: 'MissingKey',
  title: 'No certificate has this `kid`',
  answers: [{ surface: 'Login Audit Trail', text: 'OAuth 2.0' }],
  signature: 'unjudged',
  means:
    '`kid` matches no certificate of this account. The mapping is not copied to a sandbox, and a refresh clears it.',
  causes: [],
  fix: 'Map the certificate in this account, and use the ID that is shown there.',
  recognisedBy: /\bMissingKey\b/i,
  certainty: 'documented',
  sources: [oracle('subsect_158324637123', 'The Detail values of OAuth 2.0.')],
});

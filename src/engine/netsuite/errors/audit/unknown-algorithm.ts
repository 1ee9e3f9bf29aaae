import { oracle } from '../../../model/index.ts';
import { netSuiteError } from '../define.ts';

export const auditUnknownAlgorithm = netSuiteError({
  code: 'UnknownAlgorithm',
  title: 'The signature method is not HMAC-SHA256',
  answers: [{ surface: 'Login Audit Trail' }],
  signature: 'unjudged',
  means: 'HMAC-SHA256 is the only method. HMAC-SHA1 ended with 2023.1.',
  causes: [
    {
      of: 'hash-sha1-unsupported',
      tell: 'The header says `HMAC-SHA1`: the default of many libraries.',
    },
    { of: 'hash-plaintext', tell: 'The header says `PLAINTEXT`.' },
    {
      of: 'hash-unknown',
      tell: 'The name is spelt in another way, such as with an underscore outside SOAP.',
    },
    {
      of: 'soap-algorithm-attribute',
      tell: 'The `signature` element has no or another `algorithm`.',
    },
  ],
  fix: 'Set the method of your library to HMAC-SHA256, in the header and in the computation.',
  recognisedBy: /\bUnknownAlgorithm\b/i,
  certainty: 'documented',
  sources: [
    oracle('subsect_156935170194', 'What is shown for another method.'),
    oracle('section_1534941088', 'The method, and the end of HMAC-SHA1.'),
  ],
});

import { oracle } from '../../../model/index.ts';
import { netSuiteError } from '../define.ts';

export const auditUnsupportedAlgo = netSuiteError({
  code: 'UnsupportedAlgo',
  title: 'The JWT is signed with an algorithm that is not accepted',
  answers: [{ surface: 'Login Audit Trail', text: 'OAuth 2.0' }],
  signature: 'unjudged',
  means:
    'Accepted are `PS256`, `PS384`, `PS512`, `ES256`, `ES384` and `ES512`. `RS256` ended on 1 March 2025, as reported.',
  causes: [],
  fix: 'Sign with RSA-PSS or with an elliptic curve.',
  recognisedBy: /\bUnsupportedAlgo\b/i,
  certainty: 'documented',
  sources: [
    oracle('subsect_158324637123', 'The Detail values of OAuth 2.0.'),
    oracle('section_162790605110', 'The algorithms of a request token.'),
  ],
});

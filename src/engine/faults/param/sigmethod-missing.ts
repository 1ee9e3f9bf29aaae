import { stepFault } from '../kinds/define.ts';
import { unsignedVariants } from '../places/header-params.ts';
import { oracleRestlet } from '../examples/oracle.ts';

export const paramSigmethodMissing = stepFault({
  id: 'param-sigmethod-missing',
  step: 'headerAlgorithm',
  commonness: 'low',
  title: 'The signature method was sent and not signed',
  did: 'left `oauth_signature_method` out of the signature',
  what: 'The base string was put together by hand, and `oauth_signature_method` forgotten.',
  why: 'Every header parameter but `realm` and the signature is signed: RFC 5849 §3.4.1.3.1.',
  fix: 'Keep the `oauth_` parameters in one list, and make the base string and the header from it.',
  sources: [
    {
      kind: 'page',
      url: 'https://salesforce.stackexchange.com/questions/97646',
      says: 'A hand-built base string in Apex without it.',
    },
    {
      kind: 'rfc',
      url: 'https://www.rfc-editor.org/rfc/rfc5849#section-3.4.1.3.1',
      says: 'Which parameters are signed, and where they come from.',
    },
  ],
  variants: (given) => unsignedVariants(given, 'oauth_signature_method', 'headerAlgorithm'),
  examples: [oracleRestlet],
});

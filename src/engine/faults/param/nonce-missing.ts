import { stepFault } from '../kinds/define.ts';
import { unsignedVariants } from '../places/header-params.ts';
import { oracleRestlet } from '../examples/oracle.ts';

export const paramNonceMissing = stepFault({
  id: 'param-nonce-missing',
  step: 'headerNonce',
  commonness: 'low',
  title: 'The nonce was sent and not signed',
  did: 'left `oauth_nonce` out of the signature',
  what: 'The base string was put together by hand, and `oauth_nonce` forgotten.',
  why: 'Every header parameter but `realm` and the signature is signed: RFC 5849 §3.4.1.3.1.',
  fix: 'Keep the `oauth_` parameters in one list, and make the base string and the header from it.',
  sources: [
    {
      kind: 'pull',
      url: 'https://github.com/magento/magento2/pull/30693',
      says: 'Nonce, timestamp and version were sent, and none of them was signed.',
    },
    {
      kind: 'rfc',
      url: 'https://www.rfc-editor.org/rfc/rfc5849#section-3.4.1.3.1',
      says: 'Which parameters are signed, and where they come from.',
    },
  ],
  variants: (given) => unsignedVariants(given, 'oauth_nonce', 'headerNonce'),
  examples: [oracleRestlet],
});

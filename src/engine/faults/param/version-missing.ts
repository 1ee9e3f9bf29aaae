import { stepFault } from '../kinds/define.ts';
import { unsignedVariants } from '../places/header-params.ts';
import { oracleRestlet } from '../examples/oracle.ts';

export const paramVersionMissing = stepFault({
  id: 'param-version-missing',
  step: 'headerVersion',
  commonness: 'medium',
  title: 'The version was sent and not signed',
  did: 'left `oauth_version` out of the signature',
  what: 'The base string was put together by hand, and `oauth_version` forgotten.',
  why: 'Every header parameter but `realm` and the signature is signed: RFC 5849 §3.4.1.3.1. The version may be absent, but then from both.',
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
  variants: (given) => unsignedVariants(given, 'oauth_version', 'headerVersion'),
  examples: [oracleRestlet],
});

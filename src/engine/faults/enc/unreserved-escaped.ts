import { stepFault } from '../kinds/define.ts';
import { escapingToo } from '../imitate/encoders.ts';
import { marksVariants } from '../places/levels.ts';
import { oracleRestlet } from '../examples/oracle.ts';

export const encUnreservedEscaped = stepFault({
  id: 'enc-unreserved-escaped',
  step: 'unreservedEncoded',
  commonness: 'low',
  title: 'Even - . _ ~ were escaped',
  did: 'escaped `- . _ ~` as well',
  what: 'For example, `oauth_nonce` becomes `oauth%5Fnonce`, and `1.0` becomes `1%2E0`. R’s `curlEscape` does so.',
  why: 'The characters `- . _ ~` stay unescaped: RFC 5849 §3.6. Every request has some of them.',
  fix: 'Leave them as they are.',
  sources: [
    {
      kind: 'issue',
      url: 'https://github.com/r-lib/httr/issues/21',
      says: 'An R library’s encoder escaped too much for OAuth.',
    },
  ],
  variants: () => marksVariants(escapingToo('-._~'), 'unreserved').slice(0, 3),
  examples: [oracleRestlet],
});

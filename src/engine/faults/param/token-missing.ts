import { stepFault } from '../kinds/define.ts';
import { unsignedVariants } from '../places/header-params.ts';
import { oracleRestlet } from '../examples/oracle.ts';

export const paramTokenMissing = stepFault({
  id: 'param-token-missing',
  step: 'headerToken',
  commonness: 'low',
  title: 'The token was sent and not signed',
  did: 'left `oauth_token` out of the signature',
  what: 'The base string was made as for a request without a token.',
  why: 'Every header parameter but `realm` and the signature is signed: RFC 5849 §3.4.1.3.1.',
  fix: 'Keep the `oauth_` parameters in one list, and make the base string and the header from it.',
  sources: [
    {
      kind: 'issue',
      url: 'https://github.com/xamarin/Xamarin.Auth/issues/45',
      says: 'The token was not part of the base string.',
    },
    {
      kind: 'rfc',
      url: 'https://www.rfc-editor.org/rfc/rfc5849#section-3.4.1.3.1',
      says: 'Which parameters are signed, and where they come from.',
    },
  ],
  variants: (given) => unsignedVariants(given, 'oauth_token', 'headerToken'),
  examples: [oracleRestlet],
});

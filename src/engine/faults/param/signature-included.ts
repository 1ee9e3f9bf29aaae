import { stepFault } from '../kinds/define.ts';
import { headerParamOf, signingToo } from '../places/header-params.ts';
import { oracleRestlet } from '../examples/oracle.ts';

export const paramSignatureIncluded = stepFault({
  id: 'param-signature-included',
  step: 'headerSignature',
  commonness: 'low',
  title: 'An empty signature was signed',
  did: 'signed an empty `oauth_signature` among the parameters',
  what: 'It stood in the list before it was computed. An earlier signature in its place cannot be found here.',
  why: 'Every header parameter but `realm` and the signature is signed: RFC 5849 §3.4.1.3.1.',
  fix: 'Skip `oauth_signature` in the base string.',
  sources: [
    {
      kind: 'commit',
      url: 'https://github.com/joestump/python-oauth2/commit/1178db3',
      says: 'Concerns `oauth_signature` among the parameters that are signed.',
    },
    {
      kind: 'rfc',
      url: 'https://www.rfc-editor.org/rfc/rfc5849#section-3.4.1.3.1',
      says: 'Which parameters are signed, and where they come from.',
    },
  ],
  variants: ({ observed }) =>
    observed.kind === 'passport'
      ? []
      : [signingToo('', [headerParamOf('oauth_signature', '')], 'headerSignature')],
  examples: [oracleRestlet],
});

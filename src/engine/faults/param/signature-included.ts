import { stepFault } from '../define.ts';
import { headerParamOf, signingToo } from '../header-params.ts';
import { oracleRestlet } from '../oracle-example.ts';

export const paramSignatureIncluded = stepFault({
  id: 'param-signature-included',
  step: 'headerSignature',
  commonness: 'low',
  title: 'An empty signature was signed',
  did: 'signed an empty `oauth_signature` among the parameters',
  what: 'The list of parameters holds `oauth_signature` before the signature exists, as an empty text, and all of the list is signed. If it holds the signature of an earlier attempt, that cannot be found here.',
  why: 'The signature cannot be part of what is signed: RFC 5849 §3.4.1.3.1 leaves it out by name.',
  fix: 'Add `oauth_signature` to the list when the signature is made, or skip that name when you build the base string.',
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
  examples: [
    {
      name: 'Oracle’s RESTlet with an empty signature',
      given: oracleRestlet,
      correct: '+KK4SKNgz4ZiILGLwOMtfYlgcXSy1eis8ldE9X90azQ=',
      observed: 'O+JFzNftHkM5o6j61GNRsINE2R5G74e/Q3iy8TFVM5A=',
    },
  ],
});

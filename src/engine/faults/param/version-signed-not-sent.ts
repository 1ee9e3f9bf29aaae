import { stepFault } from '../kinds/define.ts';
import { headerParamOf, namesSent, signingToo } from '../places/header-params.ts';
import { oracleRestlet } from '../examples/oracle.ts';

export const paramVersionSignedNotSent = stepFault({
  id: 'param-version-signed-not-sent',
  step: 'headerVersion',
  commonness: 'low',
  title: 'The version was signed and not sent',
  did: 'signed `oauth_version` and did not send it',
  what: 'The base string holds it, and the header does not.',
  why: 'The server signs what it receives: RFC 5849 §3.4.1.3.1. The version may be absent, but then from both.',
  fix: 'Send `oauth_version="1.0"` in the header, or leave it out of the base string.',
  sources: [
    {
      kind: 'issue',
      url: 'https://github.com/DotNetOpenAuth/DotNetOpenAuth/issues/28',
      says: 'A version that was only implied was put into the base string.',
    },
    {
      kind: 'rfc',
      url: 'https://www.rfc-editor.org/rfc/rfc5849#section-3.4.1.3.1',
      says: 'Which parameters are signed, and where they come from.',
    },
  ],
  variants: (given) =>
    given.observed.kind === 'passport' || namesSent(given).has('oauth_version')
      ? []
      : [signingToo('', [headerParamOf('oauth_version', '1.0')], 'headerVersion')],
  examples: [
    {
      ...oracleRestlet,
      header: oracleRestlet.header.replace(', oauth_version="1.0"', ''),
    },
  ],
});

import { headerParam } from '../../model/index.ts';
import { stepFault } from '../kinds/define.ts';
import { headerParamOf, leavingOut, signingToo } from '../places/header-params.ts';
import { oracleRestlet } from '../examples/oracle.ts';

const tokenless = {
  ...oracleRestlet,
  url: 'https://123456.restlets.api.netsuite.com/rest/requesttoken',
};

export const paramEmptyTokenIncluded = stepFault({
  id: 'param-empty-token-included',
  step: 'headerToken',
  commonness: 'medium',
  title: 'An empty token is on one side only',
  did: 'has an empty `oauth_token` in the signature or in the header, and not in both',
  what: 'There is no token yet, as in the request for a request token.',
  why: 'Every parameter that is sent is signed: RFC 5849 §3.4.1.3.1. Without a token it may be left out: §3.1.',
  fix: 'Leave `oauth_token` out of both while there is no token.',
  sources: [
    {
      kind: 'issue',
      url: 'https://github.com/postmanlabs/postman-app-support/issues/2079',
      says: 'An empty token was always part of the base string.',
    },
    {
      kind: 'pull',
      url: 'https://github.com/dghubble/oauth1/pull/38',
      says: 'Concerns an empty token in a request for a token.',
    },
    {
      kind: 'rfc',
      url: 'https://www.rfc-editor.org/rfc/rfc5849#section-3.4.1.3.1',
      says: 'Which parameters are signed, and where they come from.',
    },
  ],
  variants: ({ observed }) => {
    if (observed.kind === 'passport') return [];
    const token = headerParam(observed, 'oauth_token');
    if (token === undefined) {
      return [signingToo('signed and not sent', [headerParamOf('oauth_token', '')], 'headerToken')];
    }
    return token.value === ''
      ? [leavingOut('sent and not signed', ['oauth_token'], 'headerToken')]
      : [];
  },
  examples: [
    { ...tokenless, header: oracleRestlet.header.replace(/ oauth_token="[^"]*",/, '') },
    {
      ...tokenless,
      header: oracleRestlet.header.replace(/oauth_token="[^"]*"/, 'oauth_token=""'),
    },
  ],
});

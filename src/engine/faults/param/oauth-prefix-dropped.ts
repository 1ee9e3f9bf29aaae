import { stepFault } from '../kinds/define.ts';
import { oracleRequest } from '../examples/oracle.ts';
import { queryVariants } from '../imitate/query.ts';

export const paramOauthPrefixDropped = stepFault({
  id: 'param-oauth-prefix-dropped',
  step: 'queryOwn',
  commonness: 'rare',
  title: 'Query parameters named oauth_ were not signed',
  did: 'left query parameters whose names begin with `oauth_` out of the signature',
  what: 'The code skips them, taking them for those of the header.',
  why: 'Only `oauth_signature` is left out, wherever it stands: RFC 5849 §3.4.1.3.1.',
  fix: 'Skip `oauth_signature` alone.',
  sources: [
    {
      kind: 'commit',
      url: 'https://github.com/joestump/python-oauth2/commit/c9ce81b',
      says: 'Concerns query parameters whose names begin with `oauth_`.',
    },
    {
      kind: 'rfc',
      url: 'https://www.rfc-editor.org/rfc/rfc5849#section-3.4.1.3.1',
      says: 'Where the signed parameters come from, and how they are decoded.',
    },
  ],
  variants: (given) =>
    queryVariants(given, 'queryOwn', [
      ['', (params) => params.filter(({ name }) => !name.startsWith('oauth_'))],
    ]),
  examples: [
    oracleRequest(
      'GET',
      'https://123456.restlets.api.netsuite.com/app/site/hosting/restlet.nl?script=6&deploy=1&oauth_user=7',
    ),
  ],
});

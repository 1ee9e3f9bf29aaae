import { stepFault } from '../kinds/define.ts';
import { oracleRequest } from '../examples/oracle.ts';
import { pathVariants } from '../places/url.ts';

/** The path up to the first `;` of its last segment. */
function withoutParams(path: string): string {
  const at = path.indexOf(';', path.lastIndexOf('/') + 1);
  return at < 0 ? path : path.slice(0, at);
}

export const urlPathParamsDropped = stepFault({
  id: 'url-path-params-dropped',
  step: 'pathParams',
  commonness: 'rare',
  title: 'What follows a semicolon in the path was not signed',
  did: 'left out what follows the `;` in the path',
  what: 'The URL parser takes it for parameters of the path.',
  why: 'A `;` and what follows belong to the path: RFC 3986 §3.3. The path is signed as it is sent: RFC 5849 §3.4.1.2.',
  fix: 'In Python use `urlsplit` instead of `urlparse`, which cuts the path at the `;`.',
  sources: [
    {
      kind: 'issue',
      url: 'https://github.com/oauthlib/oauthlib/issues/83',
      says: 'Parameters of the path were lost.',
    },
    {
      kind: 'issue',
      url: 'https://github.com/bytespider/jsOAuth/issues/22',
      says: 'About a `;` in the path that is signed.',
    },
  ],
  variants: (given) => pathVariants(given, 'pathParams', [['', withoutParams]]),
  examples: [
    oracleRequest(
      'GET',
      'https://123456.suitetalk.api.netsuite.com/services/rest/record/v1/customer/eid:A;B',
    ),
  ],
});

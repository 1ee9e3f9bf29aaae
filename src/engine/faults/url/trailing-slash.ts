import { stepFault } from '../kinds/define.ts';
import { oracleRequest } from '../examples/oracle.ts';
import { pathVariants, urlPartsOf } from '../places/url.ts';

export const urlTrailingSlash = stepFault({
  id: 'url-trailing-slash',
  step: 'pathEnd',
  commonness: 'medium',
  title: 'A trailing slash makes the difference',
  did: 'signed the path with a `/` at its end and sent it without, or the other way round',
  what: 'A base URL and a resource were joined, or a library tidied one of them.',
  why: 'The path is signed as it is sent, its last `/` included: RFC 5849 §3.4.1.2. Only an empty path is signed as `/`.',
  fix: 'Build the URL once, and sign and send the same text.',
  sources: [
    {
      kind: 'rfc',
      url: 'https://www.rfc-editor.org/rfc/rfc5849#section-3.4.1.2',
      says: 'What belongs to the base string URI.',
    },
  ],
  variants: (given) =>
    urlPartsOf(given).host === ''
      ? []
      : pathVariants(given, 'pathEnd', [
          ['removed', (path) => path.replace(/\/$/, '')],
          ['added', (path) => (path.endsWith('/') ? path : `${path}/`)],
        ]),
  examples: [
    oracleRequest(
      'GET',
      'https://123456.suitetalk.api.netsuite.com/services/rest/record/v1/customer',
    ),
    oracleRequest(
      'GET',
      'https://123456.suitetalk.api.netsuite.com/services/rest/record/v1/customer/',
    ),
  ],
});

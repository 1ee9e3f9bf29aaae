import { splitUrl } from '../../text/url.ts';
import { changing } from '../places/changing.ts';
import { stepFault } from '../kinds/define.ts';
import { oracleRequest } from '../examples/oracle.ts';

export const paramSecondQuestionTruncated = stepFault({
  id: 'param-second-question-truncated',
  step: 'queryCut',
  commonness: 'low',
  title: 'The query was cut at a second question mark',
  did: 'left out what follows a second `?` in the URL',
  what: 'The URL was split at every `?`, and the second piece taken for the query.',
  why: 'The query begins at the first `?` and may hold others: RFC 3986 §3.4. All of it is signed: RFC 5849 §3.4.1.3.1.',
  fix: 'Split the URL at its first `?` only, and send a `?` in a value as `%3F`.',
  sources: [
    {
      kind: 'page',
      url: 'https://github.com/ddo/oauth-1.0a',
      says: 'In `deParamUrl` the URL is split at every `?`, and the second piece is the query.',
    },
    {
      kind: 'rfc',
      url: 'https://www.rfc-editor.org/rfc/rfc3986#section-3.4',
      says: 'A query may hold a `?`.',
    },
  ],
  variants: ({ request }) =>
    splitUrl(request.url).query?.includes('?') === true
      ? [
          {
            label: '',
            runs: changing('queryCut', (query) => query.split('?', 1)[0] ?? ''),
          },
        ]
      : [],
  examples: [
    oracleRequest(
      'GET',
      'https://123456.restlets.api.netsuite.com/app/site/hosting/restlet.nl?script=6&deploy=1&next=/list?page=2&size=10',
    ),
  ],
});

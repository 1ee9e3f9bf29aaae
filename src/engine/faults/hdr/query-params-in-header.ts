import { headerWith } from '../examples/check.ts';
import { checkFault, type CheckContext, type Sighting } from '../kinds/define.ts';
import { paramsOf } from '../checking/context.ts';
import { formDecode, splitPairs } from '../../text/form.ts';
import { splitUrl } from '../../text/url.ts';
import { listed } from '../checking/words.ts';

export const hdrQueryParamsInHeader = checkFault({
  id: 'hdr-query-params-in-header',
  topic: 'header',
  commonness: 'medium',
  title: 'Query parameters are repeated in the header',
  did: 'listed parameters of the query in the header as well',
  what: 'Parameters such as `limit` stand in the URL and again in the header. They are signed once by your client and counted twice by the server.',
  why: 'The server collects the query and the header, and signs what it finds in both: RFC 5849 §3.4.1.3.1. So the base strings differ.',
  fix: 'Sign the query, but write only `realm` and the `oauth_` parameters into the header.',
  sources: [
    {
      kind: 'rfc',
      url: 'https://www.rfc-editor.org/rfc/rfc5849#section-3.4.1.3.1',
      says: 'Query and header are both sources of signed parameters.',
    },
    {
      kind: 'pull',
      url: 'https://github.com/timbal-ai/timbal/pull/80',
      says: 'NetSuite refused calls with `limit` and `offset` in the header, and took those without a query.',
    },
  ],
  find,
  examples: [
    {
      header: headerWith('oauth_version', 'limit="5", oauth_version'),
      url: 'https://123456.suitetalk.api.netsuite.com/services/rest/record/v1/customer?limit=5',
    },
  ],
});

function find(context: CheckContext): Sighting | undefined {
  const query = splitPairs(splitUrl(context.given.request.url).query ?? '');
  const inQuery = new Set(query.map(({ name }) => formDecode(name)));
  const both = new Set(
    paramsOf(context)
      .map(({ name }) => name)
      .filter((name) => inQuery.has(name) && !/^(?:realm|role|oauth_.*)$/.test(name)),
  );
  if (both.size === 0) return undefined;
  return { level: 'error', title: `In the URL and in the header: ${listed([...both])}.` };
}

import type { Given } from '../../model/index.ts';
import { stepFault } from '../kinds/define.ts';
import { oracleRequest } from '../examples/oracle.ts';
import { queryParams, queryVariants, type QueryChange } from '../imitate/query.ts';

const forPaging = new Set(['limit', 'offset']);

/** What was signed when the last `count` parameters were not yet in the URL. */
function withoutLast(given: Given, count: number): QueryChange {
  const added = new Set(
    queryParams(given)
      .slice(-count)
      .map(({ from }) => from.key),
  );
  return (params) => params.filter(({ from }) => !added.has(from.key));
}

export const paramAddedAfterSigning = stepFault({
  id: 'param-added-after-signing',
  step: 'queryBefore',
  commonness: 'very high',
  title: 'Parameters were added after signing',
  did: 'signed the URL before all its parameters were in it',
  what: 'An option of the HTTP library, a paging helper or a late variable changed the query.',
  why: 'Every parameter that is sent is signed: RFC 5849 §3.4.1.3.1.',
  fix: 'Build the whole URL first, sign it, and send it as it is. Make a new header for each page of a list.',
  sources: [
    {
      kind: 'pull',
      url: 'https://github.com/timbal-ai/timbal/pull/80',
      says: 'The HTTP library added `limit` and `offset` after signing; calls without them worked.',
    },
    {
      kind: 'rfc',
      url: 'https://www.rfc-editor.org/rfc/rfc5849#section-3.4.1.3.1',
      says: 'Where the signed parameters come from.',
    },
  ],
  variants: (given) =>
    queryVariants(given, 'queryBefore', [
      ['all of the query', () => []],
      [
        '`limit` and `offset`',
        (params) => params.filter(({ name }) => !forPaging.has(name.toLowerCase())),
      ],
      ['the last parameter', withoutLast(given, 1)],
      ['the last two parameters', withoutLast(given, 2)],
      ['the last three parameters', withoutLast(given, 3)],
    ]),
  examples: [
    oracleRequest(
      'GET',
      'https://123456.suitetalk.api.netsuite.com/services/rest/record/v1/customer?q=companyName%20START_WITH%20A&limit=10&offset=20',
    ),
  ],
});

import { stepFault } from '../kinds/define.ts';
import { oracleRestlet } from '../examples/oracle.ts';

export const paramQueryMissing = stepFault({
  id: 'param-query-missing',
  step: 'queryChosen',
  commonness: 'very high',
  title: 'The query string was not signed',
  did: 'left the query string out of the signature',
  what: 'Only the `oauth_` parameters were signed. Calls without a query work.',
  why: 'Every query parameter is signed: RFC 5849 §3.4.1.3.1.',
  fix: 'Add every query parameter of the URL that is sent, decoded, before you encode, sort and join.',
  sources: [
    {
      kind: 'pull',
      url: 'https://github.com/activepieces/activepieces/pull/9552',
      says: 'NetSuite refused calls whose query was not in the base string.',
    },
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
  run: () => [],
  examples: [oracleRestlet],
});

import { mapParams } from '../../signing/index.ts';
import { stepFault } from '../kinds/define.ts';
import { oracleRequest } from '../examples/oracle.ts';
import { queryVariants, type QueryChange } from '../imitate/query.ts';

const emptying =
  (values: readonly string[]): QueryChange =>
  (params) =>
    mapParams(params, { value: (value) => (values.includes(value) ? '' : value) });

export const paramZeroEmptied = stepFault({
  id: 'param-zero-emptied',
  step: 'queryZeros',
  commonness: 'low',
  title: 'A zero was signed as an empty value',
  did: 'signed a zero as an empty value',
  what: 'To JavaScript’s `==`, `0` and `false` equal the empty text.',
  why: 'Values are signed as they are sent: RFC 5849 §3.4.1.3.1. The first page of a list fails, and all others work.',
  fix: 'Turn values into strings before you hand them over, or compare with `===`.',
  sources: [
    {
      kind: 'page',
      url: 'https://github.com/ciaranj/node-oauth',
      says: 'In `lib/oauth.js` the encoder compares a value with the empty text by `==`.',
    },
    {
      kind: 'rfc',
      url: 'https://www.rfc-editor.org/rfc/rfc5849#section-3.4.1.3.1',
      says: 'Where the signed parameters come from, and how they are decoded.',
    },
  ],
  variants: (given) =>
    queryVariants(given, 'queryZeros', [
      ['`0`', emptying(['0'])],
      ['`false`', emptying(['false'])],
      ['`0` and `false`', emptying(['0', 'false'])],
    ]),
  examples: [
    oracleRequest(
      'GET',
      'https://123456.suitetalk.api.netsuite.com/services/rest/record/v1/customer?limit=100&offset=0',
    ),
  ],
});

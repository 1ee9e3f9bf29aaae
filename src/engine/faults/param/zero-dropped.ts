import { stepFault } from '../kinds/define.ts';
import { oracleRequest } from '../examples/oracle.ts';
import { queryParams, queryVariants, type QueryChange } from '../imitate/query.ts';

const without =
  (values: readonly string[]): QueryChange =>
  (params) =>
    params.filter(({ value }) => !values.includes(value));

export const paramZeroDropped = stepFault({
  id: 'param-zero-dropped',
  // Not with the empty values: code that drops both may have either mistake for itself.
  step: 'queryZeros',
  commonness: 'medium',
  title: 'A zero was left out of the signature',
  did: 'left parameters whose value is zero out of the signature',
  what: 'JavaScript’s `if (value)` and PHP’s `empty()` or `array_filter` skip `0` too.',
  why: 'Every parameter that is sent is signed: RFC 5849 §3.4.1.3.1. The first page of a list fails, and all others work.',
  fix: 'Test for `null` or `undefined` alone.',
  sources: [
    {
      kind: 'rfc',
      url: 'https://www.rfc-editor.org/rfc/rfc5849#section-3.4.1.3.1',
      says: 'Where the signed parameters come from, and how they are decoded.',
    },
  ],
  variants: (given) =>
    queryParams(given).some(({ value }) => value === '0')
      ? queryVariants(given, 'queryZeros', [
          ['`0`', without(['0'])],
          ['`0` and empty values', without(['0', ''])],
          ['`0` and `false`', without(['0', 'false'])],
          ['`0`, `false` and empty values', without(['0', 'false', ''])],
        ])
      : [],
  examples: [
    oracleRequest(
      'GET',
      'https://123456.suitetalk.api.netsuite.com/services/rest/record/v1/customer?limit=100&offset=0',
    ),
  ],
});

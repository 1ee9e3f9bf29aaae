import { segment } from '../../model/index.ts';
import { type Param } from '../../signing/index.ts';
import type { Runs } from '../slots/index.ts';
import { stepFault, type Variant } from '../kinds/define.ts';
import { oracleRequest } from '../examples/oracle.ts';
import { keysWithoutEquals, queryParams } from '../imitate/query.ts';

/** Parameters that `isBare` picks are joined by their name alone. */
function joining(isBare: (param: Param) => boolean): Runs {
  return {
    pairs: ({ pairTexts, sorted }) =>
      pairTexts.map((pair, index) => {
        const param = sorted[index];
        return param !== undefined && isBare(param)
          ? segment(param.name, { ...param.from, part: 'name' })
          : pair;
      }),
  };
}

export const paramNovalueNoEquals = stepFault({
  id: 'param-novalue-no-equals',
  step: 'pairs',
  commonness: 'low',
  title: 'A name without a value was signed without its =',
  did: 'signed a name that has no value without the `=` behind it',
  what: 'A bare name, such as `debug`, stays one in the base string.',
  why: 'A name without a value is signed with its `=`, as `debug=`: RFC 5849 §3.4.1.3.2.',
  fix: 'Join name and value by `=` in every case.',
  sources: [
    {
      kind: 'pull',
      url: 'https://github.com/restsharp/RestSharp/pull/2069',
      says: 'Since 110.0 a parameter without a value was signed without its `=`.',
    },
    {
      kind: 'rfc',
      url: 'https://www.rfc-editor.org/rfc/rfc5849#section-3.4.1.3.2',
      says: 'How parameters are encoded, sorted and joined; repeated names stay.',
    },
  ],
  variants: (given): readonly Variant[] => {
    const bare = keysWithoutEquals(given);
    const empty = queryParams(given).filter(({ value }) => value === '');
    return [
      ...(bare.size > 0
        ? [
            {
              label: 'names that have no `=` in the URL',
              runs: joining(({ value, from }) => value === '' && bare.has(from.key)),
            },
          ]
        : []),
      ...(empty.length > bare.size
        ? [{ label: 'all empty values', runs: joining(({ value }) => value === '') }]
        : []),
    ];
  },
  examples: [
    oracleRequest(
      'GET',
      'https://123456.restlets.api.netsuite.com/app/site/hosting/restlet.nl?script=6&deploy=1&debug',
    ),
  ],
});

import type { Param } from '../../signing/index.ts';
import { stepFault, type Variant } from '../define.ts';
import { oauthSignOrder, sampleOrder } from '../imitate.ts';
import { oracleRestlet } from '../oracle-example.ts';

type Order = (params: readonly Param[]) => readonly Param[];

const asInHeader: Order = (params) => params;

/** Parameters in the order of a list; those that it does not name come last, in their own order. */
const inOrderOf =
  (names: readonly string[]): Order =>
  (params) => {
    const place = ({ name }: Param): number =>
      names.includes(name) ? names.indexOf(name) : names.length;
    return [...params].sort((a, b) => place(a) - place(b));
  };

const orders: readonly (readonly [label: string, order: Order])[] = [
  ['as in the header', asInHeader],
  ['in the order of most samples', inOrderOf(sampleOrder)],
  ['in the order of the oauth-sign package', inOrderOf(oauthSignOrder)],
];

function variantsOf([label, order]: (typeof orders)[number]): readonly Variant[] {
  const groups = (params: readonly Param[]) => ({
    oauth: order(params.filter(({ from }) => from.kind === 'oauth')),
    others: params.filter(({ from }) => from.kind !== 'oauth'),
  });
  return [
    {
      label: `the oauth_ parameters ${label}, then the others`,
      runs: {
        sorted: ({ encoded }) => {
          const { oauth, others } = groups(encoded);
          return [...oauth, ...others];
        },
      },
    },
    {
      label: `the others, then the oauth_ parameters ${label}`,
      runs: {
        sorted: ({ encoded }) => {
          const { oauth, others } = groups(encoded);
          return [...others, ...oauth];
        },
      },
    },
  ];
}

export const sortNone = stepFault({
  id: 'sort-none',
  step: 'sorted',
  commonness: 'high',
  title: 'The parameters were not sorted',
  did: 'did not sort the parameters',
  what: 'The parameters are joined in the order in which the code lists or receives them.',
  why: 'Both sides must join them in the same order, which is that of the encoded names and then of the encoded values, by octets: RFC 5849 §3.4.1.3.2.',
  fix: 'Put all parameters in one list, encode names and values, sort by name and then by value, and join. In JavaScript a comparator has to return a negative number too: `a > b` alone sorts nothing.',
  sources: [
    {
      kind: 'issue',
      url: 'https://github.com/VBA-tools/VBA-Web/issues/191',
      says: 'Query parameters were put in front, unsorted.',
    },
    {
      kind: 'issue',
      url: 'https://github.com/WP-API/OAuth1/issues/177',
      says: 'A signature failed until the parameters were sorted.',
    },
  ],
  variants: () => orders.flatMap(variantsOf),
  examples: [
    {
      name: 'Oracle’s RESTlet, in the order of the code',
      given: oracleRestlet,
      correct: '+KK4SKNgz4ZiILGLwOMtfYlgcXSy1eis8ldE9X90azQ=',
      observed: 'GGO2XgBcw/UqXzI8CITvtfIuw1kQ+noH0nUzwtH76xo=',
    },
  ],
});

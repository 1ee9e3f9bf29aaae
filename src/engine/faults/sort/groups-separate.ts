import { byEncodedOctets, type Param } from '../../signing/index.ts';
import { stepFault } from '../kinds/define.ts';
import { oracleRestlet } from '../examples/oracle.ts';

const sortedBlock = (params: readonly Param[], oauth: boolean): readonly Param[] =>
  params.filter(({ from }) => (from.kind === 'oauth') === oauth).sort(byEncodedOctets);

export const sortGroupsSeparate = stepFault({
  id: 'sort-groups-separate',
  step: 'namesSorted',
  commonness: 'high',
  title: 'Query and oauth_ parameters were sorted apart',
  did: 'sorted the query and the `oauth_` parameters apart from each other',
  what: 'Each of the two is in order, and one follows the other.',
  why: 'All parameters are sorted as one list: RFC 5849 §3.4.1.3.2. It works when all of the query comes before `oauth_`, or after it.',
  fix: 'Put all in one list, and sort that.',
  sources: [
    {
      kind: 'issue',
      url: 'https://github.com/Mastercard/oauth1-signer-nodejs/issues/3',
      says: 'Query parameters were sorted apart from the oauth_ ones.',
    },
    {
      kind: 'issue',
      url: 'https://github.com/Mastercard/oauth1-signer-swift/issues/2',
      says: 'The same in the Swift signer.',
    },
  ],
  variants: () => [
    {
      label: 'the query first',
      runs: {
        namesSorted: ({ encoded }) => [
          ...sortedBlock(encoded, false),
          ...sortedBlock(encoded, true),
        ],
      },
    },
    {
      label: 'the oauth_ parameters first',
      runs: {
        namesSorted: ({ encoded }) => [
          ...sortedBlock(encoded, true),
          ...sortedBlock(encoded, false),
        ],
      },
    },
  ],
  examples: [oracleRestlet],
});

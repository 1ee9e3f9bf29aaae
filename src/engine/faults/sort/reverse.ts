import { stepFault } from '../kinds/define.ts';
import { oracleRestlet } from '../examples/oracle.ts';
import { byNameAndValue, byUnits, type Compare, orderVariants } from '../imitate/orders.ts';

const backwards: Compare = (a, b) => byUnits(b, a);

export const sortReverse = stepFault({
  id: 'sort-reverse',
  step: 'namesSorted',
  commonness: 'rare',
  title: 'The parameters were sorted backwards',
  did: 'sorted the parameters in descending order',
  what: 'The comparison is the wrong way round.',
  why: 'The order is ascending: RFC 5849 §3.4.1.3.2.',
  fix: 'Turn the comparison round.',
  sources: [
    {
      kind: 'rfc',
      url: 'https://www.rfc-editor.org/rfc/rfc5849#section-3.4.1.3.2',
      says: 'Parameters are sorted by encoded name, then by encoded value, by octets.',
    },
  ],
  variants: (given) =>
    orderVariants(given, [
      ['', byNameAndValue(backwards)],
      ['with the values of a name in ascending order', byNameAndValue(backwards, byUnits)],
    ]),
  examples: [oracleRestlet],
});

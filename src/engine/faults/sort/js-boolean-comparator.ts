import { stepFault } from '../kinds/define.ts';
import { oracleRestlet } from '../examples/oracle.ts';
import { orderVariants } from '../imitate/orders.ts';
import { unsortedOrders } from '../imitate/unsorted.ts';

export const sortJsBooleanComparator = stepFault({
  id: 'sort-js-boolean-comparator',
  step: 'namesSorted',
  commonness: 'medium',
  title: 'The comparison never says “before”',
  did: 'sorted with a comparison that never returns a negative number',
  what: 'JavaScript’s `sort((a, b) => a > b)` and `a > b ? 1 : 0` leave the list as it was.',
  why: 'Parameters are sorted by encoded name: RFC 5849 §3.4.1.3.2.',
  fix: 'Return a negative number, zero or a positive one: `a < b ? -1 : a > b ? 1 : 0`.',
  sources: [
    {
      kind: 'commit',
      url: 'https://github.com/request/oauth-sign/commit/8f38bc4',
      says: 'Has the comparison `a > b ? 1 : 0`.',
    },
    {
      kind: 'rfc',
      url: 'https://www.rfc-editor.org/rfc/rfc5849#section-3.4.1.3.2',
      says: 'Parameters are sorted by encoded name, then by encoded value, by octets.',
    },
  ],
  variants: (given) => orderVariants(given, unsortedOrders),
  examples: [oracleRestlet],
});

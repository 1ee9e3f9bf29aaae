import { stepFault } from '../kinds/define.ts';
import { oracleRestlet } from '../examples/oracle.ts';
import { orderVariants } from '../imitate/orders.ts';
import { unsortedOrders } from '../imitate/unsorted.ts';

export const sortNone = stepFault({
  id: 'sort-none',
  step: 'namesSorted',
  commonness: 'high',
  title: 'The parameters were not sorted',
  did: 'did not sort the parameters',
  what: 'They stand in the order in which the code lists or receives them.',
  why: 'Parameters are sorted by encoded name, then by encoded value: RFC 5849 §3.4.1.3.2.',
  fix: 'Put all in one list, encode every name and value, sort by name, then by value, and join.',
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
    {
      kind: 'page',
      url: 'https://salesforce.stackexchange.com/questions/97646',
      says: 'A sorted list was built in Apex and not used.',
    },
  ],
  variants: (given) => orderVariants(given, unsortedOrders),
  examples: [oracleRestlet],
});

import { percentDecode } from '../../text/percent.ts';
import { stepFault } from '../kinds/define.ts';
import { oracleRequest } from '../examples/oracle.ts';
import { byUnits, type Order, orderVariants } from '../imitate/orders.ts';

/** `a[2]` is inside `a`. */
const outer = (encoded: string): string => percentDecode(encoded).split('[', 1)[0] ?? '';

const byOuterName: Order = (params) =>
  [...params].sort((a, b) => byUnits(outer(a.name), outer(b.name)));

export const sortNestedArray = stepFault({
  id: 'sort-nested-array',
  step: 'namesSorted',
  commonness: 'rare',
  title: 'Parameters inside an array were not sorted',
  did: 'sorted the names of arrays, and not what is inside them',
  what: 'For example, PHP reads `a[2]=x&a[10]=y` as one array named `a`, and `ksort` sorts only the outer names.',
  why: 'The encoded names are sorted, brackets and all: RFC 5849 §3.4.1.3.2.',
  fix: 'Make one list of encoded names and values, and sort that.',
  sources: [
    {
      kind: 'page',
      url: 'https://github.com/thephpleague/oauth1-client',
      says: '`EncodesUrl` builds the query of nested arrays.',
    },
    {
      kind: 'rfc',
      url: 'https://www.rfc-editor.org/rfc/rfc5849#section-3.4.1.3.2',
      says: 'Parameters are sorted by encoded name, then by encoded value, by octets.',
    },
  ],
  variants: (given) => orderVariants(given, [['', byOuterName]]),
  examples: [
    oracleRequest(
      'GET',
      'https://123456.restlets.api.netsuite.com/app/site/hosting/restlet.nl?script=6&deploy=1&a%5B2%5D=x&a%5B10%5D=y',
    ),
  ],
});

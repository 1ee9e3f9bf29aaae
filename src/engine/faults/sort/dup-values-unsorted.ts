import { stepFault } from '../kinds/define.ts';
import { oracleRequest } from '../examples/oracle.ts';
import { type Compare, valueOrderVariants } from '../imitate/orders.ts';

const inPlace: Compare = () => 0;

export const sortDupValuesUnsorted = stepFault({
  id: 'sort-dup-values-unsorted',
  step: 'sorted',
  commonness: 'low',
  title: 'The values of a repeated name were not sorted',
  did: 'left the values of a repeated name in their order',
  what: 'Names are sorted, and the values of one name are not, such as in `a=9&a=3`. Go’s `url.Values.Encode` does so.',
  why: 'Equal names are sorted by their encoded values: RFC 5849 §3.4.1.3.2.',
  fix: 'Sort by name, then by value.',
  sources: [
    {
      kind: 'page',
      url: 'https://pkg.go.dev/net/url#Values.Encode',
      says: 'Encodes values sorted by key.',
    },
    {
      kind: 'rfc',
      url: 'https://www.rfc-editor.org/rfc/rfc5849#section-3.4.1.3.2',
      says: 'Parameters are sorted by encoded name, then by encoded value, by octets.',
    },
  ],
  variants: (given) => valueOrderVariants(given, inPlace),
  examples: [
    oracleRequest(
      'GET',
      'https://123456.restlets.api.netsuite.com/app/site/hosting/restlet.nl?script=6&deploy=1&id=9&id=3',
    ),
  ],
});

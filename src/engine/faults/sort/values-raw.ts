import { stepFault } from '../kinds/define.ts';
import { oracleRequest } from '../examples/oracle.ts';
import { byUnits, decoded, valueOrderVariants } from '../imitate/orders.ts';

export const sortValuesRaw = stepFault({
  id: 'sort-values-raw',
  step: 'sorted',
  commonness: 'rare',
  title: 'The values of a name were sorted before they were encoded',
  did: 'sorted the values of a repeated name before it encoded them',
  what: 'A character that becomes `%…` changes its place.',
  why: 'Equal names are sorted by their encoded values: RFC 5849 §3.4.1.3.2.',
  fix: 'Encode every name and value, then sort.',
  sources: [
    {
      kind: 'pull',
      url: 'https://github.com/lyokato/p5-oauth-lite/pull/5',
      says: 'Concerns the order of the values of one name.',
    },
    {
      kind: 'rfc',
      url: 'https://www.rfc-editor.org/rfc/rfc5849#section-3.4.1.3.2',
      says: 'Parameters are sorted by encoded name, then by encoded value, by octets.',
    },
  ],
  variants: (given) => valueOrderVariants(given, decoded(byUnits)),
  examples: [
    oracleRequest(
      'GET',
      'https://123456.restlets.api.netsuite.com/app/site/hosting/restlet.nl?script=6&deploy=1&tag=zoo&tag=%C3%A9t%C3%A9',
    ),
  ],
});

import type { Param } from '../../signing/index.ts';
import { percentDecode } from '../../text/percent.ts';
import { stepFault } from '../kinds/define.ts';
import { oracleRequest } from '../examples/oracle.ts';
import { byNameAndValue, byUnits, decoded, type Order, orderVariants } from '../imitate/orders.ts';

const byDecodedPair: Order = (params) => {
  const pairOf = ({ name, value }: Param) => `${percentDecode(name)}=${percentDecode(value)}`;
  return [...params].sort((a, b) => byUnits(pairOf(a), pairOf(b)));
};

export const sortBeforeEncoding = stepFault({
  id: 'sort-before-encoding',
  step: 'namesSorted',
  commonness: 'medium',
  title: 'The parameters were sorted before they were encoded',
  did: 'sorted the parameters before it encoded them',
  what: 'A character that becomes `%…` changes its place. For example, `[` comes after digits and capitals, `%5B` before them.',
  why: 'The encoded names and values are sorted: RFC 5849 §3.4.1.3.2.',
  fix: 'Encode every name and value, then sort.',
  sources: [
    {
      kind: 'pull',
      url: 'https://github.com/activepieces/activepieces/pull/12555',
      says: 'A NetSuite connector sorted before it encoded.',
    },
    {
      kind: 'issue',
      url: 'https://github.com/joestump/python-oauth2/issues/75',
      says: 'Concerns the order of encoding and sorting.',
    },
    {
      kind: 'rfc',
      url: 'https://www.rfc-editor.org/rfc/rfc5849#section-3.4.1.3.2',
      says: 'Parameters are sorted by encoded name, then by encoded value, by octets.',
    },
  ],
  variants: (given) =>
    orderVariants(given, [
      ['by name, then value', byNameAndValue(decoded(byUnits))],
      ['as `name=value`', byDecodedPair],
    ]),
  examples: [
    oracleRequest(
      'GET',
      'https://123456.restlets.api.netsuite.com/app/site/hosting/restlet.nl?script=6&deploy=1&filter%5B0%5D=open&filter1=x',
    ),
  ],
});

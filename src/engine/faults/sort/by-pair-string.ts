import { stepFault } from '../kinds/define.ts';
import { oracleRequest } from '../examples/oracle.ts';
import { byPair, byUnits, orderVariants } from '../imitate/orders.ts';

export const sortByPairString = stepFault({
  id: 'sort-by-pair-string',
  step: 'namesSorted',
  commonness: 'medium',
  title: 'Whole pairs were sorted instead of names',
  did: 'sorted texts of the form `name=value` instead of names and then values',
  what: 'It differs when one name begins with another. For example, in `id=1` and `id2=1`, `2` comes before `=`.',
  why: 'Names are compared first, and values only where names are equal: RFC 5849 §3.4.1.3.2.',
  fix: 'Sort pairs by name, then by value, and join them afterwards.',
  sources: [
    {
      kind: 'pull',
      url: 'https://github.com/OAuthSwift/OAuthSwift/pull/283',
      says: 'Has `id_10` before `id_1`, by whole pairs.',
    },
    {
      kind: 'pull',
      url: 'https://github.com/jdg/oauthconsumer/pull/8',
      says: 'Sorted by the whole parameter string.',
    },
    {
      kind: 'pull',
      url: 'https://github.com/bytespider/jsOAuth/pull/25',
      says: '`param1-2` came before `param1`.',
    },
    {
      kind: 'rfc',
      url: 'https://www.rfc-editor.org/rfc/rfc5849#section-3.4.1.3.2',
      says: 'Parameters are sorted by encoded name, then by encoded value, by octets.',
    },
  ],
  variants: (given) => orderVariants(given, [['', byPair(byUnits)]]),
  examples: [
    oracleRequest(
      'GET',
      'https://123456.restlets.api.netsuite.com/app/site/hosting/restlet.nl?script=6&deploy=1&id=7&id10=9',
    ),
  ],
});

import { likeIcu, likeIcuShifted, likeNls } from '../imitate/collation.ts';
import { stepFault } from '../kinds/define.ts';
import { oracleRequest } from '../examples/oracle.ts';
import { byNameAndValue, orderVariants } from '../imitate/orders.ts';

export const sortCulture = stepFault({
  id: 'sort-culture',
  step: 'namesSorted',
  commonness: 'medium',
  title: 'The parameters were sorted by the rules of a language',
  did: 'sorted the parameters as a dictionary would',
  what: '`OrderBy` in .NET, `localeCompare` in JavaScript and `Sort-Object` in PowerShell follow a language: case, `_` and `-` count last.',
  why: 'Names are sorted by octets, capitals before `_`, `_` before small letters: RFC 5849 §3.4.1.3.2.',
  fix: 'Use an ordinal comparison: `StringComparer.Ordinal` in .NET, `<` and `>` in JavaScript.',
  sources: [
    {
      kind: 'pull',
      url: 'https://github.com/restsharp/RestSharp/pull/124',
      says: 'Changes the order of parameters to an ordinal comparison.',
    },
    {
      kind: 'rfc',
      url: 'https://www.rfc-editor.org/rfc/rfc5849#section-3.4.1.3.2',
      says: 'Parameters are sorted by encoded name, then by encoded value, by octets.',
    },
  ],
  variants: (given) =>
    orderVariants(given, [
      ['as ICU does', byNameAndValue(likeIcu)],
      ['as older .NET does, with `-` counted last', byNameAndValue(likeNls)],
      ['with `_` and `-` counted last', byNameAndValue(likeIcuShifted)],
    ]),
  examples: [
    oracleRequest(
      'GET',
      'https://123456.restlets.api.netsuite.com/app/site/hosting/restlet.nl?script=6&deploy=1&Limit=50&Offset=0',
    ),
    oracleRequest(
      'GET',
      'https://123456.restlets.api.netsuite.com/app/site/hosting/restlet.nl?script=6&deploy=1&re-use=1&reach=2',
    ),
  ],
});

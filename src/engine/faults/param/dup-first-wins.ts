import { stepFault } from '../kinds/define.ts';
import { oracleRequest } from '../examples/oracle.ts';
import { firstOfEach, queryVariants } from '../imitate/query.ts';

export const paramDupFirstWins = stepFault({
  id: 'param-dup-first-wins',
  step: 'queryRepeats',
  commonness: 'low',
  title: 'Of a repeated name only the first value was signed',
  did: 'signed only the first value of a name that stands in the query several times',
  what: 'JavaScript’s `URLSearchParams.get` and Java’s `putIfAbsent` give the first value alone.',
  why: 'A name sent several times is signed several times, sorted by value: RFC 5849 §3.4.1.3.2.',
  fix: 'Keep the parameters as a list of pairs, and walk through all of them.',
  sources: [
    {
      kind: 'pull',
      url: 'https://github.com/joestump/python-oauth2/pull/86',
      says: 'Only the first occurrence of a repeated parameter was signed.',
    },
    {
      kind: 'rfc',
      url: 'https://www.rfc-editor.org/rfc/rfc5849#section-3.4.1.3.2',
      says: 'How parameters are encoded, sorted and joined; repeated names stay.',
    },
  ],
  variants: (given) =>
    queryVariants(given, 'queryRepeats', [
      ['', (params) => firstOfEach(params, ({ name }) => name)],
    ]),
  examples: [
    oracleRequest(
      'GET',
      'https://123456.restlets.api.netsuite.com/app/site/hosting/restlet.nl?script=6&deploy=1&id=1&id=2',
    ),
  ],
});

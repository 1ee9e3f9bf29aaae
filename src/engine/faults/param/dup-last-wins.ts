import { stepFault } from '../kinds/define.ts';
import { oracleRequest } from '../examples/oracle.ts';
import { queryVariants, type QueryChange } from '../imitate/query.ts';

/** A map keeps one value for each name: the one it got last. */
const lastOfEach: QueryChange = (params) => [
  ...new Map(params.map((param) => [param.name, param])).values(),
];

export const paramDupLastWins = stepFault({
  id: 'param-dup-last-wins',
  step: 'queryRepeats',
  commonness: 'medium',
  title: 'Of a repeated name only the last value was signed',
  did: 'signed only the last value of a name that stands in the query several times',
  what: 'A map, a dictionary or a PHP array holds one value for each name.',
  why: 'A name sent several times is signed several times, sorted by value: RFC 5849 §3.4.1.3.2.',
  fix: 'Keep the parameters as a list of pairs from parsing to joining.',
  sources: [
    {
      kind: 'issue',
      url: 'https://github.com/daviddesberg/PHPoAuthLib/issues/481',
      says: '`parse_str` keeps one value for each name, so that repeated names are signed wrongly.',
    },
    {
      kind: 'issue',
      url: 'https://github.com/googleapis/google-oauth-java-client/issues/91',
      says: 'Only the last value of a repeated parameter gets into the signature.',
    },
    {
      kind: 'issue',
      url: 'https://github.com/googleapis/signet/issues/173',
      says: 'Of `foo=3&foo=2&foo=1` only `foo=1` is signed.',
    },
  ],
  variants: (given) => queryVariants(given, 'queryRepeats', [['', lastOfEach]]),
  examples: [
    oracleRequest(
      'GET',
      'https://123456.restlets.api.netsuite.com/app/site/hosting/restlet.nl?script=6&deploy=1&id=1&id=2',
    ),
  ],
});

import { stepFault } from '../kinds/define.ts';
import { oracleRequest } from '../examples/oracle.ts';
import { firstOfEach, queryVariants } from '../imitate/query.ts';

export const paramDupIdenticalDropped = stepFault({
  id: 'param-dup-identical-dropped',
  step: 'queryIdenticals',
  commonness: 'rare',
  title: 'A pair sent twice was signed once',
  did: 'signed a pair once that stands in the query several times',
  what: 'The pairs, or the values of a name, are kept in a set.',
  why: 'A pair sent several times is signed several times: RFC 5849 §3.4.1.3.2.',
  fix: 'Keep the parameters as a list of pairs, or take the repetition out of the URL.',
  sources: [
    {
      kind: 'page',
      url: 'https://github.com/Mastercard/oauth1-signer-nodejs',
      says: 'In `extractQueryParams` the values of a name are kept in a `Set`.',
    },
    {
      kind: 'rfc',
      url: 'https://www.rfc-editor.org/rfc/rfc5849#section-3.4.1.3.2',
      says: 'How parameters are encoded, sorted and joined; repeated names stay.',
    },
  ],
  variants: (given) =>
    queryVariants(given, 'queryIdenticals', [
      // The length keeps `a` + `bc` apart from `ab` + `c`.
      [
        '',
        (params) =>
          firstOfEach(params, ({ name, value }) => `${String(name.length)}:${name}${value}`),
      ],
    ]),
  examples: [
    oracleRequest(
      'GET',
      'https://123456.restlets.api.netsuite.com/app/site/hosting/restlet.nl?script=6&deploy=1&id=7&id=7&id=8',
    ),
  ],
});

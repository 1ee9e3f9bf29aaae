import { stepFault } from '../kinds/define.ts';
import { oracleRequest } from '../examples/oracle.ts';
import { keysWithoutEquals, queryVariants } from '../imitate/query.ts';

export const paramNovalueDropped = stepFault({
  id: 'param-novalue-dropped',
  step: 'queryEmpties',
  commonness: 'low',
  title: 'Names without = were not signed',
  did: 'left query names that have no `=` out of the signature',
  what: 'The code skips a bare name, such as `debug`.',
  why: 'A name without a value is signed with its `=`, as `debug=`: RFC 5849 §3.4.1.3.1.',
  fix: 'Sign an absent value as an empty one, or send the name with its `=`.',
  sources: [
    {
      kind: 'issue',
      url: 'https://github.com/guzzle/oauth-subscriber/issues/65',
      says: 'A query name without a value is left out of the base string.',
    },
    {
      kind: 'rfc',
      url: 'https://www.rfc-editor.org/rfc/rfc5849#section-3.4.1.3.1',
      says: 'Where the signed parameters come from, and how they are decoded.',
    },
  ],
  variants: (given) => {
    const bare = keysWithoutEquals(given);
    return queryVariants(given, 'queryEmpties', [
      ['', (params) => params.filter(({ value, from }) => value !== '' || !bare.has(from.key))],
    ]);
  },
  examples: [
    oracleRequest(
      'GET',
      'https://123456.restlets.api.netsuite.com/app/site/hosting/restlet.nl?script=6&deploy=1&debug',
    ),
  ],
});

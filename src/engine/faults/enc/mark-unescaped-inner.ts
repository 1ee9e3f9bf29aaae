import { marksVariants } from '../places/levels.ts';
import { stepFault } from '../kinds/define.ts';
import { likeEncodeUriComponent } from '../imitate/encoders.ts';
import { occurs } from '../places/occurs.ts';
import { oracleRequest } from '../examples/oracle.ts';

export const encMarkUnescapedInner = stepFault({
  id: 'enc-mark-unescaped-inner',
  step: 'marksEncoded',
  commonness: 'medium',
  title: "Values keep ! ' ( ) * unescaped",
  did: "left `! ' ( ) *` as they are in names and values",
  what: 'A URL library wrote the query. For example, a `!` shows as `%21` instead of `%2521`.',
  why: 'Only letters, digits and `- . _ ~` stay unescaped: RFC 5849 §3.6. A URL allows more.',
  fix: 'Decode each name and value, and encode it again so that only letters, digits and `- . _ ~` stay unescaped.',
  sources: [
    {
      kind: 'page',
      url: 'https://github.com/ltmbr/NetSuite',
      says: 'The signed parameter string is the query that Perl’s URI module builds.',
    },
  ],
  variants: (given) =>
    marksVariants(likeEncodeUriComponent)
      .slice(1, 2)
      .filter(() => occurs(given, "!'()*"))
      .map(({ runs }) => ({ label: '', runs })),
  examples: [
    oracleRequest(
      'GET',
      'https://123456.restlets.api.netsuite.com/app/site/hosting/restlet.nl?script=6&deploy=1&name=Big%20Co!%20(UK)',
    ),
  ],
});

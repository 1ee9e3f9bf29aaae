import { marksVariants } from '../levels.ts';
import { stepFault } from '../define.ts';
import { likeEncodeUriComponent } from '../imitate.ts';
import { occurs } from '../occurs.ts';
import { oracleRequest } from '../oracle-example.ts';

export const encMarkUnescapedInner = stepFault({
  id: 'enc-mark-unescaped-inner',
  step: 'marksEncoded',
  commonness: 'medium',
  title: "Values keep ! ' ( ) * unescaped",
  did: "left `! ' ( ) *` as they are in names and values",
  what: "Names and values are taken from a query string that a URL library wrote, and such libraries leave `! ' ( ) *` as they are. The base string as a whole is encoded rightly, so `%21` stands there where `%2521` belongs.",
  why: 'Each name and value is encoded strictly before they are joined: RFC 5849 §3.4.1.3.2 and §3.6. What a URL allows to stand unescaped is more than what a signature allows.',
  fix: 'Decode each name and value of the query, and encode it again with the strict encoder that you use for the whole.',
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
    {
      name: 'A company’s name',
      given: oracleRequest(
        'GET',
        'https://123456.restlets.api.netsuite.com/app/site/hosting/restlet.nl?script=6&deploy=1&name=Big%20Co!%20(UK)',
      ),
      correct: '/DDOgY7TCE9oKKJO5Q/fIEZWvB0uVRv1CW2LL4vLo6s=',
      observed: 'yWoqzEPcaeRA4UFeHDeZ+q9J4s1NDvE/a5F8hPzFAv4=',
    },
  ],
});

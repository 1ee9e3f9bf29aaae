import { stepFault } from '../kinds/define.ts';
import { leavingAlone } from '../imitate/encoders.ts';
import { marksVariants } from '../places/levels.ts';
import { occurs } from '../places/occurs.ts';
import { oracleRequest } from '../examples/oracle.ts';

export const encStarUnescaped = stepFault({
  id: 'enc-star-unescaped',
  step: 'marksEncoded',
  commonness: 'medium',
  title: 'The asterisk was left unescaped',
  did: 'left `*` as it is',
  what: 'Java’s form encoder was corrected for spaces and not for this.',
  why: 'Only letters, digits and `- . _ ~` stay unescaped: RFC 5849 §3.6. Requests without a `*` work.',
  fix: 'Replace `*` by `%2A` after encoding.',
  sources: [
    {
      kind: 'issue',
      url: 'https://github.com/AsyncHttpClient/async-http-client/issues/1216',
      says: 'A signature failed because `*` was not escaped.',
    },
    {
      kind: 'issue',
      url: 'https://github.com/cgeo/cgeo/issues/3320',
      says: 'The same in an Android application.',
    },
    {
      kind: 'issue',
      url: 'https://github.com/heremaps/here-aaa-java-sdk/issues/87',
      says: 'The same in a vendor’s Java SDK.',
    },
  ],
  variants: (given) => (occurs(given, '*') ? marksVariants(leavingAlone('*')).slice(0, 2) : []),
  examples: [
    oracleRequest(
      'GET',
      'https://123456.restlets.api.netsuite.com/app/site/hosting/restlet.nl?script=6&deploy=1&search=A*',
    ),
  ],
});

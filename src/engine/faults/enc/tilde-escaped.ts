import { stepFault } from '../kinds/define.ts';
import { escapingToo } from '../imitate/encoders.ts';
import { marksVariants } from '../places/levels.ts';
import { occurs } from '../places/occurs.ts';
import { oracleRequest } from '../examples/oracle.ts';

export const encTildeEscaped = stepFault({
  id: 'enc-tilde-escaped',
  step: 'unreservedEncoded',
  commonness: 'low',
  title: 'The tilde was escaped',
  did: 'escaped `~` as `%7E`',
  what: 'Older rules for URLs ask for it: PHP’s `rawurlencode` before 5.3, Python’s `quote` before 3.7, Java’s `URLEncoder` still.',
  why: 'A tilde stays as it is: RFC 5849 §3.6. Requests without a `~` work.',
  fix: 'Replace `%7E` by `~` after encoding.',
  sources: [
    {
      kind: 'pull',
      url: 'https://github.com/AFNetworking/AFOAuth1Client/pull/38',
      says: 'The tilde was taken out of the characters to escape.',
    },
    {
      kind: 'rfc',
      url: 'https://www.rfc-editor.org/rfc/rfc5849#section-3.6',
      says: 'Which characters stay as they are, and how the others are escaped.',
    },
  ],
  variants: (given) =>
    occurs(given, '~') ? marksVariants(escapingToo('~'), 'unreserved').slice(0, 3) : [],
  examples: [
    oracleRequest(
      'GET',
      'https://123456.restlets.api.netsuite.com/app/site/hosting/restlet.nl?script=6&deploy=1&rev=~2',
    ),
  ],
});

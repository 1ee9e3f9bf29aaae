import { stepFault } from '../kinds/define.ts';
import { likeEncodeUriComponent } from '../imitate/encoders.ts';
import { marksVariants } from '../places/levels.ts';
import { occurs } from '../places/occurs.ts';
import { oracleRequest } from '../examples/oracle.ts';

export const encPerlUriEscapeOld = stepFault({
  id: 'enc-perl-uri-escape-old',
  step: 'marksEncoded',
  commonness: 'low',
  title: "Old uri_escape leaves ! ' ( ) * alone",
  did: "encoded with an old Perl `uri_escape`, which leaves `! ' ( ) *` as they are",
  what: 'Its default changed later: a script may work on one machine and fail on another.',
  why: 'Only letters, digits and `- . _ ~` stay unescaped: RFC 5849 §3.6.',
  fix: "Name the set yourself: `uri_escape_utf8($s, '^A-Za-z0-9\\-\\._~')`.",
  sources: [
    {
      kind: 'page',
      url: 'https://github.com/ltmbr/NetSuite',
      says: 'A NetSuite client in Perl that signs with `URI::Escape` and its default set.',
    },
  ],
  variants: (given) =>
    occurs(given, "!'()*") ? marksVariants(likeEncodeUriComponent).slice(0, 2) : [],
  examples: [
    oracleRequest(
      'GET',
      'https://123456.restlets.api.netsuite.com/app/site/hosting/restlet.nl?script=6&deploy=1&name=Big%20Co!%20(UK)',
    ),
  ],
});

import { stepFault } from '../kinds/define.ts';
import { likeEscape } from '../imitate/encoders.ts';
import { encoderVariants } from '../places/levels.ts';
import { oracleRequest, oracleRestlet } from '../examples/oracle.ts';

export const encJsEscape = stepFault({
  id: 'enc-js-escape',
  step: 'valuesEncoded',
  commonness: 'rare',
  title: 'escape() was used',
  did: 'encoded with JavaScript’s old `escape`',
  what: 'It leaves `@ * _ + - . /` alone, escapes `~`, and writes `é` as `%E9` and `日` as `%u65E5`.',
  why: 'Only letters, digits and `- . _ ~` stay unescaped, and text is escaped as UTF-8 bytes: RFC 5849 §3.6.',
  fix: "Use `encodeURIComponent`, and escape `! ' ( ) *` after it by hand.",
  sources: [
    {
      kind: 'rfc',
      url: 'https://www.rfc-editor.org/rfc/rfc5849#section-3.6',
      says: 'Which characters stay as they are, and how the others are escaped.',
    },
  ],
  variants: () => encoderVariants(likeEscape).slice(0, 3),
  examples: [
    oracleRestlet,
    oracleRequest(
      'GET',
      'https://123456.restlets.api.netsuite.com/app/site/hosting/restlet.nl?script=6&deploy=1&name=Andr%C3%A9%20%E6%97%A5',
    ),
  ],
});

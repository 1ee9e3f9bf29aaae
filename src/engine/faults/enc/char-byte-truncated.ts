import { stepFault } from '../kinds/define.ts';
import { asLowOctets } from '../imitate/encoders.ts';
import { encoderVariants } from '../places/levels.ts';
import { occursBeyondAscii } from '../places/occurs.ts';
import { oracleRequest } from '../examples/oracle.ts';

export const encCharByteTruncated = stepFault({
  id: 'enc-char-byte-truncated',
  step: 'valuesEncoded',
  commonness: 'low',
  title: 'Characters were cut to one byte',
  did: 'cut each character to its low byte before escaping it',
  what: 'For example, `日` (U+65E5) becomes `%E5`.',
  why: 'Text is escaped as UTF-8 bytes: RFC 5849 §3.6.',
  fix: 'Escape each byte of the text in UTF-8, such as `Encoding.UTF8.GetBytes(s)`.',
  sources: [
    {
      kind: 'page',
      url: 'https://github.com/restsharp/RestSharp',
      says: '`OAuthTools.UrlEncodeStrict` formatted each character cast to a byte.',
    },
  ],
  variants: (given) => (occursBeyondAscii(given) ? encoderVariants(asLowOctets).slice(0, 2) : []),
  examples: [
    oracleRequest(
      'GET',
      'https://123456.restlets.api.netsuite.com/app/site/hosting/restlet.nl?script=6&deploy=1&name=%E6%97%A5',
    ),
  ],
});

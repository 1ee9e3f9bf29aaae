import { stepFault } from '../kinds/define.ts';
import { asLatin1 } from '../imitate/encoders.ts';
import { encoderVariants } from '../places/levels.ts';
import { occursBeyondAscii } from '../places/occurs.ts';
import { oracleRequest } from '../examples/oracle.ts';

export const encLatin1 = stepFault({
  id: 'enc-latin1',
  step: 'valuesEncoded',
  commonness: 'medium',
  title: 'Text was encoded as Latin-1',
  did: 'wrote characters beyond ASCII as Latin-1, not as UTF-8',
  what: 'For example, `é` becomes `%E9` instead of `%C3%A9`.',
  why: 'Text is escaped as UTF-8 bytes: RFC 5849 §3.6. Values in plain ASCII work.',
  fix: 'Give the encoder its charset, such as `URLEncoder.encode(s, "UTF-8")`.',
  sources: [
    {
      kind: 'issue',
      url: 'https://github.com/restsharp/RestSharp/issues/1945',
      says: 'Signatures failed on characters beyond ASCII.',
    },
    {
      kind: 'issue',
      url: 'https://github.com/restsharp/RestSharp/issues/2126',
      says: 'The same in a later version.',
    },
  ],
  variants: (given) => (occursBeyondAscii(given) ? encoderVariants(asLatin1).slice(0, 2) : []),
  examples: [
    oracleRequest(
      'GET',
      'https://123456.restlets.api.netsuite.com/app/site/hosting/restlet.nl?script=6&deploy=1&name=Andr%C3%A9',
    ),
    oracleRequest(
      'GET',
      'https://123456.restlets.api.netsuite.com/app/site/hosting/restlet.nl?script=6&deploy=1&name=%E6%97%A5',
    ),
  ],
});

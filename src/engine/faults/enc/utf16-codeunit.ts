import { stepFault } from '../kinds/define.ts';
import { asUtf16Units } from '../imitate/encoders.ts';
import { encoderVariants } from '../places/levels.ts';
import { occursBeyondAscii } from '../places/occurs.ts';
import { oracleRequest } from '../examples/oracle.ts';

export const encUtf16Codeunit = stepFault({
  id: 'enc-utf16-codeunit',
  step: 'valuesEncoded',
  commonness: 'medium',
  title: 'Characters were escaped as code points',
  did: 'escaped each character’s number, not its UTF-8 bytes',
  what: 'For example, `ü` becomes `%FC`, and `日` becomes `%65E5`. Many copies of `OAuthBase.cs` do so.',
  why: 'Text is escaped as UTF-8 bytes: RFC 5849 §3.6. Values in plain ASCII work.',
  fix: 'Use `Uri.EscapeDataString`, or escape each byte of the text in UTF-8.',
  sources: [
    {
      kind: 'issue',
      url: 'https://github.com/google/google-gdata/issues/615',
      says: 'The encoder of an OAuth base class in .NET.',
    },
    {
      kind: 'page',
      url: 'https://github.com/Mike6x/netsuite-rest-csharp-oauth-v1',
      says: 'A NetSuite client in C# with a copy of that class.',
    },
  ],
  variants: (given) => (occursBeyondAscii(given) ? encoderVariants(asUtf16Units).slice(0, 2) : []),
  examples: [
    oracleRequest(
      'GET',
      'https://123456.restlets.api.netsuite.com/app/site/hosting/restlet.nl?script=6&deploy=1&name=M%C3%BCller%20%E6%97%A5',
    ),
  ],
});

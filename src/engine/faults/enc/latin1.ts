import { stepFault } from '../define.ts';
import { asLatin1 } from '../imitate.ts';
import { encoderVariants } from '../levels.ts';
import { occursBeyondAscii } from '../occurs.ts';
import { oracleRequest } from '../oracle-example.ts';

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
    {
      name: 'A name with an accent',
      given: oracleRequest(
        'GET',
        'https://123456.restlets.api.netsuite.com/app/site/hosting/restlet.nl?script=6&deploy=1&name=Andr%C3%A9',
      ),
      correct: 'YBcEUc6Bex6PevJgBjlVHazb1Ph4y7hJfMFDe6SrjJ8=',
      observed: '0x2760l2e68blF8aAAUUat7WOJrwDPYEhyO0aZ57QEw=',
    },
    {
      name: 'A name that Latin-1 cannot write',
      given: oracleRequest(
        'GET',
        'https://123456.restlets.api.netsuite.com/app/site/hosting/restlet.nl?script=6&deploy=1&name=%E6%97%A5',
      ),
      correct: 'Ctwd10LbL4dKJsW74jwQJ4iwPTsuLDyhuB0YhjBUBjM=',
      observed: 'FbfcujQvWtqkIaSHkArgtB4MjJPhJVw9c3MQxC/DS9A=',
    },
  ],
});

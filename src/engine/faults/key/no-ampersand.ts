import { joinTexts } from '../../model/index.ts';
import { carriesToken } from '../../signing/index.ts';
import { stepFault } from '../kinds/define.ts';
import { oracleRestlet } from '../examples/oracle.ts';

export const keyNoAmpersand = stepFault({
  id: 'key-no-ampersand',
  step: 'key',
  commonness: 'medium',
  title: 'The ampersand of the key is missing',
  did: 'joined the two secrets without the `&`',
  what: 'The token secret follows the consumer secret directly.',
  why: 'An `&` stands between the two secrets: RFC 5849 §3.4.2.',
  fix: 'Put an `&` between the two secrets.',
  sources: [
    {
      kind: 'rfc',
      url: 'https://www.rfc-editor.org/rfc/rfc5849#section-3.4.2',
      says: 'How the signing key is put together.',
    },
  ],
  variants: (given) =>
    carriesToken(given)
      ? [
          {
            label: '',
            runs: {
              key: ({ encodedSecrets: { consumer, token } }) => joinTexts([consumer, token]),
            },
          },
        ]
      : [],
  examples: [oracleRestlet],
});

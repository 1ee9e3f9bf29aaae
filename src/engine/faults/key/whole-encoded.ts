import { joinTexts } from '../../model/index.ts';
import { stepFault } from '../kinds/define.ts';
import { oracleRestlet } from '../examples/oracle.ts';

export const keyWholeEncoded = stepFault({
  id: 'key-whole-encoded',
  step: 'key',
  commonness: 'medium',
  title: 'The ampersand of the key was encoded',
  did: 'encoded the signing key as a whole, so that its `&` became `%26`',
  what: 'The two secrets were joined first and encoded afterwards.',
  why: 'Each secret is encoded by itself, and a plain `&` joins them: RFC 5849 §3.4.2.',
  fix: 'Encode each secret, then join them by a plain `&`.',
  sources: [
    {
      kind: 'issue',
      url: 'https://github.com/ciaranj/node-oauth/issues/64',
      says: 'The joined secrets were encoded as a whole, there for the method PLAINTEXT.',
    },
    {
      kind: 'rfc',
      url: 'https://www.rfc-editor.org/rfc/rfc5849#section-3.4.2',
      says: 'How the signing key is put together.',
    },
  ],
  run: ({ encodedSecrets: { consumer, token } }) => joinTexts([consumer, token], '%26'),
  examples: [oracleRestlet],
});

import { changing } from '../places/changing.ts';
import { stepFault } from '../kinds/define.ts';
import { oracleRestlet } from '../examples/oracle.ts';

export const keyHmacArgsSwapped = stepFault({
  id: 'key-hmac-args-swapped',
  step: 'macArguments',
  commonness: 'medium',
  title: 'Key and text of the HMAC were exchanged',
  did: 'passed the base string as the key, and the key as the text',
  what: 'Some HMAC functions take the text first, others the key.',
  why: 'The text is the base string, and the key is made of the secrets: RFC 5849 §3.4.2.',
  fix: 'Look up the order: `CryptoJS.HmacSHA256(text, key)`, but key before text in `jshashes`.',
  sources: [
    {
      kind: 'page',
      url: 'https://github.com/GSA-TTS/identity-idva-api-gateway/blob/035ff2a140e28876b1ac6cbe33f5758002c6b6a5/local-test-scripts/hmac-dig-sig.js',
      says: 'A script for Postman passes the secret first to a function that takes it second.',
    },
    {
      kind: 'issue',
      url: 'https://github.com/h2non/jshashes/issues/39',
      says: 'An OAuth 1.0 signature came out right once the key was passed first.',
    },
    {
      kind: 'rfc',
      url: 'https://www.rfc-editor.org/rfc/rfc5849#section-3.4.2',
      says: 'How the signing key is put together.',
    },
  ],
  variants: () => [
    {
      label: '',
      runs: changing('macArguments', (right) => ({
        ...right,
        key: right.message,
        message: right.key,
      })),
    },
  ],
  examples: [oracleRestlet],
});

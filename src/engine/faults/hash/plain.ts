import { changing } from '../changing.ts';
import { stepFault, type Variant } from '../define.ts';
import { oracleRestlet } from '../oracle-example.ts';

export const hashPlain = stepFault({
  id: 'hash-plain',
  step: 'macArguments',
  commonness: 'low',
  title: 'A bare hash stands in the place of the HMAC',
  did: 'took the hash alone, where an HMAC belongs',
  what: 'The base string was hashed by itself, or glued to the key and then hashed. `createHash` was called in the place of `createHmac`, or `hash` in the place of `hash_hmac`.',
  why: 'The signature is an HMAC, in which the key enters twice in a way of its own (RFC 2104 §2). RFC 5849 §3.4.2 takes the base string as its text and the secrets as its key.',
  fix: 'Call the HMAC function of your language and pass it the key and the base string apart: `createHmac`, `hash_hmac`, `hmac.new`, `HMACSHA256`.',
  sources: [
    {
      kind: 'rfc',
      url: 'https://www.rfc-editor.org/rfc/rfc5849#section-3.4.2',
      says: 'The signature is an HMAC, and what its key and its text are.',
    },
    {
      kind: 'rfc',
      url: 'https://www.rfc-editor.org/rfc/rfc2104#section-2',
      says: 'How an HMAC is made from a hash.',
    },
  ],
  variants: () => [
    hashOf('of the base string alone', (_, base) => base),
    hashOf('of the key and then the base string', (key, base) => key + base),
    hashOf('of the base string and then the key', (key, base) => base + key),
  ],
  examples: [
    {
      name: 'Oracle’s RESTlet, the base string alone',
      given: oracleRestlet,
      correct: '+KK4SKNgz4ZiILGLwOMtfYlgcXSy1eis8ldE9X90azQ=',
      observed: 'lOBLfxy3a4lFajCiJztZjUY0qdL0qs4EIIhUSjJip5E=',
    },
  ],
});

function hashOf(label: string, text: (key: string, base: string) => string): Variant {
  return {
    label,
    runs: changing('macArguments', ({ hash, key, message }) => ({
      mode: 'hash',
      hash,
      key,
      message: { ...message, text: text(key.text, message.text) },
    })),
  };
}

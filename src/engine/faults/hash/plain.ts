import { changing } from '../places/changing.ts';
import { stepFault, type Variant } from '../kinds/define.ts';
import { oracleRestlet } from '../examples/oracle.ts';

export const hashPlain = stepFault({
  id: 'hash-plain',
  step: 'macArguments',
  commonness: 'low',
  title: 'A bare hash stands in the place of the HMAC',
  did: 'took the hash alone, where an HMAC belongs',
  what: '`createHash` or `hash` was called instead of `createHmac` or `hash_hmac`.',
  why: 'An HMAC uses the key in a way of its own: RFC 2104 §2 and RFC 5849 §3.4.2.',
  fix: 'Pass the key and the base string apart to an HMAC function: `createHmac`, `hash_hmac`, `hmac.new`, `HMACSHA256`.',
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
  examples: [oracleRestlet],
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

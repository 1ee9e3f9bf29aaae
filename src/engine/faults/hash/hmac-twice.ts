import { changing } from '../places/changing.ts';
import { stepFault, type Variant } from '../kinds/define.ts';
import { oracleRestlet } from '../examples/oracle.ts';

export const hashHmacTwice = stepFault({
  id: 'hash-hmac-twice',
  step: 'macInput',
  commonness: 'rare',
  title: 'The digest was hashed once more',
  did: 'hashed the digest once more',
  what: 'A signer was given what another had signed already.',
  why: 'The digest’s bytes become base64, once: RFC 5849 §3.4.2.',
  fix: 'Follow the value from the base string to the header, and leave one call out.',
  sources: [
    {
      kind: 'rfc',
      url: 'https://www.rfc-editor.org/rfc/rfc5849#section-3.4.2',
      says: 'The digest is what becomes base64.',
    },
  ],
  variants: () => [onceMore('by the HMAC', 'hmac'), onceMore('by the bare hash', 'hash')],
  examples: [oracleRestlet],
});

function onceMore(label: string, twice: 'hmac' | 'hash'): Variant {
  return { label, runs: changing('macInput', (input) => ({ ...input, twice })) };
}

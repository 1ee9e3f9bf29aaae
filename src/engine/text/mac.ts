import { octetsOf, type Octets } from './octets.ts';
import { digest, hmac, isOwn, type Hash } from './sha.ts';

export type { Hash };

/** What a digest is computed from. */
export interface MacInput {
  /** HMAC (RFC 2104), or the bare hash of the message, which leaves the key out. */
  readonly mode: 'hmac' | 'hash';
  readonly hash: Hash;
  readonly key: Octets;
  readonly message: Octets;
  /** The digest is hashed once more, under the same key or without one. */
  readonly twice?: 'hmac' | 'hash';
}

/** The digest of one input: 16 octets for MD5, 20 for SHA-1, 32, 48 or 64 for the others. */
export async function mac(input: MacInput): Promise<Uint8Array> {
  const [only] = await macs([input]);
  if (only === undefined) throw new Error('mac-empty: a batch of one gave no digest');
  return only;
}

/**
 * The digests of a batch, in its order. WebCrypto works on the whole batch before the one `await`
 * (one at a time is several times slower), each key imported once. A page on plain http has no
 * WebCrypto; there the same digests come from `sha.ts`, and those of SHA-384 and SHA-512 are empty.
 */
export async function macs(inputs: readonly MacInput[]): Promise<readonly Uint8Array[]> {
  const { subtle } = crypto;
  if (subtle === undefined) return inputs.map(macWithoutWebCrypto);
  const keys = new Map<string, Promise<ImportedKey>>();
  const imported = (input: MacInput): Promise<ImportedKey> => {
    const id = `${input.hash} ${input.key.charset} ${input.key.text}`;
    const known = keys.get(id) ?? importKey(subtle, input);
    keys.set(id, known);
    return known;
  };
  const once = async (
    input: MacInput,
    message: Uint8Array,
    mode: MacInput['mode'],
  ): Promise<Uint8Array> => {
    const data = ownBuffer(message);
    const buffer =
      mode === 'hash'
        ? await subtle.digest(input.hash, data)
        : await subtle.sign('HMAC', await imported(input), data);
    return new Uint8Array(buffer);
  };
  return Promise.all(
    inputs.map(async (input) => {
      if (input.hash === 'MD5') return macWithoutWebCrypto(input);
      const first = await once(input, octetsOf(input.message), input.mode);
      return input.twice === undefined ? first : once(input, first, input.twice);
    }),
  );
}

type Subtle = NonNullable<typeof crypto.subtle>;
type ImportedKey = Awaited<ReturnType<typeof importKey>>;

function importKey(subtle: Subtle, { hash, key }: MacInput) {
  const octets = octetsOf(key);
  // WebCrypto refuses an empty key. HMAC pads keys with zeros, so that one zero is the same key.
  const padded = octets.length === 0 ? new Uint8Array(1) : octets;
  return subtle.importKey('raw', ownBuffer(padded), { name: 'HMAC', hash }, false, ['sign']);
}

/** WebCrypto's types refuse octets that might be shared memory; ours never are. */
function ownBuffer(octets: Uint8Array): Uint8Array<ArrayBuffer> {
  return octets as Uint8Array<ArrayBuffer>;
}

/** The same digest without WebCrypto; empty for SHA-384 and SHA-512, which only WebCrypto has. */
export function macWithoutWebCrypto({ mode, hash, key, message, twice }: MacInput): Uint8Array {
  if (!isOwn(hash)) return new Uint8Array();
  const once = (octets: Uint8Array, how: MacInput['mode']): Uint8Array =>
    how === 'hash' ? digest(hash, octets) : hmac(hash, octetsOf(key), octets);
  const first = once(octetsOf(message), mode);
  return twice === undefined ? first : once(first, twice);
}

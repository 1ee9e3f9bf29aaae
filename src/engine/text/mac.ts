import { utf8 } from './bytes.ts';
import { hmac, type Hash } from './sha.ts';

export type { Hash };

/** What one HMAC (RFC 2104) is computed from; key and message are hashed as UTF-8. */
export interface MacInput {
  readonly hash: Hash;
  readonly key: string;
  readonly message: string;
}

/** The digest of one input: 20 or 32 octets. */
export async function mac(input: MacInput): Promise<Uint8Array> {
  const [digest] = await macs([input]);
  if (digest === undefined) throw new Error('mac-empty: a batch of one gave no digest');
  return digest;
}

/**
 * The digests of a batch, in its order. WebCrypto works on the whole batch before the one `await`
 * (one at a time is several times slower), each key imported once. A page on plain http has no
 * WebCrypto; there the same digests come from `sha.ts`.
 */
export async function macs(inputs: readonly MacInput[]): Promise<readonly Uint8Array[]> {
  const { subtle } = crypto;
  if (subtle === undefined) return inputs.map(macWithoutWebCrypto);
  const keys = new Map<string, Promise<ImportedKey>>();
  const imported = (input: MacInput): Promise<ImportedKey> => {
    const id = `${input.hash} ${input.key}`;
    const known = keys.get(id) ?? importKey(subtle, input);
    keys.set(id, known);
    return known;
  };
  return Promise.all(
    inputs.map(async (input) => {
      const key = await imported(input);
      return new Uint8Array(await subtle.sign('HMAC', key, ownBuffer(utf8(input.message))));
    }),
  );
}

type Subtle = NonNullable<typeof crypto.subtle>;
type ImportedKey = Awaited<ReturnType<typeof importKey>>;

function importKey(subtle: Subtle, { hash, key }: MacInput) {
  // WebCrypto refuses an empty key. HMAC pads keys with zeros, so that one zero is the same key.
  const octets = utf8(key === '' ? '\0' : key);
  return subtle.importKey('raw', ownBuffer(octets), { name: 'HMAC', hash }, false, ['sign']);
}

/** WebCrypto's types refuse octets that might be shared memory; ours never are. */
function ownBuffer(octets: Uint8Array): Uint8Array<ArrayBuffer> {
  return octets as Uint8Array<ArrayBuffer>;
}

/** The same digest without WebCrypto. */
export function macWithoutWebCrypto({ hash, key, message }: MacInput): Uint8Array {
  return hmac(hash, utf8(key), utf8(message));
}

/** The hash functions a client may have used under HMAC, by their WebCrypto names. */
export type Hash = OwnHash | 'SHA-384' | 'SHA-512';

/** Those that are computed here. WebCrypto has no MD5. */
export type OwnHash = 'MD5' | 'SHA-1' | 'SHA-256';

export function isOwn(hash: Hash): hash is OwnHash {
  return hash === 'MD5' || hash === 'SHA-1' || hash === 'SHA-256';
}

/**
 * SHA-1, SHA-256 (FIPS 180-4), MD5 (RFC 1321) and HMAC (RFC 2104), for pages without WebCrypto: a
 * browser withholds it on plain http, and MD5 everywhere. The smallest maintained library is 3.4 kB of
 * the page, three times these lines; the tests hold them against Node's for random keys and messages of
 * every length around a block.
 */
const blockSize = 64;

const primes = Array.from({ length: 311 }, (_, at) => at + 2).filter((candidate, _, all) =>
  all.every((smaller) => smaller >= candidate || candidate % smaller !== 0),
);

/** The first 32 bits of the fraction of a number: how FIPS 180-4 §4.2.2 and §5.3.3 make constants. */
const fraction = (number: number): number => Math.trunc((number % 1) * 2 ** 32) >>> 0;

/** The constants of FIPS 180-4 §4.2.2. */
export const k256 = Int32Array.from(primes, (prime) => fraction(Math.cbrt(prime)));
/** FIPS 180-4 §5.3.3. */
export const start256 = primes.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)));
const start1 = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0];
const k1 = [0x5a827999, 0x6ed9eba1, 0x8f1bbcdc, 0xca62c1d6];

const left = (word: number, bits: number): number => (word << bits) | (word >>> (32 - bits));
const at = (words: ArrayLike<number>, index: number): number => words[index] ?? 0;

type Block = (state: Uint32Array, block: DataView) => void;

/** The words of the block at hand: one array for all blocks, since a search hashes millions. */
const schedule = new Int32Array(80);

/** FIPS 180-4 §6.2.2, with plain variables: this is where a search without WebCrypto spends its time. */
const block256: Block = (state, block) => {
  const w = schedule;
  for (let t = 0; t < 16; t += 1) w[t] = block.getInt32(t * 4);
  for (let t = 16; t < 64; t += 1) {
    const x = at(w, t - 15);
    const y = at(w, t - 2);
    const s0 = ((x << 25) | (x >>> 7)) ^ ((x << 14) | (x >>> 18)) ^ (x >>> 3);
    const s1 = ((y << 15) | (y >>> 17)) ^ ((y << 13) | (y >>> 19)) ^ (y >>> 10);
    w[t] = (at(w, t - 16) + s0 + at(w, t - 7) + s1) | 0;
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (let t = 0; t < 64; t += 1) {
    const sum1 = ((e << 26) | (e >>> 6)) ^ ((e << 21) | (e >>> 11)) ^ ((e << 7) | (e >>> 25));
    const t1 = (h + sum1 + ((e & f) ^ (~e & g)) + at(k256, t) + at(w, t)) | 0;
    const sum0 = ((a << 30) | (a >>> 2)) ^ ((a << 19) | (a >>> 13)) ^ ((a << 10) | (a >>> 22));
    const t2 = (sum0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + t1) | 0;
    d = c;
    c = b;
    b = a;
    a = (t1 + t2) | 0;
  }
  addTo(state, a, b, c, d, e, f, g, h);
};

function addTo(state: Uint32Array, ...words: readonly number[]): void {
  for (let index = 0; index < words.length; index += 1) {
    state[index] = at(state, index) + at(words, index);
  }
}

/** FIPS 180-4 §6.1.2. */
const block1: Block = (state, block) => {
  const w = new Uint32Array(80);
  let [a = 0, b = 0, c = 0, d = 0, e = 0] = state;
  for (let t = 0; t < 80; t += 1) {
    w[t] =
      t < 16
        ? block.getUint32(t * 4)
        : left(at(w, t - 3) ^ at(w, t - 8) ^ at(w, t - 14) ^ at(w, t - 16), 1);
    const round = Math.floor(t / 20);
    const mixed =
      round === 0 ? (b & c) ^ (~b & d) : round === 2 ? (b & c) ^ (b & d) ^ (c & d) : b ^ c ^ d;
    const next = (left(a, 5) + mixed + e + at(k1, round) + at(w, t)) | 0;
    [e, d, c, b, a] = [d, c, left(b, 30), a, next];
  }
  addTo(state, a, b, c, d, e);
};

const kMd5 = Array.from({ length: 64 }, (_, t) => Math.floor(Math.abs(Math.sin(t + 1)) * 2 ** 32));
const turnsMd5 = [
  [7, 12, 17, 22],
  [5, 9, 14, 20],
  [4, 11, 16, 23],
  [6, 10, 15, 21],
];

/** RFC 1321 §3.4. */
const blockMd5: Block = (state, block) => {
  let [a = 0, b = 0, c = 0, d = 0] = state;
  for (let t = 0; t < 64; t += 1) {
    const round = Math.floor(t / 16);
    const mixed =
      round === 0
        ? (b & c) | (~b & d)
        : round === 1
          ? (b & d) | (c & ~d)
          : round === 2
            ? b ^ c ^ d
            : c ^ (b | ~d);
    const index = [t, 5 * t + 1, 3 * t + 5, 7 * t][round] ?? 0;
    const word = block.getUint32((index % 16) * 4, true);
    const turn = turnsMd5[round]?.[t % 4] ?? 0;
    [a, d, c, b] = [d, c, b, (b + left((a + mixed + at(kMd5, t) + word) | 0, turn)) | 0];
  }
  addTo(state, a, b, c, d);
};

/** How each hash begins, what it does with a block, and the order of octets in its words. */
const hashes = {
  MD5: { start: start1.slice(0, 4), block: blockMd5, little: true },
  'SHA-1': { start: start1, block: block1, little: false },
  'SHA-256': { start: start256, block: block256, little: false },
} as const;

/** The message with its end mark and its length in bits: FIPS 180-4 §5.1.1. */
function padded(message: Uint8Array, little: boolean): DataView {
  const length = Math.ceil((message.length + 9) / blockSize) * blockSize;
  const octets = new Uint8Array(length);
  octets.set(message);
  octets[message.length] = 0x80;
  const view = new DataView(octets.buffer);
  view.setBigUint64(length - 8, BigInt(message.length) * 8n, little);
  return view;
}

/** The bare hash of octets. */
export function digest(hash: OwnHash, message: Uint8Array): Uint8Array {
  const { start, block, little } = hashes[hash];
  const state = Uint32Array.from(start);
  const blocks = padded(message, little);
  for (let offset = 0; offset < blocks.byteLength; offset += blockSize) {
    block(state, new DataView(blocks.buffer, offset, blockSize));
  }
  const octets = new DataView(new ArrayBuffer(state.length * 4));
  state.forEach((word, index) => {
    octets.setUint32(index * 4, word, little);
  });
  return new Uint8Array(octets.buffer);
}

/** HMAC of octets: 16 octets for MD5, 20 for SHA-1, 32 for SHA-256. */
export function hmac(hash: OwnHash, key: Uint8Array, message: Uint8Array): Uint8Array {
  const block = new Uint8Array(blockSize);
  block.set(key.length > blockSize ? digest(hash, key) : key);
  const under = (mask: number, octets: Uint8Array): Uint8Array => {
    const masked = new Uint8Array(blockSize + octets.length);
    masked.set(block.map((octet) => octet ^ mask));
    masked.set(octets, blockSize);
    return digest(hash, masked);
  };
  return under(0x5c, under(0x36, message));
}

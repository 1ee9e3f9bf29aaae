import { createHash, createHmac } from 'node:crypto';
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { anyCharacter } from '../../support/any-text.ts';
import {
  mac,
  macWithoutWebCrypto,
  macs,
  type Hash,
  type MacInput,
} from '../../../src/engine/text/mac.ts';
import { octetsOf, type Charset } from '../../../src/engine/text/octets.ts';

const own = ['MD5', 'SHA-1', 'SHA-256'] as const;
const hashes = [...own, 'SHA-384', 'SHA-512'] as const;
const charsets: readonly Charset[] = ['utf-8', 'utf-16le', 'latin1', 'hex', 'base64'];

// A faulty client may sign with an empty key, which WebCrypto by itself refuses.
const text = fc.oneof(fc.constant(''), fc.string({ unit: anyCharacter }), fc.base64String());
const octets = fc.record({ text, charset: fc.constantFrom(...charsets) });

function inputOf(names: readonly Hash[]): fc.Arbitrary<MacInput> {
  return fc
    .record({
      mode: fc.constantFrom('hmac' as const, 'hash' as const),
      hash: fc.constantFrom(...names),
      key: octets,
      message: octets,
      twice: fc.constantFrom(undefined, 'hmac' as const, 'hash' as const),
    })
    .map(({ twice, ...once }) => (twice === undefined ? once : { ...once, twice }));
}

const input = inputOf(hashes);

function byNode({ mode, hash: name, key, message, twice }: MacInput): Uint8Array {
  const algorithm = name.toLowerCase().replace('-', '');
  const once = (data: Uint8Array, how: MacInput['mode']): Uint8Array =>
    (how === 'hash' ? createHash(algorithm) : createHmac(algorithm, octetsOf(key)))
      .update(data)
      .digest();
  const first = once(octetsOf(message), mode);
  return Uint8Array.from(twice === undefined ? first : once(first, twice));
}

/** An HMAC of two texts, as UTF-8. */
function plain(hash: Hash, key: string, message: string): MacInput {
  return {
    mode: 'hmac',
    hash,
    key: { text: key, charset: 'utf-8' },
    message: { text: message, charset: 'utf-8' },
  };
}

const long = 'é😀 a&'.repeat(20_000);
const fixed: readonly MacInput[] = own.flatMap((name) => [
  plain(name, '', ''),
  plain(name, '&', ''),
  plain(name, 'k'.repeat(63), 'm'),
  plain(name, 'k'.repeat(64), 'm'),
  plain(name, 'k'.repeat(65), 'm'),
  ...[54, 55, 56, 63, 64, 65].map((length) => plain(name, 'k', 'm'.repeat(length))),
  plain(name, long, long),
]);

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('mac', () => {
  it('gives the digests of RFC 2202 §3 and RFC 4231 §4.3', async () => {
    const jefe = ['Jefe', 'what do ya want for nothing?'] as const;
    const digests = await macs([plain('SHA-1', ...jefe), plain('SHA-256', ...jefe)]);
    expect(digests.map((octets) => Buffer.from(octets).toString('hex'))).toEqual([
      'effcdf6ae5eb2fa2d27416d5f184df9c259a7c79',
      '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
    ]);
  });
  it.each(fixed)('is that of Node for edge case %#, $hash', async (each) => {
    expect(await mac(each)).toEqual(byNode(each));
  });
  it('is that of Node for random keys and messages', async () => {
    await fc.assert(
      fc.asyncProperty(input, async (each) => {
        expect(await mac(each)).toEqual(byNode(each));
      }),
      { numRuns: 300 },
    );
  });
  it('hashes a carried octet as that octet', async () => {
    const expected = createHmac('sha256', 'k')
      .update(Buffer.from([0x61, 0xe9]))
      .digest();
    expect(await mac(plain('SHA-256', 'k', 'a\uDCE9'))).toEqual(Uint8Array.from(expected));
  });
});

describe('macs', () => {
  it('keeps the order of a batch with all hashes, shared keys and repeats', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(input, { maxLength: 12 }), async (batch) => {
        const all = [...batch, ...batch];
        expect(await macs(all)).toEqual(all.map(byNode));
      }),
      { numRuns: 100 },
    );
  });
  it('of nothing is nothing', async () => {
    expect(await macs([])).toEqual([]);
  });
  it('imports each key once, and a key of two hashes twice', async () => {
    const importKey = vi.spyOn(globalThis.crypto.subtle, 'importKey');
    const keys = ['a', 'b', 'a'];
    await macs(keys.flatMap((key) => [plain('SHA-1', key, '1'), plain('SHA-256', key, '2')]));
    expect(importKey).toHaveBeenCalledTimes(4);
    importKey.mockRestore();
  });
});

describe('without WebCrypto', () => {
  it('macWithoutWebCrypto equals mac for random keys and messages of its hashes', async () => {
    await fc.assert(
      fc.asyncProperty(inputOf(own), async (each) => {
        expect(macWithoutWebCrypto(each)).toEqual(await mac(each));
      }),
      { numRuns: 300 },
    );
  });
  it('macs gives the same digests on a page without crypto.subtle', async () => {
    const expected = await macs(fixed);
    vi.stubGlobal('crypto', {});
    expect(await macs(fixed)).toEqual(expected);
  });
  it('has no digest for what only WebCrypto can compute', () => {
    expect(macWithoutWebCrypto(plain('SHA-512', 'k', 'm'))).toHaveLength(0);
  });
});

describe('octetsOf', () => {
  it.each([
    ['utf-8', 'é', [0xc3, 0xa9]],
    ['utf-16le', 'aé', [0x61, 0, 0xe9, 0]],
    ['latin1', 'é日', [0xe9, 0xe5]],
    ['hex', '00Ff', [0, 0xff]],
    ['base64', 'AP8=', [0, 0xff]],
  ] as const)('reads a text as %s', (charset, each, expected) => {
    expect([...octetsOf({ text: each, charset })]).toEqual(expected);
  });
  it('gives no more octets than a charset has for any text, and in UTF-8 those of Node', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: anyCharacter }),
        fc.constantFrom(...charsets),
        (each, charset) => {
          const octets = octetsOf({ text: each, charset });
          expect(octets.length).toBeLessThanOrEqual(each.length * 3);
          if (charset === 'utf-8') expect([...octets]).toEqual([...Buffer.from(each)]);
        },
      ),
    );
  });
});

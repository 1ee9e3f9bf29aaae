import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { mac, macWithoutWebCrypto, macs, type MacInput } from '../../../src/engine/text/mac.ts';

const hash = fc.constantFrom('SHA-1', 'SHA-256');
// A faulty client may sign with an empty key, which WebCrypto by itself refuses.
const text = fc.oneof(fc.constant(''), fc.string({ unit: 'binary' }));
const input: fc.Arbitrary<MacInput> = fc.record({ hash, key: text, message: text });

function byNode({ hash: name, key, message }: MacInput): Uint8Array {
  const algorithm = name === 'SHA-1' ? 'sha1' : 'sha256';
  return Uint8Array.from(createHmac(algorithm, key).update(message).digest());
}

const long = 'é😀 a&'.repeat(20_000);
const fixed: readonly MacInput[] = (['SHA-1', 'SHA-256'] as const).flatMap((name) => [
  { hash: name, key: '', message: '' },
  { hash: name, key: '&', message: '' },
  { hash: name, key: 'k'.repeat(63), message: 'm' },
  { hash: name, key: 'k'.repeat(64), message: 'm' },
  { hash: name, key: 'k'.repeat(65), message: 'm' },
  { hash: name, key: long, message: long },
]);

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('mac', () => {
  it('gives the digests of RFC 2202 §3 and RFC 4231 §4.3', async () => {
    const jefe = { key: 'Jefe', message: 'what do ya want for nothing?' };
    const digests = await macs([
      { hash: 'SHA-1', ...jefe },
      { hash: 'SHA-256', ...jefe },
    ]);
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
    const octets = createHmac('sha256', 'k')
      .update(Buffer.from([0x61, 0xe9]))
      .digest();
    expect(await mac({ hash: 'SHA-256', key: 'k', message: 'a\uDCE9' })).toEqual(
      Uint8Array.from(octets),
    );
  });
});

describe('macs', () => {
  it('keeps the order of a batch with both hashes, shared keys and repeats', async () => {
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
    await macs(
      keys.flatMap((key) => [
        { hash: 'SHA-1', key, message: '1' },
        { hash: 'SHA-256', key, message: '2' },
      ]),
    );
    expect(importKey).toHaveBeenCalledTimes(4);
    importKey.mockRestore();
  });
});

describe('without WebCrypto', () => {
  it('macWithoutWebCrypto equals mac for random keys and messages of both hashes', async () => {
    await fc.assert(
      fc.asyncProperty(input, async (each) => {
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
});

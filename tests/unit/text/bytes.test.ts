import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyCharacter } from '../../support/any-text.ts';
import { fromUtf8, utf8 } from '../../../src/engine/text/bytes.ts';

/** Octets with many that start, continue or break a sequence of UTF-8. */
const octet = fc.oneof(
  fc.nat(255),
  fc.constantFrom(
    0x80,
    0xbf,
    0xc0,
    0xc2,
    0xc3,
    0xa9,
    0xe0,
    0xed,
    0xa0,
    0xef,
    0xbb,
    0xf0,
    0xf4,
    0x90,
  ),
);
const anyOctets = fc.array(octet).map((list) => Uint8Array.from(list));

describe('octets', () => {
  it('survive fromUtf8 and utf8, whatever they are', () => {
    fc.assert(
      fc.property(anyOctets, (octets) => {
        expect(utf8(fromUtf8(octets))).toEqual(octets);
      }),
      { numRuns: 2000 },
    );
  });
  it('that are UTF-8 become the text that Node reads', () => {
    fc.assert(
      fc.property(fc.string({ unit: anyCharacter }), (text) => {
        expect(fromUtf8(Uint8Array.from(Buffer.from(text)))).toBe(text);
        expect(utf8(text)).toEqual(Uint8Array.from(Buffer.from(text)));
      }),
    );
  });
  it('of a byte order mark stay', () => {
    expect(fromUtf8(Uint8Array.of(0xef, 0xbb, 0xbf, 0x41))).toBe('\uFEFFA');
  });
  it.each([
    ['a lone continuation', [0x80]],
    ['a Latin-1 letter', [0xe9]],
    ['an overlong slash', [0xc0, 0xaf]],
    ['a surrogate', [0xed, 0xa0, 0x80]],
    ['beyond U+10FFFF', [0xf4, 0x90, 0x80, 0x80]],
    ['a cut sequence', [0xe2, 0x82]],
  ])('that are no UTF-8 are each carried alone: %s', (_, octets) => {
    const carried = String.fromCharCode(...octets.map((code) => 0xdc00 + code));
    expect(fromUtf8(Uint8Array.from(octets))).toBe(carried);
  });
  it('carried beside good text leave it readable', () => {
    expect(fromUtf8(Uint8Array.of(0x63, 0xe9, 0xc3, 0xa9))).toBe('c\uDCE9é');
  });
  it('of a megabyte with one that is no UTF-8 survive', () => {
    const octets = new Uint8Array(1_000_000).fill(0x41);
    octets[500_000] = 0xe9;
    expect(Buffer.compare(utf8(fromUtf8(octets)), octets)).toBe(0);
  });
});

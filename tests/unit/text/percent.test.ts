import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyCharacter } from '../../support/any-text.ts';
import { utf8 } from '../../../src/engine/text/bytes.ts';
import { percentDecode, percentEncode } from '../../../src/engine/text/percent.ts';

/** Any UTF-16 units, so that many surrogates stand alone. */
const anyUnits = fc
  .array(fc.oneof(fc.nat(0xffff), fc.integer({ min: 0xd800, max: 0xdfff })))
  .map((units) => String.fromCharCode(...units));

describe('percentEncode', () => {
  it('gives unreserved characters and upper-case escapes only: RFC 5849 §3.6', () => {
    fc.assert(
      fc.property(anyUnits, (text) => {
        expect(percentEncode(text)).toMatch(/^(?:[A-Za-z0-9\-._~]|%[0-9A-F]{2})*$/);
      }),
    );
  });
  it('leaves each unreserved character alone and escapes all other of ASCII: RFC 5849 §3.6', () => {
    for (let code = 0; code < 128; code += 1) {
      const character = String.fromCharCode(code);
      const escape = `%${code.toString(16).toUpperCase().padStart(2, '0')}`;
      const expected = /[A-Za-z0-9\-._~]/.test(character) ? character : escape;
      expect(percentEncode(character)).toBe(expected);
    }
  });
  it('encodes as UTF-8 of one to four octets: RFC 5849 §3.6', () => {
    expect(percentEncode('$é€😀')).toBe('%24%C3%A9%E2%82%AC%F0%9F%98%80');
  });
  it('agrees with encodeURIComponent but for the five characters that leaves', () => {
    fc.assert(
      fc.property(fc.string({ unit: anyCharacter }), (text) => {
        const expected = encodeURIComponent(text).replace(
          /[!'()*]/g,
          (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
        );
        expect(percentEncode(text)).toBe(expected);
      }),
    );
  });
  it('writes a carried octet as itself and any other lone surrogate as U+FFFD', () => {
    expect(percentEncode('a\uDCE9b')).toBe('a%E9b');
    expect(percentEncode('\uD83D')).toBe('%EF%BF%BD');
    expect(percentEncode('\uDE00')).toBe('%EF%BF%BD');
    expect(percentEncode('\uDC7F')).toBe('%EF%BF%BD');
    expect(percentEncode('\uD83D\uDCE9')).toBe('%F0%9F%93%A9');
  });
  it('escapes only what it is told to when a client escapes less', () => {
    expect(percentEncode("a b!'(é)", /[^A-Za-z0-9\-._~!'()*]+/g)).toBe("a%20b!'(%C3%A9)");
  });
});

describe('percentDecode', () => {
  it('undoes percentEncode for every well-formed text', () => {
    fc.assert(
      fc.property(fc.string({ unit: anyCharacter }), (text) => {
        expect(percentDecode(percentEncode(text))).toBe(text);
      }),
      { numRuns: 1000 },
    );
  });
  it('gives U+FFFD for a lone surrogate that was encoded, and changes nothing after that', () => {
    fc.assert(
      fc.property(anyUnits, (text) => {
        const once = percentEncode(text);
        expect(percentEncode(percentDecode(once))).toBe(once);
      }),
      { numRuns: 1000 },
    );
    expect(percentDecode(percentEncode('\uD83D'))).toBe('\uFFFD');
  });
  it('agrees with decodeURIComponent wherever that does not throw', () => {
    const piece = fc.constantFrom(
      '%41',
      '%c3%A9',
      '%F0%9F%98%80',
      '%00',
      'a',
      'é',
      '😀',
      '+',
      '%25',
    );
    fc.assert(
      fc.property(fc.string({ unit: piece }), (text) => {
        expect(percentDecode(text)).toBe(decodeURIComponent(text));
      }),
    );
  });
  it.each(['%', '%4', '%zz', '%%', '%u00e9', '% 41', '100%'])(
    'keeps `%s` as it is: RFC 5849 is silent',
    (text) => {
      expect(percentDecode(text)).toBe(text);
    },
  );
  it('decodes once', () => {
    expect(percentDecode('%2541')).toBe('%41');
    expect(percentDecode('%%341')).toBe('%41');
  });
  it('keeps the octets of any escapes, also of those that are not UTF-8', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (octets) => {
        const escapes = Array.from(octets, (octet) => `%${octet.toString(16).padStart(2, '0')}`);
        expect(utf8(percentDecode(escapes.join('')))).toEqual(octets);
      }),
    );
  });
  it('takes a megabyte of escapes that are not UTF-8', () => {
    const text = '%E9'.repeat(350_000);
    expect(percentEncode(percentDecode(text))).toBe(text);
  });
});

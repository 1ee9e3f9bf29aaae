import fc from 'fast-check';
import { expect, it } from 'vitest';
import { base64, hex } from '../../../src/engine/text/base64.ts';

it('base64 is that of Node for any octets', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (octets) => {
      expect(base64(octets)).toBe(Buffer.from(octets).toString('base64'));
    }),
  );
});

it('hex is that of Node for any octets', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (octets) => {
      expect(hex(octets)).toBe(Buffer.from(octets).toString('hex'));
    }),
  );
});

it('base64 pads to four characters: RFC 4648 §10', () => {
  const spelled = ['', 'f', 'fo', 'foo', 'foob'].map((text) => base64(Buffer.from(text)));
  expect(spelled).toEqual(['', 'Zg==', 'Zm8=', 'Zm9v', 'Zm9vYg==']);
});

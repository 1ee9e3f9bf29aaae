import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyCharacter } from '../../support/any-text.ts';
import { hmacLanes, type HmacLanes } from '../../../src/engine/text/hmac-lanes.ts';
import { macWithoutWebCrypto, type MacInput } from '../../../src/engine/text/mac.ts';
import { octetsOf, type Octets } from '../../../src/engine/text/octets.ts';
import { times } from '../../support/depth.ts';

const octets: fc.Arbitrary<Octets> = fc.record({
  text: fc.oneof(
    fc.string({ maxLength: 300 }),
    fc.string({ unit: anyCharacter, maxLength: 80 }),
    // Every number of octets around the end of a block.
    fc.integer({ min: 0, max: 200 }).map((length) => 'a'.repeat(length)),
  ),
  charset: fc.constantFrom('utf-8', 'utf-16le', 'latin1'),
});

function hmac(key: Octets, message: Octets): Buffer {
  return createHmac('sha256', octetsOf(key)).update(octetsOf(message)).digest();
}

function firstWord(key: Octets, message: Octets): number {
  return hmac(key, message).readInt32BE(0);
}

function lanesFor(words: readonly number[]): HmacLanes {
  const lanes = hmacLanes((word) => words.includes(word));
  if (lanes === undefined) throw new Error('Node has vectors.');
  return lanes;
}

test('one message under many keys: exactly the keys that give a wanted digest are found', () => {
  fc.assert(
    fc.property(
      octets,
      fc.array(octets, { minLength: 1, maxLength: 11 }),
      fc.nat(),
      (message, keys, pick) => {
        const words = keys.map((key) => firstWord(key, message));
        const wanted = words[pick % words.length] ?? 0;
        const lanes = lanesFor([wanted]);
        const fours = [];
        for (let at = 0; at < keys.length; at += 4)
          fours.push(lanes.fourKeys(keys.slice(at, at + 4)));
        const found: number[] = [];
        const note = (key: number, digest: () => Uint8Array): void => {
          found.push(key);
          expect(Buffer.from(digest())).toEqual(hmac(keys[key] ?? message, message));
        };
        expect(lanes.underKeys(message, fours, note)).toBe(true);
        expect(found).toEqual(words.flatMap((word, at) => (word === wanted ? [at] : [])));
      },
    ),
    { numRuns: times(50, 300) },
  );
});

test('many messages of mixed lengths under one key: exactly those wanted are found', () => {
  fc.assert(
    fc.property(octets, fc.array(octets, { minLength: 1, maxLength: 30 }), (key, messages) => {
      const wanted = messages.filter((_, at) => at % 3 === 0).map((text) => firstWord(key, text));
      const lanes = lanesFor(wanted);
      const found: number[] = [];
      const queue = lanes.queue<number>(lanes.fourKeys([key]), (which) => found.push(which));
      messages.forEach((message, at) => {
        expect(queue.add(message, at)).toBe(true);
      });
      queue.flush();
      const right = messages.flatMap((message, at) =>
        wanted.includes(firstWord(key, message)) ? [at] : [],
      );
      expect(found.toSorted((a, b) => a - b)).toEqual(right);
    }),
    { numRuns: times(50, 300) },
  );
});

test('a message too long for the memory is refused, and the rest go on', () => {
  const key: Octets = { text: 'key', charset: 'utf-8' };
  const long: Octets = { text: 'x'.repeat(20_000), charset: 'utf-8' };
  const short: Octets = { text: 'x', charset: 'utf-8' };
  const lanes = lanesFor([firstWord(key, short)]);
  const keys = lanes.fourKeys([key]);
  const found: string[] = [];
  const queue = lanes.queue<string>(keys, (which) => found.push(which));
  expect(queue.add(long, 'long')).toBe(false);
  expect(lanes.underKeys(long, [keys], () => found.push('long'))).toBe(false);
  expect(queue.add(short, 'short')).toBe(true);
  queue.flush();
  expect(found).toEqual(['short']);
});

const input: fc.Arbitrary<MacInput> = fc
  .record({
    mode: fc.constantFrom('hmac' as const, 'hash' as const),
    hash: fc.constant('SHA-256' as const),
    key: octets,
    message: octets,
    twice: fc.constantFrom(undefined, 'hmac' as const, 'hash' as const),
  })
  .map(({ twice, ...once }) => (twice === undefined ? once : { ...once, twice }));

test('whatever else is made with SHA-256 has the digest that `mac` gives', () => {
  fc.assert(
    fc.property(fc.array(input, { minLength: 1, maxLength: 25 }), (inputs) => {
      const lanes = hmacLanes(() => true);
      const found = new Map<number, Uint8Array>();
      const queue = lanes?.inputs<number>((which, digest) => found.set(which, digest()));
      inputs.forEach((each, at) => {
        expect(queue?.add(each, at)).toBe(true);
      });
      queue?.flush();
      inputs.forEach((each, at) => {
        expect(found.get(at)).toEqual(macWithoutWebCrypto(each));
      });
    }),
    { numRuns: times(50, 300) },
  );
});

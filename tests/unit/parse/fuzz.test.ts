import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from '../../../src/engine/index.ts';
import { times } from '../../support/depth.ts';
import { hostilePieces, repeated } from '../../support/hostile.ts';

const folder = join(import.meta.dirname, '../../fixtures/pastes');
const fixtures = readdirSync(folder)
  .flatMap((format) => readdirSync(join(folder, format)).map((name) => join(folder, format, name)))
  .map((path) => (JSON.parse(readFileSync(path, 'utf8')) as { lines: string[] }).lines.join('\n'));

/** The same texts in each run: a small generator of numbers, seeded (mulberry32). */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

type Random = ReturnType<typeof numbers>;

const oneOf = <T>(some: readonly T[], random: Random): T | undefined => some[random(some.length)];

/** A part of one fixture, at most so long. */
function part(random: Random, most: number): string {
  const text = oneOf(fixtures, random) ?? '';
  const start = random(Math.max(1, text.length - most / 2));
  return text.slice(start, start + 1 + random(most));
}

const changes: readonly ((text: string, at: number, random: Random) => string)[] = [
  (text, at, random) => text.slice(0, at) + text.slice(at + 1 + random(20)),
  (text, at, random) => text.slice(0, at) + (oneOf(hostilePieces, random) ?? '') + text.slice(at),
  (text, at, random) => text.slice(0, at) + part(random, 80) + text.slice(at),
  (text, at, random) => text.slice(0, at) + String.fromCharCode(random(0x300)) + text.slice(at),
  (text, at, random) =>
    text.slice(0, at) + String.fromCharCode(0xd800 + random(0x800)) + text.slice(at),
  (text, at) => text.slice(at) + text.slice(0, at),
];

function mutated(random: Random): string {
  let text = random(8) === 0 ? noise(random) : part(random, 400);
  for (let left = 1 + random(5); left > 0; left -= 1) {
    text = oneOf(changes, random)?.(text, random(text.length + 1), random) ?? text;
  }
  return text;
}

function noise(random: Random): string {
  return Array.from({ length: random(60) }, () =>
    random(3) === 0 ? String.fromCharCode(random(0x80)) : oneOf(hostilePieces, random),
  ).join('');
}

/** What is wrong with how a text was read, if anything is. */
function wrongIn(text: string): string | undefined {
  const { recognised, requests, credentials, notices } = parse(text);
  const spans = [...credentials, ...notices].flatMap(({ span }) => span ?? []);
  if (spans.some(({ start, end }) => start < 0 || start > end || end > text.length)) return 'place';
  if (recognised.some((words) => words.trim() === '')) return 'words';
  if (notices.some(({ message }) => message.length > 300)) return 'a long message';
  const isRaw = ({ value, raw = value, span }: (typeof credentials)[number]): boolean =>
    raw === text.slice(span.start, span.end) && value !== '';
  if (!credentials.every(isRaw)) return 'raw';
  const isSilent = recognised.length === 0 && requests.length === 0 && notices.length === 0;
  return isSilent && /[\p{L}\p{N}]{3}/u.test(text) ? 'nothing said' : undefined;
}

describe('any paste gives a value and says what it made of it', () => {
  const texts = times(500, 50_000);
  it.each([1, 2, 3, 4])(`${texts} mutated and random texts, seed %i`, (seed) => {
    const random = numbers(seed);
    for (let count = 0; count < texts; count += 1) {
      const text = mutated(random);
      let wrong: string | undefined;
      try {
        wrong = wrongIn(text);
      } catch (error) {
        wrong = String(error);
      }
      if (wrong !== undefined) expect.fail(`${wrong}: ${JSON.stringify(text)}`);
    }
    expect(wrongIn('oauth_consumer_key=a')).toBeUndefined();
  });

  // `npm run bench` shows how the time of each grows with its length.
  const long = times(200_000, 1_000_000);
  it.each(hostilePieces)(`${long} characters of %j`, (piece) => {
    expect(wrongIn(repeated(piece, long))).toBeUndefined();
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse, type Parsed } from '../../../../src/engine/index.ts';
import { quotedAt } from '../../../../src/app/view/quoted.ts';
import { requestNames } from '../../../../src/app/view/requests.ts';
import { hostilePieces } from '../../../support/hostile.ts';

const folder = join(import.meta.dirname, '../../../fixtures/pastes');
const fixtures = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.json'))
  .map((name) => {
    // Each fixture has its lines; `pastes.test.ts` says the rest of its form.
    const { lines } = JSON.parse(readFileSync(join(folder, name), 'utf8')) as { lines: string[] };
    return [name, lines.join('\n')] as const;
  });

/** All that the page says beside a paste: chips, notices with their quotes, names of requests. */
function saidBeside(text: string, { recognised, notices, requests }: Parsed): readonly string[] {
  const quotes = notices.map(({ message, span }) => message + (span ? quotedAt(text, span) : ''));
  return [...recognised, ...quotes, ...requestNames(requests)];
}

/** The pieces of eight characters of secrets, but for those of which the page’s own words are made. */
function leaksIn(said: readonly string[], secrets: readonly string[]): readonly string[] {
  const pieces = secrets.flatMap((secret) =>
    Array.from({ length: Math.max(0, secret.length - 7) }, (_, at) => secret.slice(at, at + 8)),
  );
  return said.filter((one) => pieces.some((piece) => one.includes(piece)));
}

const secretsOf = ({ credentials }: Parsed): readonly string[] =>
  credentials
    .filter(({ field }) => field.endsWith('Secret'))
    .flatMap(({ value, raw = value }) => [value, raw]);

test.each(fixtures)('beside the paste %s no piece of a secret is said', (_name, text) => {
  const parsed = parse(text);
  expect(leaksIn(saidBeside(text, parsed), secretsOf(parsed))).toEqual([]);
});

const secret = 'd26ad321a4b2f23b0741c8d38392ce01c3e23e109df6c96eac6d099e9ab9e8b5';

test('wherever a secret stands among what readers trip over, no notice quotes a piece of it', () => {
  const pieces = fc.array(fc.constantFrom(secret, 'S3cr3t.With-Signs', ...hostilePieces), {
    minLength: 1,
    maxLength: 8,
  });
  fc.assert(
    fc.property(pieces, fc.constantFrom('', ' ', '\n'), (given, between) => {
      const text = given.join(between);
      const { notices } = parse(text);
      const quotes = notices.map(
        ({ message, span }) => message + (span ? quotedAt(text, span) : ''),
      );
      expect(leaksIn(quotes, [secret, 'S3cr3t.With-Signs'])).toEqual([]);
    }),
    { numRuns: 2_000 },
  );
});

describe('a place is quoted by its signs and known names', () => {
  test.each<[text: string, quoted: string]>([
    ['“', '“'],
    ['\r\n', '↵↵'],
    ['%zz', '%zz'],
    ['<img src=x>', '<img·…=…>'],
    ['a!b$cd&ef', 'a!b$…&…'],
    ['oauth_token="2b0ce516420110"', 'oauth_token="…'],
    [secret, '…'],
    [`OAuth ${secret}`, 'OAuth·…'],
  ])('%j', (text, quoted) => {
    expect(quotedAt(text, { start: 0, end: text.length })).toBe(quoted);
  });

  test('the first 24 characters of a secret were shown', () => {
    expect(quotedAt(secret, { start: 0, end: 64 })).not.toContain(secret.slice(0, 4));
  });
});

test('a request is named without the secrets of its URL, however it is cut', () => {
  for (let at = 0; at < 70; at += 1) {
    const url = `https://h.example/${'p'.repeat(at)}?oauth_consumer_secret=${secret}&x=${secret}`;
    expect(leaksIn(requestNames([{ method: 'GET', url }]), [secret])).toEqual([]);
  }
});

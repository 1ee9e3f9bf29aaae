import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyCharacter } from '../../support/any-text.ts';
import { finderOf, replaceHits } from '../../../src/engine/redact/find.ts';
import { spellings } from '../../support/spellings.ts';

const secrets = [
  'f4ae9dbe08acf7105db4d829391de42f387d1a8d6ddc2b41827ce142445445c1',
  'abc+de/fg=hij klm&"nö<o>p',
  'kd94hf93k423kf44',
];

const replaced = (secret: string, text: string): string =>
  replaceHits(text, finderOf([{ text: secret, mark: '[secret]' }])(text));

describe.each(secrets)('the secret %s', (secret) => {
  test.each(spellings)('is found $name', ({ spell }) => {
    const spelt = spell(secret);
    const found = replaced(secret, `before=1&a=${spelt}&behind=2`);
    expect(found).toContain('[secret]');
    expect(found).not.toContain(spelt);
    expect(found).toMatch(/^before=1&/);
    expect(found).toMatch(/behind=2$/);
  });

  test.each([
    ['in quotes', (text: string) => `"${text}"`],
    ['with a zero-width space', (text: string) => `\u200B${text}\uFEFF`],
    ['with white space', (text: string) => `\t ${text}\r\n`],
    ['in capitals', (text: string) => text.toUpperCase()],
    ['in curly quotes', (text: string) => `“${text}”`],
  ])('is found when it was typed %s', (_, typed) => {
    expect(replaced(typed(secret), `a=${secret}&b`)).toBe('a=[secret]&b');
  });

  test('is not found in what only looks like it', () => {
    const other = secret.split('').reverse().join('').slice(0, 11);
    expect(replaced(secret, other)).toBe(other);
  });
});

test('sixteen characters in a row are the secret, wherever they begin; eleven are not', () => {
  const [secret = ''] = secrets;
  for (let start = 0; start + 16 <= secret.length; start += 1) {
    for (const before of ['', 'x', 'xyz(', 'xxxxxxx=']) {
      const sixteen = secret.slice(start, start + 16);
      expect(replaced(secret, before + sixteen)).toBe(`${before}[secret]`);
    }
  }
  expect(replaced(secret, `-${secret.slice(0, 11)}-`)).toBe(`-${secret.slice(0, 11)}-`);
});

test('a short secret is found by itself, and not within a word', () => {
  expect(replaced('ab1c', 'x=ab1c&y=zab1cd')).toBe('x=[secret]&y=zab1cd');
  expect(replaced('abc', 'x=abc')).toBe('x=abc');
});

test('a text without the secret stays as it is, whatever it is', () => {
  const find = finderOf(secrets.map((text) => ({ text, mark: '!' })));
  fc.assert(
    fc.property(fc.string({ unit: anyCharacter, maxLength: 300 }), (text) => {
      expect(replaceHits(text, find(text))).toBe(text);
    }),
    { numRuns: 2_000 },
  );
});

test('what is replaced is the spelling and no character beside it, in any text around it', () => {
  const [secret = ''] = secrets;
  const around = fc.string({
    unit: fc.constantFrom(...Array.from('ghxyz%&;=<>{}\\"\'. ')),
    maxLength: 40,
  });
  fc.assert(
    fc.property(around, around, (before, behind) => {
      const found = replaced(secret, `${before}[${secret}]${behind}`);
      expect(found).toBe(`${before}[[secret]]${behind}`);
    }),
    { numRuns: 500 },
  );
});

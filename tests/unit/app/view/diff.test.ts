import fc from 'fast-check';
import { expect, test } from 'vitest';
import { diffTexts, type Piece } from '../../../../src/app/view/diff.ts';
import type { Text } from '../../../../src/engine/model/index.ts';

const plain = (text: string): Text => [{ text, from: { kind: 'literal', key: 'literal' } }];

const textOf = (pieces: readonly Piece[], wanted: (changed: boolean) => boolean = () => true) =>
  pieces
    .map((piece) => (piece.kind === 'text' && wanted(piece.changed) ? piece.text : ''))
    .join('');

const changedIn = (pieces: readonly Piece[]) => textOf(pieces, (changed) => changed);
const sameIn = (pieces: readonly Piece[]) => textOf(pieces, (changed) => !changed);

// Few letters, so that texts share much and in many ways.
const short = fc.string({ unit: fc.constantFrom('a', 'b', '%', '&'), maxLength: 40 });

test('both sides keep their texts, and what is not marked is the same in both', () => {
  fc.assert(
    fc.property(short, short, (right, client) => {
      const sides = diffTexts(plain(right), plain(client));
      expect(textOf(sides.right)).toBe(right);
      expect(textOf(sides.client)).toBe(client);
      expect(sameIn(sides.right)).toBe(sameIn(sides.client));
    }),
    { numRuns: 5_000 },
  );
});

test('a stretch that one side lacks is all that is marked', () => {
  // Without escapes, which what is put between could make or break.
  const bare = fc.string({ unit: fc.constantFrom('a', 'b', '=', '&'), maxLength: 40 });
  fc.assert(
    fc.property(
      bare,
      fc.string({ unit: fc.constantFrom('a', 'x', ' '), maxLength: 20 }),
      bare,
      (start, only, end) => {
        const sides = diffTexts(plain(start + only + end), plain(start + end));
        expect(changedIn(sides.right)).toHaveLength(only.length);
        expect(changedIn(sides.client)).toBe('');
      },
    ),
  );
});

test('escapes are marked as wholes, however often they were escaped', () => {
  const escapes = fc.constantFrom('%20', '%2B', '%2520', '%252B', '%2F', '%2f', 'a', '%26');
  const texts = fc.array(escapes, { maxLength: 12 }).map((parts) => parts.join(''));
  const isWhole = (text: string) => /^(?:%(?:25)*[0-9A-Fa-f]{2}|[^%])*$/.test(text);
  fc.assert(
    fc.property(texts, texts, (right, client) => {
      for (const pieces of Object.values(diffTexts(plain(right), plain(client)))) {
        const marked = pieces as readonly Piece[];
        for (const piece of marked)
          if (piece.kind === 'text') expect(isWhole(piece.text)).toBe(true);
      }
    }),
    { numRuns: 2_000 },
  );
});

test('several differences are marked each by itself', () => {
  const right = 'GET&https%3A%2F%2Frest&deploy%3D1%26oauth_nonce%3Dx%2520y';
  const client = 'GET&https%3a%2f%2frest&oauth_nonce%3Dx%2By';
  const { right: mine, client: theirs } = diffTexts(plain(right), plain(client));
  const marked = (pieces: readonly Piece[]) =>
    pieces.flatMap((piece) => (piece.kind === 'text' && piece.changed ? [piece.text] : []));
  expect(marked(mine)).toEqual(['%3A%2F%2F', 'deploy%3D1%26', '%2520']);
  expect(marked(theirs)).toEqual(['%3a%2f%2f', '%2B']);
});

test('texts with nothing in common are compared at their ends alone', () => {
  const sides = diffTexts(plain(`=${'a'.repeat(7_000)}&`), plain(`=${'b'.repeat(7_000)}&`));
  expect(sameIn(sides.right)).toBe('=&');
});

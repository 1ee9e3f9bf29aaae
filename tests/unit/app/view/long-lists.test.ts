import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { diffTexts } from '../../../../src/app/view/diff.ts';
import { bothOrders } from '../../../../src/app/view/lessons.ts';
import { readAnswer } from '../../../../src/app/view/errors.ts';
import { paramLines } from '../../../../src/app/view/params.ts';
import type { StageRow } from '../../../../src/app/view/stages.ts';
import { firstOf } from '../../../../src/app/ui/first.svelte.ts';
import { readsOf } from '../../../support/counted.ts';
import type { Text } from '../../../../src/engine/model/index.ts';
import type { Param } from '../../../../src/engine/signing/index.ts';

const param = (at: number): Param => ({
  name: `n${at}`,
  value: 'v',
  from: { kind: 'query', key: `query.${at}` },
});
const rowOf = (right: readonly Param[], client: readonly Param[]): StageRow => ({
  ...{ step: 'sorted', number: 1, title: '', note: '', reference: '', ordered: true },
  right: { kind: 'params', params: right },
  client: { kind: 'params', params: client },
  ...{ diverges: 'origin', because: [], missing: [], folded: false },
});

describe('the lines of a parameter table', () => {
  test('of parameters that moved are as few as can be', () => {
    const order = fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6], { minLength: 7 });
    fc.assert(
      fc.property(order, (places) => {
        const right = [0, 1, 2, 3, 4, 5, 6].map(param);
        const lines = paramLines(rowOf(right, places.map(param)));
        const stay = lines.filter(({ state }) => state === 'same').length;
        expect(stay).toBe(longest(places));
      }),
    );
  });

  test('take work that grows with their number alone', () => {
    const readsOfReversed = (size: number): number =>
      readsOf(
        Array.from({ length: size }, (_, at) => param(at)),
        (right) => paramLines(rowOf(right, [...right].reverse())),
      );
    const few = readsOfReversed(500);
    expect(few).toBeGreaterThan(500);
    expect(readsOfReversed(4_000)).toBeLessThan(12 * few);
  });

  test('match parameters of one source in their order', () => {
    const twice = [param(1), param(1)];
    const lines = paramLines(rowOf(twice, [...twice, param(1)]));
    expect(lines.map(({ state }) => state)).toEqual(['same', 'same', 'extra']);
  });

  test('said “✓” of one that was signed twice, where both were the same object', () => {
    const right = [param(1), param(2)];
    const lines = paramLines(rowOf(right, [...right, ...right]));
    expect(lines.map(({ state }) => state)).toEqual(['same', 'same', 'extra', 'extra']);
  });
});

/** The longest rising run that need not be without gaps, by trying all. */
function longest(list: readonly number[]): number {
  const from = (at: number, least: number): number =>
    at === list.length
      ? 0
      : Math.max(
          from(at + 1, least),
          (list[at] ?? 0) > least ? 1 + from(at + 1, list[at] ?? 0) : 0,
        );
  return from(0, -1);
}

describe('the difference of two long texts', () => {
  const piece = (text: string): Text[number] => ({ text, from: { kind: 'literal', key: 'a' } });

  test('of a hundred thousand pieces each does not end in an error', () => {
    const many = Array.from({ length: 200_000 }, () => piece('ab%2F'));
    const sides = diffTexts([piece('x'), ...many], [piece('y'), ...many]);
    expect(sides.right).toHaveLength(200_001);
    expect(sides.right[0]).toMatchObject({ text: 'x', changed: true });
    expect(sides.right[1]).toMatchObject({ changed: false });
  });

  test('never parts an escape', () => {
    const around = 'a'.repeat(10_000);
    const [right, client] = [`${around}%2F${around}`, `${around}%2D${around}`];
    const { right: mine, client: theirs } = diffTexts([piece(right)], [piece(client)]);
    const changed = [mine, theirs].map((side) =>
      side.flatMap((one) => (one.kind === 'text' && one.changed ? [one.text] : [])),
    );
    expect(changed).toEqual([['%2F'], ['%2D']]);
    const ends = diffTexts([piece(`${around}%1F${around}`)], [piece(`${around}%2F${around}`)]);
    expect(ends.right.filter((one) => one.kind === 'text' && one.changed)).toMatchObject([
      { text: '%1F' },
    ]);
  });
});

test('a long list begins with its first part, and shows more when asked', () => {
  let list = listOf(1_000);
  const first = firstOf(() => list);
  expect(first.shown).toHaveLength(200);
  expect(first.total).toBe(1_000);
  expect(first.isLong).toBe(true);
  first.more();
  expect(first.shown).toHaveLength(400);
  list = listOf(10);
  expect(firstOf(() => list).isLong).toBe(false);
});
const listOf = (length: number): readonly number[] => Array.from({ length }, (_, at) => at);

test('of an answer of megabytes the beginning is read', () => {
  const answer = '{"error":{"code":"INVALID_LOGIN_ATTEMPT"}}';
  expect(readAnswer(answer + ' x'.repeat(2_000_000))?.named).toHaveLength(1);
  expect(readAnswer(' x'.repeat(2_000_000) + answer)?.named).toHaveLength(0);
});

test('a sorting lesson takes the beginning of megabytes', () => {
  expect(bothOrders('a=1\n'.repeat(1_000_000)).octets).toHaveLength(30);
});

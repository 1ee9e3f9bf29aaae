import { describe, expect, test } from 'vitest';
import {
  judge,
  judgeInSteps,
  merge,
  printCalendar,
  printCsv,
  printJson,
  readFile,
  type TokenRecord,
} from '../../../src/inventory/index.ts';
import { readsOf } from '../../support/counted.ts';
import { today, tokenWith } from './support.ts';

const tokens = (length: number): readonly TokenRecord[] =>
  Array.from({ length }, (_, at) =>
    tokenWith({ id: `t-${at}`, integration: `Shop ${at}`, nextRotation: '2026-01-01' }),
  );

const works: readonly (readonly [string, (list: readonly TokenRecord[]) => unknown])[] = [
  ['merged', (list) => merge(list, list, () => 'new')],
  [
    'merged without IDs',
    (list) =>
      merge(
        list,
        list.map((token) => ({ ...token, id: '' })),
        () => 'new',
      ),
  ],
  ['judged', (list) => judge(list, today)],
  ['printed as a calendar', (list) => printCalendar(list, 0)],
];

test.each(works)(
  'of a list that is eight times as long, %s, eight times as much is read',
  (_, work) => {
    const few = readsOf(tokens(250), work);
    expect(few).toBeGreaterThan(250);
    // Sorting reads a little more.
    expect(readsOf(tokens(2_000), work)).toBeLessThan(12 * few);
  },
);

test('judging goes in steps that are short, and says the same as all at once', () => {
  const list = tokens(5_000);
  const work = judgeInSteps(list, today);
  let steps = 0;
  let step = work.next();
  for (; step.done !== true; step = work.next()) steps += 1;
  expect(steps).toBeGreaterThan(100);
  expect(step.value).toEqual(judge(list, today));
});

describe('the limit of 20,000 tokens', () => {
  test('is read back from what was printed, as CSV and as JSON', () => {
    const list = tokens(20_000);
    for (const text of [printCsv(list), printJson(list)])
      expect(readFile(text)).toHaveProperty('rows.length', 20_000);
  });

  test('is said when a file has more', () => {
    for (const text of [printCsv(tokens(20_001)), printJson(tokens(20_001))])
      expect(readFile(text)).toHaveProperty(
        'refused',
        'An inventory holds at most 20,000 tokens. Nothing was changed.',
      );
  });
});

test('a row that is no row of an inventory is refused before it is cut into cells', () => {
  for (const row of [','.repeat(5_000_000), `"${'x'.repeat(200_000)}"`])
    expect(readFile(`Integration,User\n${row}\n`)).toHaveProperty(
      'refused',
      'Row 2 is longer than any row of an inventory. Nothing was changed.',
    );
});

test('rows around a place where a long text is cut are read whole', () => {
  const notes = 'a “quoted”\n""line""'.repeat(20);
  const rows = Array.from({ length: 2_000 }, (_, at) => `Shop ${at},"${notes}"`);
  const read = readFile(`Integration,Notes\r\n${rows.join('\r\n')}`);
  expect(read).toHaveProperty('rows.length', 2_000);
  const whole = notes.replaceAll('""', '"');
  if ('rows' in read) expect(read.rows.every((row) => row.notes === whole)).toBe(true);
});

test('a finding on thousands of tokens names the first', () => {
  const shared = judge(tokens(3_000), today).find(({ code }) => code === 'shared');
  expect(shared?.title).toContain('Shop 9 and 2,990 more may share one token');
  expect(shared?.title.length).toBeLessThan(300);
});

test('an ID that is drawn twice is drawn again', () => {
  const drawn = ['a', 'a', 'b'];
  const rows = [{ integration: 'One' }, { integration: 'Two' }];
  const { tokens: merged } = merge([], rows, () => drawn.shift() ?? 'c');
  expect(merged.map(({ id }) => id)).toEqual(['a', 'b']);
});

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { LISTS, thingsOf, updated } from '../../../scripts/lists.mjs';

test.each(LISTS)('$file holds what its folders hold: else npm run lists', ({ file, maker }) => {
  const text = readFileSync(new URL(`../../../${file}`, import.meta.url), 'utf8');
  const things = thingsOf(file, maker);
  expect(things.length).toBeGreaterThan(5);
  expect(updated(text, things)).toBe(text);
  for (const { name } of things) expect(text.split(`  ${name},\n`)).toHaveLength(2);
});

const list = `import { keyBom } from './key/bom.ts';
import type { Fault } from './kinds/define.ts';
import { urlPath } from './url/path.ts';

/** In an order of its own. */
export const faults: readonly Fault[] = [
  urlPath,
  keyBom,
];
`;
const bom = { name: 'keyBom', path: './key/bom.ts' };
const path = { name: 'urlPath', path: './url/path.ts' };

test('what is new comes behind the others of its folder, and its import where its path stands', () => {
  const host = { name: 'urlHost', path: './url/host.ts' };
  const time = { name: 'timeMs', path: './time/ms.ts' };
  expect(updated(list, [bom, path, host, time])).toBe(`import { keyBom } from './key/bom.ts';
import type { Fault } from './kinds/define.ts';
import { timeMs } from './time/ms.ts';
import { urlHost } from './url/host.ts';
import { urlPath } from './url/path.ts';

/** In an order of its own. */
export const faults: readonly Fault[] = [
  urlPath,
  urlHost,
  keyBom,
  timeMs,
];
`);
});

test('what is gone goes, and what is there keeps its place', () => {
  const without = updated(list, [path]);
  expect(without).not.toContain('keyBom');
  expect(updated(list, [bom, path])).toBe(list);
});

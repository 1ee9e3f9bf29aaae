import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { bundledIn, namesIn, packageAt, print } from '../../../scripts/third-party.mjs';

const root = join(import.meta.dirname, '../../..');
const file = readFileSync(join(root, 'THIRD_PARTY.md'), 'utf8');

test('THIRD_PARTY.md has the installed versions, and the licences as they stand in the packages', () => {
  expect(file).toBe(print(namesIn(file).map((name) => packageAt(root, name))));
});

test('what users install is named, and what is built in by it', () => {
  expect(namesIn(file)).toEqual(expect.arrayContaining(['d3-dsv', 'idb-keyval', 'svelte']));
});

test('a licence that is only named in a package is there as a whole', () => {
  const { licence, text } = packageAt(root, 'idb-keyval');
  expect(licence).toBe('Apache-2.0');
  expect(text).toContain('Copyright 2016, Jake Archibald');
  expect(text).toContain('TERMS AND CONDITIONS FOR USE, REPRODUCTION, AND DISTRIBUTION');
});

test('a package counts when something of it is left in a chunk, by the innermost folder', () => {
  const left = { renderedLength: 1 };
  expect(
    bundledIn({
      'index.html': { type: 'asset' },
      'index.js': {
        type: 'chunk',
        modules: {
          '/a/node_modules/svelte/src/index.js': left,
          '/a/node_modules/svelte/src/other.js': { renderedLength: 0 },
          '/a/node_modules/shaken/index.js': { renderedLength: 0 },
          '/a/node_modules/x/node_modules/@scope/inner/a.js?x': left,
          'C:\\a\\node_modules\\@scope\\outer\\a.js': left,
          '/a/src/main.ts': left,
        },
      },
    }),
  ).toEqual(['@scope/inner', '@scope/outer', 'svelte']);
});

import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { partsOf, report } from '../../../scripts/weigh-parts.mjs';

const noise = Array.from({ length: 4000 }, (_, at) =>
  createHash('sha256').update(String(at)).digest('hex'),
).join('');

test('each module counts for one part, the nearest that its path tells', () => {
  const code = `export const text = '${noise}';`;
  const weights = (path: string) =>
    partsOf([[path, code]]).flatMap(({ name, weight }) => (weight > 1000 ? [name] : []));
  expect(weights('/x/node_modules/svelte/src/engine/a.js')).toEqual(['libraries']);
  expect(weights('/x/src/engine/faults/key/bom.ts')).toEqual(['faults']);
  expect(weights('/x/src/engine/parse/paste.ts')).toEqual(['readers']);
  expect(weights('/x/src/engine/netsuite/errors/index.ts')).toEqual(['knowledge']);
  expect(weights('/x/src/engine/signing/rest.ts')).toEqual(['engine']);
  expect(weights('/x/src/app/App.svelte')).toEqual(['page']);
});

test('a part over its budget fails the build, by name and with all weights', () => {
  const parts = [
    { name: 'light', most: 2000, weight: 1999 },
    { name: 'heavy', most: 2000, weight: 2001 },
  ];
  expect(() => report(parts)).toThrow(/^Over their budget: heavy\.[^]*light +2\.0 kB of/);
  expect(report(parts.slice(0, 1))).toContain('light');
});

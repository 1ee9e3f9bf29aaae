import { readFileSync } from 'node:fs';
import { runInThisContext } from 'node:vm';
import { expect, test } from 'vitest';
import { fixFlag } from '../../../scripts/never-hydrate.mjs';
import { textsOf, trim } from '../../../scripts/trim-catalogue.mjs';
import { checkFaults } from '../../../src/engine/faults/checks.ts';
import { hiddenFaults } from '../../../src/engine/faults/hidden.ts';
import { stepFaults } from '../../../src/engine/faults/steps.ts';

const folder = new URL('../../../src/engine/faults/', import.meta.url);
const read = (file: string) => readFileSync(new URL(file, folder), 'utf8');

test('a fault is built without what is said of it, and with all that it does', () => {
  const code = `export const one = stepFault({
  id: 'enc-one',
  step: 'encoded',
  why: 'A, and b.',
  run: ({ joined }) => joined,
  sources: [{ kind: 'rfc' }],
  examples: [],
});
`;
  expect(trim(code)).toBe(`export const one = stepFault({
  step: 'encoded',
  run: ({ joined }) => joined,
});
`);
});

const picked = (from: object, names: readonly string[]) =>
  Object.fromEntries(Object.entries(from).filter(([name]) => names.includes(name)));

test.each([
  ['steps.ts', 'stepFaults', stepFaults, ['commonness', 'title', 'did', 'what', 'why', 'fix']],
  ['checks.ts', 'checkFaults', checkFaults, ['fix']],
  ['hidden.ts', 'hiddenFaults', hiddenFaults, ['title', 'tell']],
] as const)(
  'the statement after the list in %s gives each fault its own texts',
  (file, list, faults, names) => {
    const bare: readonly object[] = faults.map(() => ({}));
    const statement = textsOf(read(file), folder.pathname);
    const run = runInThisContext(`(${list}) => {${statement}}`) as (
      faults: readonly object[],
    ) => void;
    run(bare);
    expect(bare).toEqual(faults.map((fault) => picked(fault, ['id', ...names])));
  },
);

test('Svelte’s flag for hydration becomes a constant, and a build fails where it is gone', () => {
  const module = 'node_modules/svelte/src/internal/client/dom/hydration.js';
  const fixed = fixFlag(readFileSync(new URL(`../../../${module}`, import.meta.url), 'utf8'));
  expect(fixed).toContain('export const hydrating = false;');
  expect(fixed).not.toContain('hydrating = value');
  expect(() => fixFlag('export let isHydrating = false;')).toThrow('has changed');
});

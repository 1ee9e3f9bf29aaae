import { readFileSync } from 'node:fs';
import { runInThisContext } from 'node:vm';
import { expect, test } from 'vitest';
import { lean, refuse } from '../../../scripts/lean-svelte.mjs';
import { layOut, trim } from '../../../scripts/trim-catalogue.mjs';
import { clients } from '../../../src/engine/faults/clients.ts';
import { checkFaults } from '../../../src/engine/faults/checks.ts';
import { families } from '../../../src/engine/faults/families.ts';
import { hiddenFaults } from '../../../src/engine/faults/hidden.ts';
import { stepFaults } from '../../../src/engine/faults/steps.ts';

const folder = new URL('../../../src/engine/faults/', import.meta.url);

test('a fault is built without what is said of it, and with all that it does', () => {
  const code = `export const one = stepFault({
  id: 'enc-one',
  step: 'encoded',
  why: 'A, and b.',
  run: ({ joined }) => joined,
  sources: [{ kind: 'rfc' }],
  examples: [
    { name: 'One', given: requestOf('GET', 'https://a'), correct: 'a=', observed: 'b=' },
    { name: 'Two', given: requestOf('GET', 'https://b'), correct: 'c=', observed: 'd=' },
  ],
});
`;
  expect(trim(code)).toBe(`export const one = stepFault({
  step: 'encoded',
  run: ({ joined }) => joined,
  examples: [{ given: requestOf('GET', 'https://a') }],
});
`);
});

test('clients are built without what is said of them', () => {
  const code = `export const clients = [
  client({
    id: 'one',
    name: 'One',
    does: [{ fault: 'enc-one', when: 'with a space' }, { fault: 'enc-two' }],
    sources: ['https://one.example'],
  }),
];
`;
  expect(trim(code)).toBe(`export const clients = [
  client({
    does: [{ }, { }],
  }),
];
`);
});

const { module, told } = layOut(folder.pathname);
const shown = ['title', 'did', 'what', 'why', 'fix'];
const ofAll = ['commonness', ...shown, 'sources'];

const picked = (from: object, names: readonly string[]) =>
  Object.fromEntries(Object.entries(from).filter(([name]) => names.includes(name)));

/** What the lines for a file make of a list whose items have no texts. */
function tellBare(file: string, list: string, bare: readonly object[]): readonly object[] {
  const lines = told.get(file)?.replace(/^import .*/m, '') ?? '';
  const script = `(${list}) => {${module.replace('export ', '')}${lines}}`;
  (runInThisContext(script) as (list: readonly object[]) => void)(bare);
  return bare;
}

test.each([
  ['steps.ts', 'stepFaults', stepFaults, ofAll],
  ['families.ts', 'families', families, shown],
  ['checks.ts', 'checkFaults', checkFaults, ofAll],
  ['hidden.ts', 'hiddenFaults', hiddenFaults, [...ofAll, 'tell']],
] as const)(
  'the lines after the list in %s tell each fault its own',
  (file, list, faults, names) => {
    const bare = faults.map(() => ({}));
    expect(tellBare(file, list, bare)).toEqual(
      faults.map((fault) => picked(fault, ['id', ...names])),
    );
  },
);

test('the lines after the clients tell each its own, and keep apart what is absent and empty', () => {
  const bare = clients.map(({ does }) => ({ does: does.map(() => ({})) }));
  expect(tellBare('clients.ts', 'clients', bare)).toStrictEqual(
    clients.map((each) => picked(each, ['name', 'version', 'language', 'does', 'fix'])),
  );
  expect(clients.some(({ does }) => does.some(({ variant }) => variant === ''))).toBe(true);
});

const svelte = 'node_modules/svelte/src/internal/client/';
const readSvelte = (module: string) =>
  readFileSync(new URL(`../../../${svelte}${module}`, import.meta.url), 'utf8');

test('Svelte’s flag for hydration becomes a constant', () => {
  const module = 'dom/hydration.js';
  const flag = lean(readSvelte(module), svelte + module);
  expect(flag).toContain('export const hydrating = false;');
  expect(flag).not.toContain('hydrating = value');
});

test('only whole methods are taken out of Svelte’s batch', () => {
  const module = 'reactivity/batch.js';
  const before = readSvelte(module);
  const batch = lean(before, svelte + module);
  const methods = (code: string) =>
    [...code.matchAll(/^\t([\w#]+)\(.*\) \{$/gm)].map(([, name]) => name);
  const gone = methods(before).filter((name) => !methods(batch).includes(name));
  expect(gone.sort()).toEqual([
    'activate',
    'deactivate',
    'decrement',
    'increment',
    'ondiscard',
    'settled',
  ]);
  expect(methods(batch)).toEqual(methods(before).filter((name) => !gone.includes(name)));
});

test('a build fails where Svelte has changed', () => {
  expect(() => lean('export let isHydrating = false;', `${svelte}dom/hydration.js`)).toThrow(
    'has changed',
  );
  expect(lean('export {};', `${svelte}dom/other.js`)).toBe('export {};');
});

test.each([
  ['let fields = $.state($.proxy({}));', '$state.raw'],
  ['$.set(chosen, value, true);', '$state.raw'],
  ['$.set_class(li, 1, $.clsx(["a", b]));', 'a class as a text'],
  ['$.set_class(button, 1, "", null, {}, { quiet: $$props.quiet });', 'a class as a text'],
  ['$.transition(3, p, () => fade);', 'left out'],
])('a build fails with a component that has %s', (code, advice) => {
  expect(() => {
    refuse(code, 'One.svelte');
  }).toThrow(advice);
});

test('a build takes a component with plain state and classes', () => {
  const code = `$.set(open, true);
$.set(said, 'Copied');
$.set_class(li, 1, $.clsx($$props.line.state), 's1');
$.set_attribute(button, 'aria-pressed', $.get(shown));`;
  expect(() => {
    refuse(code, 'One.svelte');
  }).not.toThrow();
});

import { runInThisContext } from 'node:vm';
import { expect, test } from 'vitest';
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

import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { additionsOf, type Addition } from '../support/additions.ts';
import { ScratchCopy } from '../support/scratch-copy.ts';

const guide = readFileSync(new URL('../../CONTRIBUTING.md', import.meta.url), 'utf8');
const additions = additionsOf(guide);

/** What a section says of the files that are touched: by hand, without fixtures, and by commands. */
function countsIn(heading: string): { byHand: number; byCommands: number } {
  const section = guide.split(`## ${heading}\n`)[1]?.split('\n## ')[0] ?? '';
  const said = /Files touched: (\d+)(?:[^.]*?\band (\d+) that (?:a command|two commands))?/;
  const [, byHand = '-1', byCommands = '0'] = said.exec(section) ?? [];
  return { byHand: Number(byHand), byCommands: Number(byCommands) };
}

/** Adds a thing; gives the paths of the files that changed, those that were written by hand first. */
function add(copy: ScratchCopy, { files, insertions, commands }: Addition) {
  const before = copy.files();
  for (const [path, text] of Object.entries(files)) copy.write(path, text);
  for (const insertion of insertions) copy.insert(insertion);
  const written = copy.files();
  for (const [program = '', ...args] of commands)
    expect(copy.run(program, ...args)).toMatchObject({ passed: true });
  const changedSince = (from: ReadonlyMap<string, string>, to: ReadonlyMap<string, string>) =>
    [...to].filter(([path, text]) => from.get(path) !== text).map(([path]) => path);
  return {
    byHand: changedSince(before, written).filter((path) => !path.startsWith('tests/fixtures/')),
    byCommands: changedSince(written, copy.files()),
  };
}

/** For what compiles and runs a whole project, on a machine that does other work as well. */
const patience = 240_000;

/** What is run of those tests: what looks at a thing that was added, or at all of its kind. */
const named = [
  ...['sort-by-value', 'QUOTA_SPENT', 'quota-spent', 'rest-assured', 'the field', 'in a place'],
  ...['the list of clients', 'possible in one', 'exclude each other', 'ids?', 'has each file'],
].join('|');

let copy: ScratchCopy;
beforeAll(() => {
  copy = new ScratchCopy();
});
afterAll(() => {
  copy.remove();
});

/** Each is added to the same copy, so that one run of its tests is enough. */
describe('one of each thing, added as CONTRIBUTING says', () => {
  test.each(additions)('touches as many files as $heading says', (addition) => {
    const { byHand, byCommands } = add(copy, addition);
    expect({ byHand: byHand.length, byCommands: byCommands.length }, byHand.join()).toEqual(
      countsIn(addition.heading),
    );
  });

  test(
    'passes the tests that CONTRIBUTING names for it',
    () => {
      const ran = copy.run(
        'node_modules/vitest/vitest.mjs',
        ...['run', 'tests/catalogue', 'tests/unit/netsuite', 'tests/unit/parse/pastes.test.ts'],
        ...['tests/unit/app/view/fields.test.ts', 'tests/unit/app/view/routes.test.ts'],
        ...['tests/unit/faults/clients.test.ts', 'tests/unit/scripts', '-t', named],
      );
      expect(ran.output).toMatch(/Tests .*passed/);
      expect(ran, ran.output).toMatchObject({ passed: true });
    },
    patience,
  );

  test(
    'has the types that the page and the engine ask for',
    () => {
      const checked = copy.run(
        'node_modules/svelte-check/bin/svelte-check',
        ...['--tsconfig', 'tsconfig.json', '--fail-on-warnings'],
      );
      expect(checked, checked.output).toMatchObject({ passed: true });
    },
    patience,
  );
});

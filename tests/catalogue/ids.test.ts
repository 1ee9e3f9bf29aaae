import { expect, it } from 'vitest';
import { catalogue } from '../../src/engine/index.ts';
import { expected } from './expected.ts';
import frozen from './ids.json';

const ids = catalogue.map(({ id }) => id);

it('the catalogue has every id that was ever published', () => {
  expect(
    frozen.filter((id) => !ids.includes(id)),
    'Ids are public: links and reports hold them. None is renamed, re-used or taken away.',
  ).toEqual([]);
});

it('every id of the catalogue is frozen, once', () => {
  expect(
    ids.filter((id) => !frozen.includes(id)),
    'Ids are public from now on. Add a new one to tests/catalogue/ids.json, and choose it with care.',
  ).toEqual([]);
  expect(frozen).toEqual([...new Set(frozen)].sort());
});

it('what is recorded is of faults that there are', () => {
  const known = [...Object.keys(expected.steps), ...Object.keys(expected.checks)];
  expect(known.filter((id) => !ids.includes(id))).toEqual([]);
});

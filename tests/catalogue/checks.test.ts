import { describe, expect, test } from 'vitest';
import { inspect } from '../../src/engine/diagnose/inspect.ts';
import { checkFaults } from '../../src/engine/faults/checks.ts';
import type { CheckExample, CheckFault } from '../../src/engine/faults/kinds/define.ts';
import { topics } from '../../src/engine/faults/checking/topics.ts';
import type { Finding } from '../../src/engine/model/index.ts';
import { checkText } from '../support/recipes.ts';
import { checkExamples } from './expected.ts';

const files = import.meta.glob<Record<string, unknown>>('../../src/engine/faults/*/*.ts', {
  eager: true,
});

/** What is found in an example of the catalogue, as on the page. */
const findingsOf = (shown: CheckExample): readonly Finding[] => inspect(checkText(shown));

const isCheck = (value: unknown): value is CheckFault =>
  typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'check';

describe('every example of a check gives its finding at its level', () => {
  const examples = checkFaults.flatMap((check) =>
    checkExamples(check.id).map((example) => [check.id, example.name, example] as const),
  );
  test.each(examples)('%s: %s', (id, _name, { shown, level }) => {
    const levels = findingsOf(shown)
      .filter(({ code }) => code === id)
      .map((finding) => finding.level);
    expect(levels).toEqual([level]);
  });
});

describe.each(checkFaults.map((check) => [check.id, check] as const))('%s', (id, check) => {
  test('stands in the file and under the name that its id says', () => {
    // An id of one word is its folder’s name, too.
    const path = id.includes('-') ? id.replace('-', '/') : `${id}/${id}`;
    const file = `../../src/engine/faults/${path}.ts`;
    const name = id.replaceAll(/-(.)/g, (_, letter: string) => letter.toUpperCase());
    expect(files[file]?.[name]).toBe(check);
  });

  test('explains itself in whole sentences of plain text', () => {
    for (const text of [check.what, check.why, check.fix]) {
      expect(text).toMatch(/^[A-Z`].*\.$/s);
    }
    for (const text of [check.title, check.did]) expect(text).toMatch(/^\S.*[^.]$/);
    const all = [check.title, check.did, check.what, check.why, check.fix];
    for (const text of [...all, ...check.sources.map(({ says }) => says)]) {
      expect(text.replaceAll(/`[^`]*`/g, '')).not.toMatch(/[<>]\/?[a-z]|!|&[a-z]+;/i);
      expect(text.split('`').length % 2).toBe(1);
    }
  });

  test('cites the RFC or an Oracle page', () => {
    expect(check.why).toMatch(/RFC \d+ §\d|(?:sub)?section_\w+|subsect_\d+/);
  });

  test('has sources with an address, each said in a sentence', () => {
    expect(check.sources).not.toEqual([]);
    for (const { url, says } of check.sources) {
      expect(url).toMatch(/^https:\/\/[^\s]+\/[^\s]+$/);
      expect(says).toMatch(/^[A-Z`].*\.$/);
    }
  });

  test('has an example', () => {
    expect(check.examples).not.toEqual([]);
  });
});

describe('the list of checks', () => {
  test('holds every check that has a file, once', () => {
    const written = Object.values(files).flatMap((file) => Object.values(file).filter(isCheck));
    const byId = (a: CheckFault, b: CheckFault) => (a.id < b.id ? -1 : 1);
    expect([...checkFaults].sort(byId)).toEqual([...written].sort(byId));
    expect(new Set(checkFaults.map(({ id }) => id)).size).toBe(checkFaults.length);
  });

  test('is in the order of the topics', () => {
    const inList = [...new Set(checkFaults.map(({ topic }) => topic))];
    expect(inList).toEqual(topics.map(({ topic }) => topic));
  });

  test('shows each finding once for a request', () => {
    for (const { examples } of checkFaults) {
      for (const shown of examples) {
        const codes = findingsOf(shown).map(({ code }) => code);
        expect(new Set(codes).size).toBe(codes.length);
      }
    }
  });
});

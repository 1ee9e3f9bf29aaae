import { describe, expect, test } from 'vitest';
import type { HiddenFault } from '../../src/engine/faults/kinds/define.ts';
import { hiddenFaults } from '../../src/engine/faults/hidden.ts';

const files = import.meta.glob<Record<string, unknown>>('../../src/engine/faults/*/*.ts', {
  eager: true,
});

const isHidden = (value: unknown): value is HiddenFault =>
  typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'hidden';

describe.each(hiddenFaults.map((fault) => [fault.id, fault] as const))('%s', (id, fault) => {
  test('stands in the file and under the name that its id says', () => {
    const file = `../../src/engine/faults/${id.replace('-', '/')}.ts`;
    const name = id.replaceAll(/-(.)/g, (_, letter: string) => letter.toUpperCase());
    expect(files[file]?.[name]).toBe(fault);
  });

  test('explains itself, and how a person finds out, in whole sentences of plain text', () => {
    const sentences = [fault.what, fault.why, fault.fix, fault.tell];
    for (const text of sentences) expect(text).toMatch(/^[A-Z`].*\.$/s);
    for (const text of [fault.title, fault.did]) expect(text).toMatch(/^\S.*[^.]$/);
    for (const text of [...sentences, fault.title, fault.did]) {
      expect(text.replaceAll(/`[^`]*`/g, '')).not.toMatch(/[<>]\/?[a-z]|!|&[a-z]+;/i);
      expect(text.split('`').length % 2).toBe(1);
    }
  });

  test('cites the RFC or an Oracle page, and has sources with an address', () => {
    expect(fault.why).toMatch(/RFC \d+ §\d|(?:sub)?section_\w+|subsect_\d+/);
    expect(fault.sources).not.toEqual([]);
    for (const { url, says } of fault.sources) {
      expect(url).toMatch(/^https:\/\/[^\s]+\/[^\s]+$/);
      expect(says).toMatch(/^[A-Z`].*\.$/);
    }
  });
});

test('the list of hidden faults holds every one that has a file, once', () => {
  const written = Object.values(files).flatMap((file) => Object.values(file).filter(isHidden));
  const byId = (a: HiddenFault, b: HiddenFault) => (a.id < b.id ? -1 : 1);
  expect([...hiddenFaults].sort(byId)).toEqual([...written].sort(byId));
});

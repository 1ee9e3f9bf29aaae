import { existsSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { catalogue, diagnose, readCase } from '../../src/engine/index.ts';
import { stepFaults } from '../../src/engine/faults/steps.ts';
import { needs } from '../../src/engine/faults/slots/index.ts';
import { exampleText, signatureOf } from '../support/recipes.ts';
import { stepExamples } from './expected.ts';

describe('the catalogue', () => {
  it('has each id once', () => {
    const ids = catalogue.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)]);
  });
  it('holds the fifteen commonest mistakes', () => {
    expect(stepFaults.map(({ id }) => id)).toEqual(
      expect.arrayContaining([
        'param-query-missing',
        'param-extra-query-missing',
        'url-query-included',
        'enc-js-component',
        'enc-form-plus',
        'param-query-double-encoded',
        'enc-lower-hex',
        'sort-none',
        'sort-groups-separate',
        'key-secrets-swapped',
        'key-token-secret-missing',
        'key-trailing-whitespace',
        'base-params-not-encoded',
        'hash-sha1-declared-sha256',
        'out-base64-of-hex',
      ]),
    );
  });
});

describe.each(stepFaults.map((fault) => [fault.id, fault] as const))('%s', (id, fault) => {
  it('has the id of its path', () => {
    const [folder, ...rest] = id.split('-');
    const path = `../../src/engine/faults/${folder ?? ''}/${rest.join('-')}.ts`;
    expect(existsSync(new URL(path, import.meta.url))).toBe(true);
  });

  it('says what happens, why it fails and how to fix it, in plain text', () => {
    for (const text of [fault.what, fault.why, fault.fix]) {
      expect(text).toMatch(/[.`)]$/);
      expect(text.replace(/`[^`]*`/g, '')).not.toMatch(/<[a-z/]|!/i);
      expect(text.split('`').length % 2, 'backticks come in pairs').toBe(1);
    }
    expect(fault.did).not.toMatch(/^[A-Z]|\.$/);
    expect(fault.title).not.toMatch(/\.$/);
    expect(fault.why).toMatch(/RFC \d+ §|section_/);
  });

  it('names its sources by address', () => {
    expect(fault.sources.length).toBeGreaterThan(0);
    for (const { url, says } of fault.sources) {
      expect(url).toMatch(/^https:\/\/\S+$/);
      expect(says).not.toBe('');
    }
  });

  it('has variants with different labels', () => {
    for (const { given, correct } of stepExamples(id)) {
      const variants = fault.variants(readCase(exampleText(given, correct)).given);
      const labels = variants.map(({ label }) => label);
      expect(labels.length).toBeGreaterThan(0);
      expect(labels).toEqual([...new Set(labels)]);
      for (const { runs } of variants) {
        expect(Object.keys(needs)).toEqual(expect.arrayContaining(Object.keys(runs)));
      }
    }
  });

  test.each(stepExamples(id).map((example) => [example.name, example] as const))(
    'shows itself in “%s”: right, wrong, and found again',
    async (_, { given, correct, observed }) => {
      expect(await signatureOf(exampleText(given, observed))).toBe(correct);
      expect(observed).not.toBe(correct);
      expect((await diagnose(exampleText(given, correct))).verdict).toBe('match');
      const diagnosis = await diagnose(exampleText(given, observed));
      expect(diagnosis.verdict).toBe('explained');
      if (diagnosis.verdict !== 'explained') return;
      expect(diagnosis.recipes.map((recipe) => recipe.map((one) => one.id))).toContainEqual([id]);
    },
  );
});

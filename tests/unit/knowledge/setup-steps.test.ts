import { describe, expect, test } from 'vitest';
import { waysOn } from '../../../src/app/view/setup.ts';
import { placeIn } from '../../support/place.ts';
import { catalogue } from '../../../src/engine/index.ts';
import { setupSteps } from '../../../src/knowledge/index.ts';

test('the steps have the ids that links know, in their order', () => {
  expect(setupSteps.map(({ id }) => id)).toEqual([
    'feature',
    'services',
    'integration',
    'role-record',
    'user',
    'token',
    'keep',
    'call',
  ]);
});

describe.each(setupSteps.map((step) => [step.id, step] as const))('%s', (id, step) => {
  test('says what to do, what goes wrong, and where that stands', () => {
    for (const list of [step.todo, step.traps, step.references]) {
      expect(list.length).toBeGreaterThan(0);
    }
    for (const { url } of step.references) {
      expect(url).toMatch(/^https:\/\/docs\.oracle\.com\/.*\/\w+\.html$/);
    }
  });

  test('leads on to parts of the page that are there', () => {
    const ways = waysOn[id] ?? [];
    expect(ways.length).toBeGreaterThan(0);
    for (const { to } of ways) {
      const { page, rest } = placeIn(to);
      if (page === 'faults') expect(catalogue.map((fault) => fault.id)).toContain(rest);
      if (page === 'setup') expect(['role', 'account', 'tokens', 'after']).toContain(rest);
    }
  });
});

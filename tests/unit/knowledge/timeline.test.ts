import { expect, test } from 'vitest';
import type { Reference } from '../../../src/engine/model/index.ts';
import {
  comparison,
  contradictions,
  contradictionSources,
  rehearsal,
  rehearsalSource,
  soapEndpoints,
  timeline,
} from '../../../src/knowledge/index.ts';

const areReal = (references: readonly Reference[]): boolean =>
  references.length > 0 && references.every(({ url }) => /^https:\/\/\S+$/.test(url));

test('every entry names a release, its sources, how sure it is, and when that was read', () => {
  for (const { release, references, certainty, read } of timeline) {
    expect(release).toMatch(/^20\d\d(?:\.[12])?(?: or 20\d\d\.[12])?$/);
    expect(areReal(references), release).toBe(true);
    expect(certainty).toMatch(/^(?:documented|reported|tentative)$/);
    expect(read).toBe('November 2026');
  }
});

test('no calendar day is stated for anything that ends', () => {
  const day =
    /\b\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December)\b|\d{4}-\d\d-\d\d/;
  for (const { release, what } of timeline) {
    // The day of a report is its own, and no day on which anything ends.
    expect(`${release} ${what.replace('a report of 27 October 2026', '')}`).not.toMatch(day);
  }
});

test('the end of existing TBA is tentative, with both releases that are told', () => {
  const [end, ...others] = timeline.filter(({ status }) => status === 'tentative');
  expect(others).toEqual([]);
  expect(end).toMatchObject({ release: '2028.1 or 2028.2', certainty: 'tentative' });
  expect(end?.what).toContain('except SuiteAnalytics Connect');
});

test.each([
  ['2021.1', 'done'],
  ['2023.1', 'done'],
  ['2025.2', 'done'],
  ['2026.1', 'done'],
  ['2027.1', 'announced'],
  ['2027.2', 'announced'],
  ['2028.2', 'announced'],
])('%s is %s', (release, status) => {
  expect(timeline.find((one) => one.release === release)?.status).toBe(status);
});

test('what has come stands before what is to come, release by release', () => {
  const releases = timeline.map(({ release }) => release);
  expect(releases).toEqual([...releases].sort());
  const stillToCome = timeline.slice(timeline.findIndex(({ status }) => status !== 'done'));
  expect(stillToCome.some(({ status }) => status === 'done')).toBe(false);
});

test('fewer SOAP endpoints answer with each release, and in the end none', () => {
  expect(soapEndpoints.map(([release, endpoints]) => `${release}: ${endpoints}`)).toEqual([
    '2026.2: 2020.1 and later',
    '2027.1: 2020.2 and later',
    '2027.2: 2021.1 and later',
    '2028.1: 2021.2 and later',
    '2028.2: none',
  ]);
});

test('each aspect is told of both, with its sources', () => {
  expect(comparison.length).toBeGreaterThanOrEqual(9);
  for (const { aspect, tba, oauth2, references } of comparison) {
    expect(
      [tba, oauth2].every((text) => text.endsWith('.')),
      aspect,
    ).toBe(true);
    expect(areReal(references), aspect).toBe(true);
  }
});

test('Oracle’s contradictions are told as such, and how to rehearse has its source', () => {
  expect(contradictions.map((text) => text.split(':', 1)[0])).toEqual([
    '`scope`',
    '`aud`',
    'Life of the assertion',
    'The access token',
  ]);
  expect(areReal(contradictionSources)).toBe(true);
  expect(areReal([rehearsalSource])).toBe(true);
  expect(rehearsal.length).toBeGreaterThan(2);
});

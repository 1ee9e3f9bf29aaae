import { describe, expect, test } from 'vitest';
import { emptyFields, givenText } from '../../../../src/app/view/fields.ts';
import {
  countOfAll,
  everything,
  exampleOf,
  faultAt,
  faultsFor,
  firstSentence,
  groupOf,
  isEverything,
  sourceName,
} from '../../../../src/app/view/faults.ts';
import { stageRows } from '../../../../src/app/view/stages.ts';
import { catalogue, diagnose } from '../../../../src/engine/index.ts';
import { flat } from '../../../../src/engine/model/index.ts';
import { sentSignature } from '../../../../src/engine/search/index.ts';

const found = (wanted: Partial<typeof everything>) => faultsFor({ ...everything, ...wanted });
const idsFor = (wanted: Partial<typeof everything>) =>
  found(wanted).groups.flatMap(({ faults }) => faults.map(({ id }) => id));
const rankedFor = (wanted: Partial<typeof everything>) => found(wanted).ranked?.map(({ id }) => id);

describe('the list', () => {
  test('has every fault once, each in a group', () => {
    expect([...idsFor({})].sort()).toEqual(catalogue.map(({ id }) => id).sort());
    expect(countOfAll).toBe(catalogue.length);
    expect(catalogue.filter((fault) => groupOf(fault) === 'Other')).toEqual([]);
  });

  test('is narrowed by all words, in any order and case, and by clients’ names', () => {
    expect(rankedFor({ words: 'SPACES plus' })).toContain('enc-form-plus');
    expect(rankedFor({ words: 'spaces xylophone' })).toEqual([]);
    expect(found({ words: 'nothing of that kind' })).toMatchObject({ count: 0, groups: [] });
    expect(found({ words: 'restsharp' }).count).toBeGreaterThan(0);
  });

  test('is ranked by words, within the step and the client that are chosen', () => {
    const ranked = rankedFor({ words: 'plus', group: 'Authorization header' });
    expect(ranked?.[0]).toBe('hdr-signature-unencoded');
    expect(ranked?.every((id) => id.startsWith('hdr-'))).toBe(true);
    expect(rankedFor({ words: 'the', group: 'Sorting' })).toBeUndefined();
    expect(isEverything({ ...everything, words: ' ', unfolded: ['Sorting'] })).toBe(true);
  });

  test('is narrowed by step, by commonness and by client', () => {
    expect(idsFor({ group: 'Sorting' }).every((id) => id.startsWith('sort-'))).toBe(true);
    expect(idsFor({ commonness: 'very high' })).toContain('param-query-missing');
    const ofOne = idsFor({ client: 'oauth-1.0a' });
    expect(ofOne.length).toBeGreaterThan(0);
    expect(idsFor({ client: 'any JavaScript' })).toEqual(expect.arrayContaining(ofOne));
  });

  test('leads from each fault to those beside it', () => {
    const [first = '', second = ''] = idsFor({});
    expect(faultAt(first)?.before).toBeUndefined();
    expect(faultAt(first)?.after?.id).toBe(second);
    expect(faultAt('no-such')).toBeUndefined();
  });
});

const steps = catalogue.filter(({ kind }) => kind === 'step');

test.each(steps.map((fault) => [fault.id, fault] as const))(
  '%s is shown at work: the two sides differ, and what is loaded carries the wrong signature',
  async (_id, fault) => {
    const shown = await exampleOf(fault);
    const comparison = shown?.comparison;
    if (shown === undefined || comparison?.client === undefined) throw new Error('not shown');
    const wrong = flat(comparison.client.stages.signature ?? []);
    expect(wrong).not.toBe(flat(comparison.right.stages.signature ?? []));
    expect(stageRows(comparison).some(({ diverges }) => diverges === 'origin')).toBe(true);
    expect(sentSignature(comparison.read.given)).toBe(wrong);
  },
);

test.each(['enc-form-plus', 'param-query-missing', 'soap-field-order', 'key-secrets-swapped'])(
  '%s is what Debug finds in its example',
  async (id) => {
    const fault = faultAt(id)?.fault;
    const shown = fault && (await exampleOf(fault));
    const diagnosis = await diagnose(givenText({ ...emptyFields, ...shown?.fields }));
    expect(diagnosis).toMatchObject({ verdict: 'explained' });
    const recipes = diagnosis.verdict === 'explained' ? diagnosis.recipes : [];
    expect(recipes.flat().map((one) => one.id)).toContain(id);
  },
);

test.each(
  catalogue.filter(({ kind }) => kind === 'check').map((fault) => [fault.id, fault] as const),
)('%s is found in its example', async (id, fault) => {
  expect((await exampleOf(fault))?.findings.map(({ code }) => code)).toEqual([id]);
});

test('a source is named by what it is', () => {
  const says = '';
  expect(
    sourceName({
      kind: 'rfc',
      url: 'https://www.rfc-editor.org/rfc/rfc5849#section-3.4.1.2',
      says,
    }),
  ).toBe('RFC 5849 §3.4.1.2');
  expect(sourceName({ kind: 'pull', url: 'https://github.com/mrjones/oauth/pull/56', says })).toBe(
    'Pull request · mrjones/oauth #56',
  );
  expect(firstSentence('A `.` stays. And more.')).toBe('A `.` stays.');
});

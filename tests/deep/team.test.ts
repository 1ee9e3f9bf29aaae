import { beforeAll, describe, expect, it } from 'vitest';
import { diagnose, readCase, type Diagnosis } from '../../src/engine/index.ts';
import { help, type Helper, type Task } from '../../src/engine/search/index.ts';
import { oracleRequest } from '../../src/engine/faults/examples/oracle.ts';
import { exampleText, signatureOf } from '../support/recipes.ts';

/** Few parameters, and so fewer mistakes that can be told: the search is the same. */
const small = oracleRequest(
  'POST',
  'https://123456.restlets.api.netsuite.com/app/site/hosting/restlet.nl?script=6',
);
const random = 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=';
const recipe = [
  { id: 'key-secrets-swapped', variant: '' },
  { id: 'param-query-missing', variant: '' },
  { id: 'base-params-not-encoded', variant: '' },
];

/** Helpers that do on this thread what they are asked, and note what it was. */
function helpersOn(text: ReturnType<typeof exampleText>, tasks: Task[]): readonly Helper[] {
  const helper: Helper = (task, onSignatures) => {
    tasks.push(task);
    return help(readCase(text).given, task, {
      onSignatures,
      signal: { aborted: false },
      pause: () => Promise.resolve(),
    });
  };
  return [helper, helper];
}

const triedBy = (diagnosis: Diagnosis) =>
  diagnosis.verdict === 'unexplained' ? diagnosis.tried : undefined;

const recipes = (diagnosis: Diagnosis) =>
  diagnosis.verdict === 'explained' ? diagnosis.recipes : [];

describe('a search with helpers', () => {
  const text = exampleText(small, random);
  let alone: ReturnType<typeof triedBy>;
  beforeAll(async () => {
    alone = triedBy(await diagnose(text, { maxFaults: 3 }));
  });

  it('tries the same as one alone, each helper a part of it', async () => {
    const tasks: Task[] = [];
    const shared = await diagnose(text, { maxFaults: 3, helpers: () => helpersOn(text, tasks) });
    expect(triedBy(shared)).toEqual(alone);
    expect(tasks.map(({ pass, size, part }) => [pass, size, part.index, part.of])).toEqual([
      ['listed', 3, 1, 3],
      ['listed', 3, 2, 3],
    ]);
  });

  it('finds three mistakes whoever meets them', async () => {
    const wrong = exampleText(small, await signatureOf(text, recipe));
    const byOne = await diagnose(wrong, { maxFaults: 3 });
    const shared = await diagnose(wrong, { maxFaults: 3, helpers: () => helpersOn(wrong, []) });
    expect(recipes(shared).map(({ length }) => length)).toContain(3);
    expect(recipes(shared)).toEqual(recipes(byOne));
  });

  it('does itself what a helper could not do', async () => {
    const lost: Helper = (_, onSignatures) => {
      onSignatures(1_000_000);
      return Promise.reject(new Error('helper-lost'));
    };
    const shared = triedBy(await diagnose(text, { maxFaults: 3, helpers: () => [lost] }));
    expect(shared).toEqual(alone);
  });
});

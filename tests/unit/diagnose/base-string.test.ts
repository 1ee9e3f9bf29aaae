import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  diagnose,
  flat,
  noCredentials,
  procedureFor,
  readCase,
  trace,
  type BaseStringDiagnosis,
  type GivenText,
  type Recipe,
} from '../../../src/engine/index.ts';
import { stepFaults } from '../../../src/engine/faults/steps.ts';
import {
  oracleRequest,
  oracleRestlet,
  oracleSecrets,
} from '../../../src/engine/faults/oracle-example.ts';
import { failingCases, textWith } from '../../support/failing-cases.ts';
import { exampleText, recipesOf, signatureOf } from '../../support/recipes.ts';

const rich = oracleRequest(
  'POST',
  'https://123456-sb1.restlets.api.netsuite.com/app/site/hosting/restlet.nl?script=6&deploy=1&id=20&id=3&empty=&q=a%20b%2Fc!&name=Caf%C3%A9&limit=5',
  { contentType: 'application/json', body: '{"a":1}' },
);

const withoutSecrets = (text: GivenText): GivenText => ({ ...text, credentials: noCredentials });

async function baseStringOf(text: GivenText, recipe: Recipe = []): Promise<string> {
  return flat((await trace(text, recipe)).stages.baseString ?? []);
}

async function compared(text: GivenText, baseString: string): Promise<BaseStringDiagnosis> {
  const diagnosis = await diagnose({ ...text, baseString });
  if (diagnosis.baseString === undefined) throw new Error('the base string was not compared');
  return diagnosis.baseString;
}

const ids = (recipe: Recipe): string => recipe.map(({ id }) => id).sort().join();

/** A choice of a list, spread over the whole of it. */
function sample<T>(list: readonly T[], count: number): readonly T[] {
  const step = Math.max(1, list.length / count);
  return list.filter((_, index) => Math.floor(index / step) !== Math.floor((index - 1) / step));
}

/** The listed faults whose examples have another base string than the right one. */
const examples = stepFaults.flatMap(({ id, variants, examples: all }) =>
  all.map((example) => ({ id, variants, ...example })),
);

describe('a base string without secrets', () => {
  it.each(examples)('$id, “$name”: its own base string tells', async ({ id, variants, given }) => {
    const text = exampleText(given, '');
    const ways = variants(readCase(text).given).map(({ label }) => [{ id, variant: label }]);
    for (const recipe of ways) {
      const right = await baseStringOf(text);
      const wrong = await baseStringOf(text, recipe);
      const { verdict, recipes, signed } = await compared(withoutSecrets(text), wrong);
      expect(signed).toBe('unknown');
      if (wrong === right) expect([verdict, recipes]).toEqual(['same', []]);
      else {
        expect(verdict).toBe('explained');
        expect(recipes.map(ids), JSON.stringify(recipe)).toContain(id);
      }
    }
  });
});

describe('timing', () => {
  it('pairs and triples', async () => {
    const text = withoutSecrets(exampleText(rich, ''));
    const right = await baseStringOf(text);
    const before = new Set(procedureFor(readCase(text).given).order.slice(0, 41));
    void before;
    for (const size of [2, 3]) {
      let good = 0, all = 0, t = 0, worst = 0;
      const list = size === 2 ? sample(recipesOf(text, 2), 120) : Array.from({ length: 60 }, (_, k) => {
        const one = recipesOf(text, 1).flat();
        const fl = [1, 7, 13].map((m) => one[(k * 37 * m + m * 11) % one.length]).filter((x) => x !== undefined);
        return fl;
      });
      for (const recipe of list) {
        const wrong = await baseStringOf(text, recipe);
        if (wrong === right) continue;
        const s = performance.now();
        const { verdict } = await compared(text, wrong);
        const d = performance.now() - s;
        t += d; worst = Math.max(worst, d);
        all += 1;
        if (verdict === 'explained') good += 1; else console.log(ids(recipe));
      }
      console.log(size, good, all, t / all, worst);
    }
  }, 600_000);
});
void [createHmac, fc, oracleSecrets, oracleRestlet, failingCases, textWith, signatureOf];

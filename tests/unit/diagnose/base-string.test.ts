import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyCharacter } from '../../support/any-text.ts';
import {
  diagnose,
  readCase,
  trace,
  type Diagnosis,
  type GivenText,
  type Recipe,
} from '../../../src/engine/index.ts';
import { flat, noCredentials } from '../../../src/engine/model/index.ts';
import { procedureFor } from '../../../src/engine/faults/slots/index.ts';
import { clientTrace, type BaseStringDiagnosis } from '../../../src/engine/diagnose/index.ts';
import {
  oracleRequest,
  oracleRestlet,
  oracleSecrets,
} from '../../../src/engine/faults/examples/oracle.ts';
import { stepFaults } from '../../../src/engine/faults/steps.ts';
import { readingsOf, runToMac } from '../../../src/engine/signing/index.ts';
import { times } from '../../support/depth.ts';
import { failingCases, textWith } from '../../support/failing-cases.ts';
import { stepExamples } from '../../catalogue/expected.ts';
import { exampleText, recipesOf, signatureOf } from '../../support/recipes.ts';

const rich = oracleRequest(
  'POST',
  'https://123456-sb1.restlets.api.netsuite.com/app/site/hosting/restlet.nl?script=6&deploy=1&id=20&id=3&empty=&q=a%20b%2Fc!&name=Caf%C3%A9&limit=5',
  { contentType: 'application/json', body: '{"a":1}' },
);
const random = 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=';

const withoutSecrets = (text: GivenText): GivenText => ({ ...text, credentials: noCredentials });
const ids = (recipe: Recipe): string =>
  recipe
    .map(({ id }) => id)
    .sort()
    .join('+');
const one = (id: string, variant = ''): Recipe => [{ id, variant }];

async function baseStringOf(text: GivenText, recipe: Recipe = []): Promise<string> {
  return flat((await trace(text, recipe)).stages.baseString ?? []);
}

/** The HMAC of a base string under the right key, or another, without the engine. */
function hmac(baseString: string, key = Object.values(oracleSecrets).join('&')): string {
  return createHmac('sha256', key).update(baseString).digest('base64');
}

function comparison({ baseString }: Diagnosis): BaseStringDiagnosis {
  if (baseString === undefined) throw new Error('the base string was not compared');
  return baseString;
}

async function compared(text: GivenText, baseString: string): Promise<BaseStringDiagnosis> {
  return comparison(await diagnose({ ...text, baseString }));
}

/** A choice of a list, spread over the whole of it. */
function sample<T>(list: readonly T[], count: number): readonly T[] {
  const step = Math.max(1, list.length / count);
  return list.filter((_, at) => Math.floor(at / step) !== Math.floor((at - 1) / step));
}

const examples = stepFaults.flatMap(({ id, variants }) =>
  stepExamples(id).map((example) => ({ id, variants, ...example })),
);
/** What is signed is not to be known without the secrets. */
const needsSecrets = new Set(['param-secret-included']);
describe('without secrets', () => {
  it.each(examples)('$id, “$name”: its base string tells it', async ({ id, variants, given }) => {
    const text = exampleText(given, '');
    const read = readCase(text).given;
    const right = readingsOf(procedureFor(read)).map(({ procedure }) =>
      flat(runToMac(procedure, read).baseString ?? []),
    );
    const shown = needsSecrets.has(id) ? text : withoutSecrets(text);
    const all = variants(read);
    for (const { label } of all.slice(0, times(1, all.length))) {
      const wrong = await baseStringOf(text, one(id, label));
      const { verdict, recipes, signed } = await compared(shown, wrong);
      expect(signed).toBe('unknown');
      if (right.includes(wrong)) expect([verdict, recipes]).toEqual(['same', []]);
      else expect(recipes.map(ids), label).toContain(id);
    }
  });

  it.each([2, 3])(
    'tells %i mistakes at once, or fewer that make the same text',
    async (size) => {
      const text = withoutSecrets(exampleText(rich, ''));
      const right = await baseStringOf(text);
      const all = sample(recipesOf(text, 1).flat(), 40);
      const recipes = all.flatMap((first, at): readonly Recipe[] => {
        const others = all.slice(at + 1, at + size);
        return others.length === size - 1 ? [[first, ...others]] : [];
      });
      for (const recipe of sample(recipes, times(4, 14))) {
        const wrong = await baseStringOf(text, recipe);
        const found = await compared(text, wrong);
        if (wrong === right) expect(found.verdict).toBe('same');
        else expect(found.verdict, JSON.stringify(recipe)).toBe('explained');
        for (const explanation of found.recipes) {
          expect(explanation.length).toBeLessThanOrEqual(size);
          expect(await baseStringOf({ ...text, baseString: wrong }, explanation)).toBe(wrong);
        }
      }
    },
    240_000,
  );

  const withBase = failingCases.filter(({ buggyBaseString }) => buggyBaseString !== '');
  it.each(withBase.filter((_, at) => at % times(4, 1) === 0))(
    'the base string of a real client: $id',
    async (one) => {
      const text = withoutSecrets(textWith(one, one.header));
      const { verdict, recipes } = await compared(text, one.buggyBaseString);
      // Five mistakes at once are more than are looked for.
      const deep = one.id === 'ns-apex-salesforce-params-not-encoded';
      expect(verdict).not.toBe(deep ? 'same' : 'different');
      for (const recipe of recipes) {
        expect(await baseStringOf(text, recipe)).toBe(one.buggyBaseString.trim());
      }
    },
  );

  it('stands beside what is missing', async () => {
    const text = withoutSecrets(exampleText(oracleRestlet, random));
    const baseString = await baseStringOf(text, one('param-query-missing'));
    const diagnosis = await diagnose({ ...text, baseString });
    expect(diagnosis.verdict).toBe('incomplete');
    expect(comparison(diagnosis).recipes.map(ids)).toContain('param-query-missing');
  });

  it('waits for header, method and URL', async () => {
    const text = exampleText(oracleRestlet, random);
    const baseString = await baseStringOf(text);
    const noHeader = await diagnose({ ...text, observed: '', baseString });
    const noUrl = await diagnose({ ...text, request: { ...text.request, url: '' }, baseString });
    expect([noHeader.baseString, noUrl.baseString]).toEqual([undefined, undefined]);
  });

  it('says nothing where no base string was given', async () => {
    expect(
      (await diagnose(exampleText(oracleRestlet, hmac('')), { maxFaults: 1 })).baseString,
    ).toBe(undefined);
  });

  it('is the same whatever stands around it', async () => {
    const text = withoutSecrets(exampleText(rich, ''));
    const wrong = await baseStringOf(text, one('sort-reverse'));
    const plain = await compared(text, wrong);
    expect(plain.recipes.map(ids)).toContain('sort-reverse');
    const json = wrong.replaceAll('&', String.raw`\u0026`);
    for (const pasted of [` ${wrong}\n`, `Base string: "${wrong}"`, `{"base_string":"${json}"}`]) {
      expect(await compared(text, pasted)).toEqual(plain);
    }
  });

  it('never throws, and calls no noise right', async () => {
    const text = withoutSecrets(exampleText(oracleRestlet, ''));
    const piece = fc.constantFrom('POST', '&', '%26', 'oauth_nonce%3D', '%25', '%3D', '"', 'x');
    const noise = fc.oneof(
      fc.string({ unit: anyCharacter }),
      fc.array(piece).map((all) => all.join('')),
    );
    await fc.assert(
      fc.asyncProperty(noise, async (baseString) => {
        const found = (await diagnose({ ...text, baseString })).baseString;
        expect(found?.verdict ?? 'different').not.toBe('same');
      }),
      { numRuns: times(2, 40) },
    );
  }, 240_000);
});

describe('with the secrets', () => {
  const text = exampleText(oracleRestlet, '');
  const missing = one('param-query-missing');
  const signedBy = (signature: string): GivenText => exampleText(oracleRestlet, signature);

  it('right and signed: a match', async () => {
    const baseString = await baseStringOf(text);
    const diagnosis = await diagnose({ ...signedBy(hmac(baseString)), baseString });
    expect(diagnosis.verdict).toBe('match');
    expect(comparison(diagnosis)).toEqual({
      verdict: 'same',
      recipes: [],
      signed: 'yes',
      afterwards: [],
    });
  });

  it('wrong and signed: its mistakes are the whole story, without a search of signatures', async () => {
    const baseString = await baseStringOf(text, missing);
    const diagnosis = await diagnose({ ...signedBy(hmac(baseString)), baseString });
    if (diagnosis.verdict !== 'explained') throw new Error(diagnosis.verdict);
    expect(diagnosis.recipes).toEqual(comparison(diagnosis).recipes);
    expect(diagnosis.recipes.map(ids)).toContain('param-query-missing');
    expect(diagnosis.tried.signatures).toBe(1);
    for (const recipe of diagnosis.recipes) {
      expect(await signatureOf(text, recipe)).toBe(hmac(baseString));
    }
  });

  it('right and not signed: the mistake lies in key, hash or output', async () => {
    const baseString = await baseStringOf(text);
    const swapped = [oracleSecrets.tokenSecret, oracleSecrets.consumerSecret].join('&');
    const sent = signedBy(hmac(baseString, swapped));
    const diagnosis = await diagnose({ ...sent, baseString });
    expect(comparison(diagnosis)).toMatchObject({ verdict: 'same', signed: 'no' });
    if (diagnosis.verdict !== 'explained') throw new Error(diagnosis.verdict);
    expect(diagnosis.recipes.map(ids)).toEqual(['key-secrets-swapped']);
  });

  it('right and not signed, by no known mistake: secrets are wrong', async () => {
    const baseString = await baseStringOf(text);
    const sent = signedBy(hmac(baseString, 'another'));
    const diagnosis = await diagnose({ ...sent, baseString }, { maxFaults: 1 });
    expect(diagnosis.verdict).toBe('unexplained');
    expect(comparison(diagnosis)).toMatchObject({ verdict: 'same', signed: 'no', afterwards: [] });
  });

  it('wrong and not signed: both mistakes are said, four at once if need be', async () => {
    const [lowercase = []] = recipesOf(text, 1, ({ id }) => id === 'base-method-lowercase');
    const recipe = [...missing, ...lowercase, ...one('sort-reverse')];
    const baseString = await baseStringOf(text, recipe);
    const sent = signedBy(
      hmac(baseString, `${oracleSecrets.tokenSecret}&${oracleSecrets.consumerSecret}`),
    );
    const diagnosis = await diagnose({ ...sent, baseString });
    expect(comparison(diagnosis)).toMatchObject({ verdict: 'explained', signed: 'no' });
    expect(comparison(diagnosis).afterwards.map(ids)).toEqual(['key-secrets-swapped']);
    if (diagnosis.verdict !== 'explained') throw new Error(diagnosis.verdict);
    expect(diagnosis.recipes.map(ids)).toContain(
      'base-method-lowercase+key-secrets-swapped+param-query-missing+sort-reverse',
    );
  }, 120_000);

  it('of another call: a right signature stays right', async () => {
    const baseString = await baseStringOf(text, missing);
    const diagnosis = await diagnose({ ...signedBy(hmac(await baseStringOf(text))), baseString });
    expect(diagnosis.verdict).toBe('match');
    expect(comparison(diagnosis)).toMatchObject({ verdict: 'explained', signed: 'no' });
  });

  it('a nonce and a timestamp that the header has otherwise were made twice', async () => {
    const right = await baseStringOf(text, missing);
    const nonce = right.replace('fjaLirsIcCGVZWzBX0pg', 'anotherOne');
    const both = nonce.replace('1508242306', '1508242299');
    for (const [baseString, variant] of [
      [nonce, ''],
      [both, 'and with it the timestamp'],
    ] as const) {
      const diagnosis = await diagnose({ ...signedBy(hmac(baseString)), baseString });
      if (diagnosis.verdict !== 'explained') throw new Error(diagnosis.verdict);
      expect(diagnosis.recipes.map(ids)).toContain('nonce-regenerated+param-query-missing');
      expect(diagnosis.recipes[0]).toContainEqual({ id: 'nonce-regenerated', variant });
    }
  });

  it('a timestamp alone, however old, is the clock read twice', async () => {
    const baseString = (await baseStringOf(text)).replace('1508242306', '1508240000');
    const diagnosis = await diagnose({ ...signedBy(hmac(baseString)), baseString });
    if (diagnosis.verdict !== 'explained') throw new Error(diagnosis.verdict);
    expect(diagnosis.recipes).toEqual([one('time-regenerated', 'the one in your base string')]);
  });
});

describe('what the client did', () => {
  const text = withoutSecrets(exampleText(oracleRestlet, random));
  async function rebuilt(baseString: string) {
    const { given } = readCase({ ...text, baseString });
    const right = await trace(given);
    return (await clientTrace(given, right, await diagnose({ ...text, baseString })))?.stages;
  }

  it('is rebuilt up to the base string, and no further', async () => {
    const stages = await rebuilt(await baseStringOf(text, one('param-query-missing')));
    expect(stages?.collected?.map(({ name }) => name)).not.toContain('script');
    expect(stages?.baseString).toBeDefined();
    expect([stages?.key, stages?.signature]).toEqual([undefined, undefined]);
  });

  it('is read off a base string that nothing explains', async () => {
    const stages = await rebuilt((await baseStringOf(text)).replace('deploy%3D1', 'deploy%3Dnone'));
    expect(flat(stages?.method ?? [])).toBe('POST');
    expect(stages?.sorted?.find(({ name }) => name === 'deploy')).toEqual({
      name: 'deploy',
      value: 'none',
      from: { kind: 'query', key: 'query.1' },
    });
  });

  it('is not told apart from what is right', async () => {
    expect(await rebuilt(await baseStringOf(text))).toBeUndefined();
  });
});

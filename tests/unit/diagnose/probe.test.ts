import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyCharacter } from '../../support/any-text.ts';
import {
  diagnose,
  readCase,
  trace,
  type Given,
  type GivenText,
  type Recipe,
} from '../../../src/engine/index.ts';
import { noCredentials } from '../../../src/engine/model/index.ts';
import { probeFor, distinguishingUrlFor } from '../../../src/engine/diagnose/index.ts';
import {
  oracleRequest,
  oracleRestlet,
  recordQuery,
} from '../../../src/engine/faults/examples/oracle.ts';
import { stepFaults } from '../../../src/engine/faults/steps.ts';
import { exampleText, recipesOf, signatureOf } from '../../support/recipes.ts';
import type { Example } from '../../../src/engine/faults/kinds/define.ts';
import { plain, rich } from '../../bench/requests.ts';

const givenOf = (example: Example) => readCase(exampleText(example, 'x')).given;

function probeOf(example: Example) {
  const probe = probeFor(givenOf(example));
  if (probe === undefined) throw new Error('no probe');
  return probe;
}

describe('the probe request', () => {
  it('makes at least twenty more faults visible than Oracle’s plain example, each of them truly', async () => {
    const { url, madeVisible } = probeOf(oracleRestlet);
    expect(madeVisible.length).toBeGreaterThanOrEqual(20);
    const plain = exampleText(oracleRestlet, 'x');
    const telling = exampleText(oracleRequest('GET', url), 'x');
    const [right, rightOfProbe] = [await signatureOf(plain), await signatureOf(telling)];
    for (const id of madeVisible) {
      const isIt = (ref: { readonly id: string }) => ref.id === id;
      const inPlain = recipesOf(plain, 1, isIt).map((recipe) => signatureOf(plain, recipe));
      const inProbe = recipesOf(telling, 1, isIt).map((recipe) => signatureOf(telling, recipe));
      expect(new Set([right, ...(await Promise.all(inPlain))]), id).toEqual(new Set([right]));
      expect(new Set([rightOfProbe, ...(await Promise.all(inProbe))]).size, id).toBeGreaterThan(1);
    }
  });

  it('keeps the host, and script and deploy of a RESTlet, and nothing else', () => {
    expect(probeOf(oracleRestlet).url).toMatch(
      /^https:\/\/123456\.restlets\.api\.netsuite\.com\/app\/site\/hosting\/restlet\.nl\?script=6&deploy=1&b=2&/,
    );
    expect(probeOf(oracleRestlet).url).not.toContain('customParam');
    expect(probeOf(recordQuery).url).toMatch(
      /^https:\/\/123456\.suitetalk\.api\.netsuite\.com\/services\/rest\/record\/v1\/customer\?limit=1&b=2&/,
    );
  });

  it('holds what clients treat differently', async () => {
    const { url } = probeOf(recordQuery);
    const { stages } = await trace(exampleText(oracleRequest('GET', url), 'x'));
    const pairs = (stages.queryDecoded ?? []).map(({ name, value }) => [name, value]);
    expect(pairs.filter(([name]) => name === 'b').length).toBeGreaterThan(2);
    expect(pairs).toEqual(
      expect.arrayContaining([
        ['e', ''],
        ['B', 'True'],
      ]),
    );
    const value = pairs.find(([name]) => name === 'q')?.[1];
    for (const sign of " +é=&/'()*!~") expect(value).toContain(sign);
  });

  it('is none for SOAP, and where no host is known', () => {
    const soap = stepFaults.find(({ id }) => id === 'soap-field-order')?.examples[0];
    if (soap === undefined) throw new Error('no passport');
    expect(probeFor(givenOf(soap))).toBeUndefined();
    expect(probeFor(givenOf(oracleRequest('GET', 'no url')))).toBeUndefined();
  });

  it('signed rightly, matches', async () => {
    const text = exampleText(oracleRequest('GET', probeOf(oracleRestlet).url), 'x');
    const right = await signatureOf(text);
    const observed = text.observed.replace('oauth_signature="x"', `oauth_signature="${right}"`);
    expect((await diagnose({ ...text, observed })).verdict).toBe('match');
    expect((await diagnose({ ...text, credentials: noCredentials })).verdict).toBe('incomplete');
  });
});

describe('a request that tells equal explanations apart', () => {
  /** A RESTlet whose query is `script` and `deploy` alone. */
  const bare = exampleText({ ...oracleRestlet, url: oracleRestlet.url.replace(/&.*/, '') }, 'x');
  const one = (id: string, variant = ''): Recipe => [{ id, variant }];
  const noQuery = one('param-query-missing');
  const noScript = one('param-script-deploy-missing');
  const unsorted = 'the oauth_ parameters as in the header, then the others';
  const everyway = [
    one('sort-none', unsorted),
    one('sort-js-boolean-comparator', unsorted),
  ] as const;

  const at = (text: GivenText, url: string): GivenText => ({
    ...text,
    request: { method: 'GET', url, headers: [], body: '' },
  });
  const proposedFor = (text: GivenText, recipes: readonly Recipe[]) =>
    distinguishingUrlFor(readCase(text).given, recipes);
  const signaturesOf = async (text: GivenText, recipes: readonly Recipe[]) =>
    new Set(await Promise.all(recipes.map((recipe) => signatureOf(text, recipe))));

  /** Text with a signature in its header, as a client with these mistakes sends it. */
  const sentBy = async (text: GivenText, recipe: Recipe): Promise<GivenText> => {
    const signature = encodeURIComponent(await signatureOf(text, recipe));
    return {
      ...text,
      observed: text.observed.replace(/(oauth_signature)="[^"]*"/, `$1="${signature}"`),
    };
  };
  const explanationsOf = async (text: GivenText) => {
    const diagnosis = await diagnose(text, { maxFaults: 1 });
    return diagnosis.verdict === 'explained' ? diagnosis.recipes : [];
  };

  it('is explained by the one mistake or by the other, whichever the client makes', async () => {
    const equal = await explanationsOf(await sentBy(bare, noQuery));
    expect(equal).toEqual(expect.arrayContaining([noQuery, noScript]));
    const url = (await proposedFor(bare, equal)) ?? '';
    expect(url).toBe(probeFor(readCase(bare).given)?.url);
    for (const [made, other] of [
      [noQuery, noScript],
      [noScript, noQuery],
    ] as const) {
      const explanations = await explanationsOf(await sentBy(at(bare, url), made));
      expect(explanations).toContainEqual(made);
      expect(explanations).not.toContainEqual(other);
    }
  });

  it('is proposed for just those equal mistakes of the catalogue that sign it differently', async () => {
    let [distinct, alike] = [0, 0];
    for (const text of [plain, rich, exampleText(oracleRestlet, 'x')]) {
      const equal = new Map<string, Recipe[]>();
      for (const recipe of recipesOf(text, 1)) {
        const signature = await signatureOf(text, recipe);
        equal.set(signature, [...(equal.get(signature) ?? []), recipe]);
      }
      equal.delete(await signatureOf(text));
      const probe = at(text, probeFor(readCase(text).given)?.url ?? '');
      for (const recipes of [...equal.values()].filter(({ length }) => length > 1)) {
        const differ = (await signaturesOf(probe, recipes)).size > 1;
        const url = await proposedFor(text, recipes);
        expect(url, JSON.stringify(recipes)).toBe(differ ? probe.request.url : undefined);
        if (differ) distinct += 1;
        else alike += 1;
      }
    }
    expect(distinct).toBeGreaterThan(10);
    expect(alike).toBeGreaterThan(10);
  });

  it('is sought for all of many explanations', async () => {
    const alike = Array.from({ length: 12 }, () => noQuery);
    expect(await proposedFor(bare, alike)).toBeUndefined();
    expect(await proposedFor(bare, [...alike, noScript])).toContain('script=6');
  });

  it('is none where nothing tells them apart, and in that request itself', async () => {
    expect(await signaturesOf(bare, everyway)).toHaveLength(1);
    expect(await proposedFor(bare, everyway)).toBeUndefined();
    const url = (await proposedFor(bare, [noQuery, noScript])) ?? '';
    const probe = await sentBy(at(bare, url), noQuery);
    const equalThere = await explanationsOf(probe);
    expect(equalThere.length).toBeGreaterThan(1);
    expect(await proposedFor(probe, equalThere)).toBeUndefined();
  });

  it('is none for one explanation or none, for SOAP, and where no host is known', async () => {
    const soap = stepFaults.find(({ id }) => id === 'soap-field-order');
    const [passport] = soap?.examples ?? [];
    if (passport === undefined) throw new Error('no passport');
    expect(await proposedFor(bare, [])).toBeUndefined();
    expect(await proposedFor(bare, [noScript])).toBeUndefined();
    const pair = [noQuery, noScript];
    expect(await proposedFor(exampleText(passport, 'x'), pair)).toBeUndefined();
    expect(await proposedFor(at(bare, 'no url'), pair)).toBeUndefined();
  });

  it('holds no secret, whatever holds them in the request', async () => {
    const secrets = { consumerSecret: 'c0nsumer-secret', tokenSecret: 't0ken-secret' };
    const all = [...Object.values(secrets), 'passw0rd', 'an0ther-secret'];
    const url = `https://me:passw0rd@123456.restlets.api.netsuite.com/x?script=6&${all.map((text, at) => `p${at}=${text}`).join('&')}#${all.join()}`;
    const given: Given = {
      ...readCase({ ...at(bare, url), credentials: { ...bare.credentials, ...secrets } }).given,
      otherSecrets: ['an0ther-secret'],
    };
    const proposed = (await distinguishingUrlFor(given, [noQuery, noScript])) ?? '';
    expect(proposed).toContain('/x?script=6&b=2');
    for (const secret of all) expect(proposed).not.toContain(secret);
  });

  it('throws on nothing', async () => {
    const odd = fc.oneof(
      fc.string({ unit: anyCharacter }),
      fc.constantFrom('', '%', '%zz', '\uD800', '?script=%&deploy', '[::1'),
    );
    const ref = fc.oneof(
      fc.record({ id: odd, variant: odd }),
      fc.constantFrom(...recipesOf(rich, 1).flat(), { id: 'soap-field-order', variant: '' }),
    );
    const input = fc.record({
      method: odd,
      url: fc.oneof(
        odd,
        odd.map((text) => `https://123456.restlets.api.netsuite.com/${text}`),
        odd.map((text) => `https://${text}.suitetalk.api.netsuite.com`),
      ),
      body: odd,
      header: odd.map((text) => `OAuth oauth_token="${text}", ${text}`),
      secret: odd,
      recipes: fc.array(fc.array(ref, { maxLength: 3 }), { maxLength: 4 }),
    });
    const answers = new Set<string>();
    await fc.assert(
      fc.asyncProperty(input, async ({ method, url, body, header, secret, recipes }) => {
        const request = { method, url, headers: [], body };
        const credentials = { ...noCredentials, consumerSecret: secret, account: secret };
        const proposed = await proposedFor({ request, observed: header, credentials }, recipes);
        answers.add(typeof proposed);
      }),
      { numRuns: 300, seed: 5849 },
    );
    expect(answers).toEqual(new Set(['string', 'undefined']));
  });
});

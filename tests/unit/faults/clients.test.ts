import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { hypothesesFor, type Hypothesis } from '../../../src/engine/search/recipe.ts';
import { clients, clientsThatDo, type Client } from '../../../src/engine/faults/clients.ts';
import { stepFaults } from '../../../src/engine/faults/steps.ts';
import type { Recipe } from '../../../src/engine/index.ts';
import { flat } from '../../../src/engine/model/index.ts';
import { procedureFor } from '../../../src/engine/faults/slots/index.ts';
import type { FaultRef } from '../../../src/engine/search/index.ts';
import { traceWith, withSteps } from '../../../src/engine/signing/index.ts';
import { caseOf } from '../../support/case.ts';
import { times } from '../../support/depth.ts';
import { generatedWish } from '../../support/generated-wish.ts';
import { npmClients, type Manner, type Signed, type Wish } from '../../support/npm-clients.ts';
import { setsOf, signatureOf } from '../../support/recipes.ts';

const clientOf = (id: string): Client => {
  const found = clients.find((client) => client.id === id);
  if (found === undefined) throw new Error(`no client ${id}`);
  return found;
};

const refOf = ({ fault, label }: Hypothesis): FaultRef => ({ id: fault.id, variant: label });

/**
 * The smallest sets of a client's declared faults that sign a request as the real package did: none
 * when it signed rightly, no set at all when the declared faults do not account for it.
 */
async function smallestRecipes(
  { does }: Client,
  { parts, signature }: Signed,
): Promise<readonly Recipe[]> {
  const given = caseOf(parts);
  // Most are signed rightly, and need no mistake.
  if ((await signatureOf(given)) === signature) return [[]];
  const right = procedureFor(given);
  const sign = async (set: readonly Hypothesis[]) => {
    const procedure = set.reduce((faulty, { runs }) => withSteps(faulty, runs), right);
    return flat((await traceWith(procedure, given)).stages.signature ?? []);
  };
  const correct = await sign([]);
  const effective: Hypothesis[] = [];
  for (const each of hypothesesFor(right, given)) {
    const declared = does.some(
      ({ fault, variant = each.label }) => fault === each.fault.id && variant === each.label,
    );
    if (declared && (await sign([each])) !== correct) effective.push(each);
  }
  for (let size = 0; size <= effective.length; size += 1) {
    const recipes: Recipe[] = [];
    for (const set of setsOf(effective, size)) {
      if ((await sign(set)) === signature) recipes.push(set.map(refOf));
    }
    if (recipes.length > 0) return recipes;
  }
  return [];
}

const wishes = times(150, 300);
const runs = { numRuns: wishes, seed: 5849 };

describe.each(Object.entries(npmClients))('the real package of %s', (id, npm) => {
  const client = clientOf(id);

  test(`signs ${wishes} generated requests rightly or with faults of its list, and shows each of them`, async () => {
    const shown = new Set<string>();
    const request = fc.tuple(generatedWish, fc.constantFrom(...npm.manners));
    for (const [wish, manner] of fc.sample(request, runs)) {
      const signed = npm.sign(wish, manner);
      const recipes = await smallestRecipes(client, signed);
      expect(recipes, `${manner}: ${wish.method} ${wish.url}`).not.toEqual([]);
      const [first = []] = recipes;
      expect(await signatureOf(caseOf(signed.parts), first)).toBe(signed.signature);
      // What every smallest recipe needs is really done; a fault that has a rival may not be.
      for (const { id: fault } of first) {
        if (recipes.every((recipe) => recipe.some((ref) => ref.id === fault))) shown.add(fault);
      }
    }
    expect([...shown].sort()).toEqual(client.does.map(({ fault }) => fault).sort());
  });
});

describe('oauth-1.0a', () => {
  it('signs the query rightly when it gets it as `data`, which is the fix', async () => {
    const oauth1a = npmClients['npm-oauth-1.0a'];
    for (const wish of fc.sample(generatedWish, runs)) {
      const signed = oauth1a?.sign(wish, 'the query apart from the URL');
      if (signed === undefined) throw new Error('no oauth-1.0a');
      const recipes = await smallestRecipes(clientOf('npm-oauth-1.0a'), signed);
      const faults = recipes.flat().map(({ id }) => id);
      expect(recipes, wish.url).not.toEqual([]);
      expect(faults.filter((fault) => !fault.startsWith('url-'))).toEqual([]);
    }
  });
});

const plain: Wish = {
  method: 'GET',
  url: 'https://1234567.restlets.api.netsuite.com/x',
  query: [],
  body: { kind: 'none' },
};
const wishFor = (rest: string): Wish => ({ ...plain, url: `${plain.url}${rest}` });
const bothIn: Wish = {
  ...wishFor('?a=1'),
  method: 'POST',
  body: { kind: 'form', form: { a: '2', b: '3' } },
};
interface Departure {
  readonly id: string;
  readonly what: string;
  readonly wish: Wish;
  readonly manner?: Manner;
}

const of =
  (id: string) =>
  (what: string, wish: Wish, manner: Manner = 'plainly'): Departure => ({ id, what, wish, manner });
const oauth1a = of('npm-oauth-1.0a');
const nodeOAuth = of('npm-oauth');

/** What the packages do beside, which the faults of their lists cannot express. */
const departures: readonly Departure[] = [
  oauth1a('it signs one of two values of a name in query and body', bothIn),
  oauth1a('a query name comes before the header’s own', wishFor('?oauth_token=x&a=1')),
  oauth1a('it takes one name in two spellings for two', wishFor('?a=2&%61=&a=1')),
  oauth1a('it drops one empty value of several', wishFor('?a=&a=1&a=2&memo=')),
  oauth1a('it keeps `+` and escapes of one name', wishFor('?a+b%5B%5D=c+d')),
  oauth1a('it keeps the scheme in capitals', { ...plain, url: 'HTTPS://h.example/x' }),
  of('npm-oauth-sign')('it keeps the scheme in capitals', { ...plain, url: 'HTTPS://h.example/x' }),
  of('npm-oauth-signature')('it undoes needless escapes in the path', wishFor('/%7Ea')),
  nodeOAuth('it signs one of two values of a name in query and body', bothIn),
  nodeOAuth('it puts a number behind the `[]` of a repeated name', wishFor('?a[]=1&a[]=2')),
  nodeOAuth('it escapes an apostrophe in the path', wishFor("/it's")),
  nodeOAuth(
    'it empties a number `0` in a form',
    { ...plain, method: 'POST', body: { kind: 'form', form: { offset: '0' } } },
    'the query apart from the URL, with numbers and booleans',
  ),
];

describe('no fault of its list covers that', () => {
  it.each(departures)('$id: $what', async ({ id, wish, manner = 'plainly' }) => {
    const signed = npmClients[id]?.sign(wish, manner);
    if (signed === undefined) throw new Error(`no client ${id}`);
    expect(await smallestRecipes(clientOf(id), signed)).toEqual([]);
  });
});

describe('the list of clients', () => {
  it('has each id once, and the checked ones among them', () => {
    const ids = clients.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(expect.arrayContaining(Object.keys(npmClients)));
  });

  test.each(clients)('$id: faults of the list, each once, a fix and public sources', (client) => {
    const faults = client.does.map(({ fault }) => fault);
    const known = stepFaults.map(({ id }) => id);
    expect(faults.filter((fault) => !known.includes(fault))).toEqual([]);
    expect(new Set(faults).size).toBe(faults.length);
    expect(faults).not.toEqual([]);
    expect(faults).toEqual(
      expect.arrayContaining(client.does.flatMap((doing) => doing.with ?? [])),
    );
    expect(client.fix).toMatch(/^[A-Z].*\.$/);
    expect(client.sources).not.toEqual([]);
    for (const source of client.sources) expect(source).toMatch(/^https:\/\/[\w.-]+\/\S+$/);
  });

  it('names the versions of the packages that the tests run', async () => {
    for (const id of Object.keys(npmClients)) {
      const name = id.replace('npm-', '');
      const { version } = (await import(`../../../node_modules/${name}/package.json`)) as {
        version: string;
      };
      expect(clientOf(id).version, id).toBe(version);
    }
  });
});

describe('clientsThatDo', () => {
  const idsFor = (...refs: readonly (readonly [id: string, variant?: string])[]) =>
    clientsThatDo(refs.map(([id, variant = '']) => ({ id, variant }))).map(
      ({ client }) => client.id,
    );

  it('names those that are known to do a fault', () => {
    expect(idsFor(['out-base64-nopad'])).toEqual(['perl-digest-sha']);
  });

  it('puts those that do more of the recipe first, with what they do of it', () => {
    const recipe = [
      { id: 'enc-form-plus', variant: 'everywhere' },
      { id: 'enc-lower-hex', variant: 'everywhere' },
      { id: 'param-query-raw', variant: '' },
    ];
    const [first, ...others] = clientsThatDo(recipe);
    expect(first?.client.id).toBe('dotnet-httputility');
    expect(first?.does.map(({ fault }) => fault)).toEqual(['enc-lower-hex', 'enc-form-plus']);
    expect(others.length).toBeGreaterThan(0);
    for (const { does } of others)
      expect(does.map(({ fault }) => fault)).toEqual(['param-query-raw']);
  });

  it('leaves out a client that does the fault in another way only', () => {
    expect(idsFor(['url-host-case', 'as in the URL'])).toContain('npm-oauth-1.0a');
    expect(idsFor(['url-host-case', 'with the account ID in capitals'])).toEqual([]);
  });

  it('leaves out a client whose recipe lacks what it does in each request', () => {
    const query = ['param-query-missing'] as const;
    expect(idsFor(query)).not.toContain('npm-oauth-signature');
    expect(idsFor(query, ['hash-sha1-declared-sha256'])[0]).toBe('npm-oauth-signature');
    const sample = [['param-realm-included'], ['url-query-included']] as const;
    expect(idsFor(...sample)).not.toContain('ruby-netsweet-sample');
    expect(idsFor(...sample, ['key-token-id-instead-of-secret'])[0]).toBe('ruby-netsweet-sample');
  });

  it('leaves out what a client does together with another fault only', () => {
    expect(idsFor(['param-query-missing'])).not.toContain('npm-oauth-1.0a');
    expect(idsFor(['param-query-missing'], ['param-json-string-by-index'])[0]).toBe(
      'npm-oauth-1.0a',
    );
  });

  it('names none for a fault that no known client does, nor for no fault at all', () => {
    expect(idsFor(['key-secrets-swapped'])).toEqual([]);
    expect(idsFor()).toEqual([]);
  });
});

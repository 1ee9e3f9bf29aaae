import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  diagnose,
  type Diagnosis,
  type GivenText,
  type Recipe,
} from '../../../src/engine/index.ts';
import { oracleRequest, oracleRestlet } from '../../../src/engine/faults/examples/oracle.ts';
import { times } from '../../support/depth.ts';
import { exampleText, recipesOf, signatureOf } from '../../support/recipes.ts';

const rich = oracleRequest(
  'POST',
  'https://123456-sb1.restlets.api.netsuite.com/app/site/hosting/restlet.nl?script=6&deploy=1&id=20&id=3&empty=&q=a%20b%2Fc!&name=Caf%C3%A9&limit=5',
  { contentType: 'application/json', body: '{"a":1}' },
);

const right = '+KK4SKNgz4ZiILGLwOMtfYlgcXSy1eis8ldE9X90azQ=';
const random = 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=';

function explained(diagnosis: Diagnosis): Extract<Diagnosis, { verdict: 'explained' }> {
  if (diagnosis.verdict !== 'explained') throw new Error(`not explained: ${diagnosis.verdict}`);
  return diagnosis;
}

const ids = (recipe: Recipe): readonly string[] => recipe.map(({ id }) => id).sort();

/** Whether a recipe gives the signature, and no smaller part of it does. */
async function isNeeded(text: GivenText, recipe: Recipe, signature: string): Promise<boolean> {
  const parts = recipe.map((_, left) => recipe.filter((__, index) => index !== left));
  const smaller = await Promise.all(parts.map((part) => signatureOf(text, part)));
  return (await signatureOf(text, recipe)) === signature && !smaller.includes(signature);
}

describe('the search', () => {
  it('finds one mistake alone, with equal explanations beside it', async () => {
    const text = exampleText(oracleRestlet, '3PG0SPlzgnzEkbty4kDqRje2pFdp4EmjI5x2PzvBsxg=');
    const { recipes, tried } = explained(await diagnose(text));
    expect(recipes.map(ids)).toEqual([['param-query-missing'], ['param-added-after-signing']]);
    expect(tried.depth).toBe(1);
  });

  it('shows recipes that cannot be told apart together, the commonest first', async () => {
    const bare = oracleRequest(
      'POST',
      'https://123456.restlets.api.netsuite.com/app/site/hosting/restlet.nl?script=6&deploy=1',
    );
    const recipe = [{ id: 'param-script-deploy-missing', variant: '' }];
    const text = exampleText(bare, await signatureOf(exampleText(bare, right), recipe));
    expect(explained(await diagnose(text)).recipes.map(ids)).toEqual([
      ['param-query-missing'],
      ['param-added-after-signing'],
      ['param-script-deploy-missing'],
    ]);
  });

  it('takes no fault that changes nothing for a hypothesis', async () => {
    const value = fc.string({ unit: 'grapheme', maxLength: 12 });
    const names = fc.constantFrom('q', 'limit', 'offset', 'id', 'Name', 'a b', 'memo');
    const query = fc.array(fc.tuple(names, value), { maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(
        query,
        fc.nat(),
        fc.integer({ min: 1, max: 2 }),
        async (pairs, pick, size) => {
          const search = pairs.map(
            ([name, text]) => `${encodeURIComponent(name)}=${encodeURIComponent(text)}`,
          );
          const url = `https://123456.suitetalk.api.netsuite.com/services/rest/record/v1/customer?${search.join('&')}`;
          const given = oracleRequest('GET', url);
          const base = exampleText(given, right);
          const recipes = recipesOf(base, size);
          const signature = await signatureOf(base, recipes[pick % recipes.length]);
          const text = exampleText(given, signature);
          const diagnosis = await diagnose(text, { maxFaults: 2 });
          if (signature === (await signatureOf(base))) {
            expect(diagnosis.verdict).toBe('match');
            return;
          }
          const found = explained(diagnosis).recipes;
          for (const recipe of found) expect(await isNeeded(text, recipe, signature)).toBe(true);
        },
      ),
      { numRuns: times(15, 60), seed: 5849 },
    );
  }, 120_000);

  it('finds nothing for wrong token secrets', async () => {
    const signature = await signatureOf(exampleText(oracleRestlet, right));
    for (let turn = 0; turn < 2; turn += 1) {
      const tokenSecret = turn.toString(16).padStart(64, 'f');
      const text = exampleText({ ...oracleRestlet, tokenSecret }, signature);
      expect((await diagnose(text, { maxFaults: 2 })).verdict).toBe('unexplained');
    }
  }, 60_000);

  it('tells its progress, from 0 to 1 for each number of mistakes', async () => {
    const shares = new Map<number, number[]>();
    await diagnose(exampleText(rich, random), {
      maxFaults: 2,
      onProgress: ({ depth, share }) => {
        shares.set(depth, [...(shares.get(depth) ?? []), share]);
      },
    });
    expect(shares.get(2)?.length).toBeGreaterThan(3);
    for (const some of shares.values()) {
      expect([...some].sort((a, b) => a - b)).toEqual(some);
      expect(some.at(-1)).toBeLessThanOrEqual(1);
    }
  });

  it('finds what is beyond the list, and says so', async () => {
    const near = `${oracleRestlet.tokenSecret.slice(0, 20)}${oracleRestlet.tokenSecret.slice(21)}`;
    const base = exampleText({ ...oracleRestlet, tokenSecret: near }, right);
    const text = exampleText(oracleRestlet, await signatureOf(base));
    const { recipes, tried } = explained(await diagnose(text));
    expect(recipes.map(ids)[0]).toEqual(['family-secret-near-miss']);
    expect(tried).toMatchObject({ depth: 2, unlisted: 1 });
    expect(JSON.stringify(recipes)).not.toContain(near);
  }, 60_000);

  it('ends early when it is cancelled, and says so', async () => {
    const signal = { aborted: false };
    const diagnosis = await diagnose(exampleText(rich, random), {
      signal,
      onProgress: () => {
        signal.aborted = true;
      },
    });
    expect(diagnosis).toMatchObject({ verdict: 'unexplained', cancelled: true });
    expect(diagnosis.verdict === 'unexplained' && diagnosis.tried.depth).toBeLessThan(3);
  });
});

describe('the verdict', () => {
  it('is incomplete without secrets, names them in order, and still has findings', async () => {
    const text = exampleText({ ...oracleRestlet, consumerSecret: '', tokenSecret: '' }, right);
    const diagnosis = await diagnose(text);
    expect(diagnosis).toMatchObject({
      verdict: 'incomplete',
      missing: ['consumerSecret', 'tokenSecret'],
    });
    expect(diagnosis.findings.map(({ code }) => code)).toContain('realm-ok');
  });

  it('asks for no token secret in step 1 of the three-step flow', async () => {
    const given = oracleRequest(
      'POST',
      'https://123456.restlets.api.netsuite.com/rest/requesttoken',
      {
        header:
          'OAuth oauth_consumer_key="ck", oauth_callback="https%3A%2F%2Fx.example", oauth_signature_method="HMAC-SHA256", oauth_timestamp="1508242306", oauth_nonce="fjaLirsIcCGVZWzBX0pg"',
        tokenSecret: '',
      },
    );
    const signature = await signatureOf(exampleText(given, right));
    expect((await diagnose(exampleText(given, signature))).verdict).toBe('match');
  });

  it('calls both readings of an escaped path right, and says which one it is', async () => {
    const path = 'https://123456.suitetalk.api.netsuite.com/services/rest/record/v1/salesOrder/6/';
    const sent = oracleRequest('POST', `${path}%21transform/itemFulfillment`);
    const decoded = oracleRequest('POST', `${path}!transform/itemFulfillment`);
    for (const [given, reading] of [
      [sent, 'as-sent'],
      [decoded, 'path-decoded'],
    ] as const) {
      const signature = await signatureOf(exampleText(given, right));
      expect(await diagnose(exampleText(sent, signature))).toMatchObject({
        verdict: 'match',
        reading,
      });
    }
  });

  it('calls a form right whether or not the line break behind it was signed', async () => {
    const { url } = oracleRestlet;
    const contentType = 'application/x-www-form-urlencoded';
    const form = (body: string) => oracleRequest('POST', url, { contentType, body });
    const sent = form('a=1&b=2\n');
    for (const [signed, reading] of [
      ['a=1&b=2', 'as-sent'],
      ['a=1&b=2%0A', 'body-line-break'],
    ] as const) {
      const signature = await signatureOf(exampleText(form(signed), right));
      expect(await diagnose(exampleText(sent, signature))).toMatchObject({
        verdict: 'match',
        reading,
      });
    }
  });

  it('is a match, with a finding, where only the header damaged the signature', async () => {
    const text = exampleText(oracleRestlet, right);
    const raw = text.observed.replace(/oauth_signature="[^"]*"/, `oauth_signature="${right}"`);
    const diagnosis = await diagnose({ ...text, observed: raw });
    expect(diagnosis.verdict).toBe('match');
    expect(diagnosis.findings).toContainEqual(
      expect.objectContaining({ code: 'hdr-signature-unencoded', level: 'error' }),
    );
  });
});

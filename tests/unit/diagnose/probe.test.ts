import { describe, expect, it } from 'vitest';
import { diagnose, noCredentials, probeFor, readCase, trace } from '../../../src/engine/index.ts';
import {
  oracleRequest,
  oracleRestlet,
  recordQuery,
} from '../../../src/engine/faults/oracle-example.ts';
import { stepFaults } from '../../../src/engine/faults/steps.ts';
import { exampleText, recipesOf, signatureOf } from '../../support/recipes.ts';
import type { ExampleGiven } from '../../../src/engine/faults/define.ts';

const givenOf = (example: ExampleGiven) => readCase(exampleText(example, 'x')).given;

function probeOf(example: ExampleGiven) {
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
    const soap = stepFaults.find(({ id }) => id === 'soap-field-order')?.examples[0]?.given;
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

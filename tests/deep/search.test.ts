import { expect, test } from 'vitest';
import { diagnose, type Diagnosis } from '../../src/engine/index.ts';
import { oracleRequest, oracleRestlet } from '../../src/engine/faults/examples/oracle.ts';
import { exampleText } from '../support/recipes.ts';

const random = 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=';

test('a whole search explains no random signature, and says what it ruled out', async () => {
  const interim: Diagnosis[] = [];
  const diagnosis = await diagnose(exampleText(oracleRestlet, random), {
    onInterim: (known) => interim.push(known),
  });
  expect(interim).toMatchObject([
    { verdict: 'unexplained', cancelled: false, tried: { depth: 3, unlisted: 1, likeliest: 0 } },
  ]);
  expect(diagnosis.verdict).toBe('unexplained');
  if (diagnosis.verdict !== 'unexplained') return;
  const { tried, cancelled } = diagnosis;
  expect(cancelled).toBe(false);
  expect(tried).toMatchObject({ depth: 3, unlisted: 2 });
  expect(tried.likeliest).toBeGreaterThan(30);
  expect(tried.signatures).toBeGreaterThan(100_000);
  expect(tried.recipes).toBeGreaterThan(tried.signatures);
  expect(tried.faults).toContain('param-query-missing');
  expect(tried.invisible).toEqual(
    expect.arrayContaining(['enc-form-plus', 'enc-js-component', 'key-secrets-not-encoded']),
  );
});

test('fewer mistakes at once are tried on a request of a megabyte', async () => {
  const url = `https://123456.suitetalk.api.netsuite.com/?q=${'x'.repeat(1_000_000)}`;
  const diagnosis = await diagnose(exampleText(oracleRequest('GET', url), random));
  expect(diagnosis).toMatchObject({ verdict: 'unexplained', tried: { depth: 1, unlisted: 0 } });
});

import { expect, test } from 'vitest';
import { examples } from '../../../../src/app/state/examples.ts';
import { emptyFields, givenText } from '../../../../src/app/view/fields.ts';
import { followables, journey } from '../../../../src/app/view/follow.ts';
import { stageRows } from '../../../../src/app/view/stages.ts';
import { readCase, trace } from '../../../../src/engine/index.ts';

async function rowsOf(change: object = {}) {
  const fields = { ...emptyFields, ...examples[0]?.fields, ...change };
  const read = readCase(givenText(fields));
  return stageRows({ read, right: await trace(read.given) });
}

const keyOf = (rows: Parameters<typeof followables>[0], name: string) =>
  followables(rows).find((one) => one.name === name)?.key ?? '';

test('a value is decoded, encoded, sorted and encoded once more', async () => {
  const rows = await rowsOf({ url: 'https://123456.restlets.api.netsuite.com/x?z=a%20b&deploy=1' });
  const visits = journey(rows, keyOf(rows, 'z'));
  expect([...visits].map(([step, { text, done }]) => [step, text, done])).toEqual([
    ['collected', 'a b', '1st of 8'],
    ['encoded', 'a%20b', 'percent-encoded, 1st of 8'],
    ['sorted', 'a%20b', 'sorted from 1st to 8th'],
    ['joined', 'a%20b', ''],
    ['baseString', 'a%2520b', 'percent-encoded once more'],
  ]);
});

test('secrets are followed into the key, and shown masked', async () => {
  const rows = await rowsOf();
  const texts = [...journey(rows, 'secret.tokenSecret').values()].map(({ text }) => text);
  expect(texts).toEqual(['c29a••••••••d295']);
});

test('all that stands at more than one stage can be followed, each once', async () => {
  const names = followables(await rowsOf()).map(({ name }) => name);
  expect(names).toEqual(
    expect.arrayContaining(['HTTP method', 'script', 'oauth_nonce', 'signature']),
  );
  expect(names).not.toContain('realm');
  expect(new Set(names).size).toBe(names.length);
});

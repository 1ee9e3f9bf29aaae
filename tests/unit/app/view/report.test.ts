import { causesOfCase } from '../../../../src/app/view/causes.ts';
import { describe, expect, test } from 'vitest';
import { examples } from '../../../../src/app/state/examples.ts';
import { emptyFields, givenText, type Fields } from '../../../../src/app/view/fields.ts';
import { fieldsOfLink, linkFor } from '../../../../src/app/view/link.ts';
import { markdownOf, maskings, reportOf, type Reported } from '../../../../src/app/view/report.ts';
import { clientTrace, diagnose, readCase, trace } from '../../../../src/engine/index.ts';

async function outcomeOf(fields: Fields): Promise<Reported> {
  const text = givenText(fields);
  const read = readCase(text);
  const right = await trace(read.given);
  const diagnosis = await diagnose(text);
  const client = await clientTrace(read.given, right, diagnosis);
  return { read, right, diagnosis, client, findings: diagnosis.findings };
}

const failing: Fields = { ...emptyFields, ...examples[0]?.fields };
const { consumerSecret, tokenSecret, consumerKey, token } = failing;
/** Mistakes that put a secret where it does not belong. */
const leaking: readonly Partial<Fields>[] = [
  {},
  { url: `${failing.url}&key=${consumerSecret}` },
  { header: failing.header.replace(/realm="[^"]*"/, `realm="${tokenSecret}"`) },
  { header: `${failing.header}, oauth_token_secret="${tokenSecret}"` },
  { consumerSecret: tokenSecret, tokenSecret: consumerSecret },
  { consumerSecret: `${consumerSecret} `, otherSecrets: `${tokenSecret}x\n` },
];

describe.each(leaking.map((change, at) => [at, change] as const))('case %i', (_at, change) => {
  test.each(maskings)('no secret is in a report with keys masked as %s', async (masking) => {
    const report = reportOf(await outcomeOf({ ...failing, ...change }), masking, 0);
    for (const text of [JSON.stringify(report), markdownOf(report)]) {
      expect(text).not.toContain(consumerSecret);
      expect(text).not.toContain(tokenSecret);
      expect(text.includes(consumerKey)).toBe(masking === 'none');
      expect(text.includes(token)).toBe(masking === 'none');
      if (masking === 'all') expect(text).not.toContain('123456.');
    }
  });

  test('no secret is in a link, and all else comes back', async () => {
    const fields = { ...failing, ...change };
    const link = (await linkFor({ ...emptyFields, ...fields })) ?? '';
    const opened = await fieldsOfLink(link.replace('#/c/', ''));
    expect(JSON.stringify(opened)).not.toContain(consumerSecret);
    expect(JSON.stringify(opened)).not.toContain(tokenSecret);
    expect(opened).toMatchObject({ method: 'POST', account: '123456', consumerKey, token });
    if (change.url === undefined) expect(opened?.url).toBe(failing.url);
  });
});

test('a report says what the page says, in plain data with its version', async () => {
  const report = reportOf(await outcomeOf(failing), 'none', 0);
  expect(report).toMatchObject({
    schemaVersion: 1,
    made: '1970-01-01T00:00:00.000Z',
    verdict: 'explained',
    mistakes: [{ id: 'param-query-missing' }],
    signature: { sent: '3PG0SPlzgnzEkbty4kDqRje2pFdp4EmjI5x2PzvBsxg=' },
  });
  expect(report.stages.map(({ step }) => step)).not.toContain('key');
  expect(report.stages.filter(({ diverges }) => diverges === 'origin')).toHaveLength(1);
  expect(markdownOf(report)).toContain('here the client leaves the road');
});

test('a case in SOAP and one that is incomplete give reports too', async () => {
  const soap = examples.find(({ id }) => id === 'soap')?.fields;
  const ofSoap = reportOf(await outcomeOf({ ...emptyFields, ...soap }), 'last four', 0);
  expect(ofSoap).toMatchObject({ verdict: 'match' });
  expect(ofSoap.request.header).toMatch(/^<ns:tokenPassport[^]*<\/ns:tokenPassport>$/);
  const some = reportOf(await outcomeOf({ ...failing, tokenSecret: '' }), 'none', 0);
  expect(some).toMatchObject({ verdict: 'incomplete' });
  expect(some.stages.map(({ step }) => step)).not.toContain('signature');
});

test('a report tells what NetSuite said, and what it may mean', async () => {
  const outcome = await outcomeOf(failing);
  const response = {
    ...{ status: 401, headers: [] },
    body: '{"error":{"code":"INVALID_LOGIN_ATTEMPT"}}',
  };
  const { read, findings, diagnosis } = outcome;
  const causes = causesOfCase(read.given, findings, diagnosis, response);
  const report = reportOf({ ...outcome, causes }, 'none', 0);
  expect(report.answer?.said).toBe('401 INVALID_LOGIN_ATTEMPT');
  expect(report.answer?.causes[0]).toMatchObject({ of: 'param-query-missing', state: 'found' });
  expect(markdownOf(report)).toContain('it said 401 INVALID_LOGIN_ATTEMPT');
  expect(reportOf(outcome, 'none', 0).answer).toBeUndefined();
});

test('a link that is none, or too long, is told of', async () => {
  for (const packed of ['', 'x', '!!', 'AAAA', btoa('[1]'), 'a'.repeat(10_000)])
    expect(await fieldsOfLink(packed)).toBeUndefined();
  const noise = Array.from({ length: 20_000 }, (_, at) =>
    ((at * 2_654_435_761) >>> 7).toString(36),
  );
  expect(await linkFor({ ...failing, body: noise.join('') })).toBeUndefined();
});

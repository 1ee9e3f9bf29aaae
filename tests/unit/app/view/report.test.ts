import { expect, test } from 'vitest';
import { causesOfCase } from '../../../../src/app/view/causes.ts';
import { examples } from '../../../../src/app/state/examples.ts';
import { emptyFields, givenText, type Fields } from '../../../../src/app/view/fields.ts';
import { readLink, linkFor, type MadeLink } from '../../../../src/app/view/link.ts';
import { redactionFor } from '../../../../src/app/view/material.ts';
import { markdownOf } from '../../../../src/app/view/report-markdown.ts';
import { reportOf, type Reported } from '../../../../src/app/view/report.ts';
import { maskings, reportFor, type MadeReport } from '../../../../src/app/view/share.ts';
import { diagnose, readCase, trace } from '../../../../src/engine/index.ts';
import type { Masking } from '../../../../src/engine/redact/index.ts';
import { clientTrace } from '../../../../src/engine/diagnose/index.ts';
import restletLink from '../../../fixtures/links/restlet-failing.json' with { type: 'json' };
import soapLink from '../../../fixtures/links/soap.json' with { type: 'json' };
import suiteqlLink from '../../../fixtures/links/suiteql-failing.json' with { type: 'json' };
import { leakIn, unpacked } from '../../../support/leaks.ts';
import { outcomeWithoutSearch } from '../../../support/outcome.ts';

async function outcomeOf(fields: Fields): Promise<Reported> {
  const text = givenText(fields);
  const read = readCase(text);
  const right = await trace(read.given);
  const diagnosis = await diagnose(text);
  const client = await clientTrace(read.given, right, diagnosis);
  return { read, right, diagnosis, client, findings: diagnosis.findings };
}

const failing: Fields = { ...emptyFields, ...examples[0]?.fields };
const { consumerKey, token } = failing;

/** What is handed out of a case, with keys and account as hidden as is wished. */
async function reported(fields: Fields, masking: Masking = 'none'): Promise<MadeReport> {
  const made = reportFor(
    { outcome: await outcomeWithoutSearch(fields), fields, read: [] },
    masking,
    0,
  );
  if (made === undefined) throw new Error('the report was refused');
  return made;
}

const linked = async (fields: Fields): Promise<MadeLink> => linkFor(fields, redactionFor(fields));

test.each(maskings)('keys and account are hidden as is wished: %s', async (masking) => {
  const { markdown, json } = await reported(failing, masking);
  for (const text of [markdown, json]) {
    expect(text.includes(consumerKey)).toBe(masking === 'none');
    expect(text.includes(token)).toBe(masking === 'none');
    expect(text.includes(`…${token.slice(-4)}`)).toBe(masking === 'last four');
    expect(text.includes('123456.')).toBe(masking !== 'all');
  }
});

const sandbox = failing.url.replace('123456.', '123456-Sb1.');

test.each<readonly [broke: string, changes: Partial<Fields>]>([
  ['the account in another letter case in the host', { account: '123456_SB1', url: sandbox }],
  [
    'the account in another letter case in the realm',
    {
      header: failing.header.replace(/realm="[^"]*"/, 'realm="123456-sb1"'),
      url: sandbox,
      account: '',
    },
  ],
  [
    'keys in capitals in the header',
    {
      header: failing.header
        .replaceAll(consumerKey, consumerKey.toUpperCase())
        .replaceAll(token, token.toUpperCase()),
    },
  ],
  [
    'header keys that are not the typed ones',
    { consumerKey: 'a'.repeat(64), token: 'b'.repeat(64) },
  ],
  [
    'keys typed in capitals',
    { consumerKey: consumerKey.toUpperCase(), token: token.toUpperCase() },
  ],
])('masking all hides %s', async (_, changes) => {
  const { markdown, json } = await reported({ ...failing, ...changes }, 'all');
  for (const text of [markdown, json].map((one) => one.toLowerCase())) {
    expect(text).not.toContain('123456');
    expect(text).not.toContain(consumerKey);
    expect(text).not.toContain(token);
    expect(text).not.toContain('a'.repeat(20));
  }
});

test('a link keeps all but secrets, and says what it does not keep', async () => {
  const link = await linked(failing);
  const opened = 'hash' in link && (await readLink(link.hash.replace('#/c/', '')));
  const { method, url, header, account } = failing;
  expect(opened).toMatchObject({
    fields: { method, url, header, account, consumerKey, token },
  });
  expect(link).toMatchObject({ changed: [] });
});

test('secrets in the key fields, and keys in the secret fields, are not in a link', async () => {
  const swapped: Fields = {
    ...failing,
    consumerKey: failing.consumerSecret,
    consumerSecret: consumerKey,
    token: failing.tokenSecret,
    tokenSecret: token,
  };
  const link = await linked(swapped);
  const text = 'hash' in link ? unpacked(link.hash) : '';
  expect(text).not.toBe('');
  expect(leakIn(text, failing.consumerSecret)).toBeUndefined();
  expect(leakIn(text, failing.tokenSecret)).toBeUndefined();
  expect(link).toMatchObject({ changed: ['header', 'consumerKey', 'token'] });
});

test.each([
  ['restlet-failing', restletLink],
  ['suiteql-failing', suiteqlLink],
  ['soap', soapLink],
])('the link %s, made by an earlier version, still opens', async (_, { link, opens }) => {
  expect(await readLink(link.replace('#/c/', ''))).toEqual({
    ...{ fields: opens, claimed: [] },
  });
});

test('a report that would hold a secret is not handed out', async () => {
  const outcome = await outcomeOf(failing);
  // A date is none of the case's texts, and so nothing that is redacted.
  const shared = { outcome, fields: failing, read: ['1970-01-01T00:00'] };
  expect(reportFor(shared, 'none', 0)).toBeUndefined();
  expect(reportFor({ ...shared, read: [] }, 'none', 0)).toBeDefined();
});

test('a report says what the page says, in plain data with its version', async () => {
  const shared = { outcome: await outcomeOf(failing), fields: failing, read: [] };
  const made = reportFor(shared, 'none', 0);
  if (made === undefined) throw new Error('the report was refused');
  const { report, markdown } = made;
  expect(report).toMatchObject({
    schemaVersion: 1,
    made: '1970-01-01T00:00:00.000Z',
    verdict: 'explained',
    mistakes: [{ id: 'param-query-missing' }],
    signature: { sent: '3PG0SPlzgnzEkbty4kDqRje2pFdp4EmjI5x2PzvBsxg=' },
  });
  expect(report.stages.map(({ step }) => step)).not.toContain('key');
  expect(report.stages.filter(({ diverges }) => diverges === 'origin')).toHaveLength(1);
  expect(markdown).toContain('first difference');
});

test('a case in SOAP and one that is incomplete give reports too', async () => {
  const soap = examples.find(({ id }) => id === 'soap')?.fields;
  const { report: ofSoap } = await reported({ ...emptyFields, ...soap }, 'last four');
  expect(ofSoap).toMatchObject({ verdict: 'match' });
  expect(ofSoap.request.header).toMatch(/^<ns:tokenPassport[^]*<\/ns:tokenPassport>$/);
  const { report: some } = await reported({ ...failing, tokenSecret: '' });
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
  const redaction = redactionFor(failing);
  const report = reportOf({ ...outcome, causes }, redaction, 0);
  expect(report.answer?.words).toBe('401 INVALID_LOGIN_ATTEMPT');
  expect(report.answer?.causes[0]).toMatchObject({ of: 'param-query-missing', state: 'found' });
  expect(markdownOf(report)).toContain('it said 401 INVALID_LOGIN_ATTEMPT');
  expect(reportOf(outcome, redaction, 0).answer).toBeUndefined();
});

test('a link that is none, or too long, is told of', async () => {
  for (const packed of ['', 'x', '!!', 'AAAA', btoa('[1]'), 'a'.repeat(10_000)])
    expect(await readLink(packed)).toHaveProperty('refused');
  const noise = Array.from({ length: 20_000 }, (_, at) =>
    ((at * 2_654_435_761) >>> 7).toString(36),
  );
  const tooLong = { refused: 'too long' };
  expect(await linked({ ...failing, body: noise.join('') })).toEqual(tooLong);
  expect(await linked({ ...failing, body: '&a=1'.repeat(100_000) })).toEqual(tooLong);
});

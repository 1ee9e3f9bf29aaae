import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { examples } from '../../../../src/app/state/examples.ts';
import { fieldsOfRequest } from '../../../../src/app/state/paste-to-fields.ts';
import { answeredAt, causesOfCase, surfaceOf } from '../../../../src/app/view/causes.ts';
import { emptyFields, givenText, type Fields } from '../../../../src/app/view/fields.ts';
import { diagnose, parse, readCase } from '../../../../src/engine/index.ts';
import type { ParsedResponse } from '../../../../src/engine/parse/index.ts';

const signed = 1_508_242_306;
const dateAfter = (seconds: number) => new Date((signed + seconds) * 1000).toUTCString();

function fieldsOf(id: string, changes: Partial<Fields> = {}): Fields {
  const example = examples.find((one) => one.id === id);
  if (example === undefined) throw new Error(`No example ${id}.`);
  return { ...emptyFields, ...example.fields, ...changes };
}

const refusal = (code: string, date?: string): ParsedResponse => ({
  status: 401,
  headers: date === undefined ? [] : [{ name: 'date', value: date }],
  body: `{"error":{"code":"${code}","message":"Invalid login attempt."}}`,
});

/** What the page would list for a case and an answer. */
async function causesFor(fields: Fields, response?: ParsedResponse) {
  const text = givenText(fields);
  const diagnosis = await diagnose(text, { now: answeredAt(response) });
  return causesOfCase(readCase(text).given, diagnosis.findings, diagnosis, response);
}

const ids = async (fields: Fields, response?: ParsedResponse) =>
  (await causesFor(fields, response))?.causes.map(({ of }) => of) ?? [];
const stateOf = async (of: string, fields: Fields, response?: ParsedResponse) =>
  (await causesFor(fields, response))?.causes.find((one) => one.of === of);

describe('with a right signature', () => {
  const right = fieldsOf('restlet');

  test('the causes are what is left, without the signature, in the order in which to look', async () => {
    expect(await ids(right, refusal('INVALID_LOGIN_ATTEMPT'))).toEqual([
      'InvalidTimestamp',
      'nonce_used',
      'cookie',
      'FeatureDisabled',
      'consumer_key_refused',
      'consumer_key_unknown',
      'token_rejected',
      'permission_denied',
      'web-services-only',
      'temporary_locked',
      'SSS_REQUEST_LIMIT_EXCEEDED',
      'realm-other-account',
    ]);
    expect(await ids(right)).toContain('nonce_used');
  });

  test.each([
    ['in time is ruled out', 2, 'out', '2 seconds old'],
    ['late is found', 900, 'found', '15 minutes old'],
    ['from the future is found', -900, 'found', '15 minutes ahead'],
  ] as const)('a timestamp that the answer’s Date shows %s', async (_, seconds, state, words) => {
    const response = refusal('INVALID_LOGIN_ATTEMPT', dateAfter(seconds));
    const cause = await stateOf('InvalidTimestamp', right, response);
    expect(cause?.state).toBe(state);
    expect(cause?.tell).toContain(words);
  });

  test('an old timestamp without a Date tells nothing: every header is old when it is debugged', async () => {
    const cause = await stateOf('InvalidTimestamp', right, refusal('INVALID_LOGIN_ATTEMPT'));
    expect(cause?.state).toBeUndefined();
  });

  test('a realm that is wrong comes first, and the account is not ruled out', async () => {
    const header = right.header.replace('realm="123456"', 'realm="123456_sb1"');
    const list = await ids({ ...right, header }, refusal('INVALID_LOGIN_ATTEMPT'));
    expect(list.slice(0, 2)).toContain('realm-lowercase');
  });

  test('a call that was answered with 200 was not refused, unless the answer says otherwise', async () => {
    const ok = { status: 200, headers: [] };
    expect(await causesFor(right, { ...ok, body: '{"company":"123456"}' })).toBeUndefined();
    const elsewhere = { ...ok, body: 'Incorrect data center requested!' };
    expect((await ids(right, elsewhere))[0]).toBe('Incorrect data center requested!');
  });

  test('an answer that names its reason keeps it', async () => {
    expect((await ids(right, refusal('SSS_REQUEST_LIMIT_EXCEEDED')))[0]).toBe(
      'SSS_REQUEST_LIMIT_EXCEEDED',
    );
  });
});

describe('with a wrong signature', () => {
  const wrong = fieldsOf('restlet', {
    header: fieldsOf('restlet').header.replace('%2BKK4', '%2BKK5'),
  });

  test('it is the first cause', async () => {
    const text = givenText(wrong);
    const diagnosis = await diagnose(text, { maxFaults: 1 });
    const found = causesOfCase(
      readCase(text).given,
      diagnosis.findings,
      diagnosis,
      refusal('INVALID_LOGIN_ATTEMPT'),
    );
    expect(diagnosis.verdict).toBe('unexplained');
    expect(found?.causes[0]).toMatchObject({ of: 'InvalidSignature', state: 'found' });
    expect(found?.headline).toContain('signature is wrong');
  });

  test('without an answer nothing is said of causes: the verdict does', async () => {
    const text = givenText(wrong);
    const diagnosis = await diagnose(text, { maxFaults: 1 });
    expect(
      causesOfCase(readCase(text).given, diagnosis.findings, diagnosis, undefined),
    ).toBeUndefined();
  });
});

test.each([
  ['https://1.restlets.api.netsuite.com/rest/tokeninfo', 'RESTlet'],
  ['https://1.app.netsuite.com/app/site/hosting/restlet.nl?script=1', 'RESTlet'],
  ['https://1.suitetalk.api.netsuite.com/services/rest/record/v1/customer', 'REST'],
  ['', undefined],
])('%s is called at the surface %s', (url, surface) => {
  expect(surfaceOf(readCase(givenText({ ...emptyFields, url })).given)).toBe(surface);
});

test('a passport goes to SOAP, and its account stands where the realm does elsewhere', async () => {
  const list = await ids(fieldsOf('soap'));
  expect(list).toContain('soap-account-mismatch');
  expect(list).not.toContain('web-services-only');
});

test.each([
  ['Tue, 17 Oct 2017 12:11:46 GMT', 1_508_242_306_000],
  ['yesterday', undefined],
  ['1', undefined],
  ['2026', undefined],
  ['Thu, 01 Jan 1970 00:00:01 GMT', undefined],
  ['Tue, 17 Oct 2217 12:11:46 GMT', undefined],
  ['2017-10-17T12:11:46Z', 1_508_242_306_000],
  ['2017-10-17T12:11:46', undefined],
])('the Date %s is read as %s', (value, at) => {
  expect(answeredAt({ headers: [{ name: 'Date', value }], body: '' })).toBe(at);
});

describe('a real answer beside its request in a paste', () => {
  const folder = join(import.meta.dirname, '../../../fixtures/answers');
  const { url, header } = fieldsOf('restlet');
  const forms = {
    'by itself': '',
    'below a header': `Authorization: ${header}\n\n`,
    'below a URL and a header': `${url}\nAuthorization: ${header}\n\nResponse:\n`,
    'below a curl command': `curl -X POST '${url}' -H 'Authorization: ${header}'\n\n`,
  } as const;

  test.each(readdirSync(folder))('%s is found, with its first cause', (name) => {
    const file = readFileSync(join(folder, name), 'utf8');
    // Each file has these, or the tests of the answers themselves fail.
    const { lines, first } = JSON.parse(file) as { lines: readonly string[]; first: string };
    for (const [form, before] of Object.entries(forms)) {
      const { requests, response: alone } = parse(before + lines.join('\n'));
      const response = requests.find((one) => one.response)?.response ?? alone;
      const fields = { ...emptyFields, url: requests[0]?.url ?? '' };
      const read = readCase(givenText({ ...fields, header: requests[0]?.authorization ?? '' }));
      const found = causesOfCase(read.given, [], undefined, response);
      expect([form, found?.causes[0]?.of]).toEqual([form, first]);
    }
  });
});

const cookieCase = fieldsOf('restlet');

test('a cookie that was pasted with the request is found among the causes, without its value', async () => {
  const fields = fieldsOfRequest({
    ...{ method: cookieCase.method, url: cookieCase.url, authorization: cookieCase.header },
    headers: [{ name: 'Cookie', value: 'JSESSIONID=0nVvKx2bQ9; NS_ROUTING_VERSION=LAGGING' }],
  });
  expect(fields.cookie).toBe('JSESSIONID=…; NS_ROUTING_VERSION=…');
  const text = givenText({ ...cookieCase, ...fields });
  const diagnosis = await diagnose(text);
  const { given } = readCase(text);
  const refused = refusal('INVALID_LOGIN_ATTEMPT');
  const found = causesOfCase(given, diagnosis.findings, diagnosis, refused);
  expect(diagnosis.verdict).toBe('match');
  expect(found?.causes[0]).toMatchObject({ of: 'cookie', state: 'found' });
});

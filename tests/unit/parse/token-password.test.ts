import { expect, test } from 'vitest';
import { diagnose, parse, trace, type Diagnosis } from '../../../src/engine/index.ts';
import {
  hiddenInPaste,
  redactionOf,
  secretsNamedIn,
  secretValuesOf,
} from '../../../src/engine/redact/index.ts';
import { connectPassword, oracleIds } from '../../../src/engine/faults/examples/check.ts';
import { flat } from '../../../src/engine/model/index.ts';
import { readTokenPassword } from '../../../src/engine/parse/token-password.ts';

const credentials = {
  ...{ account: '123456', ...oracleIds },
  consumerSecret: 'd26ad321a4b2f23b0741c8d38392ce01c3e23e109df6c96eac6d099e9ab9e8b5',
  tokenSecret: 'c29a677df7d5439a458c063654187e3d678d73aca8e3c9d8bea1478a3eb0d295',
};
const request = { method: '', url: '', headers: [], body: '' };

const baseString = connectPassword.split('&').slice(0, 5).join('&');

function judge(observed: string, base = ''): Promise<Diagnosis> {
  return diagnose({ request, observed, credentials, baseString: base }, { maxFaults: 2 });
}

const codesOf = ({ findings }: Diagnosis, level: string): readonly string[] =>
  findings.filter((finding) => finding.level === level).map(({ code }) => code);

const escaped = (by: string): string => connectPassword.replaceAll('&', by);

test.each([
  connectPassword,
  `PWD=${connectPassword}`,
  `pwd=${connectPassword};`,
  `UID=TBA;PWD={${connectPassword}};SDSN=NetSuite2.com`,
  `User ID=TBA;Password='${connectPassword}';Server=1`,
  `User ID=TBA;Password="${connectPassword}"`,
  `<add connectionString="Host=a;User ID=TBA;Password='${escaped('&amp;')}'" />`,
  `jdbc:ns://123456.connect.api.netsuite.com:1708;ServerDataSource=NetSuite2.com;password=${connectPassword};CustomProperties=(AccountID=123456;RoleID=3)`,
  `DriverManager.getConnection(url, "TBA", "${connectPassword}");`,
  `props.put("password", "${connectPassword}");`,
  `{"user": "TBA", "password": "${escaped(String.raw`\u0026`)}"}`,
  `CONNECT_PASSWORD=${connectPassword}`,
  `odbc_connect=UID%3DTBA%3BPWD%3D${encodeURIComponent(connectPassword)}%3B`,
  `The password was ${connectPassword}\nand the driver said 08S01`,
])('a token password of Connect was not read, and is judged: %s', async (text) => {
  const [{ authorization = '' } = {}] = parse(text).requests;
  expect(authorization).toBe(connectPassword);
  const diagnosis = await judge(authorization);
  expect(diagnosis.verdict).toBe('match');
  expect(codesOf(diagnosis, 'error')).toEqual([]);
  expect(codesOf(diagnosis, 'ok')).toContain('soap-connect-password');
});

test('a connection string in the field of the header is judged, too', async () => {
  expect((await judge(`UID=TBA;PWD=${connectPassword};`)).verdict).toBe('match');
});

test('the right password is written as a password, and not as XML', async () => {
  const right = await trace({ request, observed: connectPassword, credentials });
  expect(flat(right.stages.header ?? [])).toBe(connectPassword);
});

const [account = '', key = '', token = '', nonce = '', time = '', signature = ''] =
  connectPassword.split('&');

test.each([
  ['no signature, behind its name', `PWD=${baseString}`, 'has no signature'],
  ['no algorithm', `${baseString}&${signature}`, 'does not end with the algorithm'],
  ['the algorithm first', `${baseString}&HMAC-SHA256&${signature}`, 'another order'],
  [
    'the signature in front',
    [signature, account, key, token, nonce, time, 'HMAC-SHA256'].join('&'),
    'another order',
  ],
])('a password put together wrongly is told as that: %s', async (_, text, words) => {
  const [{ authorization = text } = {}] = parse(text).requests;
  const { findings } = await judge(text.startsWith('PWD') ? text : authorization);
  const found = findings.find(({ code }) => code === 'soap-connect-password');
  expect(found?.level).toBe('error');
  expect(found?.title).toContain(words);
});

test('a mistake in what a token password signs is found as in a passport', async () => {
  const signed = 'tIcC5zyKUmycB5Ml/cNxOHDusw03Y5KPQiXVNUHHp4U=';
  const diagnosis = await judge(connectPassword.replace(signed, 'A'.repeat(43) + '='));
  expect(diagnosis.verdict).toBe('unexplained');
});

test.each([baseString, `base string: ${baseString}`, `"${baseString}"`, `data=${baseString}`])(
  'a base string of five parts was not understood: %s',
  async (text) => {
    const parsed = parse(text);
    expect(parsed.recognised).toEqual(['SOAP base string · 5 parts']);
    expect(parsed.baseString).toBe(baseString);
    expect(parsed.requests).toEqual([]);
    const diagnosis = await judge('', parsed.baseString);
    expect(diagnosis.baseString?.verdict).toBe('same');
    expect(codesOf(diagnosis, 'error')).toEqual([]);
  },
);

test.each([
  'https://a.example/?a=1&b=2&c=3&d=4&e=5',
  `${key}&${token}`,
  `a&b&${key}&${token}&c`,
  `script=1&deploy=1&x=${key}&y=${token}&z=1`,
  `GET&https%3A%2F%2Fa.example%2F&oauth_consumer_key%3D${key}%26oauth_token%3D${token}`,
  `${account}&${key}&${token}&${nonce}&${time}&${signature}&HMAC-SHA256&more`,
])('what is no token password is read as none: %s', (text) => {
  expect(readTokenPassword(text)).toBeUndefined();
});

test('a token password behind PWD= left the page but for the account in front', () => {
  const text = `Host=a;UID=TBA;PWD=${connectPassword};X=1`;
  const parsed = parse(text);
  const [{ authorization: header = '' } = {}] = parsed.requests;
  const [span] = hiddenInPaste(text, parsed.credentials);
  expect(text.slice(span?.start, span?.end)).toBe(connectPassword);
  const secrets = secretValuesOf(secretsNamedIn(text));
  const redaction = redactionOf({ secrets, credentials, header, url: '', texts: [text] });
  expect(redaction.text(text)).toBe('Host=a;UID=TBA;PWD=[secret];X=1');
  expect(redaction.header(header)).toBe('[secret]');
  // Its parts are no secrets: the account is named in findings.
  expect(redaction.sentence('The account `123456` fits.')).toBe('The account `123456` fits.');
});

test('keys of a token password are masked as keys', () => {
  const material = { secrets: [], credentials: { account: '', consumerKey: '', token: '' } };
  const redaction = redactionOf(
    { ...material, header: connectPassword, url: '', texts: [] },
    'all',
  );
  const left = redaction.header(connectPassword);
  for (const part of [key, token]) expect(left).not.toContain(part);
});

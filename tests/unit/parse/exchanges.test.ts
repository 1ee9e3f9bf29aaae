import { readFileSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { diagnose, parse, readCase } from '../../../src/engine/index.ts';
import type { Credentials } from '../../../src/engine/model/index.ts';
import { secretsNamedIn, secretValuesOf } from '../../../src/engine/redact/index.ts';

interface Exchange {
  readonly paste: readonly string[];
  readonly credentials: Credentials;
}

const folder = new URL('../../fixtures/exchanges/', import.meta.url);
const exchanges = readdirSync(folder).map((file): readonly [string, Exchange] => [
  file,
  // Our own files: their form is what this test needs.
  JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Exchange,
]);

/** What a header that is quoted wrongly, or hashed by SHA-1, is rightly told. */
const deserved = /^(?:hdr-wrong-quotes|hash-sha1-unsupported)$/;

test.each(exchanges)('%s is right, and nobody is accused', async (_, { paste, credentials }) => {
  const { requests, baseString = '' } = parse(paste.join('\n'));
  const [request] = requests;
  const { url = '', method = '', authorization = '', body = '', headers = [] } = request ?? {};
  const diagnosis = await diagnose({
    request: { url, method, body, headers },
    observed: authorization,
    ...{ credentials, baseString },
  });
  expect(diagnosis.verdict).toBe('match');
  const errors = diagnosis.findings.filter(({ level }) => level === 'error');
  expect(errors.map(({ code }) => code).filter((code) => !deserved.test(code))).toEqual([]);
});

const header = (after: string): string =>
  `OAuth realm="1", oauth_consumer_key="k", oauth_nonce="n", oauth_signature="s%3D"${after}`;

test.each([
  'const auth = "$";\nfetch(url, { method: "GET" });',
  'authHeader = $',
  'Authorization\t$',
  'DEBUG Authorization $ status=401',
  '["Authorization" => "$", "a" => "b"]',
  'headers.put("Authorization", "$");',
  '<header name="Authorization">$</header>',
  'The header was $ and the answer 401.',
  'WWW-Authenticate: OAuth realm="https://system.netsuite.com"\nAuthorization: $',
])('words around a header are no parameters of it: %s', (text) => {
  const [request] = parse(text.replace('$', header(''))).requests;
  const { authorization = '' } = request ?? {};
  expect(authorization.replace(/^Authorization: /, '')).toBe(header(''));
});

test('of two Authorization headers the one for OAuth is taken', () => {
  const text = `GET https://a.example/ HTTP/1.1\nAuthorization: Basic bWU6cHc=\nAuthorization: ${header('')}`;
  expect(parse(text).requests[0]?.authorization).toBe(header(''));
});

test('of two Authorization headers the other one was not named', () => {
  const both = `GET https://a.example/ HTTP/1.1\nHost: a.example\nAuthorization: Basic bWU6cHc=\nAuthorization: ${header('')}`;
  const panel = `Request URL: https://a.example/\nRequest Method: GET\nAuthorization: Bearer abc\nAuthorization: ${header('')}`;
  for (const [text, scheme] of [
    [both, 'Basic'],
    [panel, 'Bearer'],
  ] as const) {
    const notice = parse(text).notices.find(({ code }) => code === 'auth-second-header');
    expect(notice?.message).toContain(scheme);
    expect(notice?.message).not.toMatch(/bWU6cHc|abc/);
  }
  const one = `GET https://a.example/ HTTP/1.1\nHost: a.example\nAuthorization: ${header('')}`;
  expect(parse(one).notices.map(({ code }) => code)).not.toContain('auth-second-header');
});

test.each([
  ['“', '”'],
  ['”', '″'],
  ['″', '″'],
  ['′', '′'],
  ['‟', '”'],
  ['＂', '＂'],
  ['＇', '＇'],
  ['«', '»'],
  ['«\u00a0', '\u00a0»'],
  ['‹', '›'],
  ['»', '«'],
  ['„', '“'],
  ['´', '´'],
  ['`', '´'],
  ['&#8220;', '&#8221;'],
  ['&#x201C;', '&#x201D;'],
  ['&#x201c;', '&#x201d;'],
  ['&#034;', '&#034;'],
  ['&#X22;', '&#X22;'],
  ['&amp;quot;', '&amp;quot;'],
  ['&#65282;', '&#65282;'],
  ['&laquo;', '&raquo;'],
  ['&lsaquo;', '&rsaquo;'],
  ['&#8249;', '&#8250;'],
  ['&#x2039;', '&#x203A;'],
  ['&#8243;', '&Prime;'],
  ['&#8217;', '&#8242;'],
  ['&lsquo;', '&rsquo;'],
])('quotes of a word processor or a page were not read: %s…%s', (open, close) => {
  const text = header('').replace(/"([^"]*)"/g, `${open}$1${close}`);
  const [{ authorization = '' } = {}] = parse(text).requests;
  const { given } = readCase({
    request: { method: 'GET', url: '', headers: [], body: '' },
    observed: authorization,
    credentials: { account: '', consumerKey: '', consumerSecret: '', token: '', tokenSecret: '' },
  });
  const params = given.observed.kind === 'oauth' ? given.observed.params : [];
  expect(params.map(({ name, value }) => [name, value])).toEqual([
    ['realm', '1'],
    ['oauth_consumer_key', 'k'],
    ['oauth_nonce', 'n'],
    ['oauth_signature', 's='],
  ]);
});

test('a cookie beside the header was not looked at, and is no error of the signature', async () => {
  const [, { paste, credentials }] = exchanges.find(([file]) => file.includes('cookie')) ?? [
    '',
    { paste: [], credentials: undefined as never },
  ];
  const [{ url = '', method = '', authorization = '', headers = [] } = {}] = parse(
    paste.join('\n'),
  ).requests;
  const diagnosis = await diagnose({
    request: { url, method, body: '', headers },
    observed: authorization,
    credentials,
  });
  expect(diagnosis.findings.find(({ code }) => code === 'cookie')?.level).toBe('warning');
});

test('a secret in Scribe’s Token[id , secret] was not taken, and is hidden', () => {
  const secret = 'd26ad321a4b2f23b0741c8d38392ce01c3e23e109df6c96eac6d099e9ab9e8b5';
  const text = `setting token to: Token[${'a'.repeat(64)} , ${secret}]\nI got Token[abcd , efgh1234]`;
  const found = parse(text).credentials.find(({ field }) => field === 'tokenSecret');
  expect(found?.value).toBe(secret);
  expect(secretValuesOf(secretsNamedIn(text))).toEqual(
    expect.arrayContaining([secret, 'efgh1234']),
  );
});

test.each([
  [
    'curl',
    `curl -u me:pw https://a.example/ -H 'Authorization: Basic bWU6cHc=' -H 'Authorization: ${header('')}'`,
  ],
  [
    'a HAR',
    JSON.stringify({
      request: {
        ...{ method: 'GET', url: 'https://a.example/' },
        headers: [
          { name: 'Authorization', value: 'Basic bWU6cHc=' },
          { name: 'Authorization', value: header('') },
        ],
      },
      response: { status: 401, headers: [], content: {} },
    }),
  ],
])(
  'of two Authorization headers of %s the one for OAuth is taken, and the other named',
  (_, text) => {
    const { requests, notices } = parse(text);
    expect(requests[0]?.authorization).toBe(header(''));
    const notice = notices.find(({ code }) => code === 'auth-second-header');
    expect(notice?.message).toContain('Basic');
    expect(notice?.message).not.toContain('bWU6');
  },
);

test('the line break behind a form was cut off: it is kept, unless the length says otherwise', () => {
  const bodyOf = (length: string, below: string) =>
    parse(
      'POST https://1.restlets.api.netsuite.com/x HTTP/1.1\n' +
        `Content-Type: application/x-www-form-urlencoded\n${length}` +
        `Authorization: OAuth oauth_token="t", oauth_signature="s"\n\n${below}`,
    ).requests[0]?.body;
  expect(bodyOf('', 'a=1&b=2\n')).toBe('a=1&b=2\n');
  expect(bodyOf('', 'a=1&b=2\n\nmore')).toBe('a=1&b=2\n');
  expect(bodyOf('', 'a=1&b=2')).toBe('a=1&b=2');
  expect(bodyOf('Content-Length: 7\n', 'a=1&b=2\n')).toBe('a=1&b=2');
  expect(bodyOf('Content-Length: 8\n', 'a=1&b=2\n')).toBe('a=1&b=2\n');
});

test('an account was not read from a host behind user information, or before a port', () => {
  const keys = 'CONSUMER_KEY=x\n';
  for (const at of [
    'me:word@1234567.suitetalk.api.netsuite.com',
    '1234567.suitetalk.api.netsuite.com:443',
  ]) {
    const [request] = parse(`curl ${at}/services/rest/x\n${keys}`).requests;
    expect(request?.url).toBe(`https://${at}/services/rest/x`);
  }
});

import { readFileSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { diagnose, parse, type Credentials } from '../../../src/engine/index.ts';

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
  const [request] = parse(paste.join('\n')).requests;
  const { url = '', method = 'GET', authorization = '', body = '', headers = [] } = request ?? {};
  const diagnosis = await diagnose({
    request: { url, method, body, headers },
    observed: authorization,
    credentials,
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

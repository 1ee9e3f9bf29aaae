import { expect, test } from 'vitest';
import { redactionOf, secretSpans, type Material } from '../../../src/engine/redact/index.ts';
import { secretsNamedIn } from '../../../src/engine/redact/named.ts';
import { isSecretName } from '../../../src/engine/redact/secret-names.ts';

const valuesIn = (text: string): readonly string[] =>
  secretsNamedIn(text).map(({ value }) => value);

test.each([
  ['oauth_consumer_secret="s3cr3t", realm="1"', 's3cr3t'],
  ['oauth_token_secret=s3cr3t&a=1', 's3cr3t'],
  ['{"consumerSecret": "s3\\"cr3t"}', 's3\\"cr3t'],
  ["$config['token_secret'] = 's3cr3t';", 's3cr3t'],
  ["'tokenSecret' => 's3cr3t',", 's3cr3t'],
  ['TOKEN_SECRET: s3cr3t', 's3cr3t'],
  ['define("NS_CONSUMER_SECRET", "s3cr3t")', 's3cr3t'],
  ['<password>s3cr3t</password>', 's3cr3t'],
  ['<ns:password xsi:type="xsd:string">s3cr3t</ns:password>', 's3cr3t'],
  ['<password><![CDATA[s3cr3t]]></password>', 's3cr3t'],
  ['https://me:s3cr3t@host.example/', 'me:s3cr3t'],
  ["curl -u 'me:s3cr3t' https://a.example", 'me:s3cr3t'],
  ['Authorization: Basic bWU6czNjcjN0', 'bWU6czNjcjN0'],
  ['"authorization": "Bearer s3cr3t"', 's3cr3t'],
  ['NLAuth nlauth_account=1, nlauth_email=a@b, nlauth_signature=s3cr3t', 's3cr3t'],
  ['Cookie: JSESSIONID=s3cr3t; path=/', 'JSESSIONID=s3cr3t'],
  ['a%26oauth_consumer_secret%3Ds3cr3t%26b', 's3cr3t'],
  ['\\"client_secret\\":\\"s3cr3t\\"', 's3cr3t'],
  ['oauth_signature_method="PLAINTEXT", oauth_signature="s3cr3t%26t0k3n"', 's3cr3t%26t0k3n'],
  ['<signature algorithm="PLAINTEXT">s3cr3t&amp;t0k3n</signature>', 's3cr3t&amp;t0k3n'],
])('in %s the secret is seen', (text, secret) => {
  expect(valuesIn(text)).toContain(secret);
});

test.each([
  'oauth_consumer_key="abc", oauth_signature_method="HMAC-SHA256", oauth_signature="abc="',
  'The consumer secret has 63 characters.',
  'secret_length=64&token_secret_type=hex',
  'https://host.example/path?next=me@host.example',
  'Authorization: OAuth realm="1"',
])('nothing in %s is called a secret', (text) => {
  expect(valuesIn(text)).toEqual([]);
});

test('names are seen in any way in which they are written', () => {
  for (const name of ['consumerSecret', 'CONSUMER-SECRET', 'ns.token.secret', 'db_password', 'pwd'])
    expect(isSecretName(name)).toBe(true);
  for (const name of ['oauth_signature', 'oauth_consumer_key', 'token', 'secretLength', 'script'])
    expect(isSecretName(name)).toBe(false);
});

const none: Material = {
  secrets: [],
  credentials: { account: '', consumerKey: '', token: '' },
  header: '',
  url: '',
  texts: [],
};

test('a parameter of a header that is not known to be harmless loses its value', () => {
  const header =
    'OAuth realm="1", oauth_consumer_key="k", oauth_nonce="n", script="6", mine="x", oauth_signature="s="';
  const url = 'https://a.example/?script=6';
  const redaction = redactionOf({ ...none, header, url });
  expect(redaction.header(header)).toBe(
    'OAuth realm="1", oauth_consumer_key="k", oauth_nonce="n", script="6", mine="[secret]", oauth_signature="s="',
  );
  expect([...redaction.hiddenParams]).toEqual(['mine']);
});

test.each([
  ['Basic bWU6cHc=', 'Basic [secret]'],
  ['Authorization: Bearer abcdefgh', 'Authorization: Bearer [secret]'],
  ['NLAuth nlauth_account=1', 'NLAuth [secret]'],
])('of a header of another scheme, %s, the scheme is left', (header, shown) => {
  expect(redactionOf({ ...none, header }).header(header)).toBe(shown);
});

test('a value that stands in the place of a secret is looked for everywhere else', () => {
  const url = 'https://a.example/?x=s3cr3tS3cr3t';
  const texts = ['{"password":"s3cr3tS3cr3t"}'];
  expect(redactionOf({ ...none, url, texts }).text(url)).toBe('https://a.example/?x=[secret]');
});

test('what only stands for a secret is not looked for elsewhere', () => {
  const texts = ['consumer_secret=YOUR_SECRET&password=test&pwd=${PASSWORD}'];
  const redaction = redactionOf({ ...none, texts });
  expect(redaction.sentence('a test of YOUR_SECRET and ${PASSWORD}')).toBe(
    'a test of YOUR_SECRET and ${PASSWORD}',
  );
});

test('the places of secrets in a text are told, named or known', () => {
  const text = 'a=1 token_secret=s3cr3t b=0therS3cret';
  expect(
    secretSpans(text, ['0therS3cret']).map(({ start, end }) => text.slice(start, end)),
  ).toEqual(['s3cr3t', '0therS3cret']);
});

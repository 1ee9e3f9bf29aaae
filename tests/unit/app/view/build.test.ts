import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { emptyFields } from '../../../../src/app/view/fields.ts';
import { textOf } from '../../../../src/app/view/copy.ts';
import { parse, readCase, trace, diagnose } from '../../../../src/engine/index.ts';
import { sentSignature } from '../../../../src/engine/search/index.ts';
import {
  copiesOf,
  isNetSuite,
  missingIn,
  unsigned,
  type ToBuild,
} from '../../../../src/app/view/build.ts';

/** Oracle's published example values; section_1534941088. */
const build: ToBuild = {
  ...emptyFields,
  kind: 'header',
  nonce: 'fjaLirsIcCGVZWzBX0pg',
  timestamp: '1508242306',
  method: 'POST',
  url: 'https://123456.restlets.api.netsuite.com/app/site/hosting/restlet.nl?script=6&deploy=1&customParam=someValue&testParam=someOtherValue',
  contentType: 'application/json',
  body: '',
  account: ' 123456 ',
  consumerKey: 'ef40afdd8abaac111b13825dd5e5e2ddddb44f86d5a0dd6dcf38c20aae6b67e4',
  consumerSecret: 'd26ad321a4b2f23b0741c8d38392ce01c3e23e109df6c96eac6d099e9ab9e8b5',
  token: '2b0ce516420110bcbd36b69e99196d1b7f6de3c6234c5afb799b73d87569f5cc',
  tokenSecret: 'c29a677df7d5439a458c063654187e3d678d73aca8e3c9d8bea1478a3eb0d295',
};

/** A body with what shells trip over. */
const hardBody = `{"a":"it's 100% \\"so\\" & <b> ^!x $HOME \`id\` %PATH%","c":"ü"}`;

/** All that hold the signed header. */
const labels = [
  ...['Copy as header', 'Copy as curl for bash', 'Copy as curl for cmd', 'Copy as PowerShell'],
  ...['Copy as HTTPie for bash', 'Copy as raw HTTP', 'Copy as .http file'],
];

async function copies(change: Partial<ToBuild> = {}) {
  const changed = { ...build, ...change };
  const right = await trace(readCase(unsigned(changed)).given);
  return new Map(copiesOf(changed, right).map((copy) => [copy.label, textOf(copy)]));
}

test('Oracle’s RESTlet example is signed as Oracle signs it', async () => {
  const header = (await copies()).get('Copy as header') ?? '';
  expect(header).toContain('oauth_signature="%2BKK4SKNgz4ZiILGLwOMtfYlgcXSy1eis8ldE9X90azQ%3D"');
  expect(header).toMatch(/^Authorization: OAuth realm="123456", oauth_consumer_key="ef40/);
});

test('the realm is the account in capitals with an underscore, whatever was typed', async () => {
  expect((await copies({ account: '123456-sb1' })).get('Copy as header')).toContain(
    'realm="123456_SB1"',
  );
});

test('a passport is Oracle’s, in the namespace of the endpoint, and judged right', async () => {
  const passport = (
    await copies({
      kind: 'passport',
      url: 'https://123456.suitetalk.api.netsuite.com/services/NetSuitePort_2024_1',
    })
  ).get('Copy as TokenPassport');
  expect(passport).toContain(
    '<tokenPassport xmlns="urn:messages_2024_1.platform.webservices.netsuite.com">',
  );
  const { verdict } = await diagnose({
    request: { method: 'POST', url: '', headers: [], body: passport ?? '' },
    observed: '',
    credentials: { ...build },
  });
  expect(verdict).toBe('match');
});

describe('what is copied is read back as what was signed', () => {
  const bodies = [
    { contentType: 'application/json', body: hardBody },
    { contentType: 'application/x-www-form-urlencoded', body: 'a=b%20c&d=%2B' },
    { contentType: '', body: '' },
  ];
  test.each(bodies.flatMap((one) => labels.map((label) => [label, one] as const)))(
    '%s %j',
    async (label, given) => {
      // For cmd.exe nothing beyond ASCII is offered, nor ! together with ^.
      const body = label.endsWith('cmd')
        ? given.body.replace('ü', 'u').replace('!', '')
        : given.body;
      const one = { ...given, body };
      const text = (await copies(one)).get(label) ?? '';
      const [request] = parse(text).requests;
      const { authorization = '' } = request ?? {};
      const right = await trace(readCase(unsigned({ ...build, ...one })).given);
      const read = readCase({ ...unsigned({ ...build, ...one }), observed: authorization });
      expect(sentSignature(read.given)).toBe(
        right.stages.signature?.map((piece) => piece.text).join(''),
      );
      if (label === 'Copy as header') return;
      expect(request).toMatchObject({
        method: 'POST',
        url: build.url,
        ...(one.body === '' ? {} : { body: one.body }),
      });
    },
  );

  test('a real bash hands curl the same words', async () => {
    const text = (await copies({ body: hardBody })).get('Copy as curl for bash') ?? '';
    const printed = execFileSync('bash', ['-c', `curl() { printf '%s\\0' "$@"; }\n${text}`]);
    const words = printed.toString().split('\0');
    expect(words.slice(0, 4)).toEqual(['-X', 'POST', '--url', build.url]);
    expect(words).toContain(hardBody);
  });
});

const wordsOf = (change: Partial<ToBuild>) =>
  missingIn({ ...build, ...change }).map(({ words }) => words);

test('what is missing is named in the order of the page, each with its field', () => {
  expect(missingIn({ ...build, consumerSecret: ' ', token: '' })).toEqual([
    { words: 'the consumer secret', field: 'Consumer secret' },
    { words: 'the token ID', field: 'Token ID' },
  ]);
  expect(wordsOf({ kind: 'passport', url: '' })).toEqual([]);
});

test('what would hold the page up is not signed: it is to be made shorter', () => {
  const long = '&a=1'.repeat(10_000);
  expect(missingIn({ ...build, url: `${build.url}${long}` })).toEqual([
    { words: 'a URL and form of up to 20,000 characters', field: 'Request URL' },
  ]);
  const contentType = 'application/x-www-form-urlencoded';
  expect(missingIn({ ...build, contentType, body: long })).toMatchObject([{ field: 'Body' }]);
  expect(wordsOf({ body: `a=1${long}`, contentType: '' })).toHaveLength(1);
  expect(wordsOf({ body: 'x'.repeat(400_000) })).toEqual([]);
  expect(wordsOf({ body: 'x'.repeat(600_000) })).toEqual(['a body of up to 500,000 characters']);
});

test.each(['not a url', 'https://', 'ftp://a.b/', '/app/site/hosting/restlet.nl'])(
  '%s is no URL, and was signed and copied all the same',
  (url) => {
    expect(wordsOf({ url })).toEqual(['a whole URL that begins with https://']);
  },
);

test('a method must be chosen: GET was assumed', () => {
  expect(wordsOf({ method: '' })).toEqual(['the HTTP method']);
});

test('http://example.com is none of NetSuite’s', () => {
  expect(isNetSuite({ ...build, url: 'http://example.com/' })).toBe(false);
  expect(isNetSuite(build)).toBe(true);
});

test('the URL that travels is the one that is signed and copied', async () => {
  const url = `${build.url}&name=Müller GmbH`;
  const command = (await copies({ url })).get('Copy as curl for bash') ?? '';
  expect(command).toContain('name=M%C3%BCller%20GmbH');
  expect(command).not.toContain('Müller');
});

const suiteQl = 'https://123456.suitetalk.api.netsuite.com/services/rest/query/v1/suiteql?limit=5';

test('a body says its type where none is stated, and SuiteQL is sent with its Prefer', async () => {
  const sent = await copies({ url: suiteQl, contentType: '', body: '{"q":"SELECT 1"}' });
  for (const label of [...labels.slice(1), 'Copy as Postman collection']) {
    expect(sent.get(label)).toMatch(/application\/json/);
    expect(sent.get(label)).toMatch(/Prefer\W.*transient/s);
  }
});

test('a form is signed although no content type was stated: JSON is not', async () => {
  const signatureOf = async (body: string) =>
    /oauth_signature="([^"]*)/.exec(
      (await copies({ body, contentType: '' })).get('Copy as header') ?? '',
    )?.[1];
  const without = await signatureOf('');
  expect(await signatureOf('{"a":1}')).toBe(without);
  expect(await signatureOf('a=1&b=2')).not.toBe(without);
});

test('no copy holds a secret, whatever is built', async () => {
  const bodies = ['', hardBody, 'a=b&c=d'];
  const all = [
    ...(await Promise.all(bodies.map((body) => copies({ body, contentType: '' })))),
    await copies({ kind: 'passport' }),
  ];
  const texts = all.flatMap((one) => [...one.values()]);
  expect(texts).toHaveLength(3 * 8 + 1);
  for (const text of texts) {
    expect(text).not.toContain(build.consumerSecret);
    expect(text).not.toContain(build.tokenSecret);
  }
});

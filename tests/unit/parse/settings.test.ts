import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from '../../../src/engine/index.ts';
import { fieldNamed, isPossible } from '../../../src/engine/parse/settings/names.ts';
import { readSettings } from '../../../src/engine/parse/settings/settings.ts';
import { repeated } from '../../support/hostile.ts';

const namesOf = {
  account: ['account', 'accountId', 'ACCOUNT_ID', 'NS_ACCOUNT', 'realm', 'companyId', 'ns_account'],
  consumerKey: ['consumerKey', 'CONSUMER_KEY', 'consumer_key', 'oauth_consumer_key', 'clientId'],
  consumerSecret: ['consumerSecret', 'CONSUMER_SECRET', 'consumer_secret', 'clientSecret'],
  token: ['tokenId', 'TOKEN_ID', 'token', 'token_key', 'accessToken', 'oauth_token', 'NsTokenId'],
  tokenSecret: [
    'tokenSecret',
    'TOKEN_SECRET',
    'token_secret',
    'accessTokenSecret',
    'NS_TOKEN_SECRET',
  ],
} as const;

type Field = keyof typeof namesOf;
const fields = Object.keys(namesOf) as Field[];

type Format = (name: string, value: string) => string;

/** How one value stands in a format, and what stands around all of them. */
const formats: Readonly<Record<string, readonly [Format, start?: string, end?: string]>> = {
  'environment file': [(name, value) => `${name}=${value}`],
  'exported, in quotes': [(name, value) => `export ${name}="${value}"`],
  'with a comment': [(name, value) => `${name}='${value}' # ${name}`],
  JSON: [(name, value) => `  "${name}": "${value}",`, '{', '}'],
  'JSON in JSON': [(name, value) => `\\"${name}\\":\\"${value}\\",`, '{"a":"{', '}"}'],
  'a JSON object within another': [
    (name, value) => `"${name}":"${value}",`,
    '{"ns":{"auth":{',
    '}}}',
  ],
  YAML: [(name, value) => `  ${name}: ${value}`, 'netsuite:'],
  'property file': [(name, value) => `ns.${name} = ${value}`],
  'lines with a colon': [(name, value) => `${name}: ${value}`],
  'table with tabs': [(name, value) => `${name}\t${value}`],
  'table with blanks': [(name, value) => `${name.padEnd(24)}${value}`],
  'table of Markdown': [(name, value) => `| ${name} | ${value} |`],
  JavaScript: [(name, value) => `const ${name} = '${value}';`],
  TypeScript: [(name, value) => `  private readonly ${name}: string = \`${value}\`;`],
  'C#': [(name, value) => `public string ${name} { get; set; } = "${value}";`],
  Java: [(name, value) => `private static final String ${name} = "${value}";`],
  'Java’s builder': [(name, value) => `    .${name}("${value}")`],
  PHP: [(name, value) => `    '${name}' => '${value}',`, '$config = [', '];'],
  'PHP’s variables': [(name, value) => `$${name} = "${value}";`],
  'PHP’s constants': [(name, value) => `define('${name}', '${value}');`],
  Python: [(name, value) => `${name} = "${value}"`],
  'Python’s arguments': [(name, value) => `    ${name}='${value}',`, 'call(', ')'],
  Ruby: [(name, value) => `  :${name} => '${value}',`],
  XML: [(name, value) => `<${name}>${value}</${name}>`],
  '.NET’s settings': [(name, value) => `<add key="${name}" value="${value}" />`],
  'label and value': [(name, value) => `${name}\n${value}`],
};

const key = fc
  .array(fc.constantFrom(...'0123456789abcdef'.split('')), { minLength: 64, maxLength: 64 })
  .map((digits) => digits.join(''));
const account = fc
  .tuple(fc.integer({ min: 100_000, max: 99_999_999 }), fc.constantFrom('', '_SB1', '_RP', '-sb2'))
  .map(([number, kind]) => `${number}${kind}`);
const given = fc.record({
  values: fc.record({
    account,
    consumerKey: key,
    consumerSecret: key,
    token: key,
    tokenSecret: key,
  }),
  named: fc.record({
    account: fc.constantFrom(...namesOf.account),
    consumerKey: fc.constantFrom(...namesOf.consumerKey),
    consumerSecret: fc.constantFrom(...namesOf.consumerSecret),
    token: fc.constantFrom(...namesOf.token),
    tokenSecret: fc.constantFrom(...namesOf.tokenSecret),
  }),
  order: fc.shuffledSubarray(fields, { minLength: 1 }),
  feed: fc.constantFrom('\n', '\r\n'),
});

function found(text: string) {
  return Object.fromEntries(parse(text).credentials.map(({ field, value }) => [field, value]));
}

describe('settings', () => {
  it.each(Object.keys(formats))('read back what any names assign: %s', (format) => {
    const [one, start, end] = formats[format] ?? [];
    fc.assert(
      fc.property(given, ({ values, named, order, feed }) => {
        const lines = order.map((field) => one?.(named[field], values[field]) ?? '');
        const text = [start ?? [], lines, end ?? []].flat().join(feed);
        expect(found(text)).toEqual(
          Object.fromEntries(order.map((field) => [field, values[field]])),
        );
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    ['NETSUITE_CONSUMER_KEY_SANDBOX', 'consumerKey'],
    ['CONSUMER KEY / CLIENT ID', 'consumerKey'],
    ['CONSUMER SECRET / CLIENT SECRET', 'consumerSecret'],
    ['consumer_secret_key', 'consumerSecret'],
    ['resource_owner_key', 'token'],
    ['resource_owner_secret', 'tokenSecret'],
    ['token.key', 'token'],
    ['tokens.secret', 'tokenSecret'],
    ['Account ID', 'account'],
    ['refresh_token', undefined],
    ['csrfToken', undefined],
    ['APPLICATION ID', undefined],
    ['oauth_signature_method', undefined],
    ['tokenizer', undefined],
  ])('%s says %s', (name, field) => {
    expect(fieldNamed(name)).toBe(field);
  });

  it.each([
    '****',
    '•••• 1234',
    'ef40…67e4',
    '{{consumerKey}}',
    '<token>',
    '${TOKEN}',
    'YOUR_TOKEN',
  ])('%s is no value', (value) => {
    expect(isPossible('token', value)).toBe(false);
  });

  it.each([
    'Note: hello',
    'Token: rejected',
    'sandbox',
    'the key to success: patience',
    '{"key": 1}',
  ])('leave %s alone', (text) => {
    expect(readSettings(text)).toEqual([]);
  });

  it('tell of a value that stands under two names only once', () => {
    const one = 'f0'.repeat(32);
    expect(parse(`consumerKey=${one}\nCONSUMER_KEY=${one}`).credentials).toHaveLength(1);
  });

  it('never show a key as a name', () => {
    const [one, other] = ['a1'.repeat(32), 'b2'.repeat(32)];
    const { credentials } = parse(`${one}: ${other}\n${one} ${other}\n${one}\t${other}`);
    for (const { name } of credentials) expect(name).toBe('');
  });

  it.each([
    'KEY=',
    'consumer_key: ',
    'realm="',
    'token  token  ',
    'Token ID\n',
    '{"key":"',
    'key:\n',
  ])('stop after so many names: %j', (piece) => {
    const named = readSettings(repeated(piece, 1_000_000)).flatMap((one) => one.named ?? []);
    expect(named.length).toBeLessThan(1_001);
  });
});

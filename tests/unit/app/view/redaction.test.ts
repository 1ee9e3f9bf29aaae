import { describe, expect, test } from 'vitest';
import { examples } from '../../../../src/app/state/examples.ts';
import { emptyFields, type Fields } from '../../../../src/app/view/fields.ts';
import { linkFor } from '../../../../src/app/view/link.ts';
import { redactionFor } from '../../../../src/app/view/material.ts';
import { maskings, reportFor } from '../../../../src/app/view/share.ts';
import type { Masking } from '../../../../src/engine/redact/index.ts';
import { isDeep } from '../../../support/depth.ts';
import { leakIn, unpacked } from '../../../support/leaks.ts';
import { outcomeWithoutSearch } from '../../../support/outcome.ts';
import { spellings } from '../../../support/spellings.ts';

const failing: Fields = { ...emptyFields, ...examples[0]?.fields };
const bare: Fields = { ...failing, consumerSecret: '', tokenSecret: '' };
const param = (name: string, value: string): string =>
  failing.header.replace(/,?\s*oauth_signature=/, `, ${name}="${value}", oauth_signature=`);

type Put = (value: string, fields: Fields) => Fields;
const changed =
  (change: (value: string, fields: Fields) => Partial<Fields>): Put =>
  (value, fields) => ({ ...fields, ...change(value, fields) });

/** Where a secret stands: all that a person can type or paste. */
const places: readonly (readonly [name: string, put: Put])[] = [
  ['the query', changed((value, { url }) => ({ url: `${url}&x=${value}` }))],
  ['the name of a parameter', changed((value, { url }) => ({ url: `${url}&${value}=1` }))],
  ['the path', changed((value, { url }) => ({ url: url.replace('?', `/${value}?`) }))],
  ['the fragment', changed((value, { url }) => ({ url: `${url}#${value}` }))],
  ['the host', changed((value) => ({ url: `https://${value}.example/` }))],
  [
    'the realm',
    changed((value, { header }) => ({
      header: header.replace(/realm="[^"]*"/, `realm="${value}"`),
    })),
  ],
  [
    'the nonce',
    changed((value, { header }) => ({
      header: header.replace(/oauth_nonce="[^"]*"/, `oauth_nonce="${value}"`),
    })),
  ],
  [
    'the consumer key of the header',
    changed((value, { header }) => ({
      header: header.replace(/oauth_consumer_key="[^"]*"/, `oauth_consumer_key="${value}"`),
    })),
  ],
  [
    'the token of the header',
    changed((value, { header }) => ({
      header: header.replace(/oauth_token="[^"]*"/, `oauth_token="${value}"`),
    })),
  ],
  [
    'the signature',
    changed((value, { header }) => ({
      header: header.replace(/oauth_signature="[^"]*"/, `oauth_signature="${value}"`),
    })),
  ],
  ['another parameter of the header', changed((value) => ({ header: param('extra', value) }))],
  ['the name of a header parameter', changed((value) => ({ header: param(value, '1') }))],
  ['before the header', changed((value, { header }) => ({ header: `${value} ${header}` }))],
  ['behind the header', changed((value, { header }) => ({ header: `${header} ${value}` }))],
  [
    'a form body',
    changed((value) => ({
      body: `a=1&b=${value}`,
      contentType: 'application/x-www-form-urlencoded',
    })),
  ],
  [
    'a JSON body',
    changed((value) => ({ body: `{"a":"${value}"}`, contentType: 'application/json' })),
  ],
  [
    'an XML body',
    changed((value) => ({ body: `<a><b>${value}</b></a>`, contentType: 'text/xml' })),
  ],
  ['the content type', changed((value) => ({ contentType: `text/plain; x=${value}` }))],
  ['the method', changed((value) => ({ method: value }))],
  [
    'the base string',
    changed((value) => ({ baseString: `GET&https%3A%2F%2Fa.example%2F&a%3D${value}` })),
  ],
  ['the account', changed((value) => ({ account: value }))],
];

/** Places that say by themselves that what stands in them is a secret. */
const givenAway: readonly (readonly [name: string, put: Put])[] = [
  [
    'PLAINTEXT',
    changed((value, { header }) => ({
      header: header
        .replace('HMAC-SHA256', 'PLAINTEXT')
        .replace(
          /oauth_signature="[^"]*"/,
          `oauth_signature="${encodeURIComponent(`${encodeURIComponent(value)}&0therSecret`)}"`,
        ),
    })),
  ],
  [
    'oauth_consumer_secret in the header',
    changed((value) => ({ header: param('oauth_consumer_secret', encodeURIComponent(value)) })),
  ],
  [
    'oauth_token_secret in the query',
    changed((value, { url }) => ({
      url: `${url}&oauth_token_secret=${encodeURIComponent(value)}`,
    })),
  ],
  [
    'consumer_secret in a form',
    changed((value) => ({
      body: `consumer_secret=${encodeURIComponent(value)}`,
      contentType: 'application/x-www-form-urlencoded',
    })),
  ],
  [
    'a password in JSON',
    changed((value) => ({ body: JSON.stringify({ email: 'a@b.example', password: value }) })),
  ],
  [
    'a password in SOAP',
    changed((value) => ({
      body: `<passport><email>a</email><password>${value.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</password></passport>`,
    })),
  ],
  [
    'user information',
    changed((value, { url }) => ({
      url: url.replace('://', `://me:${encodeURIComponent(value)}@`),
    })),
  ],
  [
    'Basic',
    changed((value) => ({
      body: `Authorization: Basic ${Buffer.from(`me:${value}`).toString('base64')}`,
    })),
  ],
  [
    'a setting in the paste',
    changed((value) => ({ paste: `NS_TOKEN_SECRET="${value.replaceAll('"', '\\"')}"` })),
  ],
  [
    'a base string',
    changed((value) => ({
      baseString: `GET&https%3A%2F%2Fa&oauth_consumer_secret%3D${encodeURIComponent(encodeURIComponent(value))}`,
    })),
  ],
];

const secrets = [
  'f4ae9dbe08acf7105db4d829391de42f387d1a8d6ddc2b41827ce142445445c1',
  'abc+de/fg=hij klm',
];

const typings: readonly (readonly [name: string, type: (secret: string) => Partial<Fields>])[] = [
  ['as the consumer secret', (secret) => ({ consumerSecret: secret })],
  ['as the token secret, in quotes', (secret) => ({ tokenSecret: `"${secret}"` })],
  [
    'among other secrets, with a zero-width space',
    (secret) => ({ otherSecrets: `x\n${secret}\u200B\n` }),
  ],
];

/**
 * The reports that a case is looked at in: always the one that masks nothing but secrets, and of those
 * that mask more each with every fifth case, which meets every place and every spelling.
 */
function maskingsOf(nth: number): readonly Masking[] {
  const [least = 'none', ...others] = maskings;
  return isDeep ? maskings : [least, ...others.filter((_, at) => nth % 5 === at)];
}

let cases = 0;
let combinations = 0;

/** Everything that leaves, of a case that holds a secret. */
async function expectNoLeak(fields: Fields, secret: string): Promise<void> {
  const outcome = await outcomeWithoutSearch(fields);
  for (const masking of maskingsOf((cases += 1))) {
    const made = reportFor({ outcome, fields, read: [] }, masking, 0);
    if (made === undefined) throw new Error('no report is made');
    expect(leakIn(made.markdown, secret), `Markdown, ${masking}`).toBeUndefined();
    expect(leakIn(made.json, secret), `JSON, ${masking}`).toBeUndefined();
    combinations += 2;
  }
  const link = await linkFor(fields, redactionFor(fields), [
    ['param-query-missing'],
    ['key-secrets-swapped'],
  ]);
  if ('refused' in link) throw new Error(`no link is made: ${link.refused}`);
  expect(leakIn(unpacked(link.hash), secret), 'link').toBeUndefined();
  combinations += 1;
}

/** Of the secrets and the ways to type them each turn takes the next: all of them with each place. */
let turn = 0;
function next(): readonly [secret: string, type: (secret: string) => Partial<Fields>] {
  const secret = secrets[turn % secrets.length] ?? '';
  const [, type] = typings[Math.floor(turn / secrets.length) % typings.length] ?? ['', () => ({})];
  turn += 1;
  return [secret, type];
}

describe.each(places)('a typed secret in %s leaves nowhere', (_, put) => {
  test.each(spellings)('$name', async ({ spell }) => {
    const [secret, type] = next();
    await expectNoLeak(put(spell(secret), { ...bare, ...type(secret) }), secret);
  });
});

describe.each(givenAway)('a secret that %s gives away leaves nowhere', (_, giveAway) => {
  test('nor there', async () => {
    for (const secret of secrets) await expectNoLeak(giveAway(secret, bare), secret);
  });

  test.each(spellings)('nor in the path, $name', async ({ spell }) => {
    const [secret] = next();
    const given = giveAway(secret, bare);
    const url = given.url.replace(/(script=)/, `x=${spell(secret)}&$1`);
    await expectNoLeak({ ...given, url }, secret);
  });
});

test('at least 2,000 combinations were looked at', () => {
  expect(combinations).toBeGreaterThan(2_000);
});

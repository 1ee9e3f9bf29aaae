import { createHmac } from 'node:crypto';
import { existsSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { anyCharacter } from '../../support/any-text.ts';
import { readCase, trace, type Given, type GivenText } from '../../../src/engine/index.ts';
import { flat, noCredentials } from '../../../src/engine/model/index.ts';
import { procedureFor } from '../../../src/engine/faults/slots/index.ts';
import { stepsReplaced } from '../../../src/engine/search/index.ts';
import type { Family } from '../../../src/engine/faults/kinds/define.ts';
import { families } from '../../../src/engine/faults/families.ts';
import { runToMac, traceWith, withSteps } from '../../../src/engine/signing/index.ts';
import { caseText } from '../../support/case.ts';
import { caseParts, generatedRequest } from '../../support/generated-request.ts';

const consumerSecret = 'd26ad321a4b2f23b0741c8d38392ce01c3e23e109df6c96eac6d099e9ab9e8b5';
const tokenSecret = 'c29a677df7d5439a458c063654187e3d678d73aca8e3c9d8bea1478a3eb0d295';
const key = `${consumerSecret}&${tokenSecret}`;
const others = ['kQ7+zLx4', 'm5Vt 9wRj'];
const host = '123456-sb1.restlets.api.netsuite.com';
const path = '/app/site/hosting/restlet.nl';

const credentials = {
  account: '123456_SB1',
  consumerKey: 'ck',
  consumerSecret,
  token: 'tk',
  tokenSecret,
};

const header = {
  oauth_consumer_key: 'ck',
  oauth_token: 'tk',
  oauth_signature_method: 'HMAC-SHA256',
  oauth_timestamp: '1508242306',
  oauth_nonce: 'fjaLirsIcCGVZWzBX0pg',
};
const query = { script: '6', deploy: '1', q: 'a b!' };

const restletText: GivenText = {
  request: {
    method: 'POST',
    url: `https://${host}${path}?script=6&deploy=1&q=a%20b!`,
    headers: [],
    body: '',
  },
  observed: `OAuth realm="123456_SB1", ${Object.entries(header)
    .map(([name, value]) => `${name}="${value}"`)
    .join(', ')}, oauth_signature="x"`,
  credentials,
  otherSecrets: others,
};
const restlet = readCase(restletText).given;

const soap = readCase({
  ...restletText,
  request: { ...restletText.request, url: 'https://123456-sb1.suitetalk.api.netsuite.com/' },
  observed:
    '<tokenPassport><account>123456_SB1</account><consumerKey>ck</consumerKey><token>tk</token>' +
    '<nonce>ab+cd</nonce><timestamp>1508242306</timestamp>' +
    '<signature algorithm="HMAC-SHA256">x</signature></tokenPassport>',
}).given;

const tokenless = readCase({
  ...restletText,
  observed: restletText.observed.replace('oauth_token="tk", ', ''),
}).given;

function familyOf(id: string): Family {
  const found = families.find((family) => family.id === id);
  if (found === undefined) throw new Error(`no family ${id}`);
  return found;
}

function labelsOf(id: string, given: Given): readonly string[] {
  return familyOf(id)
    .variants(given)
    .map(({ label }) => label);
}

async function signatureOf(id: string, label: string, given: Given): Promise<string> {
  const variant = familyOf(id)
    .variants(given)
    .find((one) => one.label === label);
  if (variant === undefined) throw new Error(`no variant ${label}`);
  const traced = await traceWith(withSteps(procedureFor(given), variant.runs), given);
  return flat(traced.stages.signature ?? []);
}

const hmac = (base: string, withKey = key): string =>
  createHmac('sha256', withKey).update(base).digest('base64');

const strict = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16)}`);

/** What a client signs, by RFC 5849 §3.4.1, without the engine. */
function base({
  method = 'POST',
  at = host,
  params = [...Object.entries(header), ...Object.entries(query)],
}: {
  method?: string;
  at?: string;
  params?: readonly (readonly [string, string])[];
}): string {
  const joined = params
    .map(([name, value]) => `${strict(name)}=${strict(value)}`)
    .sort()
    .join('&');
  return [method, strict(`https://${at}${path}`), strict(joined)].join('&');
}

const all = { ...header, ...query };
const paramsOf = (params: Record<string, string>) => Object.entries(params);
const without = (...names: readonly string[]) =>
  paramsOf(all).filter(([name]) => !names.includes(name));

test('the right base string of these tests is the engine’s', () => {
  expect(base({})).toBe(flat(runToMac(procedureFor(restlet), restlet).baseString ?? []));
});

const swapped = `${consumerSecret.slice(0, 4)}3d${consumerSecret.slice(6)}`;

/** A family, a variant, and the base string and key that it comes to. */
const restExamples: readonly (readonly [id: string, label: string, base: string, key?: string])[] =
  [
    ['family-param-omitted', 'query parameter 3, `q`, left out', base({ params: without('q') })],
    [
      'family-param-omitted',
      'header parameter 5, `oauth_nonce`, left out',
      base({ params: without('oauth_nonce') }),
    ],
    [
      'family-param-emptied',
      'query parameter 1, `script`, emptied',
      base({ params: paramsOf({ ...all, script: '' }) }),
    ],
    [
      'family-param-doubled',
      'query parameter 2, `deploy`, twice',
      base({ params: [...paramsOf(all), ['deploy', '1']] }),
    ],
    [
      'family-query-subset',
      'only `script` (1), `q` (3); left out: `deploy` (2)',
      base({ params: without('deploy') }),
    ],
    [
      'family-char-unescaped',
      '`!` left alone in names and values',
      base({}).replace('%2521', '%21'),
    ],
    [
      'family-char-unescaped',
      '`!` left alone in names and values and in the parameter string',
      base({}).replace('%2521', '!'),
    ],
    ['family-char-unescaped', '`/` left alone in the URL', base({}).replaceAll('%2F', '/')],
    [
      'family-char-unescaped',
      'U+0020 `!` left alone in names and values',
      base({}).replace('%2520', '%20').replace('%2521', '%21'),
    ],
    ['family-char-escaped', '`_` escaped in the parameter string', base({}).replaceAll('_', '%5F')],
    ['family-char-escaped', '`_` escaped in names and values', base({}).replaceAll('_', '%255F')],
    ['family-host', 'rest.na1.netsuite.com', base({ at: 'rest.na1.netsuite.com' })],
    [
      'family-host',
      '123456_SB1.suitetalk.api.netsuite.com',
      base({ at: '123456_SB1.suitetalk.api.netsuite.com' }),
    ],
    [
      'family-account-form',
      '`realm=123456-sb1`',
      base({ params: paramsOf({ ...all, realm: '123456-sb1' }) }),
    ],
    ['family-method', 'Patch', base({ method: 'Patch' })],
    ['family-method', 'OPTIONS', base({ method: 'OPTIONS' })],
    [
      'family-timestamp',
      '17 seconds after',
      base({ params: paramsOf({ ...all, oauth_timestamp: '1508242323' }) }),
    ],
    [
      'family-timestamp',
      'in milliseconds',
      base({ params: paramsOf({ ...all, oauth_timestamp: '1508242306000' }) }),
    ],
    [
      'family-credentials',
      'token ID as consumer secret, account as token secret',
      base({}),
      'tk&123456_SB1',
    ],
    [
      'family-credentials',
      'token ID as `oauth_consumer_key`, consumer key as `oauth_token`',
      base({ params: paramsOf({ ...all, oauth_consumer_key: 'tk', oauth_token: 'ck' }) }),
    ],
    [
      'family-credentials',
      'token secret as `oauth_token`',
      base({ params: paramsOf({ ...all, oauth_token: tokenSecret }) }),
    ],
    [
      'family-other-secrets',
      'other secret 2 as consumer secret, other secret 1 as token secret',
      base({}),
      'm5Vt%209wRj&kQ7%2BzLx4',
    ],
    [
      'family-other-secrets',
      'other secret 1 as token secret',
      base({}),
      `${consumerSecret}&kQ7%2BzLx4`,
    ],
    [
      'family-secret-near-miss',
      'in the consumer secret, place 3 left out',
      base({}),
      `d2${key.slice(3)}`,
    ],
    [
      'family-secret-near-miss',
      'in the token secret, place 1 twice',
      base({}),
      `${consumerSecret}&c${tokenSecret}`,
    ],
    [
      'family-secret-near-miss',
      'in the consumer secret, places 5 and 6 swapped',
      base({}),
      `${swapped}&${tokenSecret}`,
    ],
    [
      'family-secret-near-miss',
      'in the consumer secret, another character in place 1 (3)',
      base({}),
      `0${key.slice(1)}`,
    ],
    [
      'family-secret-near-miss',
      'in the token secret, one more character before place 65 (15)',
      base({}),
      `${key}f`,
    ],
    [
      'family-secret-near-miss',
      'in the token secret, only the first 60',
      base({}),
      key.slice(0, -4),
    ],
    ['family-secret-near-miss', 'in the consumer secret, only the last 60', base({}), key.slice(4)],
    [
      'family-secret-near-miss',
      'in both secrets, U+FEFF before it',
      base({}),
      `%EF%BB%BF${consumerSecret}&%EF%BB%BF${tokenSecret}`,
    ],
    [
      'family-secret-near-miss',
      'in the token secret, U+201C U+201D around it',
      base({}),
      `${consumerSecret}&%E2%80%9C${tokenSecret}%E2%80%9D`,
    ],
    [
      'family-secret-near-miss',
      'in the consumer secret, a capital at the beginning',
      base({}),
      `D${key.slice(1)}`,
    ],
  ];

const soapExamples: readonly (readonly [id: string, label: string, base: string])[] = [
  ['family-param-omitted', 'field 4, `nonce`, left out', '123456_SB1&ck&tk&1508242306'],
  ['family-param-emptied', 'field 3, `token`, emptied', '123456_SB1&ck&&ab%2Bcd&1508242306'],
  ['family-char-unescaped', '`+` left alone in the fields', '123456_SB1&ck&tk&ab+cd&1508242306'],
  ['family-account-form', '123456_sb1', '123456_sb1&ck&tk&ab%2Bcd&1508242306'],
  ['family-account-form', '123456', '123456&ck&tk&ab%2Bcd&1508242306'],
  ['family-timestamp', '120 seconds before', '123456_SB1&ck&tk&ab%2Bcd&1508242186'],
  [
    'family-credentials',
    'token ID as `consumerKey`, consumer key as `token`',
    '123456_SB1&tk&ck&ab%2Bcd&1508242306',
  ],
];

describe('a variant signs what such a client signs', () => {
  test.each(
    restExamples.map(([id, label, signed, withKey = key]) => [id, label, signed, withKey] as const),
  )('in a RESTlet call: %s, %s', async (id, label, signed, withKey) => {
    expect(await signatureOf(id, label, restlet)).toBe(hmac(signed, withKey));
  });

  test.each(soapExamples)('in a passport: %s, %s', async (id, label, signed) => {
    expect(await signatureOf(id, label, soap)).toBe(hmac(signed));
  });

  test('of every family there is such an example', () => {
    const shown = new Set([...restExamples, ...soapExamples].map(([id]) => id));
    expect([...shown].sort()).toEqual(families.map(({ id }) => id).sort());
  });
});

describe.each(families.map((family) => [family.id, family] as const))('%s', (id, family) => {
  it('has the id of its path', () => {
    const path = `../../../src/engine/faults/family/${id.replace('family-', '')}.ts`;
    expect(existsSync(new URL(path, import.meta.url))).toBe(true);
  });

  it('says what happens, why it fails and how to fix it, shortly', () => {
    for (const text of [family.what, family.why, family.fix]) expect(text).toMatch(/^[A-Z].*\.$/);
    expect(family.why).toMatch(/RFC \d+ §|section_/);
    expect(family.did).not.toMatch(/^[A-Z]|\.$/);
    expect(family.title).not.toMatch(/\.$/);
  });

  it('has variants, and each by a label of its own', () => {
    expect(family.variants(restlet).length).toBeGreaterThan(0);
    for (const given of [restlet, soap, tokenless]) {
      const labels = labelsOf(id, given);
      expect(labels).toEqual([...new Set(labels)]);
      expect(labels).not.toContain('');
    }
  });

  it('is found again by the name of a variant', async () => {
    const label = labelsOf(id, restlet).at(-1) ?? '';
    const recipe = [{ id, variant: label }];
    const traced = await trace(restlet, recipe);
    expect(flat(traced.stages.signature ?? [])).toBe(await signatureOf(id, label, restlet));
    expect(stepsReplaced(restlet, recipe)[0]).not.toEqual([]);
  });

  it('says nothing of a secret in a label', () => {
    const labels = [restlet, soap, tokenless].flatMap((given) => labelsOf(id, given)).join('\n');
    for (const secret of [consumerSecret, tokenSecret, ...others]) {
      expect(labels).not.toContain(secret.slice(0, 4));
      expect(labels).not.toContain(secret.slice(-4));
    }
  });
});

/** No request has more variants of one family; see the limits in each of them. */
const mostOfOneFamily = 25_000;

const garbage: fc.Arbitrary<GivenText> = fc.oneof(
  generatedRequest('HMAC-SHA256').map((generated) => caseText(caseParts(generated))),
  fc
    .record({
      method: fc.string(),
      url: fc.string({ unit: anyCharacter }),
      body: fc.string({ unit: anyCharacter }),
      observed: fc.oneof(
        fc.string({ unit: anyCharacter }),
        fc.string().map((text) => `OAuth oauth_timestamp="${text}", realm=${text}`),
        fc.string().map((text) => `<tokenPassport><account>${text}</account></tokenPassport>`),
      ),
      secret: fc.string({ minLength: 8, unit: anyCharacter }),
      account: fc.string(),
      isSecret: fc.boolean(),
    })
    .map(({ method, url, body, observed, secret, account, isSecret }) => ({
      request: {
        method,
        url,
        headers: [{ name: 'Content-Type', value: 'application/x-www-form-urlencoded' }],
        body,
      },
      observed,
      credentials: {
        ...noCredentials,
        account: isSecret ? secret : account,
        consumerSecret: secret,
        tokenSecret: `${secret}2`,
      },
      otherSecrets: [`${secret}3`],
    })),
);

test('any request is borne: no throw, few variants, unique labels without a secret', () => {
  fc.assert(
    fc.property(garbage, fc.nat(), (text, seed) => {
      const { given } = readCase(text);
      const secrets = [given.credentials.consumerSecret, given.credentials.tokenSecret]
        .map((secret) => secret.trim())
        .filter((secret) => secret.length >= 8 && !text.request.url.includes(secret));
      for (const { variants } of families) {
        const found = variants(given);
        expect(found.length).toBeLessThan(mostOfOneFamily);
        expect(new Set(found.map(({ label }) => label)).size).toBe(found.length);
        for (const secret of secrets) {
          expect(found.filter(({ label }) => label.includes(secret))).toEqual([]);
        }
        const one = found[seed % Math.max(found.length, 1)];
        if (one !== undefined) runToMac(withSteps(procedureFor(given), one.runs), given);
      }
    }),
    { numRuns: 100 },
  );
});

test('a very long request has no more variants', () => {
  const many = Array.from({ length: 3000 }, (_, index) => `p${index}=é${index}`).join('&');
  const secret = 'Aa0-'.repeat(20);
  const { given } = readCase({
    ...restletText,
    request: {
      ...restletText.request,
      url: `https://${host}/?${many}`,
      headers: [{ name: 'Content-Type', value: 'application/x-www-form-urlencoded' }],
      body: many,
    },
    credentials: {
      ...credentials,
      consumerSecret: secret,
      tokenSecret: `${secret}${'b'.repeat(900)}`,
    },
    otherSecrets: Array.from({ length: 50 }, (_, index) => `secret ${index}`),
  });
  for (const { variants } of families) {
    expect(variants(given).length).toBeLessThan(mostOfOneFamily);
  }
});

test('what was sent stays where one credential alone was mixed up, though another is typed', () => {
  const given = { ...restlet, credentials: { ...credentials, consumerKey: 'typed' } };
  expect(labelsOf('family-credentials', given)).toEqual(
    expect.arrayContaining([
      'consumer key as `oauth_consumer_key`',
      'token secret as `oauth_token`',
      'consumer key as consumer secret',
    ]),
  );
});

describe('limits', () => {
  test('all subsets of ten parameters are tried, and of more those that stand side by side', () => {
    const withQuery = (count: number): Given =>
      readCase({
        ...restletText,
        request: {
          ...restletText.request,
          url: `https://${host}/?${Array.from({ length: count }, (_, at) => `p=${at}`).join('&')}`,
        },
      }).given;
    expect(labelsOf('family-query-subset', withQuery(1))).toEqual([]);
    expect(labelsOf('family-query-subset', withQuery(10))).toHaveLength(1022);
    // 11 · 12 / 2 − 1 ranges, and the 9 · 10 / 2 within that may be left out instead.
    expect(labelsOf('family-query-subset', withQuery(11))).toHaveLength(65 + 45);
    expect(labelsOf('family-query-subset', withQuery(11))).toContain(
      'all but parameters 2 to 3; left out: `p` (2), `p` (3)',
    );
    expect(labelsOf('family-query-subset', withQuery(11))).toContain(
      'only parameters 1 to 2; left out: `p` (3), `p` (4), `p` (5), `p` (6), `p` (7), `p` (8), `p` (9), `p` (10) and 1 more',
    );
  });

  test('equal parameters are signed or left out together', async () => {
    const { given } = readCase({
      ...restletText,
      request: { ...restletText.request, url: `https://${host}${path}?a=1&b=2&a=1` },
    });
    expect(labelsOf('family-query-subset', given)).toEqual([
      'only `a` (1); left out: `b` (2)',
      'only `b` (2); left out: `a` (1)',
    ]);
    const label = 'only `a` (1); left out: `b` (2)';
    expect(await signatureOf('family-query-subset', label, given)).toBe(
      hmac(base({ params: [...Object.entries(header), ['a', '1'], ['a', '1']] })),
    );
  });

  test('another character is any of sixteen in a hex secret, and of sixty-two in others', () => {
    const changed = (secret: string): number =>
      labelsOf('family-secret-near-miss', {
        ...restlet,
        credentials: { ...credentials, consumerSecret: secret },
      }).filter((label) => label.startsWith('in the consumer secret, another')).length;
    expect(changed('0af')).toBe(3 * 15);
    expect(changed('0aZ')).toBe(3 * 61);
    expect(changed('0-Z')).toBe(2 * 61 + 62);
  });

  test('the numbers of changed characters are the same whatever the secret is', () => {
    const labels = (secret: string) =>
      labelsOf('family-secret-near-miss', {
        ...restlet,
        credentials: { ...credentials, consumerSecret: secret },
      }).filter((label) => label.includes('character'));
    expect(labels('0123456789')).toEqual(labels('fedcba9870'));
  });

  test('without a token there is one place for secrets', () => {
    for (const id of ['family-other-secrets', 'family-secret-near-miss']) {
      expect(labelsOf(id, tokenless).filter((label) => /token|both/.test(label))).toEqual([]);
    }
  });

  test('neither the request’s own method nor its own host is a variant', () => {
    expect(labelsOf('family-method', restlet)).not.toContain('POST');
    expect(labelsOf('family-host', restlet)).not.toContain(host);
    expect(labelsOf('family-method', soap)).toEqual([]);
  });
});

describe('other secrets', () => {
  const read = (otherSecrets: readonly string[]) =>
    readCase({ ...restletText, otherSecrets }).given.otherSecrets;

  test('are taken without white space and once each, twenty at most', () => {
    expect(read([' a\t', '', '  ', 'a', 'b\r'])).toEqual(['a', 'b']);
    expect(read(Array.from({ length: 30 }, (_, index) => `${index}`))).toHaveLength(20);
  });

  test('are tried in each place and in both', () => {
    expect(labelsOf('family-other-secrets', restlet)).toHaveLength(2 * (1 + 1 + 2));
  });

  test('are none unless given', () => {
    const { request, observed } = restletText;
    expect(readCase({ request, observed, credentials }).given.otherSecrets).toEqual([]);
  });
});

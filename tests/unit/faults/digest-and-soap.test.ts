import { createHash, createHmac, type BinaryLike } from 'node:crypto';
import { deeply } from '../../support/depth.ts';
import { describe, expect, it, test } from 'vitest';
import { diagnose, readCase, type Given } from '../../../src/engine/index.ts';
import { flat, noCredentials } from '../../../src/engine/model/index.ts';
import { procedureFor } from '../../../src/engine/faults/slots/index.ts';
import { inspect } from '../../../src/engine/diagnose/inspect.ts';
import { passportWith } from '../../../src/engine/faults/examples/check.ts';
import type { Example, StepFault } from '../../../src/engine/faults/kinds/define.ts';
import { oracleRestlet, oracleSecrets } from '../../../src/engine/faults/examples/oracle.ts';
import { passportRequest } from '../../../src/engine/faults/examples/passport.ts';
import { stepFaults } from '../../../src/engine/faults/steps.ts';
import { runToMac, traceWith, withSteps } from '../../../src/engine/signing/index.ts';
import { exampleText } from '../../support/recipes.ts';

function givenOf(example: Example): Given {
  return readCase(exampleText(example, 'x')).given;
}

const restlet = givenOf(oracleRestlet);
const soap = givenOf(passportRequest('123456_SB1'));

function faultOf(id: string): StepFault {
  const fault = stepFaults.find((candidate) => candidate.id === id);
  if (fault === undefined) throw new Error(`no fault ${id}`);
  return fault;
}

function labelsOf(id: string, given: Given): readonly string[] {
  return faultOf(id)
    .variants(given)
    .map(({ label }) => label);
}

function clientOf(id: string, given: Given, label?: string) {
  const variants = faultOf(id).variants(given);
  const variant = label === undefined ? variants[0] : variants.find((one) => one.label === label);
  if (variant === undefined) throw new Error(`no variant ${label ?? ''}`);
  return withSteps(procedureFor(given), variant.runs);
}

async function signatureOf(id: string, given: Given, label?: string): Promise<string> {
  return flat((await traceWith(clientOf(id, given, label), given)).stages.signature ?? []);
}

function baseStringOf(id: string, given: Given, label?: string): string {
  return flat(runToMac(clientOf(id, given, label), given).baseString ?? []);
}

const base = flat(runToMac(procedureFor(restlet), restlet).baseString ?? []);
const key = `${oracleSecrets.consumerSecret}&${oracleSecrets.tokenSecret}`;
const hmac = (hash: string, text: BinaryLike): Buffer =>
  createHmac(hash, key).update(text).digest();
const hashed = (text: BinaryLike): Buffer => createHash('sha256').update(text).digest();
const raw = hmac('sha256', base);

describe('the digest is what Node’s crypto makes of it', () => {
  test.each([
    ['hash-sha512', 'SHA-512', hmac('sha512', base)],
    ['hash-sha512', 'SHA-384', hmac('sha384', base)],
    ['hash-sha512', 'MD5', hmac('md5', base)],
    ['hash-plain', 'of the base string alone', hashed(base)],
    ['hash-plain', 'of the key and then the base string', hashed(key + base)],
    ['hash-plain', 'of the base string and then the key', hashed(base + key)],
    ['hash-hmac-twice', 'by the HMAC', hmac('sha256', raw)],
    ['hash-hmac-twice', 'by the bare hash', hashed(raw)],
  ] as const)('%s: %s', async (id, label, digest) => {
    expect(await signatureOf(id, restlet, label)).toBe(digest.toString('base64'));
  });

  test('SHA-256 under the name of HMAC-SHA1 signs that name', async () => {
    const named = { ...oracleRestlet, header: oracleRestlet.header.replace('SHA256', 'SHA1') };
    const expected = hmac('sha256', base.replace('HMAC-SHA256', 'HMAC-SHA1')).toString('base64');
    expect(await signatureOf('hash-sha256-declared-sha1', givenOf(named))).toBe(expected);
    expect(labelsOf('hash-sha256-declared-sha1', restlet)).toEqual([]);
  });
});

describe('the digest is written as Node’s Buffer writes it', () => {
  test.each([
    ['out-hex', 'in small letters', raw.toString('hex')],
    ['out-hex', 'in capitals', raw.toString('hex').toUpperCase()],
    ['out-base64url', 'without padding', raw.toString('base64url')],
    ['out-base64url', 'with its padding', `${raw.toString('base64url')}=`],
    ['out-base64-nopad', '', raw.toString('base64').slice(0, 43)],
    ['out-base64-twice', '', Buffer.from(raw.toString('base64')).toString('base64')],
    ['out-utf8-mangled', 'read as UTF-8', Buffer.from(raw.toString('utf8')).toString('base64')],
    [
      'out-utf8-mangled',
      'read as Latin-1, written as UTF-8',
      Buffer.from(raw.toString('latin1')).toString('base64'),
    ],
    ['out-hex-declared', 'decimal numbers', [...raw].toString()],
    ['out-hex-declared', 'signed numbers in brackets', `[${[...new Int8Array(raw)].join(', ')}]`],
  ] as const)('%s: %s', async (id, label, expected) => {
    expect(await signatureOf(id, restlet, label)).toBe(expected);
  });

  test('hex in a passport is one mistake, not two', () => {
    expect(labelsOf('out-hex', soap)).toEqual([]);
    expect(labelsOf('soap-hex-signature', restlet)).toEqual([]);
  });
});

describe('a digest that is written wrongly in more ways than one is explained by all of them', () => {
  const again = (text: string): string => Buffer.from(text).toString('base64');
  const dashes = raw.toString('hex').toUpperCase().match(/../g)?.join('-') ?? '';
  const mangled = Buffer.from(raw.toString('utf8'));
  test.each([
    ['base64url in base64', again(raw.toString('base64url')), ['twice', 'base64url']],
    [
      'base64 that Perl does not pad',
      again(raw.toString('base64').slice(0, 43)),
      ['twice', 'nopad'],
    ],
    ['`BitConverter.ToString` in base64', again(dashes), ['twice', 'hex-declared']],
    ['hex in base64url', again(raw.toString('hex')).slice(0, 86), ['of-hex', 'base64url']],
    ['hex of hex', Buffer.from(raw.toString('hex')).toString('hex'), ['of-hex', 'out-hex']],
    ['a text in hex', mangled.toString('hex'), ['mangled', 'out-hex']],
    ['a text in base64url', mangled.toString('base64url'), ['mangled', 'base64url']],
    ...deeply<[string, string, string[]]>([
      'base64url of a text, in base64',
      again(mangled.toString('base64url')),
      ['mangled', 'base64url', 'twice'],
    ]),
  ])('%s', async (_, signature, parts) => {
    const diagnosis = await diagnose(exampleText(oracleRestlet, signature));
    const [recipe = []] = diagnosis.verdict === 'explained' ? diagnosis.recipes : [];
    expect(recipe).toHaveLength(parts.length);
    for (const part of parts) {
      expect(recipe.filter(({ id }) => id.includes(part)).length, part).toBe(1);
    }
  });

  test.each([...deeply(`${oracleSecrets.tokenSecret}&${oracleSecrets.consumerSecret}`)])(
    'also when something else was signed',
    async (swapped) => {
      const digest = createHmac('sha256', swapped).update(base).digest();
      const signature = Buffer.from(digest.toString('utf8')).toString('hex');
      const diagnosis = await diagnose(exampleText(oracleRestlet, signature));
      expect(
        diagnosis.verdict === 'explained' && diagnosis.recipes[0]?.map(({ id }) => id),
      ).toEqual(expect.arrayContaining(['key-secrets-swapped', 'out-hex', 'out-utf8-mangled']));
    },
  );

  test('and a line break in it is named beside them', async () => {
    const lines = again(raw.toString('hex')).slice(0, 86).replace(/.{60}/, '$&\n');
    const diagnosis = await diagnose(exampleText(oracleRestlet, `${lines}\n`));
    expect(diagnosis).toMatchObject({
      verdict: 'explained',
      recipes: [
        [{ id: 'out-base64-of-hex' }, { id: 'out-base64url' }],
        [{ id: 'out-base64-of-hex' }, { id: 'out-base64-nopad' }],
      ],
    });
    expect(diagnosis.findings.map(({ code }) => code)).toContain('out-base64-newline');
  });

  test('but a signature of a megabyte is no digest', async () => {
    const text = exampleText(oracleRestlet, 'A'.repeat(1_000_000));
    expect((await diagnose(text, { maxFaults: 1 })).verdict).toBe('unexplained');
  });
});

describe('a passport', () => {
  test('may be signed as a REST request', () => {
    const [account, consumerKey, token, nonce, timestamp] = baseStringOf(
      'soap-account-mismatch',
      soap,
    ).split('&');
    expect(account).toBe('123456_sb1');
    const names = ['oauth_consumer_key', 'oauth_nonce', 'oauth_signature_method'];
    const values = [consumerKey, nonce, 'HMAC-SHA256', timestamp, token, '1.0'];
    const params = [...names, 'oauth_timestamp', 'oauth_token', 'oauth_version'].map(
      (name, at) => `${name}%3D${values[at] ?? ''}`,
    );
    const url = encodeURIComponent(soap.request.url);
    expect(baseStringOf('soap-http-base-string', soap)).toBe(`POST&${url}&${params.join('%26')}`);
    expect(baseStringOf('soap-http-base-string', soap, 'without `oauth_version`')).toBe(
      `POST&${url}&${params.slice(0, -1).join('%26')}`,
    );
  });

  test('that is signed as a REST request needs a URL', () => {
    const nowhere = { ...soap, request: { ...soap.request, url: '' } };
    expect(labelsOf('soap-http-base-string', nowhere)).toEqual([]);
  });

  test('has fields that may change their places, be left out or be joined by another', () => {
    const right = flat(runToMac(procedureFor(soap), soap).baseString ?? []);
    const [account, ...others] = right.split('&');
    expect(baseStringOf('soap-field-order', soap, 'the account last')).toBe(
      [...others, account].join('&'),
    );
    expect(baseStringOf('soap-field-order', soap, 'without the account')).toBe(others.join('&'));
    expect(baseStringOf('soap-field-order', soap, 'with the algorithm at the end')).toBe(
      `${right}&HMAC-SHA256`,
    );
  });

  test('of a production account has one spelling of it', () => {
    expect(labelsOf('soap-account-mismatch', givenOf(passportRequest()))).toEqual([]);
    expect(labelsOf('soap-account-mismatch', soap)).toEqual([
      'in small letters',
      'as in host names',
      'with a hyphen and capitals',
      'without its suffix',
    ]);
  });

  test.each([
    ['soap-account-mismatch', 'soap-hex-signature'],
    ...deeply(['soap-account-mismatch', 'soap-field-order', 'soap-hex-signature']),
  ])('with mistakes that occur together is explained by all of them', async (...recipe) => {
    const client = recipe.reduce(
      (made, id) => withSteps(made, faultOf(id).variants(soap)[0]?.runs ?? {}),
      procedureFor(soap),
    );
    const signature = flat((await traceWith(client, soap)).stages.signature ?? []);
    const found = await diagnose(exampleText(passportRequest('123456_SB1'), signature));
    expect(found.verdict).toBe('explained');
    if (found.verdict !== 'explained') return;
    const named = found.recipes.map((one) => one.map(({ id }) => id).sort());
    expect(named).toContainEqual(recipe);
  });
});

describe('the checks of SOAP', () => {
  const codesOf = (observed: string, cookie = ''): readonly string[] => {
    const headers = cookie === '' ? [] : [{ name: 'Cookie', value: cookie }];
    const request = { method: 'POST', url: '', headers, body: '' };
    const { given, notices } = readCase({ request, observed, credentials: noCredentials });
    return inspect({ given, notices, now: undefined })
      .map(({ code }) => code)
      .filter((code) => code.startsWith('soap-'));
  };
  const messages = 'urn:messages_2023_2.platform.webservices.netsuite.com';
  const enveloped = (attributes: string, tag = 'tokenPassport'): string =>
    `<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Header>${passportWith(
      '<tokenPassport>',
      `<${tag}${attributes}>`,
    ).replace('</tokenPassport>', `</${tag}>`)}</s:Header></s:Envelope>`;

  it('see nothing in a passport alone, whatever its namespace', () => {
    expect(codesOf(passportWith('', ''))).toEqual([]);
  });

  it('see nothing in an envelope that declares the namespace', () => {
    expect(codesOf(enveloped(` xmlns="${messages}"`))).toEqual([]);
  });

  it('see fields without a namespace in a passport that has one', () => {
    expect(codesOf(enveloped(` xmlns:m="${messages}"`, 'm:tokenPassport'))).toEqual([
      'soap-namespace-missing',
    ]);
  });

  it('see nothing in what a comment holds', () => {
    const passport = passportWith('</tokenPassport>', '</tokenPassport><!-- <passport/> -->');
    expect(codesOf(passport)).toEqual([]);
    expect(codesOf(`${passport}<!-- <passport>`)).toEqual([]);
  });

  it('see a session among cookies, and no other cookie', () => {
    expect(codesOf(passportWith('', ''), 'lang=en')).toEqual([]);
    expect(codesOf(passportWith('', ''), 'a=b; JSESSIONID=1')).toEqual(['soap-ambiguous']);
  });
});

describe('any input', () => {
  const odd = '\uD800%&=\u0000é<'.repeat(3);
  const credentials = {
    account: odd,
    consumerKey: odd,
    consumerSecret: odd,
    token: odd,
    tokenSecret: odd,
  };
  const request = { method: odd, url: odd, headers: [], body: odd };
  const inputs: readonly Given[] = [
    readCase({
      request: { method: '', url: '', headers: [], body: '' },
      observed: '',
      credentials: noCredentials,
    }).given,
    readCase({ request, observed: `OAuth oauth_token="${odd}"`, credentials }).given,
    readCase({ request, observed: `<tokenPassport><account>${odd}`, credentials }).given,
    readCase({ request, observed: '<tokenPassport/>', credentials }).given,
  ];

  it.each(
    stepFaults
      .filter(({ id }) => /^(hash|out|soap)-/.test(id))
      .map((one) => [one.id, one] as const),
  )('does not make %s throw', async (_, fault) => {
    for (const given of inputs) {
      const procedure = procedureFor(given);
      for (const { runs } of fault.variants(given)) {
        const { stages } = await traceWith(withSteps(procedure, runs), given);
        expect(stages.signature).toBeDefined();
      }
    }
  });

  it('of a megabyte that never ends has the findings of one that is short', () => {
    const codesOf = (times: number): readonly string[] => {
      const observed = `<tokenPassport>${'<a:tokenPassport <!-- xmlns   '.repeat(times)}`;
      const { given, notices } = readCase({ request, observed, credentials });
      return inspect({ given, notices, now: undefined }).map(({ code }) => code);
    };
    expect(codesOf(40_000)).toEqual(codesOf(4));
  });
});

import { createHash, createHmac } from 'node:crypto';
import { describe, expect, it, test } from 'vitest';
import { readCase, type Given } from '../../../src/engine/index.ts';
import { flat, noCredentials } from '../../../src/engine/model/index.ts';
import { procedureFor } from '../../../src/engine/faults/slots/index.ts';
import type { Example, StepFault } from '../../../src/engine/faults/kinds/define.ts';
import {
  oracleRequest,
  oracleRestlet,
  oracleSecrets,
} from '../../../src/engine/faults/examples/oracle.ts';
import { stepFaults } from '../../../src/engine/faults/steps.ts';
import { runToMac, traceWith, withSteps } from '../../../src/engine/signing/index.ts';
import { exampleText } from '../../support/recipes.ts';

const passport =
  '<tokenPassport><account>123456</account><consumerKey>ck</consumerKey><token> tk </token>' +
  '<nonce>abcdefgh</nonce><timestamp>1508242306</timestamp></tokenPassport>';

function givenOf(example: Example): Given {
  return readCase(exampleText(example, 'x')).given;
}

const restlet = givenOf(oracleRestlet);
const soap = givenOf({ ...oracleRestlet, header: passport });
const tokenless = givenOf({
  ...oracleRestlet,
  header: oracleRestlet.header.replace(/oauth_token="[^"]*", /, ''),
});

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

function keyOf(id: string, given: Given, label?: string): string {
  return flat(runToMac(clientOf(id, given, label), given).key ?? []);
}

const right = runToMac(procedureFor(restlet), restlet);
const base = flat(right.baseString ?? []);
const { consumerSecret, tokenSecret } = oracleSecrets;
const key = `${consumerSecret}&${tokenSecret}`;

describe('base string', () => {
  test('a question mark stands before the parameters only, and not in SOAP', () => {
    expect(baseStringOf('base-separator-question', restlet)).toBe(
      base.replace(/^(POST&[^&]*)&/, '$1?'),
    );
    expect(labelsOf('base-separator-question', soap)).not.toContain('`?` behind the URL');
  });

  test('an encoded ampersand behind the URL leaves the one behind the method', () => {
    expect(baseStringOf('base-ampersand-encoded', restlet)).toBe(
      base.replace(/^(POST&[^&]*)&/, '$1%26'),
    );
  });

  test('a method that is written in an odd way may be signed as it stands', () => {
    const odd = givenOf({ ...oracleRestlet, method: 'poSt' });
    expect(baseStringOf('base-method-lowercase', odd)).toMatch(/^poSt&/);
    expect(labelsOf('base-method-lowercase', restlet)).toEqual([
      'in small letters',
      'with one capital',
    ]);
  });

  test('commas stand where mulesoft/api-console issue 61 shows them', () => {
    expect(baseStringOf('base-commas', restlet)).toContain('&customParam%2CsomeValue%2Cdeploy%2C1');
  });

  test('the hash of a body is that of its UTF-8', () => {
    const body = '{"name":"Zoë"}';
    const given = givenOf({ ...oracleRestlet, body });
    const hex = createHash('sha256').update(body).digest('hex');
    const label = 'its SHA-256 in hex, after an `&`';
    expect(baseStringOf('base-body-appended', given, label)).toBe(`${base}&${hex}`);
    expect(labelsOf('base-body-appended', restlet)).toEqual([]);
  });

  test('UTF-16 is what Encoding.Unicode makes of key and base string', async () => {
    const wide = createHmac('sha256', Buffer.from(key, 'utf16le'))
      .update(Buffer.from(base, 'utf16le'))
      .digest('base64');
    expect(await signatureOf('base-utf16-bytes', restlet)).toBe(wide);
  });
});

describe('key', () => {
  test('white space has fifteen forms', () => {
    expect(labelsOf('key-trailing-whitespace', restlet)).toHaveLength(15);
  });

  test('a request without a token has no variants for its secret', () => {
    expect(labelsOf('key-bom', tokenless)).toEqual(['before the consumer secret']);
    expect(labelsOf('key-token-id-instead-of-secret', tokenless)).toEqual([]);
    expect(labelsOf('key-literal-null', tokenless).join()).not.toContain('token');
  });

  test('the token ID is the one that was sent when none is typed', () => {
    const id = '2b0ce516420110bcbd36b69e99196d1b7f6de3c6234c5afb799b73d87569f5cc';
    expect(keyOf('key-token-id-instead-of-secret', restlet)).toBe(`${consumerSecret}&${id}`);
    expect(keyOf('key-token-id-instead-of-secret', soap)).toBe(`${consumerSecret}&tk`);
    expect(keyOf('key-consumer-key-instead-of-secret', soap)).toBe(`ck&${tokenSecret}`);
  });

  test('the token ID is the one that was typed when there is one', () => {
    const typed = { ...restlet, credentials: { ...restlet.credentials, token: 'typed ' } };
    expect(keyOf('key-token-id-instead-of-secret', typed)).toBe(`${consumerSecret}&typed`);
  });

  test('small letters change nothing in a secret of small letters, and are no variant', () => {
    expect(labelsOf('key-case-changed', restlet)).toEqual([
      'the token secret in capitals',
      'the consumer secret in capitals',
      'both secrets in capitals',
    ]);
  });

  test.each([
    ['each secret from hex', [consumerSecret, tokenSecret], 'hex', '&'],
    ['the whole key from hex, up to its `&`', [key], 'hex', ''],
    ['the whole key from hex, without its `&`', [consumerSecret, tokenSecret], 'hex', ''],
    ['the whole key from base64', [key], 'base64', ''],
    ['each secret from base64', [consumerSecret, tokenSecret], 'base64', '&'],
  ] as const)('%s is what Node’s Buffer makes of it', async (label, texts, charset, between) => {
    const octets = texts.flatMap((text, index) => [
      ...(index === 0 ? [] : [Buffer.from(between)]),
      Buffer.from(text, charset),
    ]);
    const expected = createHmac('sha256', Buffer.concat(octets)).update(base).digest('base64');
    expect(await signatureOf('key-hex-decoded', restlet, label)).toBe(expected);
  });

  test('secrets that are no hex are not decoded from it', () => {
    const given = givenOf(oracleRequest('GET', 'https://a.example/', { ...plain }));
    expect(labelsOf('key-hex-decoded', given)).toEqual([]);
  });
});

const plain = { consumerSecret: 'S3cr3t P@ss', tokenSecret: 'ß' };

describe('any input', () => {
  const odd = '\uD800%&=\u0000é'.repeat(3);
  const inputs: readonly Given[] = [
    readCase({
      request: { method: '', url: '', headers: [], body: '' },
      observed: '',
      credentials: noCredentials,
    }).given,
    readCase({
      request: { method: odd, url: odd, headers: [], body: odd },
      observed: `OAuth oauth_token="${odd}"`,
      credentials: {
        account: odd,
        consumerKey: odd,
        consumerSecret: odd,
        token: odd,
        tokenSecret: odd,
      },
    }).given,
    givenOf({ ...oracleRestlet, tokenSecret: 'ab'.repeat(200_000) }),
    soap,
    tokenless,
  ];
  const faults = stepFaults.filter(({ id }) => /^(base|key)-/.test(id));

  it.each(faults.map((fault) => [fault.id, fault] as const))(
    'does not make %s throw',
    (_, fault) => {
      for (const given of inputs) {
        const procedure = procedureFor(given);
        for (const { runs } of fault.variants(given)) {
          expect(runToMac(withSteps(procedure, runs), given).macInput).toBeDefined();
        }
      }
    },
  );
});

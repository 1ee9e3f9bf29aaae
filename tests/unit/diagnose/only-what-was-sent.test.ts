import { describe, expect, test } from 'vitest';
import { diagnose, type GivenText } from '../../../src/engine/index.ts';
import { possibleMethods } from '../../../src/engine/search/method.ts';
import { readCase } from '../../../src/engine/input.ts';
import { rightExchange, type RightParts } from '../../support/right-exchange.ts';

/** A right request, with what a test says of it otherwise than it was sent. */
function caseOf(parts: RightParts, stated: Partial<GivenText['request']> = {}): GivenText {
  const { method, url, header, credentials } = rightExchange(parts);
  return {
    request: { method, url, headers: [], body: '', ...stated },
    observed: header,
    credentials,
  };
}

const record = 'https://1234567-sb1.suitetalk.api.netsuite.com/services/rest/record/v1/customer/';
const suitetalk = { host: '1234567-sb1.suitetalk.api.netsuite.com', query: [] } as const;

describe('the URL is judged as it travels', () => {
  test.each([
    ['eid:Müller GmbH', 'eid:M%C3%BCller%20GmbH'],
    ['eid:a b', 'eid:a%20b'],
    ['eid:{x}', 'eid:%7Bx%7D'],
    ['eid:"x"', 'eid:%22x%22'],
    ['eid:a|b', 'eid:a%7Cb'],
    ['eid:a[0]', 'eid:a%5B0%5D'],
    // Some clients send these as they are.
    ['eid:a|b', 'eid:a|b'],
    ['eid:a[0]', 'eid:a[0]'],
  ])(
    '%s, rightly signed as %s, was told that it “escaped the path once more”',
    async (typed, sent) => {
      const path = `/services/rest/record/v1/customer/${sent}`;
      const text = caseOf({ ...suitetalk, path }, { url: record + typed });
      const { verdict, findings } = await diagnose(text);
      expect(verdict).toBe('match');
      expect(findings.filter(({ level }) => level === 'error')).toEqual([]);
    },
  );

  test('what was escaped is told', () => {
    const { notices, given } = readCase(caseOf({}, { url: `${record}a b` }));
    expect(given.request.url).toBe(`${record}a%20b`);
    expect(notices.map(({ code }) => code)).toContain('url-escaped');
  });

  test('a client that escapes its path twice is still found', async () => {
    const path = '/services/rest/record/v1/customer/eid:M%2525C3';
    const text = caseOf({ ...suitetalk, path }, { url: `${record}eid:M%25C3` });
    expect((await diagnose(text, { maxFaults: 2 })).verdict).toBe('explained');
  });
});

describe('a method that nothing states', () => {
  const methodsFor = (stated: Partial<GivenText['request']>, baseString = '') =>
    possibleMethods(readCase({ ...caseOf({}, { method: '', ...stated }), baseString }).given);

  test.each([
    ['a RESTlet without a body', {}, 'GET'],
    ['a RESTlet with one', { body: '{}' }, 'POST'],
    ['SuiteQL', { url: `${record}../../../query/v1/suiteql` }, 'POST'],
    ['a record without a body', { url: `${record}5` }, 'GET'],
    ['a record with one', { url: `${record}5`, body: '{}' }, 'PATCH'],
  ])('is first the usual one of %s', (_, stated, usual) => {
    expect(methodsFor(stated)[0]).toBe(usual);
    expect(methodsFor(stated)).toHaveLength(7);
  });

  test('is first the one that the client says it signed', () => {
    expect(methodsFor({}, 'PUT&https%3A%2F%2Fa.b%2F&x')[0]).toBe('PUT');
  });

  test('is not said to be another than was signed, whatever else is wrong', async () => {
    const { request, ...text } = caseOf({ method: 'DELETE' }, { method: '' });
    const { consumerSecret, tokenSecret } = text.credentials;
    const swapped = { consumerSecret: tokenSecret, tokenSecret: consumerSecret };
    const credentials = { ...text.credentials, ...swapped };
    const found = await diagnose({ ...text, request, credentials }, { maxFaults: 2 });
    expect(found).toMatchObject({ verdict: 'explained', assumedMethod: 'DELETE' });
    const ids = found.verdict === 'explained' ? found.recipes.flat().map(({ id }) => id) : [];
    expect(ids).not.toContain('http-method-mismatch');
    expect(ids).not.toContain('family-method');
  });

  test('says which ones were tried when nothing explains', async () => {
    const { observed, ...text } = caseOf({}, { method: '' });
    const other = observed.replace(
      /oauth_signature="[^"]*"/,
      `oauth_signature="${'A'.repeat(43)}%3D"`,
    );
    const found = await diagnose({ ...text, observed: other }, { maxFaults: 1 });
    expect(found).toMatchObject({ verdict: 'unexplained' });
    expect(found.assumedMethod).toBeUndefined();
    expect(found.verdict === 'unexplained' && found.tried.methods?.[0]).toBe('GET');
  });
});

test('PLAINTEXT was searched for what made it, which is the two secrets', async () => {
  const { observed, ...text } = caseOf({});
  const plain = observed
    .replace('HMAC-SHA256', 'PLAINTEXT')
    .replace(/oauth_signature="[^"]*"/, 'oauth_signature="one%26two"');
  const found = await diagnose({ ...text, observed: plain });
  expect(found).toMatchObject({ verdict: 'unexplained', tried: { signatures: 0 } });
  expect(found.findings.map(({ code }) => code)).toContain('hash-plaintext');
});

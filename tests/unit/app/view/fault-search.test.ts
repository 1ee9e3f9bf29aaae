import { describe, expect, test } from 'vitest';
import { findFaults } from '../../../../src/app/view/fault-search.ts';
import { likeness } from '../../../../src/app/view/relevance.ts';
import { clients, commonest, searchPhrases } from '../../../../src/engine/faults/index.ts';
import { catalogue } from '../../../../src/engine/index.ts';

const firstFive = (words: string) => (findFaults(words) ?? []).slice(0, 5).map(({ id }) => id);

/** What people type, as in public reports, and what they ought to see without scrolling. */
const typed: readonly (readonly [words: string, ...ids: string[]])[] = [
  // What is seen
  ['401', 'param-query-missing', 'key-secrets-not-encoded', 'hdr-signature-unencoded'],
  ['Unauthorized', 'param-query-missing', 'hdr-signature-unencoded'],
  ['invalid login attempt', 'param-query-missing', 'hdr-signature-unencoded'],
  ['INVALID_LOGIN_ATTEMPT', 'param-query-missing'],
  ['InvalidSignature', 'param-query-missing', 'hdr-signature-unencoded'],
  ['signature mismatch', 'param-query-missing', 'key-secrets-not-encoded'],
  ['nonce_used', 'nonce-reused', 'http-retry-same-header', 'stale-header'],
  ['InvalidTimestamp', 'time-skew', 'time-ms'],
  ['UnknownAlgorithm', 'hash-sha1-unsupported'],
  ['token_rejected', 'key-wrong-environment', 'credentials-token'],
  ['403', 'http-wrong-service'],
  ['302 redirect', 'http-redirect-reuse'],
  ['POST works GET fails', 'param-query-missing', 'url-query-included'],
  ['works with POST, not with GET', 'param-query-missing', 'http-method-mismatch'],
  ['GET works POST fails', 'http-method-mismatch', 'param-json-body-included'],
  ['GET works fine but POST does not work', 'http-method-mismatch', 'param-json-body-included'],
  ['works in Postman', 'stale-header', 'param-query-missing', 'hdr-signature-unencoded'],
  ['sometimes fails', 'hdr-signature-unencoded', 'nonce-reused'],
  ['works only once', 'nonce-reused', 'stale-header'],
  ['limit and offset', 'param-query-missing', 'param-added-after-signing'],
  ['SuiteQL', 'param-query-missing'],
  ['sandbox', 'realm-lowercase', 'realm-hyphen', 'url-account-host-form'],
  ['wrong account', 'realm-other-account', 'key-wrong-environment'],
  // Libraries, tools, languages
  ['requests_oauthlib', 'hash-sha1-unsupported', 'realm-missing', 'http-content-type-defaulted'],
  ['requests-oauthlib 401', 'hash-sha1-unsupported', 'realm-missing'],
  ['RestSharp', 'url-path-double-encoded', 'param-query-duplicated'],
  ['postman', 'realm-missing', 'param-query-double-encoded', 'cookie'],
  ['Insomnia', 'param-query-double-encoded', 'param-form-body-missing'],
  ['axios', 'param-added-after-signing', 'http-url-rewritten'],
  ['oauth-1.0a', 'param-value-truncated-at-equals', 'param-query-missing'],
  ['encodeURIComponent', 'enc-js-component'],
  ['node js', 'enc-js-component', 'param-json-body-included'],
  ['C#', 'enc-dotnet-escapedatastring-legacy', 'enc-lower-hex', 'enc-form-plus'],
  ['.NET', 'enc-dotnet-escapedatastring-legacy', 'enc-lower-hex'],
  ['HttpUtility.UrlEncode', 'enc-lower-hex', 'enc-form-plus'],
  ['java URLEncoder', 'enc-java-urlencoder'],
  ['ScribeJava', 'url-default-port', 'param-form-body-missing'],
  ['php', 'out-base64-of-hex', 'enc-form-plus'],
  ['hash_hmac', 'out-base64-of-hex'],
  ['python', 'enc-python-quote-slash', 'param-query-missing'],
  ['curl', 'key-truncated', 'base-trailing-newline'],
  ['power query', 'sort-none', 'param-query-raw'],
  ['n8n', 'param-query-missing'],
  // Characters
  ['URL encoding', 'param-query-double-encoded', 'enc-values-not-encoded'],
  ['percent-encoding', 'param-query-double-encoded', 'enc-values-not-encoded'],
  ['double encoding', 'param-query-double-encoded', 'enc-double'],
  ['special characters', 'key-secrets-not-encoded', 'enc-values-not-encoded', 'enc-js-component'],
  ['special characters in secret', 'key-secrets-not-encoded'],
  ['space plus', 'enc-form-plus', 'param-plus-literal'],
  ['%20', 'enc-form-plus', 'param-plus-literal'],
  ['+', 'enc-form-plus', 'param-plus-literal', 'hdr-signature-unencoded'],
  ['umlauts', 'enc-latin1'],
  ['apostrophe', 'enc-js-component'],
  ['asterisk', 'enc-star-unescaped'],
  ['tilde', 'enc-tilde-escaped'],
  ['lower case hex', 'enc-lower-hex'],
  // The request
  ['query string', 'param-query-missing', 'param-extra-query-missing', 'url-query-included'],
  ['url params', 'param-query-missing'],
  ['script and deploy', 'param-script-deploy-missing', 'param-extra-query-missing'],
  ['json body', 'param-json-body-included', 'http-content-type-defaulted'],
  ['Content-Type', 'http-content-type-defaulted', 'param-json-body-included'],
  ['duplicate parameters', 'param-dup-bracket-index', 'param-dup-last-wins'],
  ['sort order', 'sort-none', 'sort-groups-separate'],
  ['trailing slash', 'url-trailing-slash'],
  ['default port', 'url-default-port'],
  ['proxy', 'http-proxy-rewrites', 'http-header-stripped'],
  ['cookie', 'cookie'],
  ['account ID', 'realm-lowercase', 'realm-hyphen', 'url-account-host-form'],
  ['realm', 'realm-missing', 'realm-lowercase', 'param-realm-included'],
  // Nonce, clock, secrets, hash
  ['nonce', 'nonce-reused', 'nonce-regenerated', 'nonce-length'],
  ['timestamp', 'time-skew', 'time-ms'],
  ['clock skew', 'time-skew'],
  ['milliseconds', 'time-ms'],
  ['time zone', 'time-local'],
  ['consumer secret', 'key-secrets-swapped', 'key-secrets-not-encoded'],
  ['swapped secrets', 'key-secrets-swapped'],
  ['trailing newline in secret', 'key-trailing-whitespace'],
  ['environment variable', 'key-trailing-whitespace', 'key-placeholder'],
  ['HMAC-SHA1', 'hash-sha1-unsupported', 'hash-sha1-declared-sha256'],
  ['base64', 'out-base64-of-hex', 'out-base64url'],
  ['soap token passport', 'soap-account-form', 'soap-field-order'],
  // Not to its end, and not quite right
  ['special char', 'key-secrets-not-encoded'],
  ['requests_oau', 'hash-sha1-unsupported'],
  ['timestmap', 'time-skew'],
  ['paramters missing', 'param-query-missing'],
  ['persent encoding', 'enc-values-not-encoded'],
];

test.each(typed)('“%s” finds what is meant among the first five', (words, ...ids) => {
  expect(firstFive(words)).toEqual(expect.arrayContaining(ids));
});

describe('a search', () => {
  test('puts the fault first whose title was typed', () => {
    const late = catalogue.filter(({ id, title }) => !firstFive(title).slice(0, 3).includes(id));
    expect(late.map(({ title }) => title)).toEqual([]);
  });

  test('finds every known client by its name', () => {
    for (const { name, does } of clients)
      expect(findFaults(name)?.map(({ id }) => id)).toEqual(
        expect.arrayContaining(does.map(({ fault }) => fault)),
      );
  });

  test.each(['', '   ', 'the', '…'])('of %j asks for nothing', (words) => {
    expect(findFaults(words)).toBeUndefined();
  });

  test('asks that most words fit, and tells whether all do', () => {
    expect(findFaults('trailing slash')?.every(({ isWhole }) => isWhole)).toBe(true);
    expect(findFaults('trailing slash xylophone')?.[0]).toMatchObject({
      ...{ id: 'url-trailing-slash', isWhole: false },
    });
    expect(findFaults('slash xylophone')).toEqual([]);
  });

  test('takes any text, and a long one in little time', () => {
    const start = performance.now();
    findFaults('signature '.repeat(100_000));
    for (const text of ['\u0000', '(((', '\\', '\ud800', '%%%', '😀']) findFaults(text);
    expect(performance.now() - start).toBeLessThan(1000);
  });
});

test('each phrase stands once, for mistakes that are in the catalogue', () => {
  const ids = new Set(catalogue.map(({ id }) => id));
  const named = searchPhrases.flatMap(({ faults }) => faults);
  expect([...named, ...commonest].filter((id) => !ids.has(id))).toEqual([]);
  const phrases = searchPhrases.flatMap((row) => row.phrases);
  expect(phrases.filter((phrase, at) => phrases.indexOf(phrase) !== at)).toEqual([]);
});

test('the commonest are a dozen, and none of them is said to be less than common', () => {
  const found = catalogue.filter(({ id }) => commonest.includes(id));
  expect(found).toHaveLength(12);
  for (const { commonness } of found) expect(commonness).toMatch(/^(?:very )?high$/);
  const veryHigh = catalogue.filter(({ commonness }) => commonness === 'very high');
  expect(commonest).toEqual(expect.arrayContaining(veryHigh.map(({ id }) => id)));
});

test.each([
  ['signature', 'signature', 1],
  ['signat', 'signature', 0.7],
  ['sharp', 'restsharp', 0.4],
  ['signatrue', 'signature', 0.3],
  ['signture', 'signature', 0.3],
  ['signnature', 'signature', 0.3],
  ['signatxre', 'signature', 0.3],
  ['nonec', 'nonce', 0],
  ['429', '15429', 0],
])('%s is like %s by %d', (word, other, like) => {
  expect(likeness(word, other)).toBe(like);
});

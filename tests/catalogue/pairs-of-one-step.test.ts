import { describe, expect, it, test } from 'vitest';
import type { Members } from '../../src/engine/search/entries.ts';
import { fitting } from '../../src/engine/search/fitting.ts';
import { hypothesesFor } from '../../src/engine/search/recipe.ts';
import { stepFaults } from '../../src/engine/faults/steps.ts';
import { readCase, type GivenText } from '../../src/engine/index.ts';
import { flat } from '../../src/engine/model/index.ts';
import { procedureFor } from '../../src/engine/faults/slots/index.ts';
import { traceWith, withSteps } from '../../src/engine/signing/index.ts';
import { richRequests } from '../support/rich-requests.ts';
import { exclusions } from './exclusions.ts';

/** The mistakes that a rich request allows, and by their ids the places of all variants of each. */
const requestOf = (text: GivenText) => {
  const { given } = readCase(text);
  const procedure = procedureFor(given);
  const hypotheses = hypothesesFor(procedure, given);
  const ways = new Map<string, Members>();
  for (const [at, { fault }] of hypotheses.entries()) {
    ways.set(fault.id, [...(ways.get(fault.id) ?? []), at]);
  }
  return { given, procedure, hypotheses, fits: fitting(hypotheses), ways };
};

const ofAllParameters = requestOf(richRequests.allParameters);
const requests = Object.values(richRequests).map(requestOf);

type Rich = ReturnType<typeof requestOf>;

function* pairsOf(ids: readonly string[]): Generator<readonly [string, string]> {
  const sorted = [...ids].sort();
  for (const [at, a] of sorted.entries()) for (const b of sorted.slice(at + 1)) yield [a, b];
}

/** The two mistakes in all the ways in which one client can make both. */
const together = ({ ways, fits }: Rich, a: string, b: string): readonly Members[] =>
  (ways.get(a) ?? []).flatMap((one) =>
    (ways.get(b) ?? []).filter((other) => fits(other, [one])).map((other) => [one, other]),
  );

const stagesOf = async ({ given, procedure, hypotheses }: Rich, members: Members) => {
  const client = members.reduce(
    (made, member) => withSteps(made, hypotheses[member]?.runs ?? {}),
    procedure,
  );
  return (await traceWith(client, given)).stages;
};

const signed = async (request: Rich, members: Members) =>
  flat((await stagesOf(request, members)).signature ?? []);

it('each mistake is possible in one of the rich requests', () => {
  const possible = new Set(requests.flatMap(({ ways }) => [...ways.keys()]));
  expect(stepFaults.map(({ id }) => id).filter((id) => !possible.has(id))).toEqual([]);
});

it('mistakes exclude each other only where that is decided and has a reason', () => {
  const combined = new Map<string, boolean>();
  for (const request of requests) {
    for (const [a, b] of pairsOf([...request.ways.keys()])) {
      const pair = `${a} + ${b}`;
      combined.set(pair, combined.get(pair) === true || together(request, a, b).length > 0);
    }
  }
  const never = [...combined].filter(([, can]) => !can).map(([pair]) => pair);
  const decided = exclusions.flatMap(({ faults }) => [...pairsOf(faults)]);
  expect(
    never.sort(),
    'Two mistakes share a step: split the step, or say in exclusions.ts why no client makes both.',
  ).toEqual([...new Set(decided.map(([a, b]) => `${a} + ${b}`))].sort());
});

describe('one client can make both, and signs something else than with either alone', () => {
  const seen: readonly (readonly [string, string])[] = [
    ['url-path-lowercased', 'param-query-raw'],
    ['url-path-lowercased', 'sort-case-insensitive'],
    ['key-token-id-instead-of-secret', 'url-query-included'],
    ['key-token-id-instead-of-secret', 'param-realm-included'],
    ['param-realm-included', 'url-query-included'],
    ['base-params-not-encoded', 'sort-none'],
    ['base-params-not-encoded', 'url-default-port'],
    ['sort-none', 'param-sigmethod-missing'],
    ['param-query-missing', 'hash-sha1-declared-sha256'],
    ['enc-form-plus', 'enc-lower-hex'],
    ['enc-form-plus-inner', 'enc-mark-unescaped-inner'],
    ['param-php-parse-str-mangled', 'param-dup-last-wins'],
    ['url-path-missing', 'url-nondefault-port-dropped'],
    ['param-dup-last-wins', 'param-empty-dropped'],
    ['url-account-host-form', 'url-host-case'],
    ['url-split-last-question', 'url-query-included'],
  ];
  const independent: readonly (readonly [string, string])[] = [
    ['url-split-last-question', 'url-fragment-included'],
    ['url-wrong-host', 'url-account-host-form'],
    ['url-wrong-host', 'url-userinfo-included'],
    ['url-double-slash', 'url-trailing-slash'],
    ['url-path-params-dropped', 'url-trailing-slash'],
    ['url-path-decoded', 'url-path-double-encoded'],
    ['param-second-question-truncated', 'enc-html-entity'],
    ['param-semicolon-separator', 'param-value-truncated-at-equals'],
    ['param-plus-literal', 'param-double-decoded'],
    ['param-php-parse-str-mangled', 'enc-names-double'],
    ['param-value-case', 'param-zero-dropped'],
    ['param-dup-bracket-index', 'enc-unicode-normalisation'],
    ['param-dup-identical-dropped', 'param-dup-comma-joined'],
    ['param-added-after-signing', 'param-query-duplicated'],
    ['param-oauth-prefix-dropped', 'param-script-deploy-missing'],
    ['param-nonce-missing', 'param-timestamp-missing'],
    ['param-version-missing', 'param-token-missing'],
    ['param-realm-included', 'param-secret-included'],
    ['param-signature-included', 'param-version-signed-not-sent'],
    ['param-name-misspelt', 'param-sigmethod-mismatch'],
    ['param-callback-raw', 'enc-double'],
    ['enc-latin1', 'enc-double'],
    ['enc-latin1', 'enc-values-not-encoded'],
    ['enc-python-quote-slash', 'enc-limited-set'],
    ['enc-python-quote-slash', 'enc-js-component'],
    ['enc-tilde-escaped', 'enc-js-component'],
    ['enc-unpadded-hex', 'enc-lower-hex'],
    ['sort-culture', 'sort-dup-values-unsorted'],
    ['sort-case-insensitive', 'sort-values-raw'],
    ['base-commas', 'param-novalue-no-equals'],
    ['base-leading-ampersand', 'base-trailing-ampersand'],
    ['base-quoted-values', 'base-leading-ampersand'],
    ['base-body-appended', 'base-separator-question'],
    ['base-whole-encoded', 'base-separator-question'],
    ['base-bom-or-space', 'base-trailing-newline'],
    ['base-trailing-newline', 'base-utf16-bytes'],
    ['key-bom', 'key-trailing-whitespace'],
    ['key-quoted-secret', 'key-case-changed'],
    ['key-quoted-secret', 'key-trailing-whitespace'],
    ['key-secrets-swapped', 'key-token-id-instead-of-secret'],
    ['key-token-secret-missing', 'key-other-separator'],
    ['hash-sha512', 'hash-plain'],
    ['hash-sha512', 'hash-hmac-twice'],
    ['key-hmac-args-swapped', 'hash-sha512'],
    ['soap-account-mismatch', 'time-regenerated'],
    ['out-base64-of-hex', 'out-base64-nopad'],
    ['out-base64-of-hex', 'out-hex'],
    ['out-base64-twice', 'out-base64-nopad'],
    ['out-base64-twice', 'out-base64url'],
    ['out-base64-twice', 'out-hex-declared'],
    ['out-utf8-mangled', 'out-base64url'],
    ['out-utf8-mangled', 'out-hex'],
    ['out-hex', 'hash-hmac-twice'],
  ];
  test.each([...seen, ...independent])('%s and %s', async (a, b) => {
    const news = requests.flatMap((request) =>
      together(request, a, b).map(async (both) => {
        const alone = await Promise.all(
          [[], ...both.map((one) => [one])].map((m) => signed(request, m)),
        );
        return !alone.includes(await signed(request, both));
      }),
    );
    expect(await Promise.all(news)).toContain(true);
  });

  it('in one secret and in the other', () => {
    const pairs = together(ofAllParameters, 'key-trailing-whitespace', 'key-quoted-secret').map(
      (members) => members.map((member) => ofAllParameters.hypotheses[member]?.label),
    );
    expect(pairs).toContainEqual([
      'a line break behind the token secret',
      'double quotes around the consumer secret',
    ]);
  });
});

it('three parameters are left out at once, each by its own mistake', async () => {
  const left = ['param-nonce-missing', 'param-timestamp-missing', 'param-version-missing'];
  const members = left.flatMap((id) => ofAllParameters.ways.get(id) ?? []);
  const { headerSigned = [] } = await stagesOf(ofAllParameters, members);
  expect(headerSigned.map(({ name }) => name)).toEqual([
    'oauth_consumer_key',
    'oauth_signature_method',
    'oauth_token',
  ]);
});

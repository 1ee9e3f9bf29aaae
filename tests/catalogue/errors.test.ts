import { describe, expect, it, test } from 'vitest';
import { catalogue } from '../../src/engine/index.ts';
import { errorsIn } from '../../src/engine/netsuite/answer.ts';
import { errors, walkThrough, type Surface } from '../../src/engine/netsuite/errors/index.ts';
import { loginCauses } from '../../src/engine/netsuite/errors/login-causes.ts';
import type { NetSuiteError } from '../../src/engine/netsuite/errors/define.ts';

const files = import.meta.glob<Record<string, unknown>>('../../src/engine/netsuite/errors/*/*.ts', {
  eager: true,
});

const codes = errors.map(({ code }) => code);
const surfaces: readonly Surface[] = ['REST', 'RESTlet', 'SOAP', 'OAuth 2.0', 'Login Audit Trail'];
const steps = 'feature services integration role-record user token keep call'.split(' ');
const statuses = [200, 302, 400, 401, 403, 404, 405, 415, 429, 500, 503];

/** The folder of an error, after the surface that answers first. */
function folderOf({ code, answers: [first] }: NetSuiteError): string {
  if (/^\d{3}$/.test(code)) return 'http';
  if (first === undefined) return 'unsaid';
  const folders = { 'OAuth 2.0': 'oauth2', 'Login Audit Trail': 'audit' } as const;
  return first.surface in folders
    ? // `in` does not narrow a key that is a union.
      folders[first.surface as keyof typeof folders]
    : first.surface.toLowerCase();
}

const kebab = (code: string): string =>
  code
    .replace(/(?<=[a-z])(?=[A-Z])/g, '-')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/-$/, '')
    .toLowerCase();

describe('the catalogue of errors', () => {
  it('has each file once, and nothing that is in none', () => {
    const exported = Object.values(files).flatMap((file) => Object.values(file));
    expect(exported.length).toBe(Object.keys(files).length);
    expect(new Set(errors)).toEqual(new Set(exported));
    expect(errors.length).toBe(exported.length);
  });

  it('has each name once, as it stands', () => {
    const names = errors.flatMap(({ code, aliases = [] }) => [code, ...aliases]);
    expect(names).toEqual([...new Set(names)]);
  });

  it('has each address once in small letters too, but for one that NetSuite itself spells twice', () => {
    const small = codes.map((code) => code.toLowerCase());
    expect(small.filter((code, at) => small.indexOf(code) !== at)).toEqual(['invalid_request']);
  });

  it('has no code that is the id of a fault', () => {
    const ids = catalogue.map(({ id }) => id);
    expect(codes.filter((code) => ids.includes(code))).toEqual([]);
  });

  it('has every error that is known', () => {
    const known = `
      INVALID_LOGIN INSUFFICIENT_PERMISSION INVALID_REQUEST INVALID_CONTENT USER_ERROR NONEXISTENT_ID
      CONCURRENCY_LIMIT_EXCEEDED UNEXPECTED_ERROR
      INVALID_LOGIN_ATTEMPT INVALID_LOGIN_CREDENTIALS TWO_FA_REQD SSS_INVALID_SCRIPTLET_ID
      SSS_REQUEST_LIMIT_EXCEEDED SSS_AUTHORIZATION_HEADER_REQUIRED 302 403 404 405 415 503
      invalidCredentialsFault WS_PERMISSION_REQD INVALID_ACCT WS_FEATURE_REQD WS_REQUEST_BLOCKED
      WS_CONCUR_SESSION_DISALLWD SESSION_TIMED_OUT INVALID_VERSION
      InvalidSignature InvalidTimestamp nonce_used NonceUsed nonce_rejected NonceRejected
      UnknownAlgorithm VersionRejected parameter_rejected MissingTokenPassportRequiredFields
      MissingRequiredParameter consumer_key_unknown UnknownIntegration consumer_key_refused
      IntegrationBlocked token_rejected TokenRejected permission_denied EntityOrRoleDisabled
      temporary_locked FeatureDisabled AuthorizationFlowRequired InvalidCallback InvalidVerifier
      invalid_request invalid_client invalid_grant unauthorized_client unsupported_grant_type
      invalid_scope invalid_token
      AccessTokenExpired InvalidIntegration ScopeMismatched AuthorizationCodeGrantRequired
      InvalidScope UnsupportedAlgo TokenValidityTooBroad TokenBlocked InvalidTokenType
      SignatureValidation ClientIdMismatch TokenNotAcceptable TokenExpired InvalidIssuer
      MissingKeyId MissingKey`;
    const names = errors.flatMap(({ code, aliases = [] }) => [code, ...aliases]);
    expect(
      known
        .trim()
        .split(/\s+/)
        .filter((one) => !names.includes(one)),
    ).toEqual([]);
    expect(names).toEqual(
      expect.arrayContaining(['Ambiguous authentication', 'Incorrect data center requested!']),
    );
  });
});

describe.each(errors.map((error) => [error.code, error] as const))('%s', (code, error) => {
  it('stands in the file and under the name that its code says', () => {
    const path = `${folderOf(error)}/${kebab(code)}`;
    const name = path.replaceAll(/[-/](.)/g, (_, letter: string) => letter.toUpperCase());
    expect(files[`../../src/engine/netsuite/errors/${path}.ts`]?.[name]).toBe(error);
  });

  it('is named first by a text that is its name or alias and nothing else', () => {
    for (const name of [code, ...(error.aliases ?? [])]) {
      expect(error.recognisedBy.test(name), name).toBe(true);
      expect(errorsIn({ text: name })[0]?.error.code, name).toBe(code);
    }
  });

  it('keeps no place between two texts', () => {
    expect(error.recognisedBy.flags).toMatch(/^i?$/);
  });

  it('says in short, plain text what it is, what it means and what to do', () => {
    expect(error.title).toMatch(/^\S.{5,75}[^.]$/);
    for (const text of [
      error.means,
      error.fix,
      ...(error.tell === undefined ? [] : [error.tell]),
    ]) {
      expect(text).toMatch(/^[A-Z0-9`].*[.]$/);
      expect(text.length, text).toBeLessThanOrEqual(280);
    }
    for (const { tell } of error.causes) {
      expect(tell).toMatch(/^.{8,}\.$/);
      expect(tell.length, tell).toBeLessThanOrEqual(130);
    }
    const said = [...error.causes, ...error.sources.map(({ says }) => ({ tell: says }))];
    for (const text of [
      error.title,
      error.means,
      error.fix,
      error.tell ?? '',
      ...said.map(({ tell }) => tell),
    ]) {
      expect(text.split('`').length % 2, text).toBe(1);
      expect(text.replaceAll(/`[^`]*`/g, ''), text).not.toMatch(/["'!]|<\/?[a-z]|&[a-z]+;/i);
    }
  });

  it('has causes that are faults or errors, each once and never itself', () => {
    const known = [...catalogue.map(({ id }) => id), ...codes];
    const causes = error.causes.map(({ of }) => of);
    expect(causes.filter((of) => !known.includes(of) || of === code)).toEqual([]);
    expect(causes).toEqual([...new Set(causes)]);
  });

  it('answers where and with what NetSuite can answer', () => {
    for (const { surface, status } of error.answers) {
      expect(surfaces).toContain(surface);
      if (status !== undefined) expect(statuses).toContain(status);
    }
    expect(steps).toEqual(expect.arrayContaining([...(error.steps ?? [])]));
  });

  it('is as sure as its sources are', () => {
    expect(error.sources.length).toBeGreaterThan(0);
    for (const { url, says } of error.sources) {
      expect(url).toMatch(/^https:\/\/[^\s"<>]+$/);
      expect(says).toMatch(/\.$/);
    }
    const kinds = error.sources.map(({ kind }) => kind);
    if (error.certainty === 'documented') expect(kinds).toContain('oracle');
    if (error.certainty === 'believed') expect(error.means).toContain('believed');
    // Public code whose address is not known is named as such.
    if (error.certainty === 'reported' && !kinds.some((kind) => kind !== 'oracle')) {
      expect(error.means).toContain('public code');
    }
  });
});

describe.each(surfaces)('a login at %s', (surface) => {
  const known = [...catalogue.map(({ id }) => id), ...codes];
  test.each([
    ['can fail', loginCauses(surface)],
    ['with a right signature can fail', walkThrough(surface)],
  ])('%s for reasons that are faults or errors, each once and in short', (_, causes) => {
    const reasons = causes.map(({ of }) => of);
    expect(reasons.filter((of) => !known.includes(of))).toEqual([]);
    expect(reasons).toEqual([...new Set(reasons)]);
    for (const { tell } of causes) {
      expect(tell).toMatch(/^[A-Z].{8,}\.$/);
      expect(tell.length, tell).toBeLessThanOrEqual(130);
      expect(tell.split('`').length % 2).toBe(1);
      expect(tell.replaceAll(/`[^`]*`/g, '')).not.toMatch(/["'!]|<\/?[a-z]/);
    }
  });
});

// What NetSuite answers to faults that it does not treat as a wrong signature.
test.each([
  [
    'INVALID_REQUEST',
    'hash-sha1-unsupported hdr-values-unquoted hdr-wrong-quotes hdr-separator-wrong',
  ],
  ['INVALID_REQUEST', 'hdr-param-missing hdr-version-wrong time-float http-get-with-body'],
  ['InvalidTimestamp', 'time-skew time-ms time-local time-ticks stale-header'],
  ['nonce_used', 'nonce-reused stale-header http-retry-same-header soap-passport-reused'],
  ['nonce_rejected', 'nonce-length'],
  ['UnknownAlgorithm', 'hash-sha1-unsupported hash-plaintext soap-algorithm-attribute'],
  ['VersionRejected', 'hdr-version-wrong'],
  ['parameter_rejected', 'hdr-param-duplicated'],
  ['token_rejected', 'key-wrong-environment'],
  ['consumer_key_unknown', 'key-wrong-environment'],
  ['INVALID_LOGIN', 'realm-lowercase realm-hyphen realm-missing realm-other-account'],
  ['INVALID_LOGIN', 'http-header-stripped http-wrong-service'],
  ['INVALID_LOGIN_ATTEMPT', 'realm-lowercase realm-hyphen realm-missing realm-other-account'],
  ['invalidCredentialsFault', 'soap-account-form soap-account-mismatch'],
  ['Ambiguous authentication', 'soap-ambiguous'],
  ['302', 'http-old-host http-redirect-reuse'],
  ['403', 'http-wrong-service'],
  ['415', 'http-content-type-defaulted'],
])('%s has among its causes %s', (code, ids) => {
  const causes = errors.find((error) => error.code === code)?.causes.map(({ of }) => of);
  expect(causes).toEqual(expect.arrayContaining(ids.split(' ')));
});

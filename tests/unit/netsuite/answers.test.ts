import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { anyCharacter } from '../../support/any-text.ts';
import { causesOf, errorsIn, statusIn } from '../../../src/engine/netsuite/answer.ts';
import type { Surface } from '../../../src/engine/netsuite/errors/index.ts';
import { times } from '../../support/depth.ts';
import { hostilePieces, repeated } from '../../support/hostile.ts';

interface Fixture {
  readonly from: string;
  /** What the report found to be the cause. */
  readonly says: string;
  readonly lines: readonly string[];
  readonly status?: number;
  readonly surface?: Surface;
  /** All codes that are named, in order. */
  readonly errors: readonly string[];
  readonly first: string;
  readonly among: readonly string[];
}

const files = import.meta.glob<Fixture>('../../fixtures/answers/*.json', {
  eager: true,
  import: 'default',
});
const fixtures = Object.entries(files).map(([path, fixture]) => ({
  name: path.replace(/^.*\/|\.json$/g, ''),
  ...fixture,
}));

describe.each(fixtures)('$name, of $from', (fixture) => {
  const { lines, status, surface } = fixture;
  const named = errorsIn({ text: lines.join('\n'), status, surface });

  it('names its errors, the one that says most first', () => {
    expect(named.map(({ error }) => error.code)).toEqual(fixture.errors);
  });

  it('tells by what they are named: a part of the answer', () => {
    for (const { by } of named) {
      expect(by === String(status) || lines.join('\n').includes(by)).toBe(true);
    }
  });

  it('has the likeliest cause first, and those that can be among the others', () => {
    const causes = causesOf(named).map(({ of }) => of);
    expect(causes[0]).toBe(fixture.first);
    expect(causes).toEqual(expect.arrayContaining([...fixture.among]));
    expect(causes).toEqual([...new Set(causes)]);
  });

  it('comes from a public place, and holds no line that is not NetSuite’s', () => {
    expect(fixture.from).toMatch(/^https:\/\/\S+$/);
    expect(fixture.says).not.toBe('');
    expect(lines.join('\n')).not.toMatch(/\b[0-9a-f]{64}\b|\b(?!123)\d{6,8}(?:_SB\d)?\b\.|@\w/);
  });
});

describe('the answers', () => {
  it('cover each surface', () => {
    expect(fixtures.length).toBeGreaterThanOrEqual(36);
    for (const kind of ['rest', 'restlet', 'soap', 'oauth2', 'token-endpoint', 'bare', 'audit']) {
      expect(fixtures.filter(({ name }) => name.startsWith(`${kind}-`)).length).toBeGreaterThan(1);
    }
  });
});

describe('token_rejected', () => {
  const header =
    'WWW-Authenticate: OAuth realm="1234567", error="token_rejected", error_description="Invalid login attempt."';
  const codesIn = (text: string): readonly string[] =>
    errorsIn({ text }).map(({ error }) => error.code);

  test.each([
    header,
    header.toLowerCase(),
    JSON.stringify({ headers: { 'www-authenticate': header.slice(18) } }),
    JSON.stringify(JSON.stringify({ 'www-authenticate': header.slice(18) })),
    `{'WWW-Authenticate': '${header.slice(18)}'}`,
    'error="token_rejected"',
    "error='token_rejected'",
    '{"error": "token_rejected"}',
  ])('of a header is a refused login and no Detail: %s', (text) => {
    expect(codesIn(text)).toEqual(['INVALID_LOGIN']);
  });

  test.each([
    'token_rejected',
    'Detail: token_rejected',
    'Failure\ttoken_rejected',
    'TokenRejected',
  ])('of the audit trail is a Detail: %s', (text) => {
    expect(codesIn(text)).toEqual(['token_rejected']);
  });

  it('is a Detail as well where it stands beside such a header', () => {
    expect(codesIn(`${header}\nDetail\ttoken_rejected`)[0]).toBe('token_rejected');
  });
});

test.each([
  ['HTTP/1.1 401 Unauthorized', 401],
  ['HTTP/2 403', 403],
  ['< HTTP/1.1 429', 429],
  ['HTTP401 - {}', 401],
  ['{"title":"Unauthorized","status":401}', 401],
  ['{\\"status\\":401}', 401],
  ["{ status: 404, statusText: 'Not Found' }", 404],
  ["'status' => 400", 400],
  ['Request failed with status code 401', 401],
  ['the server responded with a status of 401', 401],
  ["StatusCode: 401, ReasonPhrase: 'Unauthorized'", 401],
  ['The remote server returned an error: (401) Unauthorized.', 401],
  ['<Response [401]>', 401],
  ['401 Client Error: Unauthorized for url', 401],
  ['Server returned HTTP response code: 401 for URL', 401],
  ['curl: (22) The requested URL returned error: 401', 401],
  ['resulted in a `401 Unauthorized` response', 401],
  ['\n401\n{"error":{}}', 401],
  ['HTTP_STATUS:503', 503],
])('the status of %j is %i', (text, status) => {
  expect(statusIn(text)).toBe(status);
});

test.each(['', 'script 401', 'role 1234', 'customer 4015', '401 customers', 'HTTP/1.1 999'])(
  'there is no status in %j',
  (text) => {
    expect(statusIn(text)).toBeUndefined();
  },
);

test('a status that is no error names none', () => {
  expect(errorsIn({ text: 'HTTP/1.1 200 OK' })).toEqual([]);
  expect(errorsIn({ text: '', status: 200 })).toEqual([]);
});

test('a text that is no answer names none, and has no cause', () => {
  expect(errorsIn({ text: 'It worked yesterday.' })).toEqual([]);
  expect(causesOf([])).toEqual([]);
});

describe('a hostile text', () => {
  const prefixes = [
    ...['USER_ERROR', 'USER_ERROR ', 'Fault ', 'Fault>', 'userException', 'SoapException'],
    ...[
      'Invalid login attempt',
      'Invalid login attempt. ',
      'invalid_request',
      'due to malformed syntax',
    ],
    ...[
      'WWW-Authenticate OAuth ',
      'WWW-Authenticate',
      'error="',
      'error=token_rejected ',
      'token_rejected ',
    ],
    ...[
      'InsufficientPermissionFault',
      'Concurrent request limit',
      'SuiteTalk concurrent request limit ',
    ],
    ...[
      'HTTP/',
      'HTTP/1.1',
      'HTTP ',
      'status',
      'status: ',
      'statuscode = ',
      '401 ',
      '(401)',
      'Response [',
    ],
    ...['An unexpected error has ', 'INVALID_', 'Incorrect data ', 'IP address ', 'Web Services '],
    ...['\n \t', '302 ', '  302', '4'],
  ];

  const long = times(100_000, 1_000_000);
  test.each([...prefixes, ...hostilePieces])(
    `of ${long} of %j names what stands in it`,
    (piece) => {
      const text = repeated(piece, long);
      const named = errorsIn({ text });
      for (const { by } of named)
        expect(by === String(statusIn(text)) || text.includes(by)).toBe(true);
      const causes = causesOf(named).map(({ of }) => of);
      expect(causes).toEqual([...new Set(causes)]);
    },
  );

  it('never throws', () => {
    const words = fc.constantFrom(
      ...prefixes,
      ...hostilePieces,
      ...fixtures.flatMap(({ lines }) => lines),
    );
    const texts = fc.oneof(
      fc.string({ unit: anyCharacter }),
      fc.array(fc.oneof(words, fc.string()), { maxLength: 30 }).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const causes = causesOf(errorsIn({ text }));
        expect(causes.length).toBe(new Set(causes.map(({ of }) => of)).size);
      }),
      { numRuns: times(500, 5_000) },
    );
  });
});

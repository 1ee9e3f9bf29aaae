import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyCharacter } from '../../support/any-text.ts';
import type { Notice } from '../../../src/engine/model/index.ts';
import { readAuthorization } from '../../../src/engine/parse/authorization.ts';
import { printUnsignedHeader } from '../../../src/engine/signing/index.ts';
import { tuples } from '../../support/case.ts';

const read = (text: string) => tuples(readAuthorization(text).header.params);

/** The notices of a text as code and quoted place, so that a wrong span shows itself. */
function noticed(text: string): readonly (readonly [string, string])[] {
  const place = ({ span }: Notice) => (span === undefined ? '' : text.slice(span.start, span.end));
  return readAuthorization(text).notices.map((notice) => [notice.code, place(notice)] as const);
}

const two = [
  ['realm', '1'],
  ['oauth_token', 'a+b/='],
];
const clean = 'OAuth realm="1", oauth_token="a%2Bb%2F%3D"';

describe('a header as printed', () => {
  it('is read without a notice', () => {
    expect(read(clean)).toEqual(two);
    expect(noticed(clean)).toEqual([]);
    expect(readAuthorization(clean).header.scheme).toBe('OAuth');
  });
  it('gives back any pairs it was printed from, without a notice', () => {
    const name = fc.oneof(
      fc.string({ unit: anyCharacter, minLength: 1 }),
      fc.string({ unit: 'grapheme', minLength: 1 }),
      fc.constantFrom('realm', 'oauth_nonce', 'role', 'é', ' ', '"', '=', ',', 'a b'),
    );
    // A known name in another letter case is read as the known one, which has its own test.
    const known = fc
      .uniqueArray(fc.record({ name, value: fc.string({ unit: anyCharacter }) }), {
        selector: (pair) => pair.name.toLowerCase(),
      })
      .filter((list) =>
        list.every((pair) => !/^(?:realm|role)$/i.test(pair.name) || /^r[a-z]+$/.test(pair.name)),
      );
    fc.assert(
      fc.property(known, (list) => {
        const { header, notices } = readAuthorization(printUnsignedHeader(list));
        expect(tuples(header.params)).toEqual(tuples(list));
        expect(notices).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });
  it('keeps the raw text and its place', () => {
    const [, token] = readAuthorization(clean).header.params;
    expect(token).toMatchObject({ quote: '"', rawName: { text: 'oauth_token' } });
    expect(token?.raw.text).toBe('a%2Bb%2F%3D');
    expect(clean.slice(token?.raw.span?.start, token?.raw.span?.end)).toBe('a%2Bb%2F%3D');
  });
  it('keeps a `+`, and octets that are not UTF-8', () => {
    expect(read('OAuth a="x+y%E9"')).toEqual([['a', 'x+y\uDCE9']]);
  });
  it('may be empty, or hold no parameter', () => {
    for (const text of ['', ' ', 'OAuth', 'OAuth ', ',']) {
      expect(read(text)).toEqual([]);
      expect(noticed(text)).toEqual([]);
    }
  });
});

describe('forgives without a notice', () => {
  it.each([
    ['any order', 'OAuth oauth_token="a%2Bb%2F%3D", realm="1"'],
    ['no space after a comma', 'OAuth realm="1",oauth_token="a%2Bb%2F%3D"'],
    ['spaces and tabs around everything', ' OAuth \t realm = "1" ,\toauth_token= "a%2Bb%2F%3D" '],
    ['an unescaped value', 'OAuth realm="1", oauth_token="a+b/="'],
    ['a value without quotes', 'OAuth realm=1, oauth_token=a%2Bb%2F%3D'],
    ['single quotes', "OAuth realm='1', oauth_token='a%2Bb%2F%3D'"],
    ['no scheme', 'realm="1", oauth_token="a%2Bb%2F%3D"'],
    ['no scheme and a space before the first `=`', 'realm = "1", oauth_token="a%2Bb%2F%3D"'],
    ['a line break after it', `${clean}\r\n`],
  ])('%s', (_, text) => {
    expect(new Map(read(text).map(([name, value]) => [name, value]))).toEqual(
      new Map(two as [string, string][]),
    );
    expect(noticed(text)).toEqual([]);
  });
  it.each(['“1”', '”1”', '„1“', '‘1’', '’1’', '«1»', '`1`', '“1"', '"1”', "'1’"])(
    'quotes of another kind, kept as they stood: %s',
    (quoted) => {
      const { header, notices } = readAuthorization(`OAuth realm=${quoted}, a="2"`);
      expect(tuples(header.params)).toEqual([
        ['realm', '1'],
        ['a', '2'],
      ]);
      expect(header.params[0]?.quote).toBe(quoted[0]);
      expect(notices).toEqual([]);
    },
  );
});

describe('forgives with a notice of its place', () => {
  const rules: readonly (readonly [string, string, readonly (readonly [string, string])[]])[] = [
    [
      'the header’s name before it',
      `Authorization: ${clean}`,
      [['auth-prefix', 'Authorization: ']],
    ],
    [
      'the name in another case, with `=`',
      `AUTHORIZATION=${clean}`,
      [['auth-prefix', 'AUTHORIZATION=']],
    ],
    [
      'text and a quote before the header’s name',
      `curl -H 'Authorization: ${clean}`,
      [
        ['auth-ignored', "curl -H '"],
        ['auth-prefix', 'Authorization: '],
      ],
    ],
    [
      'a JSON string with escaped quotes',
      `"Authorization": "OAuth realm=\\"1\\", oauth_token='a%2Bb%2F%3D'`,
      [
        ['auth-ignored', '"'],
        ['auth-prefix', 'Authorization": "'],
        ['auth-escaped-quotes', '\\"'],
      ],
    ],
    [
      'a line break between parameters',
      'OAuth realm="1",\n  oauth_token="a%2Bb%2F%3D"',
      [['auth-line-break', '\n']],
    ],
    [
      'a line break inside a value',
      'OAuth realm="1", oauth_token="a%2B\r\n  b%2F%3D"',
      [['auth-line-break', 'a%2B\r\n  b%2F%3D']],
    ],
    [
      'semicolons between parameters',
      'OAuth realm="1"; oauth_token="a%2Bb%2F%3D"',
      [['auth-separator', ';']],
    ],
    [
      'ampersands between parameters',
      'OAuth realm=1&oauth_token=a%2Bb%2F%3D',
      [['auth-separator', '&']],
    ],
    ['a missing comma', 'OAuth realm="1" oauth_token="a%2Bb%2F%3D"', [['auth-separator', ' ']]],
    [
      'nothing at all between parameters',
      'OAuth realm="1"oauth_token="a%2Bb%2F%3D"',
      [['auth-separator', '']],
    ],
    [
      'a comma after the scheme',
      'OAuth, realm="1", oauth_token="a%2Bb%2F%3D"',
      [['auth-comma-after-scheme', ',']],
    ],
    ['a comma at the end', `${clean}, `, [['auth-trailing-comma', ',']]],
    [
      'known names in another letter case',
      'OAuth Realm="1", OAuth_Token="a%2Bb%2F%3D"',
      [
        ['auth-name-case', 'Realm'],
        ['auth-name-case', 'OAuth_Token'],
      ],
    ],
    [
      'a non-breaking space',
      'OAuth realm="1",\u00A0oauth_token="a%2Bb%2F%3D"',
      [['auth-invisible', '\u00A0']],
    ],
    [
      'a zero-width space',
      'OAuth realm="1", \u200Boauth_token="a%2Bb%2F%3D"',
      [['auth-invisible', '\u200B']],
    ],
    [
      'an invisible space after the scheme',
      'OAuth\u200Brealm="1", oauth_token="a%2Bb%2F%3D"',
      [['auth-invisible', '\u200B']],
    ],
    [
      'words that are no parameters',
      'OAuth realm="1", what is this, oauth_token="a%2Bb%2F%3D"',
      [['auth-ignored', 'what is this']],
    ],
    [
      'a quote that is not closed, in the middle',
      'OAuth realm="1, oauth_token="a%2Bb%2F%3D"',
      [['auth-unclosed-quote', '"']],
    ],
    [
      'a quote that is not closed, at the end',
      'OAuth realm="1", oauth_token="a%2Bb%2F%3D',
      [['auth-cut', 'a%2Bb%2F%3D']],
    ],
  ];

  it.each(rules)('%s', (_, text, expected) => {
    expect(read(text)).toEqual(two);
    expect(noticed(text)).toEqual(expected);
  });
  it('an unknown name in any letter case is kept without one', () => {
    expect(read('OAuth Custom="1"')).toEqual([['Custom', '1']]);
    expect(noticed('OAuth Custom="1"')).toEqual([]);
  });
  it('a name twice: both are kept, in order', () => {
    const text = 'OAuth oauth_nonce="2", a="x", OAUTH_NONCE="1"';
    expect(read(text)).toEqual([
      ['oauth_nonce', '2'],
      ['a', 'x'],
      ['oauth_nonce', '1'],
    ]);
    expect(noticed(text)).toContainEqual(['auth-duplicate', 'OAUTH_NONCE']);
  });
  it('an unclosed quote of a kind that is never closed costs only its own value', () => {
    expect(read('OAuth realm=«1, oauth_token=2, a=«3')).toEqual([
      ['realm', '1'],
      ['oauth_token', '2'],
      ['a', '3'],
    ]);
  });
  it('another scheme is kept as it stood', () => {
    expect(readAuthorization('NLAuth nlauth_account=1').header.scheme).toBe('NLAuth');
    expect(readAuthorization('oauth realm="1"').header.scheme).toBe('oauth');
  });
  it('a long name of letters is no scheme', () => {
    const name = 'x'.repeat(50);
    expect(read(`${name}="1"`)).toEqual([[name, '1']]);
  });
});

/** What holds for any text at all. */
function holds(text: string): void {
  const { header, notices } = readAuthorization(text);
  expect(header.text).toBe(text);
  expect(notices.length).toBeLessThanOrEqual(50);
  let last = 0;
  for (const { rawName, raw } of header.params) {
    for (const { text: part, span = { start: 0, end: 0 } } of [rawName, raw]) {
      if (span.start < last) throw new Error('parameters overlap');
      if (text.slice(span.start, span.end) !== part) throw new Error('a span is wrong');
      last = span.end;
    }
  }
  for (const { span } of notices) {
    if (span === undefined || span.start > span.end || span.end > text.length) {
      throw new Error('a notice has a wrong span');
    }
  }
}

describe('any text', () => {
  const pieces = fc.constantFrom(
    ...Array.from('"\'“”„‘’«»`=,;&\\ \n\r\t%a_:<>'),
    ...[
      'oauth_token=',
      'realm="1"',
      'OAuth ',
      'authorization:',
      '\u00A0',
      '\u200B',
      '\uD83D',
      '😀',
    ],
    ...['<a href="x">', '&quot;', '<!-- -->', '\\"', '%E9', '__proto__=', 'constructor="', '\0'],
  );
  it.each([
    ['of the header’s own pieces and HTML', fc.string({ unit: pieces, maxLength: 60 })],
    ['of any characters', fc.string({ unit: anyCharacter, maxLength: 200 })],
    [
      'of any UTF-16 units, also lone surrogates',
      fc.array(fc.nat(0xffff)).map((units) => String.fromCharCode(...units)),
    ],
  ])('%s is read without a throw, in parameters that do not overlap', (_, texts) => {
    fc.assert(fc.property(texts, holds), { numRuns: 3000 });
  });

  it.each([
    ['quotes', '"'],
    ['curly quotes', '“'],
    ['unclosed values', 'a="'],
    ['unclosed guillemets', 'a=«x, '],
    ['runaway quotes', 'a="x, b='],
    ['line breaks', '\n'],
    ['commas', ','],
    ['spaces', ' '],
    ['non-breaking spaces', '\u00A0'],
    ['prefixes', 'authorization: '],
    ['words', 'authorization '],
    ['escaped quotes', '\\"'],
    ['names', 'a='],
    ['duplicates', 'a="x", '],
    ['octets that are not UTF-8', 'a=%E9,'],
  ])('of a megabyte of %s is read, with at most 50 notices', (_, piece) => {
    holds(piece.repeat(Math.ceil(1_000_000 / piece.length)));
  });
});

describe('a quote behind a backslash inside a value', () => {
  const valuesOf = (text: string) =>
    readAuthorization(text).header.params.map(({ name, value }) => [name, value]);

  it('ended the value and left the rest of it over: it is a part of the value', () => {
    const text = 'OAuth realm="c\\"d", oauth_nonce="n"';
    expect(valuesOf(text)).toEqual([
      ['realm', 'c"d'],
      ['oauth_nonce', 'n'],
    ]);
    expect(readAuthorization(text).notices.map(({ code }) => code)).toEqual(['auth-quoted-pair']);
  });

  it('closes the value where all quotes are escaped, and where the value ends there', () => {
    expect(valuesOf('OAuth realm=\\"1\\", oauth_nonce=\\"n\\"')).toEqual([
      ['realm', '1'],
      ['oauth_nonce', 'n'],
    ]);
    expect(valuesOf('OAuth realm="1\\", oauth_nonce="n"')).toEqual([
      ['realm', '1\\'],
      ['oauth_nonce', 'n'],
    ]);
  });
});

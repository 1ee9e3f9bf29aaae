import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyCharacter } from '../../support/any-text.ts';
import { parse } from '../../../src/engine/index.ts';
import { readBaseString } from '../../../src/engine/parse/base-string.ts';
import { baseStringPieces, repeated } from '../../support/hostile.ts';

const base =
  'POST&https%3A%2F%2F123456.restlets.api.netsuite.com%2Frestlet.nl&deploy%3D1%26oauth_nonce%3Dabc%26script%3D6';
const codes = (text: string) => readBaseString(text).notices.map(({ code }) => code);

describe('a base string is read out of what stood around it', () => {
  it.each([
    ['as it is', base, []],
    ['white space around it', `\n  ${base}\t\r\n`, ['base-string-space']],
    ['double quotes', `"${base}"`, ['base-string-cut']],
    ['backticks', `\`${base}\``, ['base-string-cut']],
    ['a label', `Base string: ${base}`, ['base-string-cut']],
    ['a variable', `base_string="${base}";`, ['base-string-cut']],
    ['a name in camel case', `signatureBaseString => '${base}',`, ['base-string-cut']],
    [
      'oauthlib’s log',
      `DEBUG:oauthlib.oauth1.rfc5849:Signing: signature base string: ${base}\nDEBUG:oauthlib: Signature: a=b`,
      ['base-string-cut'],
    ],
    ['a log that says nothing of it', `2024-05-01 10:00:00 [main] ${base}`, ['base-string-cut']],
    [
      'JSON with its escapes',
      `{"baseString": "${base.replaceAll('&', String.raw`\u0026`)}", "key": 1}`,
      ['base-string-json', 'base-string-cut'],
    ],
    ['lines that a terminal broke', `${base.slice(0, 40)}\n${base.slice(40)}`, ['base-string-cut']],
  ])('%s', (_, text, notices) => {
    expect(readBaseString(text).text).toBe(base);
    expect(codes(text)).toEqual(notices);
  });

  it.each([
    `&${base}`,
    base.replace('POST&', ''),
    base.replace('POST&', '&'),
    base.replaceAll('&', '%26'),
    base.replaceAll('%', '%25'),
    base.toLowerCase(),
    `"POST"&"https%3A%2F%2Fx"&"a%3D1"`,
    '123456&ck&tk&nonce&1508242306',
    `${base}&{"a":\n 1}`,
    '',
  ])('what a client may do wrong stays: %s', (text) => {
    expect(readBaseString(text)).toEqual({ text, notices: [] });
  });

  it('throws on no text, and adds nothing', () => {
    const pieces = fc.constantFrom(
      'POST&',
      'base string',
      ': ',
      '"',
      "'",
      '\n',
      '%3A',
      base,
      '\\u0026',
    );
    const text = fc.oneof(
      fc.string({ unit: anyCharacter }),
      fc.array(pieces).map((all) => all.join('')),
    );
    fc.assert(
      fc.property(text, (any) => {
        expect(readBaseString(any).text.length).toBeLessThanOrEqual(any.length);
      }),
    );
  });

  it.each(baseStringPieces)('reads a megabyte of %j, and adds nothing to it', (piece) => {
    const text = `x${repeated(piece, 1_000_000)}x`;
    expect(text.replace(/\s/g, '')).toContain(readBaseString(text).text.replace(/\s/g, ''));
  });
});

describe('the paste box', () => {
  it('takes a base string for what it is, with a notice of what was left out', () => {
    expect(parse(`Signing: signature base string: ${base}`)).toMatchObject({
      recognised: ['Base string'],
      requests: [],
      baseString: base,
      notices: [{ code: 'base-string-cut' }],
    });
  });

  it('takes the header beside it too', () => {
    const header = 'Authorization: OAuth oauth_token="tk", oauth_signature="s"';
    const parsed = parse(`base string: ${base}\n${header}`);
    expect(parsed.recognised).toEqual(['Base string', 'Authorization header · 2 parameters']);
    expect(parsed.requests).toEqual([{ authorization: header }]);
    expect(parsed.baseString).toBe(base);
  });

  it.each([
    'OAuth oauth_token="tk"',
    'https://x.example/?a=GET&b=1',
    'GET&nothing',
    'GET /?a=GET&https:',
  ])('takes no other text for one: %s', (text) => {
    expect(parse(text).baseString).toBeUndefined();
  });
});

describe('ampersands as HTML and XML write them', () => {
  const asHtml = base.replaceAll('&', '&amp;');

  it.each([asHtml, asHtml.replaceAll('&', '&amp;'), `base string: ${asHtml}`])(
    'were taken for a part of the base string: %s',
    (text) => {
      const { text: read, notices } = readBaseString(text);
      expect(read).toBe(base);
      expect(notices.map(({ code }) => code)).toContain('base-string-entity');
    },
  );

  it('are left where a plain one stands beside them, since a parameter may be called so', () => {
    const odd = 'GET&https://a.b/&amp;c=1';
    expect(readBaseString(odd)).toEqual({ text: odd, notices: [] });
  });

  it('are read in a paste too, with the line that they stand on', () => {
    const parsed = parse(
      `base string: ${asHtml}\nAuthorization: OAuth oauth_token="tk", oauth_signature="s"`,
    );
    expect(parsed.baseString).toBe(base);
    expect(parsed.requests).toHaveLength(1);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitUrl, type UrlParts } from '../../../src/engine/text/url.ts';

function joined({ scheme, userinfo, host, port, path, query, fragment }: UrlParts): string {
  return [
    scheme === '' ? '' : `${scheme}://`,
    userinfo === '' ? '' : `${userinfo}@`,
    host,
    port === '' ? '' : `:${port}`,
    path,
    query === null ? '' : `?${query}`,
    fragment === null ? '' : `#${fragment}`,
  ].join('');
}

/** The two delimiters that stand for nothing and are not kept: an empty port's and user's. */
const withoutEmpty = (url: string) =>
  url.replace(
    /^([A-Za-z][A-Za-z0-9+.-]*:\/\/)([^/?#]*)/,
    (_, scheme: string, authority: string) => {
      const at = authority.lastIndexOf('@');
      const user = at > 0 ? authority.slice(0, at + 1) : '';
      return scheme + user + authority.slice(at + 1).replace(/:$/, '');
    },
  );

describe('splitUrl', () => {
  it('gives parts that join to the URL, whatever it is', () => {
    const piece = fc.constantFrom(
      ...Array.from(':/?#@[]%aZ0-.+&=;é😀 \\'),
      '://',
      'https://',
      '//',
      ':80',
      ':443',
    );
    fc.assert(
      fc.property(fc.string({ unit: piece, maxLength: 16 }), (url) => {
        expect(joined(splitUrl(url))).toBe(withoutEmpty(url));
      }),
      { numRuns: 5000 },
    );
  });
  it('gives the parts that a URL was made of', () => {
    const word = (characters: string) =>
      fc.string({ unit: fc.constantFrom(...Array.from(characters)) });
    const made = fc.record({
      scheme: fc.constantFrom('https', 'HTTP', 'a+b.c-1'),
      userinfo: word('ab:@%'),
      host: fc.constantFrom('h.example', 'H-1_2', '[::1]', 'é.example'),
      port: fc.constantFrom('', '80', '8443', '00'),
      path: word('a:@?'.replace('?', '/')).map((text) => (text === '' ? '' : `/${text}`)),
      query: fc.option(word('a=&?/:@')),
      fragment: fc.option(word('a#?/')),
    });
    fc.assert(
      fc.property(made, (parts) => {
        expect(splitUrl(joined(parts))).toEqual(parts);
      }),
      { numRuns: 1000 },
    );
  });
  it('repairs nothing: letter case, dots, backslashes, blanks and escapes stay', () => {
    expect(splitUrl('HTTPS://H.Example/a/../b\\c d%2f?Q=é')).toMatchObject({
      scheme: 'HTTPS',
      host: 'H.Example',
      path: '/a/../b\\c d%2f',
      query: 'Q=é',
    });
  });
  it('takes a URL without a scheme for a path', () => {
    expect(splitUrl('h.example:80/x?a')).toMatchObject({
      host: '',
      path: 'h.example:80/x',
      query: 'a',
    });
    expect(splitUrl('')).toMatchObject({ scheme: '', path: '', query: null, fragment: null });
  });
  it('tells an empty query from none', () => {
    expect(splitUrl('https://h?').query).toBe('');
    expect(splitUrl('https://h').query).toBeNull();
    expect(splitUrl('https://h#?').query).toBeNull();
  });
});

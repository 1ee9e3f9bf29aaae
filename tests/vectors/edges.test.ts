import { describe, expect, it } from 'vitest';
import type { Request } from '../../src/engine/model/index.ts';
import { readingsOf, traceWith } from '../../src/engine/signing/index.ts';
import { oauth } from '../../src/engine/faults/slots/index.ts';
import { caseOf, pairs, stage, textOf, traceOf, tuples } from '../support/case.ts';

const host = 'https://1234567.restlets.api.netsuite.com';

async function baseUriOf(url: string) {
  return textOf(await traceOf({ request: { url } }), 'baseUri');
}

/** The decoded query parameters of `/x` and what follows it. */
async function queryOf(query: string) {
  return tuples(stage(await traceOf({ request: { url: `${host}/x${query}` } }), 'queryDecoded'));
}

/** The normalized parameters of a request that has no other than those of its query. */
async function joinedOf(query: string) {
  const traced = await traceOf({ request: { url: `${host}/x${query}` }, observed: 'OAuth' });
  return textOf(traced, 'joined');
}

describe('the base string URI', () => {
  it('has no query, also when that holds a second `?`: RFC 5849 §3.4.1.2', async () => {
    expect(await baseUriOf(`${host}/x?a=1?b=2`)).toBe(`${host}/x`);
  });
  it('has no fragment: RFC 5849 §3.4.1.2', async () => {
    expect(await baseUriOf(`${host}/x#frag?a=1`)).toBe(`${host}/x`);
    expect(await baseUriOf(`${host}#frag`)).toBe(`${host}/`);
  });
  it.each(['http://h.example:8080/x', 'https://h.example:80/x', 'http://h.example:443/x'])(
    'keeps a port that is not its scheme’s default: RFC 5849 §3.4.1.2 (%s)',
    async (url) => {
      expect(await baseUriOf(url)).toBe(url);
    },
  );
  it('drops :80 of http: RFC 5849 §3.4.1.2', async () => {
    expect(await baseUriOf('http://h.example:80/x')).toBe('http://h.example/x');
  });
  it('drops :443 of https: RFC 5849 §3.4.1.2', async () => {
    expect(await baseUriOf('HTTPS://h.example:443/x')).toBe('https://h.example/x');
  });
  it('drops a colon without a port: RFC is silent, RFC 3986 §6.2.3', async () => {
    expect(await baseUriOf('https://h.example:/x')).toBe('https://h.example/x');
  });
  it('keeps the brackets of an IPv6 address apart from its port: RFC 5849 §3.4.1.2', async () => {
    expect(await baseUriOf('http://[FE80::1]:8080/x')).toBe('http://[fe80::1]:8080/x');
    expect(await baseUriOf('http://[FE80::1]/x')).toBe('http://[fe80::1]/x');
  });
  it('has no user information: RFC is silent, RFC 5849 §3.4.1.2 takes the Host header', async () => {
    expect(await baseUriOf('https://user:p@ss@h.example/x')).toBe('https://h.example/x');
  });
  it.each([host, `${host}?a=1`, `${host}/`])(
    'has `/` for an empty path: RFC 5849 §3.4.1.2 (%s)',
    async (url) => {
      expect(await baseUriOf(url)).toBe(`${host}/`);
    },
  );
  it('has scheme and host in lower case: RFC 5849 §3.4.1.2', async () => {
    expect(await baseUriOf('HTTPS://1234567-SB1.Restlets.API.NetSuite.com/x')).toBe(
      'https://1234567-sb1.restlets.api.netsuite.com/x',
    );
  });
  it('keeps the path’s letter case: RFC 5849 §3.4.1.2', async () => {
    expect(await baseUriOf(`${host}/App/RESTlet.NL`)).toBe(`${host}/App/RESTlet.NL`);
  });
  it('keeps dots and doubled slashes in the path: RFC is silent', async () => {
    expect(await baseUriOf(`${host}/a/./b/../c//d/`)).toBe(`${host}/a/./b/../c//d/`);
  });
  it('has the path’s escapes as they are sent: RFC 5849 §3.4.1.2', async () => {
    expect(await baseUriOf(`${host}/6/%21transform/a%2fb%20c`)).toBe(
      `${host}/6/%21transform/a%2fb%20c`,
    );
  });
  it('is also read with its path decoded, as another right reading: RFC is silent', async () => {
    const given = caseOf({ request: { url: `${host}/6/%21transform/x?a=%21` } });
    const [asSent, ...others] = readingsOf(oauth);
    const decoded = others.find(({ id }) => id === 'path-decoded');
    if (decoded === undefined) throw new Error('this reading is missing');
    expect(asSent?.id).toBe('as-sent');
    const traced = await traceWith(decoded.procedure, given);
    expect(textOf(traced, 'baseUri')).toBe(`${host}/6/!transform/x`);
    expect(textOf(traced, 'baseString')).toContain('%2F6%2F%21transform%2Fx&a%3D%2521');
  });
  it('is also read without what the header repeats of the query, which a finding names', async () => {
    const header = pairs(['a', '1'], ['oauth_token', 'tk'], ['role', '3']);
    const given = caseOf({ request: { url: `${host}/x?a=1&role=3` }, header });
    const once = readingsOf(oauth).find(({ id }) => id === 'query-not-from-header');
    if (once === undefined) throw new Error('the reading is missing');
    const traced = await traceWith(once.procedure, given);
    expect(textOf(traced, 'joined')).toBe('a=1&oauth_token=tk&role=3&role=3');
  });
  it('has the method in upper case before it: RFC 5849 §3.4.1.1', async () => {
    const traced = await traceOf({ request: { method: 'patch' } });
    expect(textOf(traced, 'baseString')).toMatch(/^PATCH&https%3A%2F%2F/);
  });
});

describe('the query', () => {
  it('is not split at `;`: RFC 5849 §3.4.1.3.1 by W3C.REC-html40', async () => {
    expect(await queryOf('?a=1;b=2&c;d')).toEqual([
      ['a', '1;b=2'],
      ['c;d', ''],
    ]);
  });
  it('holds a second `?` as a plain character: RFC 3986 §3.4, RFC 5849 is silent', async () => {
    expect(await queryOf('?a=1?b=2&?c=3')).toEqual([
      ['a', '1?b=2'],
      ['?c', '3'],
    ]);
  });
  it('ends at the fragment: RFC 3986 §3.4, RFC 5849 §3.4.1.2', async () => {
    expect(await queryOf('?a=1#b=2&c=3')).toEqual([['a', '1']]);
  });
  it('has no pair where nothing stands between two `&`: RFC is silent', async () => {
    expect(await queryOf('?&a=1&&b=2&')).toEqual([
      ['a', '1'],
      ['b', '2'],
    ]);
  });
  it.each(['', '?', '?&', '?#a=1'])('has no pairs in `%s`: RFC is silent', async (query) => {
    expect(await queryOf(query)).toEqual([]);
  });
  it('reads a name without `=` as one with an empty value: RFC 5849 §3.4.1.3.1', async () => {
    expect(await queryOf('?debug')).toEqual([['debug', '']]);
    expect(await joinedOf('?debug')).toBe('debug=');
    expect(await joinedOf('?debug=')).toBe('debug=');
  });
  it('keeps an empty name: RFC is silent', async () => {
    expect(await joinedOf('?=1')).toBe('=1');
  });
  it('keeps `=` inside a value: RFC is silent, W3C.REC-html40 cuts at the first', async () => {
    expect(await queryOf('?a=b=c==')).toEqual([['a', 'b=c==']]);
    expect(await joinedOf('?a=b=c')).toBe('a=b%3Dc');
  });
  it('reads `+` as a space and `%2B` as a plus: RFC 5849 §3.4.1.3.1 by W3C.REC-html40', async () => {
    expect(await queryOf('?a+b=1+2%2B3%20')).toEqual([['a b', '1 2+3 ']]);
    expect(await joinedOf('?q=1+2%2B3')).toBe('q=1%202%2B3');
  });
  it('keeps a `%` without two hex digits as a plain one: RFC is silent', async () => {
    expect(await queryOf('?a=%zz&b=100%&c=%4')).toEqual([
      ['a', '%zz'],
      ['b', '100%'],
      ['c', '%4'],
    ]);
    expect(await joinedOf('?a=%zz')).toBe('a=%25zz');
  });
  it('keeps the octet of an escape that is not UTF-8: RFC 5849 §3.6 is silent', async () => {
    expect(await joinedOf('?n=caf%E9&m=%e9%C3%A9')).toBe('m=%E9%C3%A9&n=caf%E9');
  });
  it('reads escapes in either case and writes them in upper case: RFC 5849 §3.6', async () => {
    expect(await joinedOf('?a=%c3%a9%2f')).toBe('a=%C3%A9%2F');
  });
  it('signs everything outside the unreserved set escaped: RFC 5849 §3.6', async () => {
    expect(await joinedOf("?a=-._~!'()*")).toBe('a=-._~%21%27%28%29%2A');
  });
});

describe('the order of parameters', () => {
  it('keeps duplicates and sorts them by value: RFC 5849 §3.4.1.3.2', async () => {
    expect(await joinedOf('?id=3&id=20&id=3&id=')).toBe('id=&id=20&id=3&id=3');
  });
  it('is that of names first, so that `a` comes before `a-`: RFC 5849 §3.4.1.3.2', async () => {
    expect(await joinedOf('?a-=1&a=2&a0=3')).toBe('a=2&a-=1&a0=3');
  });
  it('puts upper case before lower case: RFC 5849 §3.4.1.3.2', async () => {
    expect(await joinedOf('?b=1&a=1&B=1')).toBe('B=1&a=1&b=1');
  });
  it('is that of encoded octets, so that é comes before z: RFC 5849 §3.4.1.3.2', async () => {
    expect(await joinedOf('?z=1&é=1&0=1')).toBe('%C3%A9=1&0=1&z=1');
  });
  it('is that of UTF-8 and not of UTF-16 for astral characters: RFC 5849 §3.4.1.3.2', async () => {
    expect(await joinedOf('?😀=1&～=1')).toBe('%EF%BD%9E=1&%F0%9F%98%80=1');
    expect(await joinedOf('?a=😀&a=～')).toBe('a=%EF%BD%9E&a=%F0%9F%98%80');
  });
  it('mixes query, header and body: RFC 5849 §3.4.1.3.2', async () => {
    const traced = await traceOf({
      request: { ...form('z=4&b=5'), url: `${host}/x?c=1&a=2` },
      header: pairs(['oauth_token', 'tk'], ['role', '3']),
    });
    expect(textOf(traced, 'joined')).toBe('a=2&b=5&c=1&oauth_token=tk&role=3&z=4');
  });
});

function form(body: string, type = 'application/x-www-form-urlencoded'): Partial<Request> {
  return { method: 'POST', headers: pairs(['Content-Type', type]), body };
}

describe('the body', () => {
  it.each([
    ['content-type', 'application/x-www-form-urlencoded'],
    ['Content-Type', 'application/x-www-form-urlencoded; charset=UTF-8'],
    ['CONTENT-TYPE', 'Application/X-WWW-Form-URLEncoded;charset=utf-8'],
  ])('is signed when %s says %s: RFC 5849 §3.4.1.3.1', async (name, type) => {
    const request = { ...form('b=1+2&b=%2B&c'), headers: pairs([name, type]) };
    const traced = await traceOf({ request });
    expect(tuples(stage(traced, 'bodySigned'))).toEqual([
      ['b', '1 2'],
      ['b', '+'],
      ['c', ''],
    ]);
  });
  it.each([
    'application/json',
    'text/plain',
    'multipart/form-data; boundary=x',
    'application/x-www-form-urlencoded-not',
    '',
  ])('is not signed as `%s`: RFC 5849 §3.4.1.3.1', async (type) => {
    const traced = await traceOf({ request: form('a=1&b=2', type) });
    expect(textOf(traced, 'joined')).toBe('oauth_token=tk');
  });
  it('is not signed without a content type: RFC 5849 §3.4.1.3.1', async () => {
    const traced = await traceOf({ request: { method: 'POST', body: 'a=1' } });
    expect(stage(traced, 'bodySigned')).toEqual([]);
  });
  it('is not signed when it is JSON, whatever stands in it: RFC 5849 §3.4.1.3.1', async () => {
    const request = form('{"q":"SELECT 1 & a=b"}', 'application/json;charset=utf-8');
    expect(stage(await traceOf({ request }), 'bodySigned')).toEqual([]);
  });
});

describe('the header’s parameters', () => {
  it('are signed without realm: RFC 5849 §3.4.1.3.1', async () => {
    const with1 = await traceOf({ header: pairs(['realm', '1'], ['oauth_token', 'tk']) });
    const with2 = await traceOf({ header: pairs(['realm', '2'], ['oauth_token', 'tk']) });
    expect(textOf(with1, 'joined')).toBe('oauth_token=tk');
    expect(textOf(with1, 'signature')).toBe(textOf(with2, 'signature'));
  });
  it('realm is signed where it is a parameter of the query: RFC 5849 §3.4.1.3.1', async () => {
    expect(await joinedOf('?realm=1')).toBe('realm=1');
  });
  it('are signed without oauth_signature: RFC 5849 §3.4.1.3.1', async () => {
    const traced = await traceOf({ header: pairs(['oauth_signature', 'x'], ['oauth_token', 't']) });
    expect(textOf(traced, 'joined')).toBe('oauth_token=t');
  });
  it('oauth_signature in the query is not signed: RFC 5849 §3.4.1.3.1', async () => {
    expect(await joinedOf('?oauth_signature=x&oauth%5Fsignature=y&a=1')).toBe('a=1');
  });
  it('oauth_signature in a form body is not signed: RFC 5849 §3.4.1.3.1', async () => {
    const traced = await traceOf({ request: form('oauth_signature=x&a=1'), observed: 'OAuth' });
    expect(textOf(traced, 'joined')).toBe('a=1');
  });
  it.each(['role', 'oauth_verifier', 'oauth_callback', 'oauth_version', 'oauth_anything', 'x'])(
    'are signed with %s: RFC 5849 §3.4.1.3.1',
    async (name) => {
      const traced = await traceOf({ header: pairs([name, 'https://a/?b c']) });
      expect(textOf(traced, 'joined')).toBe(`${name}=https%3A%2F%2Fa%2F%3Fb%20c`);
    },
  );
  it('are signed as often as they are sent: RFC 5849 §3.4.1.3.2', async () => {
    const traced = await traceOf({ header: pairs(['a', '2'], ['a', '1']) });
    expect(textOf(traced, 'joined')).toBe('a=1&a=2');
  });
  it('keep a `+`, since only a form has one for a space: RFC 5849 §3.5.1', async () => {
    const traced = await traceOf({ observed: 'OAuth oauth_nonce="a+b%2Bc"' });
    expect(textOf(traced, 'joined')).toBe('oauth_nonce=a%2Bb%2Bc');
  });
});

describe('the key', () => {
  const keyOf = async (parts: Parameters<typeof traceOf>[0]) => textOf(await traceOf(parts), 'key');

  it('joins the encoded secrets by `&`: RFC 5849 §3.4.2', async () => {
    const credentials = { consumerSecret: 'a&b', tokenSecret: 'c+d é' };
    expect(await keyOf({ credentials })).toBe('a%26b&c%2Bd%20%C3%A9');
  });
  it('ends in `&` when no token is sent, even if a token secret is typed: RFC 5849 §3.4.2', async () => {
    expect(await keyOf({ header: pairs(['oauth_consumer_key', 'ck']) })).toBe('cs&');
    expect(await keyOf({ header: pairs(['oauth_token', '']) })).toBe('cs&');
  });
  it('ends in `&` when the token secret is empty: RFC 5849 §3.4.2', async () => {
    expect(await keyOf({ credentials: { tokenSecret: '' } })).toBe('cs&');
  });
  it('starts with `&` when the consumer secret is empty: RFC 5849 §3.4.2', async () => {
    expect(await keyOf({ credentials: { consumerSecret: '' } })).toBe('&ts');
  });
  it('has the secrets without white space around them: RFC is silent', async () => {
    const credentials = { consumerSecret: ' \tc s\r\n', tokenSecret: '\u00a0ts\u200b\ufeff' };
    expect(await keyOf({ credentials })).toBe('c%20s&ts');
  });
});

describe('the hash', () => {
  const hashOf = async (method: string) => {
    const traced = await traceOf({ header: pairs(['oauth_signature_method', method]) });
    return [stage(traced, 'macInput').hash, stage(traced, 'digest').length];
  };

  it('is SHA-1 when HMAC-SHA1 is announced: RFC 5849 §3.4.2', async () => {
    expect(await hashOf('HMAC-SHA1')).toEqual(['SHA-1', 20]);
  });
  it.each(['HMAC-SHA256', 'HMAC-SHA512', 'PLAINTEXT', ''])(
    'is SHA-256 when `%s` is announced: RFC is silent, NetSuite takes no other',
    async (method) => {
      expect(await hashOf(method)).toEqual(['SHA-256', 32]);
    },
  );
});

import fc from 'fast-check';
import nodeOAuth from 'node-oauth1';
import oauthSign from 'oauth-sign';
import { describe, expect, it } from 'vitest';
import type { Pair } from '../../../src/engine/model/index.ts';
import {
  caseParts,
  generatedRequest,
  type GeneratedRequest,
} from '../../support/generated-request.ts';
import { pairs, textOf, traceOf } from '../../support/case.ts';

const runs = { numRuns: 2000, seed: 5849 };
const anyRequest = fc.constantFrom('HMAC-SHA256', 'HMAC-SHA1').chain(generatedRequest);

async function ours(generated: GeneratedRequest) {
  const traced = await traceOf(caseParts(generated));
  return { base: textOf(traced, 'baseString'), signature: textOf(traced, 'signature') };
}

/** oauth-sign takes a map in which a repeated name has a list. */
function mapOf(params: readonly Pair[]): Record<string, string[]> {
  const lists = new Map<string, string[]>();
  for (const { name, value } of params) lists.set(name, [...(lists.get(name) ?? []), value]);
  return Object.fromEntries(lists);
}

function byOAuthSign({ method, baseUri, query, header, body, ...secrets }: GeneratedRequest) {
  const params = mapOf([...query, ...header, ...body]);
  const { consumerSecret, tokenSecret } = secrets;
  const hash = header.at(-1)?.value ?? '';
  return {
    base: oauthSign.generateBase(method, baseUri, params),
    signature: oauthSign.sign(hash, method, baseUri, params, consumerSecret, tokenSecret),
  };
}

/** node-oauth1 takes the URL as it is sent, and everything else decoded. */
function byNodeOAuth({ method, url, header, body, consumerSecret, tokenSecret }: GeneratedRequest) {
  const message = () => ({
    method,
    action: url,
    parameters: [...header, ...body].map(({ name, value }): [string, string] => [name, value]),
  });
  return {
    base: nodeOAuth.SignatureMethod.getBaseString(message()),
    signature: nodeOAuth.SignatureMethod.sign(message(), { consumerSecret, tokenSecret }),
  };
}

describe('the engine agrees with', () => {
  it('oauth-sign on 2,000 generated requests', async () => {
    await fc.assert(
      fc.asyncProperty(anyRequest, async (generated) => {
        expect(await ours(generated)).toEqual(byOAuthSign(generated));
      }),
      runs,
    );
  });

  it('node-oauth1 on 2,000 generated requests', async () => {
    // Without a path, node-oauth1 takes an `@` of the query for the end of user information; below.
    const splitRightly = anyRequest.filter(({ url }) => !/\/\/[^/]*\?[^/]*@/.test(url));
    await fc.assert(
      fc.asyncProperty(splitRightly, async (generated) => {
        expect(await ours(generated)).toEqual(byNodeOAuth(generated));
      }),
      runs,
    );
  });
});

const plain: GeneratedRequest = {
  method: 'GET',
  url: 'https://h.example/x',
  baseUri: 'https://h.example/x',
  query: [],
  body: [],
  bodyText: '',
  header: pairs(['oauth_token', 'tk'], ['oauth_signature_method', 'HMAC-SHA256']),
  consumerSecret: 'cs',
  tokenSecret: 'ts',
};

/** The third part of a base string, decoded: the normalized parameters. */
const paramsIn = (base: string) => decodeURIComponent(base.split('&')[2] ?? '');
const uriIn = (base: string) => decodeURIComponent(base.split('&')[1] ?? '');
const ourBase = async (generated: GeneratedRequest) => (await ours(generated)).base;

describe('oauth-sign departs:', () => {
  it('it signs the URI as it is given, RFC 5849 §3.4.1.2 normalizes it', async () => {
    const url = 'HTTPS://H.Example:443';
    expect(uriIn(byOAuthSign({ ...plain, baseUri: url }).base)).toBe(url);
    expect(uriIn(await ourBase({ ...plain, url }))).toBe('https://h.example/');
  });
  it('it signs realm and oauth_signature if given, RFC 5849 §3.4.1.3.1 leaves both out', async () => {
    const header = pairs(
      ['realm', '1'],
      ['oauth_signature', 's'],
      ['oauth_signature_method', 'HMAC-SHA1'],
    );
    expect(paramsIn(byOAuthSign({ ...plain, header }).base)).toBe(
      'oauth_signature=s&oauth_signature_method=HMAC-SHA1&realm=1',
    );
    expect(paramsIn(await ourBase({ ...plain, header }))).toBe('oauth_signature_method=HMAC-SHA1');
  });
  it('it signs an empty method as GET, where RFC 5849 §3.4.1.1 has nothing to put', async () => {
    expect(byOAuthSign({ ...plain, method: '' }).base).toMatch(/^GET&/);
    expect(await ourBase({ ...plain, method: '' })).toMatch(/^&https/);
  });
});

describe('node-oauth1 departs:', () => {
  const both = async (part: Partial<GeneratedRequest>) => {
    const generated = { ...plain, ...part };
    return { theirs: byNodeOAuth(generated).base, our: await ourBase(generated) };
  };

  it('it signs realm if given, RFC 5849 §3.4.1.3.1 leaves it out', async () => {
    const { theirs, our } = await both({
      header: pairs(['realm', '1'], ['oauth_signature_method', 'HMAC-SHA256']),
    });
    expect(paramsIn(theirs)).toBe('oauth_signature_method=HMAC-SHA256&realm=1');
    expect(paramsIn(our)).toBe('oauth_signature_method=HMAC-SHA256');
  });
  it('it signs a fragment as part of the query, RFC 5849 §3.4.1.2 drops it', async () => {
    const { theirs, our } = await both({ url: 'https://h.example/x?a=1#top' });
    expect(paramsIn(theirs)).toMatch(/^a=1%23top&/);
    expect(paramsIn(our)).toMatch(/^a=1&/);
  });
  it('it signs user information, RFC 5849 §3.4.1.2 takes the Host header', async () => {
    const { theirs, our } = await both({ url: 'https://Ada:pw@h.example/x' });
    expect(uriIn(theirs)).toBe('https://ada:pw@h.example/x');
    expect(uriIn(our)).toBe('https://h.example/x');
  });
  it('it keeps the colon of an empty port, RFC 5849 §3.4.1.2 has no port without digits', async () => {
    const { theirs, our } = await both({ url: 'https://h.example:/x' });
    expect(uriIn(theirs)).toBe('https://h.example:/x');
    expect(uriIn(our)).toBe('https://h.example/x');
  });
  it('it takes the query for the authority when the path is empty and an `@` follows, RFC 5849 §3.4.1.2 by RFC 3986 §3.2', async () => {
    const { theirs, our } = await both({ url: 'https://h.example?mail=a@b' });
    expect(uriIn(theirs)).toBe('https://h.example?mail=a@b/');
    expect(uriIn(our)).toBe('https://h.example/');
  });
  it('it splits an IPv6 address at its first colon, RFC 5849 §3.4.1.2 by RFC 3986 §3.2.2', async () => {
    const { theirs, our } = await both({ url: 'http://[::1]:80/x' });
    expect(uriIn(theirs)).not.toBe('http://[::1]/x');
    expect(uriIn(our)).toBe('http://[::1]/x');
  });
});

describe('both depart:', () => {
  it('they throw on an escape that is not UTF-8 or not hex, where RFC 5849 §3.6 is silent', async () => {
    for (const url of ['https://h.example/x?a=%E9', 'https://h.example/x?a=%zz']) {
      expect(() => byNodeOAuth({ ...plain, url })).toThrow(URIError);
    }
    expect(() => byOAuthSign({ ...plain, query: pairs(['a', '\uDCE9']) })).toThrow(URIError);
    expect(paramsIn(await ourBase({ ...plain, url: 'https://h.example/x?a=%E9&b=%zz' }))).toMatch(
      /^a=%E9&b=%25zz&/,
    );
  });
  it('they use a token secret without a token, RFC 5849 §3.4.2 has it empty then', async () => {
    const header = pairs(['oauth_signature_method', 'HMAC-SHA256']);
    const withSecret = { ...plain, header };
    const without = { ...withSecret, tokenSecret: '' };
    const { signature } = await ours(withSecret);
    for (const peer of [byOAuthSign, byNodeOAuth]) {
      expect(peer(withSecret).signature).not.toBe(signature);
      expect(peer(without).signature).toBe(signature);
    }
  });
  it('they hash white space around a secret, where RFC 5849 §3.4.2 is silent', async () => {
    const pasted = { ...plain, consumerSecret: ' cs\n' };
    const { signature } = await ours(pasted);
    for (const peer of [byOAuthSign, byNodeOAuth]) {
      expect(peer(pasted).signature).not.toBe(signature);
      expect(peer(plain).signature).toBe(signature);
    }
  });
});

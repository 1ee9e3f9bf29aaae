import { createHmac } from 'node:crypto';
import nodeOAuth from 'node-oauth1';
import { OAuth } from 'oauth';
import OAuth1a from 'oauth-1.0a';
import oauthSign from 'oauth-sign';
import oauthSignature from 'oauth-signature';
import type { Pair } from '../../src/engine/model/index.ts';
import type { CaseParts } from './case.ts';
import { pairs } from './case.ts';

/** What a program wants to send. */
export interface Wish {
  readonly method: string;
  /** As it goes over the wire, in whatever spelling. */
  readonly url: string;
  /** The query of that URL, decoded. */
  readonly query: readonly Pair[];
  readonly body: Body;
}

export type Body =
  | { readonly kind: 'none' }
  | { readonly kind: 'json'; readonly json: Readonly<Record<string, unknown>> }
  | { readonly kind: 'form'; readonly form: Readonly<Record<string, string>> };

/** How a program hands its wish to a library; each library knows some of these. */
export type Manner =
  | 'plainly'
  | 'the body as text'
  | 'the query apart from the URL'
  | 'the query apart from the URL, with numbers and booleans'
  | 'without a token'
  | 'without the token secret'
  | 'without the token secret, and last_ampersand: false'
  | 'the URL without its scheme'
  | 'the path alone';

/** A request that a real library signed: what was sent, and the signature it made. */
export interface Signed {
  readonly parts: CaseParts;
  readonly signature: string;
}

/** A package of npm, driven as its readme shows. */
export interface NpmClient {
  readonly manners: readonly Manner[];
  readonly sign: (wish: Wish, manner: Manner) => Signed;
}

const key = 'ck';
const secret = 'consumer secret!';
const token = 'tk';
const tokenSecret = 'token-secret';
const nonce = 'wNs1vcsCQhkPuXfdpBgU';
const timestamp = '1712533779';
const method = 'HMAC-SHA256';

const hmac = (base: string, with_: string) =>
  createHmac('sha256', with_).update(base).digest('base64');

const formText = (form: Readonly<Record<string, string>>) =>
  new URLSearchParams(Object.entries(form)).toString().replaceAll('+', '%20');

function requestOf({ method: verb, url, body }: Wish): NonNullable<CaseParts['request']> {
  const sent = (type: string, text: string) => ({
    method: verb,
    url,
    headers: [{ name: 'Content-Type', value: type }],
    body: text,
  });
  if (body.kind === 'json') return sent('application/json', JSON.stringify(body.json));
  if (body.kind === 'form') return sent('application/x-www-form-urlencoded', formText(body.form));
  return { method: verb, url };
}

/** The case of a header that a library printed, with the signature in it. */
function withHeader(wish: Wish, observed: string, ownTokenSecret = tokenSecret): Signed {
  const written = /oauth_signature="([^"]*)"/.exec(observed)?.[1] ?? '';
  const credentials = { consumerSecret: secret, tokenSecret: ownTokenSecret };
  const parts = { request: requestOf(wish), observed, credentials };
  return { parts, signature: decodeURIComponent(written) };
}

const headerParams = pairs(
  ['oauth_consumer_key', key],
  ['oauth_token', token],
  ['oauth_nonce', nonce],
  ['oauth_timestamp', timestamp],
  ['oauth_signature_method', method],
  ['oauth_version', '1.0'],
);

/** The case of a library that returns the signature alone. */
function withSignature(wish: Wish, signature: string): Signed {
  const credentials = { consumerSecret: secret, tokenSecret };
  return { parts: { request: requestOf(wish), header: headerParams, credentials }, signature };
}

function lists(params: readonly Pair[]): Record<string, string[]> {
  const all = new Map<string, string[]>();
  for (const { name, value } of params) all.set(name, [...(all.get(name) ?? []), value]);
  return Object.fromEntries(all);
}

const formPairs = (body: Body): readonly Pair[] =>
  body.kind === 'form' ? pairs(...Object.entries(body.form)) : [];

const withoutQuery = (url: string) => url.split(/[?#]/, 1)[0] ?? '';

/** A program that has numbers and booleans does not write them as text first. */
const typed = (text: string): string | number | boolean =>
  text === 'false' ? false : text === 'true' ? true : /^\d$/.test(text) ? Number(text) : text;

const oauth1a: NpmClient = {
  manners: [
    'plainly',
    'the body as text',
    'without the token secret',
    'without the token secret, and last_ampersand: false',
  ],
  sign: (wish, manner) => {
    const { body } = wish;
    const isQuerySeparate = manner === 'the query apart from the URL';
    const data = isQuerySeparate
      ? lists([...wish.query, ...formPairs(body)])
      : body.kind === 'json'
        ? { ...body.json }
        : formOf(body);
    const asText = manner === 'the body as text' ? requestOf(wish).body : undefined;
    const client = new OAuth1a({
      consumer: { key, secret },
      signature_method: method,
      hash_function: hmac,
      last_ampersand: !manner.includes('last_ampersand'),
    });
    client.getNonce = () => nonce;
    client.getTimeStamp = () => Number(timestamp);
    const url = isQuerySeparate ? withoutQuery(wish.url) : wish.url;
    const request = { method: wish.method, url, data: asText ?? data };
    const known = manner.startsWith('without the token secret')
      ? { key: token }
      : { key: token, secret: tokenSecret };
    // The package's types ask for a secret that its code does not need.
    const signed = client.authorize(request, known as OAuth1a.Token);
    return withHeader(wish, client.toHeader(signed).Authorization);
  },
};

const formOf = (body: Body) => (body.kind === 'form' ? { ...body.form } : undefined);

const oauthSignClient: NpmClient = {
  manners: [
    'plainly',
    'the query apart from the URL',
    'the query apart from the URL, with numbers and booleans',
  ],
  sign: (wish, manner) => {
    const isQuerySeparate = manner !== 'plainly';
    const query = isQuerySeparate ? wish.query : [];
    const value = manner.endsWith('booleans') ? typed : (text: string) => text;
    const params = Object.fromEntries(
      Object.entries(lists([...query, ...headerParams, ...formPairs(wish.body)])).map(
        ([name, values]) => [name, values.map(value)],
      ),
    );
    const url = isQuerySeparate ? withoutQuery(wish.url) : wish.url.split('#', 1).join();
    // It is written for text, and takes anything.
    const asText = params as Record<string, string[]>;
    return withSignature(
      wish,
      oauthSign.sign(method, wish.method, url, asText, secret, tokenSecret),
    );
  },
};

const nodeOAuth1: NpmClient = {
  manners: ['plainly', 'without a token'],
  sign: (wish, manner) => {
    const own = ['oauth_nonce', 'oauth_timestamp', 'oauth_signature_method'];
    const given = [...headerParams.filter(({ name }) => own.includes(name))];
    const message = {
      method: wish.method,
      action: wish.url,
      parameters: [...given, ...formPairs(wish.body)].map(({ name, value }): [string, string] => [
        name,
        value,
      ]),
    };
    const without = manner === 'without a token';
    const ownSecret = without ? '' : tokenSecret;
    nodeOAuth.completeRequest(message, {
      consumerKey: key,
      consumerSecret: secret,
      token: without ? '' : token,
      tokenSecret: ownSecret,
    });
    const header = nodeOAuth.getAuthorizationHeader('1234567', message.parameters);
    return withHeader(wish, header, ownSecret);
  },
};

const oauthSignatureClient: NpmClient = {
  manners: ['plainly', 'the query apart from the URL', 'the URL without its scheme'],
  sign: (wish, manner) => {
    const query = manner === 'the query apart from the URL' ? wish.query : [];
    const params = lists([...query, ...headerParams, ...formPairs(wish.body)]);
    const url = manner.endsWith('its scheme') ? wish.url.replace(/^https:\/\//, '') : wish.url;
    const options = { encodeSignature: false };
    return withSignature(
      wish,
      oauthSignature.generate(wish.method, url, params, secret, tokenSecret, options),
    );
  },
};

/** node-oauth with a connection that keeps the header and sends nothing. */
function listening() {
  const client = new OAuth('', '', key, secret, '1.0', null, method);
  const heard = { header: '' };
  client._createClient = (_port, _host, _method, _path, headers) => {
    heard.header = headers['Authorization'] ?? '';
    return { write: () => undefined };
  };
  return { client, heard };
}

const nodeOAuthClient: NpmClient = {
  manners: [
    'plainly',
    'the body as text',
    'the query apart from the URL, with numbers and booleans',
    'the path alone',
  ],
  sign: (wish, manner) => {
    const { client, heard } = listening();
    const { body } = wish;
    const url = manner === 'the path alone' ? wish.url.replace(/^\w+:\/\/[^/?#]*/, '') : wish.url;
    const text = requestOf(wish).body ?? '';
    if (manner.endsWith('booleans')) {
      const params = Object.fromEntries(
        Object.entries(lists([...wish.query, ...formPairs(body)])).map(([name, values]) => [
          name,
          values.length === 1 ? typed(values[0] ?? '') : values,
        ]),
      );
      const bare = withoutQuery(url);
      client._performSecureRequest(token, tokenSecret, wish.method, bare, params, null, null);
    } else if (wish.method === 'GET') client.get(url, token, tokenSecret);
    else if (wish.method === 'DELETE') client.delete(url, token, tokenSecret);
    else {
      const send = wish.method === 'PUT' ? client.put.bind(client) : client.post.bind(client);
      if (body.kind === 'json') send(url, token, tokenSecret, text, 'application/json');
      else
        send(url, token, tokenSecret, manner === 'the body as text' ? text : (formOf(body) ?? ''));
    }
    return withHeader(wish, heard.header);
  },
};

/** The packages, by the id of their client. */
export const npmClients: Readonly<Record<string, NpmClient>> = {
  'npm-oauth-1.0a': oauth1a,
  'npm-oauth-sign': oauthSignClient,
  'npm-node-oauth1': nodeOAuth1,
  'npm-oauth-signature': oauthSignatureClient,
  'npm-oauth': nodeOAuthClient,
};

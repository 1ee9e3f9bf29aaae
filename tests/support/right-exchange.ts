import { createHmac } from 'node:crypto';

/** A request that is signed rightly, by code that shares nothing with the engine. */
export interface RightExchange {
  readonly method: string;
  readonly url: string;
  readonly header: string;
  /** What was posted, as a form; `''` without one. */
  readonly body: string;
  readonly credentials: {
    readonly account: string;
    readonly consumerKey: string;
    readonly consumerSecret: string;
    readonly token: string;
    readonly tokenSecret: string;
  };
}

/** What a request is made of; a path and query as they travel. */
export interface RightParts {
  readonly method?: string;
  readonly host?: string;
  readonly path?: string;
  /** Names and values, decoded. */
  readonly query?: readonly (readonly [name: string, value: string])[];
  /** The fields of a form that is posted, decoded. */
  readonly form?: readonly (readonly [name: string, value: string])[];
  /** Makes keys, secrets and nonce; another number makes others. */
  readonly seed?: number;
}

const encode = (text: string): string =>
  encodeURIComponent(text).replace(
    /[!'()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );

const hexOf = (name: string, seed: number): string =>
  createHmac('sha256', String(seed)).update(name).digest('hex');

/** Signs a request as RFC 5849 says, with HMAC-SHA256. */
export function rightExchange({
  method = 'GET',
  host = '1234567-sb1.restlets.api.netsuite.com',
  path = '/app/site/hosting/restlet.nl',
  query = [
    ['script', '12'],
    ['deploy', '1'],
  ],
  form = [],
  seed = 1,
}: RightParts = {}): RightExchange {
  const credentials = {
    account: '1234567_SB1',
    consumerKey: hexOf('consumer key', seed),
    consumerSecret: hexOf('consumer secret', seed),
    token: hexOf('token', seed),
    tokenSecret: hexOf('token secret', seed),
  };
  const signed = {
    oauth_consumer_key: credentials.consumerKey,
    oauth_token: credentials.token,
    oauth_signature_method: 'HMAC-SHA256',
    oauth_timestamp: String(1_790_000_000 + seed),
    oauth_nonce: hexOf('nonce', seed).slice(0, 20),
    oauth_version: '1.0',
  };
  const pairs = [...query, ...form, ...Object.entries(signed)].map(
    ([name, value]) => [encode(name), encode(value)] as const,
  );
  const joined = pairs
    .sort(([a, x], [b, y]) => (a < b ? -1 : a > b ? 1 : x < y ? -1 : x > y ? 1 : 0))
    .map((pair) => pair.join('='))
    .join('&');
  const base = [method, encode(`https://${host}${path}`), encode(joined)].join('&');
  const key = `${credentials.consumerSecret}&${credentials.tokenSecret}`;
  const signature = createHmac('sha256', key).update(base).digest('base64');
  const params = { realm: credentials.account, ...signed, oauth_signature: signature };
  const text = Object.entries(params).map(([name, value]) => `${name}="${encode(value)}"`);
  const joinedBy = (list: typeof query): string =>
    list.map((pair) => pair.map(encode).join('=')).join('&');
  const search = joinedBy(query);
  return {
    ...{ method, credentials },
    url: `https://${host}${path}${search === '' ? '' : `?${search}`}`,
    header: `OAuth ${text.join(', ')}`,
    body: joinedBy(form),
  };
}

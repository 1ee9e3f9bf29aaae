import nodeOAuth from 'node-oauth1';
import { expect, test } from 'vitest';
import { copiesOf, unsigned, type ToBuild } from '../../../../../src/app/view/build.ts';
import type { Call } from '../../../../../src/app/view/call/call.ts';
import { postmanCopy } from '../../../../../src/app/view/call/postman.ts';
import { textOf } from '../../../../../src/app/view/copy.ts';
import { emptyFields } from '../../../../../src/app/view/fields.ts';
import { parse, readCase, trace } from '../../../../../src/engine/index.ts';
import { flat } from '../../../../../src/engine/model/index.ts';

const build: ToBuild = {
  ...emptyFields,
  ...{ kind: 'header', nonce: 'fjaLirsIcCGVZWzBX0pg', timestamp: '1508242306', method: 'POST' },
  url: 'https://123456.restlets.api.netsuite.com/app/site/hosting/restlet.nl?script=6&deploy=1&a=b%20c&d=&e',
  ...{ contentType: '', body: '' },
  ...{ account: '123456-sb1', consumerKey: ' key', consumerSecret: 'one', token: 'token' },
  tokenSecret: 'two',
};

interface Attribute {
  readonly key: string;
  readonly value: string;
}

/** The parts of Collection Format v2.1.0 that a request needs; its schema says which are required. */
interface Collection {
  readonly info: { readonly name: string; readonly schema: string };
  readonly item: readonly {
    readonly name: string;
    readonly request: {
      readonly method: string;
      readonly header: readonly Attribute[];
      readonly auth: { readonly type: 'oauth1'; readonly oauth1: readonly Attribute[] };
      readonly url: {
        readonly raw: string;
        readonly protocol: string;
        readonly host: readonly string[];
        readonly path: readonly string[];
        readonly query?: readonly { readonly key: string; readonly value: string | null }[];
      };
      readonly body?: {
        readonly mode: string;
        readonly raw?: string;
        readonly urlencoded?: readonly Attribute[];
      };
    };
  }[];
  readonly variable: readonly Attribute[];
}

async function signed(change: Partial<ToBuild> = {}) {
  const changed = { ...build, ...change };
  const right = await trace(readCase(unsigned(changed)).given);
  const copy = copiesOf(changed, right).at(-1);
  // What the page wrote itself; each test looks at the parts it relies on.
  const collection = JSON.parse(textOf(copy)) as Collection;
  return { copy, collection, request: collection.item[0]?.request, right };
}

test('it is a collection of version 2.1 that holds one request, and two variables without a value', async () => {
  const { collection } = await signed({ body: '{"a":"it’s"}' });
  expect(collection).toEqual({
    info: {
      name: 'POST /app/site/hosting/restlet.nl',
      schema: 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json',
    },
    item: [
      {
        name: 'POST /app/site/hosting/restlet.nl',
        request: {
          method: 'POST',
          header: [{ key: 'Content-Type', value: 'application/json' }],
          auth: {
            type: 'oauth1',
            oauth1: [
              { key: 'realm', value: '123456_SB1', type: 'string' },
              { key: 'consumerKey', value: 'key', type: 'string' },
              { key: 'consumerSecret', value: '{{consumerSecret}}', type: 'string' },
              { key: 'token', value: 'token', type: 'string' },
              { key: 'tokenSecret', value: '{{tokenSecret}}', type: 'string' },
              { key: 'signatureMethod', value: 'HMAC-SHA256', type: 'string' },
              { key: 'version', value: '1.0', type: 'string' },
              { key: 'addParamsToHeader', value: true, type: 'boolean' },
              { key: 'addEmptyParamsToSign', value: true, type: 'boolean' },
              { key: 'includeBodyHash', value: false, type: 'boolean' },
            ],
          },
          url: {
            raw: build.url,
            protocol: 'https',
            host: ['123456', 'restlets', 'api', 'netsuite', 'com'],
            path: ['app', 'site', 'hosting', 'restlet.nl'],
            query: [
              { key: 'script', value: '6' },
              { key: 'deploy', value: '1' },
              { key: 'a', value: 'b%20c' },
              { key: 'd', value: '' },
              { key: 'e', value: null },
            ],
          },
          body: {
            mode: 'raw',
            raw: '{"a":"it’s"}',
            options: { raw: { language: 'json' } },
          },
        },
      },
    ],
    variable: [
      { key: 'consumerSecret', value: '' },
      { key: 'tokenSecret', value: '' },
    ],
  });
});

test('a form is in its parts, decoded, since Postman signs and escapes it only so', async () => {
  const { request } = await signed({ body: 'a=b%20c&d=%2B+&e=' });
  expect(request?.body).toEqual({
    mode: 'urlencoded',
    urlencoded: [
      { key: 'a', value: 'b c', type: 'text' },
      { key: 'd', value: '+ ', type: 'text' },
      { key: 'e', value: '', type: 'text' },
    ],
  });
});

test.each(['', '{"a":1}', 'a=b%20c&d=%2B+&e='])(
  'with the body %j Postman’s own signer signs it as it is signed here',
  async (body) => {
    const { request, right } = await signed({ body });
    const own = new Map(request?.auth.oauth1.map(({ key, value }) => [key, value]));
    const form = request?.body?.urlencoded ?? [];
    const message = {
      ...{ method: request?.method ?? '', action: request?.url.raw ?? '' },
      parameters: [
        ...[['oauth_nonce', build.nonce] as [string, string]],
        ...[['oauth_timestamp', build.timestamp] as [string, string]],
        ...[['oauth_signature_method', own.get('signatureMethod') ?? ''] as [string, string]],
        ...form.map(({ key, value }): [string, string] => [key, value]),
      ],
    };
    nodeOAuth.completeRequest(message, {
      consumerKey: own.get('consumerKey') ?? '',
      token: own.get('token') ?? '',
      ...{ consumerSecret: build.consumerSecret, tokenSecret: build.tokenSecret },
    });
    const signature = message.parameters.find(([name]) => name === 'oauth_signature');
    expect(signature?.[1]).toBe(flat(right.stages.signature ?? []));
  },
);

test('the page reads it back as the same request', async () => {
  const { copy } = await signed({ body: 'a=b' });
  expect(parse(textOf(copy)).requests[0]).toMatchObject({
    ...{ method: 'POST', url: build.url, body: 'a=b' },
  });
});

const call: Call = {
  ...{ method: 'GET', url: 'https://h.example/', headers: [], body: '', signed: 'OAuth a="b"' },
};
const keys = { realm: '1', consumerKey: 'a', token: 'b' };

test('the reader is told whose secrets are missing in it', () => {
  expect(postmanCopy(call, keys)).toMatchObject({
    note: expect.stringContaining('both secrets') as unknown,
  });
});

test.each([
  [{ ...call, url: 'https://h.example/{{a}}' }, keys],
  [{ ...call, url: 'https://h.example/:id' }, keys],
  [{ ...call, body: '{{a}}' }, keys],
  [call, { ...keys, token: '{{token}}' }],
])('what Postman would replace is not offered: %j %j', (one, own) => {
  expect(postmanCopy(one, own)).toMatchObject({
    refused: expect.stringContaining('{{') as unknown,
  });
});

import { describe, expect, test } from 'vitest';
import { parse } from '../../../src/engine/index.ts';

const url =
  'https://1234567.restlets.api.netsuite.com/app/site/hosting/restlet.nl?script=1&deploy=2';
const header =
  'OAuth realm="1234567", oauth_consumer_key="k", oauth_token="t", oauth_nonce="n", oauth_timestamp="1", oauth_signature="s%3D"';

describe('a record of a request in JSON', () => {
  test('was read as a collection of Postman, without its header', () => {
    const request = { url, method: 'POST', headers: { Authorization: header }, body: '{"a":1}' };
    const response = { statusCode: 401, headers: {}, body: '{}' };
    const text = JSON.stringify({ step: { request, response } });
    expect(parse(text).requests).toMatchObject([
      { method: 'POST', url, authorization: header, body: '{"a":1}', response: { status: 401 } },
    ]);
  });

  test('keeps the secrets that stand beside it', () => {
    const consumerSecret = 'f0'.repeat(32);
    const text = JSON.stringify({
      ...{ settings: { consumerSecret } },
      request: { url, method: 'GET', headers: { Authorization: header } },
    });
    expect(parse(text).credentials).toMatchObject([{ value: consumerSecret }]);
  });

  test('whose query was decoded is a guess', () => {
    const { host, pathname } = new URL(url);
    const text = JSON.stringify({
      ...{ httpMethod: 'GET', path: pathname, queryStringParameters: { script: '1', deploy: '2' } },
      multiValueHeaders: { Authorization: [header], Host: [host] },
    });
    expect(parse(text).requests).toMatchObject([{ method: 'GET', url, guessed: ['url'] }]);
  });
});

test('Java’s pairs of headers were left aside, and their answer', () => {
  const text = `{GET /x?a={b} HTTP/1.1: null}{Authorization: ${header}}{Host: a.example}\nlater {null: HTTP/1.1 401 Unauthorized}{Date: Fri}`;
  expect(parse(text).requests).toMatchObject([
    { method: 'GET', url: 'https://a.example/x?a={b}', response: { status: 401 } },
  ]);
});

import { expect, test } from 'vitest';
import { parse } from '../../../src/engine/index.ts';

const url =
  'https://1234567.restlets.api.netsuite.com/app/site/hosting/restlet.nl?script=1&deploy=2';
const auth =
  'Authorization: OAuth realm="1234567", oauth_consumer_key="k", oauth_token="t", oauth_nonce="n", oauth_timestamp="1", oauth_signature="s%3D"';
const type = 'Content-Type: application/x-www-form-urlencoded';
const secret = 'f0'.repeat(32);

test.each([
  ['an answer', `POST ${url}\n${auth}\n${type}\n\nResponse body: a=1&b=2`],
  ['secrets', `POST ${url}\n${auth}\n${type}\n\nData\nconsumer_secret: "${secret}"`],
  ['secrets in a row', `POST ${url}\n${auth}\n\nconsumer_secret=${secret}&b=2`],
  ['the request for another token', `POST ${url}\n${auth}\n${type}\n\nBody: grant_type=a&scope=b`],
  ['the query of the URL', `POST ${url}\n${auth}\n\nscript=1&deploy=2`],
  ['what a GET shows', `GET ${url}\n${auth}\n\nBody: a=1&b=2`],
  ['JSON', `POST ${url}\n${auth}\n\ndata: {'a': 'b'}`],
])('%s was no form', (_, text) => {
  expect(parse(text).requests[0]?.body).toBeUndefined();
});

test('secrets under a word for a body were left unread', () => {
  const text = `POST ${url}\n${auth}\n${type}\n\ndata: {'consumerSecret': '${secret}'}`;
  expect(parse(text).credentials.map(({ value }) => value)).toContain(secret);
});

test('each of several requests has the form that follows it', () => {
  const one = (at: number): string => `POST ${url}\n${auth}${at}\n${type}\n\nBody: a=${at}\n\n`;
  const { requests } = parse(one(1) + one(2) + one(3));
  expect(requests.map(({ body }) => body)).toEqual(['a=1', 'a=2', 'a=3']);
});

test('a form whose ampersands JSON escapes was no form', () => {
  const text = JSON.stringify({ method: 'POST', url, body: 'a=1&b=2' }).replace(/&/g, '\\u0026');
  expect(parse(`${text}\n${auth}`).requests[0]?.body).toBe('a=1&b=2');
});

import { describe, expect, test } from 'vitest';
import { parse } from '../../../src/engine/index.ts';

const url =
  'https://1234567.restlets.api.netsuite.com/app/site/hosting/restlet.nl?script=1&deploy=2';
const other = url.replace('script=1', 'script=3');
const header =
  'Authorization: OAuth realm="1234567", oauth_consumer_key="k", oauth_token="t", oauth_nonce="n", oauth_timestamp="1", oauth_signature="s%3D"';
const first = (text: string) => parse(text).requests[0] ?? {};

describe('a request that a line of a log states', () => {
  test.each([
    `[09:14:11 INF] HTTP POST ${url} responded 401 in 312.2 ms`,
    `INFO:httpx:HTTP Request: POST ${url} "HTTP/1.1 401 Unauthorized"`,
    `[NsClient#call] ---> POST ${url} HTTP/1.1`,
    `Sending POST request to ${url}`,
    `I/O error on POST request for "${url}": null`,
    `INFO: RESPONSE: (POST ${url}) 401 HTTP_1_1 Local port:  50000`,
    `POST ${url}: 401`,
    `[Axios][Request] POST ${url} {"a":1}`,
    `urllib3.connectionpool: ${url.replace('/app', ':443 "POST /app')} HTTP/1.1" 401 123`,
  ])('was a guess: %s', (line) => {
    for (const text of [`${line}\n${header}`, `${header}\n${line}`]) {
      expect(first(text)).toMatchObject({ method: 'POST', url });
      expect(first(text).guessed).toBeUndefined();
    }
  });

  test.each([
    `POST ${url}... responded 401`,
    `POST ${url}…`,
    `POST ${url}&name=a b`,
    `POST ${url}, and then`,
    `POST ${url}&name=*`,
    `HTTP POST ${url.replace(/\?.*/, '')} responded 401`,
    `HTTP POST ${url.replace(/\?.*/, '?*')} responded 401`,
    `client.request('POST', '${url}', options)`,
  ])('and that may not be whole is a guess: %s', (line) => {
    expect(first(`I see ${line}\n${header}`).guessed).toContain('url');
  });

  test('and other lines of other requests may be of the header too', () => {
    const text = `HTTP POST ${url} responded 200\n${header}\nHTTP GET ${other} responded 401`;
    expect(first(text).guessed).toEqual(['url', 'method'].reverse());
    const named = `HTTP GET ${other} responded 401\n${header}\nURL: ${url}`;
    expect(first(named).guessed).toContain('url');
  });

  test('and states again was a second request', () => {
    const line = `Sending HTTP request POST ${url}`;
    expect(parse(`${line}\n${line}\n${header}\n${line}`).requests).toHaveLength(1);
  });
});

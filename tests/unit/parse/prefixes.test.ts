import { describe, expect, test } from 'vitest';
import { parse } from '../../../src/engine/index.ts';
import { prefixForms, sentLines } from '../../support/line-prefixes.ts';
import { rightExchange } from '../../support/right-exchange.ts';

const exchange = rightExchange({ method: 'POST' });
const read = (text: string) => parse(text).requests;
const whole = { method: 'POST', url: exchange.url, authorization: exchange.header };

describe('what a log puts in front of each line', () => {
  test.each(Object.entries(prefixForms))('hid the request: %s', (_, put) => {
    const text = sentLines(exchange).map(put).join('\n');
    expect(read(text)).toMatchObject([whole]);
    expect(read(text.replace(/\n/g, '\r\n'))).toMatchObject([whole]);
  });

  test('is cut off of an empty line', () => {
    const lines = [...sentLines(exchange).map((line) => `web_1  | ${line}`.trimEnd())];
    const [request] = read(`${lines.join('\n')}\nweb_1  | {"a":1}`);
    expect(request).toMatchObject({ ...whole, body: '{"a":1}' });
  });

  test('and other lines between them are left as they are', () => {
    const secret = 'f0'.repeat(32);
    const lines = sentLines(exchange).map((line, at) => `Nov 28 01:02:0${at} host app[1]: ${line}`);
    const text = `My request:\n${lines.join('\n')}\nconsumer secret: ${secret}`;
    expect(read(text)).toMatchObject([whole]);
    expect(parse(text).credentials).toMatchObject([{ field: 'consumerSecret', value: secret }]);
  });

  test('is of another kind for the answer', () => {
    const marked = [
      ...sentLines(exchange).map((line) => `app-1 | > ${line}`),
      'app-1 | < HTTP/1.1 401 Unauthorized',
      'app-1 | < ',
    ];
    expect(read(marked.join('\n'))).toMatchObject([{ ...whole, response: { status: 401 } }]);
  });

  test('and a list of lines that begin alike is none of it', () => {
    const text = `- Authorization: ${exchange.header}\n--data a=1\n- ${exchange.url}`;
    expect(parse(text).notices.map(({ span }) => text.slice(span?.start, span?.end))).not.toContain(
      '-',
    );
  });

  test('JSON around each line with other fields of the request is read as JSON', () => {
    const line = JSON.stringify({ message: 'signed', authorization: exchange.header });
    expect(read(`${line}\n${line}`)).toMatchObject([{ authorization: exchange.header }]);
  });
});

import { describe, expect, test } from 'vitest';
import type { Call } from '../../../../../src/app/view/call/call.ts';
import { copiesOfCall } from '../../../../../src/app/view/call/copies.ts';
import { textOf, type Copy } from '../../../../../src/app/view/copy.ts';

const json = { name: 'Content-Type', value: 'application/json' };
const form = { name: 'Content-Type', value: 'application/x-www-form-urlencoded' };
const prefer = { name: 'Prefer', value: 'transient' };
const plain: Call = {
  method: 'POST',
  url: 'https://h.example/a?b=%20c',
  headers: [json, prefer],
  body: '{"a":"ü"}',
  signed: 'OAuth realm="1"',
};

function copyOf(label: string, change: Partial<Call> = {}): Copy | undefined {
  return copiesOfCall({ ...plain, ...change }).find((copy) => copy.label === label);
}

const bare = { headers: [], body: '' };

test('raw HTTP is a message of HTTP/1.1, its length told in octets', () => {
  const text = (change: Partial<Call> = {}) => textOf(copyOf('Copy as raw HTTP', change));
  expect(text()).toBe(
    [
      ...['POST /a?b=%20c HTTP/1.1', 'Host: h.example', 'Authorization: OAuth realm="1"'],
      ...['Content-Type: application/json', 'Prefer: transient', 'Content-Length: 10', ''],
      '{"a":"ü"}',
    ].join('\r\n'),
  );
  expect(text({ ...bare, url: 'http://h.example:8080' })).toMatch(
    /^POST \/ HTTP\/1\.1\r\nHost: h\.example:8080\r\n[^]*\r\nContent-Length: 0\r\n\r\n$/,
  );
  expect(text({ ...bare, method: 'GET' })).not.toContain('Content-Length');
});

test('a .http file names the request, and has head and body as they are sent', () => {
  expect(textOf(copyOf('Copy as .http file'))).toBe(
    [
      ...['### POST /a', 'POST https://h.example/a?b=%20c', 'Authorization: OAuth realm="1"'],
      ...['Content-Type: application/json', 'Prefer: transient', '', '{"a":"ü"}'],
    ].join('\n'),
  );
  expect(textOf(copyOf('Copy as .http file', { ...bare, method: 'GET' }))).toMatch(/realm="1"$/);
});

describe('what an editor for .http files would change is not offered for it', () => {
  test.each<[name: string, change: Partial<Call>, why: RegExp]>([
    ['a variable in the body', { body: '{"a":"{{b}}"}' }, /“\{\{”/],
    ['a variable in the URL', { url: 'https://h.example/{{a}}' }, /“\{\{”/],
    ['a comment', { body: '{\n  // a\n}' }, /begins with a sign/],
    ['the next request', { body: 'a\n### b' }, /begins with a sign/],
    ['a file', { body: '< ./a.json' }, /begins with a sign/],
    ['a file with variables', { body: '<@latin1 a.json' }, /begins with a sign/],
    ['a handler', { body: '{}\n> {% a %}' }, /begins with a sign/],
    ['a method of its own', { method: 'PURGE' }, /no such method/],
    ['a form in lines', { headers: [form], body: 'a=1\n&b=2' }, /line break/],
  ])('%s', (_, change, why) => {
    expect(copyOf('Copy as .http file', change)).toMatchObject({
      refused: expect.stringMatching(why) as unknown,
    });
  });

  test.each(['<?xml version="1.0"?>\n<a b="c"/>', '{\n  "a": [1]\n}', 'a # b\nc > d'])(
    '%j is offered',
    (body) => {
      expect(textOf(copyOf('Copy as .http file', { body }))).toContain(body);
    },
  );
});

test('HTTPie is given the body as it is, and headers behind a blank, which it takes away', () => {
  expect(textOf(copyOf('Copy as HTTPie for bash'))).toBe(
    [
      'http --ignore-stdin',
      `'--raw={"a":"ü"}'`,
      `POST 'https://h.example/a?b=%20c'`,
      `'Authorization: OAuth realm="1"'`,
      `'Content-Type: application/json'`,
      `'Prefer: transient'`,
    ].join(' \\\n  '),
  );
});

test.each<[name: string, change: Partial<Call>, why: RegExp]>([
  ['a method of its own', { method: 'M-1' }, /for the URL/],
  ['a backslash in a header', { signed: 'OAuth realm="\\:"' }, /takes away/],
  ['a % that is no escape', { url: 'https://h.example/?a=%5E%' }, /once more/],
])('%s is not offered for HTTPie, which would send it otherwise', (_, change, why) => {
  expect(copyOf('Copy as HTTPie for bash', change)).toMatchObject({
    refused: expect.stringMatching(why) as unknown,
  });
});

test('PowerShell sends what is not ASCII as the octets that are signed, whatever its version', () => {
  const text = (body: string) => textOf(copyOf('Copy as PowerShell', { body }));
  expect(text('{"a":1}')).toContain(`-ContentType 'application/json' -Body '{"a":1}'`);
  expect(text('ü')).toContain('-Body ([System.Text.Encoding]::UTF8.GetBytes("$([char]252)"))');
  expect(text('ü')).toContain(
    `-Headers @{ Authorization = 'OAuth realm="1"'; Prefer = 'transient' }`,
  );
});

test('a program of Linux cannot be handed 128 KiB as one word, and the copies that need it say so', () => {
  const body = 'a'.repeat(131_072);
  for (const label of ['Copy as curl for bash', 'Copy as HTTPie for bash'])
    expect(copyOf(label, { body })).toMatchObject({
      refused: expect.stringMatching(/131,071 octets/) as unknown,
    });
  expect(textOf(copyOf('Copy as raw HTTP', { body }))).toContain(body);
});

test('curl is told to leave dots and brackets of a URL, and that nothing follows, where there are any', () => {
  const curl = (url: string) => textOf(copyOf('Copy as curl for bash', { ...bare, url }));
  expect(curl('https://h.example/a/../b?c[]=1')).toMatch(/^curl --globoff --path-as-is \\\n/);
  expect(curl('https://h.example/a.b?c=..')).toMatch(/^curl \\\n/);
  expect(curl('https://h.example/')).toContain(`-H 'Content-Length: 0'`);
});

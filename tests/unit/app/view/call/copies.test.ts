import { describe, expect, test } from 'vitest';
import type { Call } from '../../../../../src/app/view/call/call.ts';
import { copiesOfCall } from '../../../../../src/app/view/call/copies.ts';

const plain: Call = {
  method: 'POST',
  url: 'https://h.example/a?b[]={c}',
  headers: [{ name: 'Content-Type', value: 'application/json' }],
  body: '{}',
  signed: 'OAuth realm="1"',
};

test('curl sends brackets and braces of a URL as they stand, and names the URL as one', () => {
  for (const copy of copiesOfCall(plain).slice(0, 2)) {
    if (!('text' in copy)) throw new Error(copy.refused);
    expect(copy.text).toMatch(/^curl --globoff /);
    expect(copy.text).toMatch(/--url \^?['"]/);
  }
});

describe('what no command can send as one request is offered for no shell, and the reason is said', () => {
  test.each<[name: string, change: Partial<Call>, why: RegExp]>([
    ['a method with a line break', { method: 'GET\nX' }, /method/],
    ['a method with a blank', { method: 'GET /other HTTP/1.1' }, /method/],
    ['no method', { method: '' }, /method/],
    ['a URL that is an option', { url: '-o/tmp/a' }, /https/],
    ['a URL that curl takes for a file', { url: '@/etc/passwd' }, /https/],
    ['a URL of a file', { url: 'file:///etc/passwd' }, /https/],
    ['a URL with a line break', { url: 'https://h.example/\nb' }, /URL has a line break/],
    ['a URL with a NUL', { url: 'https://h.example/\0' }, /URL has/],
    [
      'a content type with a header in it',
      { headers: [{ name: 'Content-Type', value: 'a/b\r\nX: y' }] },
      /“Content-Type” has a line break/,
    ],
    ['a URL with a user', { url: 'https://a:b@h.example/' }, /names a user/],
    ['a header with a line break', { signed: 'OAuth a="b\r\nX: y"' }, /two headers/],
    ['a body with a NUL', { body: 'a\0b' }, /NUL/],
  ])('%s', (_, change, why) => {
    const copies = copiesOfCall({ ...plain, ...change });
    expect(copies).toHaveLength(6);
    for (const copy of copies)
      expect(copy).toMatchObject({ refused: expect.stringMatching(why) as unknown });
  });
});

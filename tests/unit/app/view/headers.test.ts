import { expect, test } from 'vitest';
import { contentTypeOf, contentTypeSent, headersFor } from '../../../../src/app/view/headers.ts';

test.each([
  ['', ''],
  ['{"q":"SELECT 1"}', 'application/json'],
  ['\n [1, 2', 'application/json'],
  ['"text"', 'application/json'],
  ['<?xml version="1.0"?><a/>', 'text/xml'],
  ['a=1', 'application/x-www-form-urlencoded'],
  ['a=1&b=%20+&c=', 'application/x-www-form-urlencoded'],
  ['a = 1', 'text/plain'],
  ['a=1\nb=2', 'text/plain'],
  ['YWJjZA==', 'text/plain'],
  ['hello', 'text/plain'],
  [' ', 'text/plain'],
])('%j is sent as %s', (body, type) => {
  expect(contentTypeOf(body)).toBe(type);
});

test('a stated type stands, but for a body that is not there', () => {
  expect(contentTypeSent('{}', 'text/plain')).toBe('text/plain');
  expect(contentTypeSent('', 'text/plain')).toBe('');
});

test('SuiteQL alone is asked for with Prefer', () => {
  const query = 'https://1.suitetalk.api.netsuite.com/services/rest/query/v1/suiteql';
  const prefer = { name: 'Prefer', value: 'transient' };
  expect(headersFor(`${query}?limit=5`, '')).toEqual([prefer]);
  expect(headersFor(query, 'application/json')).toEqual([
    { name: 'Content-Type', value: 'application/json' },
    prefer,
  ]);
  expect(headersFor(`https://1.example/?a=${query}`, '')).toEqual([]);
});

import { expect, test } from 'vitest';
import { placeOf, titleOf } from '../../../../src/app/view/routes.ts';

test.each([
  ['', 'Debug', ''],
  ['#/', 'Debug', ''],
  ['#/build', 'Debug', 'build'],
  ['#/c/abc', 'Debug', 'c/abc'],
  ['#/learn', 'Learn', ''],
  ['#/learn/break', 'Learn', 'break'],
  ['#/faults/time-ms', 'Faults', 'time-ms'],
  ['#/faultsy', 'Debug', 'faultsy'],
  ['#/about', 'About', ''],
])('%s is %s', (hash, page, rest) => {
  expect(placeOf(hash)).toEqual({ page, rest });
});

test('a title names what is shown, and nothing that was typed', () => {
  expect(titleOf(placeOf('#/c/secret'))).toBe(
    'Countersign – why NetSuite says Invalid login attempt',
  );
  expect(titleOf(placeOf('#/faults/x'), 'A mistake')).toBe('A mistake – Countersign');
});

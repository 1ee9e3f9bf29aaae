import { expect, test } from 'vitest';
import { inNavigation, placeOf, titleOf, type Route } from '../../../../src/app/view/routes.ts';

const routes: readonly Route[] = [
  { hash: '#/', name: 'Debug', title: 'why NetSuite says Invalid login attempt' },
  { hash: '#/build', name: 'Build', title: 'build a header', partOf: 'Debug' },
  { hash: '#/learn', name: 'Learn', title: 'how it is made' },
  { hash: '#/faults', name: 'Faults', title: 'the mistakes' },
  { hash: '#/about', name: 'About', title: 'what it is made of', isBeside: true },
];

test.each([
  ['', 'Debug', ''],
  ['#/', 'Debug', ''],
  ['#/build', 'Build', ''],
  ['#/c/abc', 'Debug', 'c/abc'],
  ['#/learn', 'Learn', ''],
  ['#/learn/break', 'Learn', 'break'],
  ['#/faults/time-ms', 'Faults', 'time-ms'],
  ['#/faultsy', 'Debug', 'faultsy'],
  ['#/about', 'About', ''],
])('%s is %s', (hash, name, rest) => {
  expect(placeOf(routes, hash)).toMatchObject({ page: { name }, rest });
});

test('the navigation leads to what is no part of another page, and to nothing beside', () => {
  expect(inNavigation(routes).map(({ name }) => name)).toEqual(['Debug', 'Learn', 'Faults']);
});

test('a title names what is shown, and nothing that was typed', () => {
  const { page } = placeOf(routes, '#/c/secret');
  expect(titleOf(page)).toBe('Countersign – why NetSuite says Invalid login attempt');
  expect(titleOf(placeOf(routes, '#/build').page)).toBe('Countersign – build a header');
  const faults = placeOf(routes, '#/faults/x').page;
  expect(titleOf(faults, 'A mistake')).toBe('A mistake – Countersign');
});

import { describe, expect, test } from 'vitest';
import { jobs, roleFor, surfaces, type RoleWish } from '../../../../src/knowledge/index.ts';
import { roleText, usualRole } from '../../../../src/app/view/role.ts';

const wish = (changes: Partial<RoleWish>): RoleWish => ({
  surfaces: ['records'],
  jobs: [],
  readsOnly: false,
  maker: 'self',
  ...changes,
});
const permissions = (changes: Partial<RoleWish>): readonly string[] =>
  roleFor(wish(changes)).permissions.map(
    ({ subtab, name, level }) => `${subtab}: ${name}, ${level}`,
  );
const traps = (changes: Partial<RoleWish>): readonly string[] =>
  roleFor(wish(changes)).traps.map(({ code }) => code);
const features = (changes: Partial<RoleWish>): readonly string[] =>
  roleFor(wish(changes)).features.map(({ name }) => name);

const own = 'Setup: User Access Tokens, Full';
const tba = 'Token-based Authentication';

describe('each surface has its permissions and features', () => {
  test.each<[RoleWish['surfaces'], string[], string[]]>([
    [['records'], [own, 'Setup: REST Web Services, Full'], [tba, 'REST Web Services']],
    [
      ['suiteql'],
      [own, 'Setup: REST Web Services, Full', 'Reports: SuiteAnalytics Workbook, Edit'],
      [tba, 'REST Web Services', 'SuiteAnalytics Workbook'],
    ],
    [['restlets'], [own], [tba, 'Client SuiteScript', 'Server SuiteScript']],
    [['soap'], [own, 'Setup: SOAP Web Services, Full'], [tba, 'SOAP Web Services']],
    [['flow'], [own], [tba]],
    [[], [], []],
  ])('%j', (wanted, expected, enabled) => {
    expect(permissions({ surfaces: wanted })).toEqual(expected);
    expect(features({ surfaces: wanted })).toEqual(enabled);
  });
});

test('whoever gets a token from somebody else only logs in with it', () => {
  expect(permissions({ maker: 'other' })[0]).toBe('Setup: Log in using Access Tokens, Full');
});

test('records have the levels of a shop integration, said to be examples', () => {
  const all = jobs.map(([job]) => job);
  expect(permissions({ surfaces: ['flow'], jobs: all }).slice(1)).toEqual([
    'Transactions: Sales Order, Full',
    'Lists: Customers, Full',
    'Transactions: Item Fulfillment, Create',
    'Transactions: Invoice, Create',
    'Transactions: Cash Sale, Create',
    'Transactions: Credit Memo, Create',
    'Transactions: Customer Refund, Create',
    'Lists: Items, View',
  ]);
  const records = roleFor(wish({ jobs: all })).permissions.slice(2);
  expect(records.every(({ isExample }) => isExample)).toBe(true);
});

test('what only reads has View, and no more', () => {
  const all = jobs.map(([job]) => job);
  const records = permissions({ surfaces: ['flow'], jobs: all, readsOnly: true }).slice(1);
  expect(records.every((line) => line.endsWith(', View'))).toBe(true);
});

test.each<[trap: string, changes: Partial<RoleWish>, not: Partial<RoleWish>]>([
  ['web-services-only', { surfaces: ['records', 'restlets'] }, { surfaces: ['records'] }],
  ['web-services-only-later', { surfaces: ['soap'] }, { surfaces: ['soap', 'restlets'] }],
  ['user-access-tokens-suffices', { maker: 'self' }, { maker: 'other' }],
  ['log-in-suffices', { maker: 'other' }, { maker: 'self' }],
  ['management-cannot-log-in', {}, { surfaces: [] }],
  ['soap-full', { surfaces: ['soap'] }, { surfaces: ['records'] }],
  ['workbook-edit', { surfaces: ['suiteql'] }, { surfaces: ['records'] }],
  ['workbook-for-records', { surfaces: ['records'] }, { surfaces: ['records', 'suiteql'] }],
  ['scripts-own-needs', { surfaces: ['restlets'] }, { surfaces: ['soap'] }],
  ['flow-box', { surfaces: ['flow'] }, { surfaces: ['records'] }],
  ['administrators', {}, { surfaces: [] }],
  ['two-factor', {}, { surfaces: [] }],
  ['removed-role', {}, { surfaces: [] }],
])('the trap %s is told where it lies, and not elsewhere', (trap, changes, not) => {
  expect(traps(changes)).toContain(trap);
  expect(traps(not)).not.toContain(trap);
});

test('all that is documented or reported has its source, and only that', () => {
  const everything = wish({
    surfaces: surfaces.map(([surface]) => surface),
    jobs: jobs.map(([job]) => job),
  });
  for (const maker of ['self', 'other'] as const) {
    const advice = roleFor({ ...everything, maker });
    for (const { certainty, references } of [...advice.permissions, ...advice.traps]) {
      if (certainty !== 'believed') expect(references.length).toBeGreaterThan(0);
      for (const { url } of references) expect(url).toMatch(/^https:\/\/\S+$/);
    }
  }
});

test('the text to copy has a line for each permission and feature', () => {
  expect(roleText(roleFor(usualRole))).toBe(
    [
      'Subtab\tPermission\tLevel',
      'Setup\tUser Access Tokens\tFull',
      'Setup\tREST Web Services\tFull',
      'Transactions\tSales Order\tFull',
      '',
      'Feature\tWhere',
      'Token-based Authentication\tSetup > Company > Enable Features > SuiteCloud > Manage Authentication',
      'REST Web Services\tSetup > Company > Enable Features > SuiteCloud > SuiteTalk',
    ].join('\n'),
  );
});

import { describe, expect, test } from 'vitest';
import { judge, type TokenRecord } from '../../../src/inventory/index.ts';
import { looksLikePerson } from '../../../src/inventory/judge.ts';
import { today, tokenWith, usual } from './support.ts';

const codesOf = (...tokens: readonly TokenRecord[]) =>
  judge(tokens, today).map(({ code, ids }) => `${code} ${ids.join(' ')}`);

test('nothing is said of a token in order', () => {
  expect(judge([usual], today)).toEqual([]);
});

describe('of one token', () => {
  test.each<[changes: Partial<TokenRecord>, code: string, title: RegExp]>([
    [{ nextRotation: '2026-11-24' }, 'rotation-overdue', /is a day overdue/],
    [{ nextRotation: '2026-11-25' }, 'rotation-soon', /due today/],
    [{ nextRotation: '2026-12-25' }, 'rotation-soon', /due in 30 days/],
    [{ nextRotation: '' }, 'rotation-none', /has no day of rotation/],
    [{ nextRotation: '', created: '2025-11-24' }, 'rotation-overdue', /is 366 days old/],
    [{ environment: 'sandbox' }, 'wrong-environment', /1234567 is a production account/],
    [{ account: '1234567-sb1' }, 'wrong-environment', /is a sandbox account/],
    [{ account: '1234567_RP' }, 'wrong-environment', /is a release preview account/],
    [{ account: 'demo' }, 'no-account', /^Web shop \(…f5cc\): demo is no account ID$/],
    [{ account: 'Acme & Co. 7' }, 'no-account', /Acme & Co\. 7 is no account ID/],
    [{ user: 'ann.smith@example.com' }, 'person', /may be a person/],
    [{ role: 'Administrator' }, 'administrator', /its role is Administrator/],
    [{ lastUsed: '2026-08-26' }, 'unused', /not used for 91 days/],
    [{ lastUsed: '', created: '2026-08-26' }, 'unused', /no use of it is noted/],
  ])('%o is said to be %s', (changes, code, title) => {
    const [finding, ...others] = judge([tokenWith(changes)], today);
    expect(finding).toMatchObject({ code, ids: ['t-1'] });
    expect(finding?.title).toMatch(title);
    expect(others).toEqual([]);
  });

  test.each<Partial<TokenRecord>>([
    { nextRotation: '2026-12-26' },
    { lastUsed: '2026-08-27' },
    { account: '', environment: 'sandbox' },
    { account: 'TSTDRV1234567', environment: 'test' },
    { nextRotation: '2020-01-01', status: 'revoked' },
  ])('nothing is said of %o', (changes) => {
    expect(codesOf(tokenWith(changes))).toEqual([]);
  });
});

describe('of several tokens', () => {
  const other = tokenWith({ id: 't-2', integration: 'Warehouse', user: 'warehouse integration' });

  test('one token under two integrations may be shared', () => {
    expect(codesOf(usual, other)).toEqual(['shared t-1 t-2']);
    expect(codesOf(usual, { ...other, token: '0000' })).toEqual([]);
  });

  test('one token in two accounts is in a wrong one', () => {
    const sandbox = tokenWith({ id: 't-2', account: '1234567_SB1', environment: 'sandbox' });
    expect(codesOf(usual, sandbox)).toEqual(['two-accounts t-1 t-2']);
  });

  test('one user of two integrations is said', () => {
    expect(codesOf(usual, { ...other, token: '0000', user: usual.user })).toEqual([
      'one-user t-1 t-2',
    ]);
  });

  test('the worst comes first', () => {
    const levels = judge(
      [tokenWith({ user: 'Ann Smith', nextRotation: '' }), tokenWith({ environment: 'sandbox' })],
      today,
    ).map(({ level }) => level);
    expect(levels).toEqual(['error', 'warning', 'info']);
  });
});

test.each([
  'Ann Smith',
  'ann.smith@example.com',
  'José García López',
  'ann.smith',
  'asmith@example.com',
])('%s looks like a person', (user) => expect(looksLikePerson(user)).toBe(true));

test.each([
  '',
  'shop integration',
  'Shop Integration',
  'svc-shop',
  'api@example.com',
  'NetSuite API User',
  'sync.service@example.com',
  'celigo_connector',
  '4711',
])('%s does not', (user) => expect(looksLikePerson(user)).toBe(false));

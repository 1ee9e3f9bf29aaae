import { describe, expect, test } from 'vitest';
import { printJson, readJson, type ReadFile } from '../../../src/inventory/index.ts';
import { usual } from './support.ts';

const refusalOf = (read: ReadFile) => ('refused' in read ? read.refused : 'taken');

test('an inventory of version 1 opens, with what it did not know left empty', () => {
  const first = {
    schemaVersion: 1,
    tokens: [
      {
        integration: 'Shop',
        consumerKeyLast4: '67e4',
        tokenLast4: 'f5cc',
        user: 'shop user',
        role: 'Shop role',
        environment: 'Production',
        created: '2026-01-02',
        lastUsed: '',
        nextRotation: '2026-12-31',
      },
    ],
  };
  const read = readJson(JSON.stringify(first));
  expect(read).toMatchObject({
    rows: [
      {
        integration: 'Shop',
        consumerKey: '67e4',
        token: 'f5cc',
        environment: 'production',
        nextRotation: '2026-12-31',
        account: '',
        status: 'active',
        rotation: '',
        migration: [],
      },
    ],
  });
});

describe('JSON that is not understood changes nothing, and says why', () => {
  test.each<[name: string, text: string, why: RegExp]>([
    ['a newer version', '{"schemaVersion":3,"tokens":[]}', /of version 3, .* up to 2/],
    ['no version', '{"tokens":[]}', /no inventory of this page/],
    ['a version below the first', '{"schemaVersion":0,"tokens":[]}', /no inventory/],
    ['another document', '[1,2]', /no inventory/],
    ['cut short', printJson([usual]).slice(0, -20), /no complete JSON/],
    [
      'a field that is no text',
      '{"schemaVersion":2,"tokens":[{"user":5}]}',
      /Token 1: “User” is no text/,
    ],
    [
      'no day',
      '{"schemaVersion":2,"tokens":[{},{"created":"soon"}]}',
      /Token 2: “Created” is to be a day/,
    ],
    [
      'a whole key',
      `{"schemaVersion":2,"tokens":[{"token":"${'a1'.repeat(32)}"}]}`,
      /Token 1: it holds what looks/,
    ],
    [
      'a secret in a field of its own',
      `{"schemaVersion":2,"tokens":[{"tokenSecret":"${'a1'.repeat(32)}"}]}`,
      /Token 1/,
    ],
  ])('%s', (_name, text, why) => {
    expect(refusalOf(readJson(text))).toMatch(why);
    expect(refusalOf(readJson(text))).toMatch(/Nothing was changed\.$/);
    expect(refusalOf(readJson(text))).not.toContain('a1a1');
  });
});

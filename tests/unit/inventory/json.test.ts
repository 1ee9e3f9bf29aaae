import { describe, expect, test } from 'vitest';
import { printJson, merge, readJson, type ReadFile } from '../../../src/inventory/index.ts';
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
      },
    ],
  });
  // What that version did not know is as in a new record.
  const { tokens } = merge([], 'rows' in read ? read.rows : [], () => 'new');
  expect(tokens).toMatchObject([{ account: '', status: 'active', rotation: '', migration: [] }]);
});

test('JSON with one bad day keeps everything else, and names it and what is not known', () => {
  const text = '{"schemaVersion":2,"tokens":[{},{"user":"Ann","created":"soon","team":"x"}]}';
  expect(readJson(text)).toEqual({
    rows: [{}, { user: 'Ann' }],
    notes: [
      'No day, and left out: token 2, “Created”. Write a day as 2026-12-31.',
      'Left out, since the inventory has no such column: team.',
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

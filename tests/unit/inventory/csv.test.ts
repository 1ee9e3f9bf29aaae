import { dsvFormat } from 'd3-dsv';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyCharacter } from '../../support/any-text.ts';
import {
  emptyRecord,
  environments,
  holdsSecret,
  merge,
  migrationSteps,
  printCsv,
  printJson,
  readCsv,
  readJson,
  rotationSteps,
  statuses,
  type ReadFile,
  type TokenRecord,
} from '../../../src/inventory/index.ts';
import { usual } from './support.ts';

const wholeKey = 'ef40afdd8abaac111b13825dd5e5e2ddddb44f86d5a0dd6dcf38c20aae6b67e4';

const rowsOf = (read: ReadFile) => ('rows' in read ? read.rows : read.refused);
const refusalOf = (read: ReadFile) => ('refused' in read ? read.refused : 'taken');

describe('CSV that others write is read', () => {
  test.each<[name: string, text: string, expected: readonly Partial<TokenRecord>[]]>([
    [
      'Excel with semicolons, a byte order mark and CRLF',
      '\uFEFFIntegration;Account ID;Token ID, last 4;Created\r\nShop;1234567_SB1;f5cc;31.12.2026\r\n',
      [{ integration: 'Shop', account: '1234567_SB1', token: 'f5cc', created: '2026-12-31' }],
    ],
    [
      'Excel with a line that names the separator',
      'sep=;\r\nIntegration;Notes\r\nShop;"one; two"\r\n',
      [{ integration: 'Shop', notes: 'one; two' }],
    ],
    [
      'Excel that pads rows with empty cells, and ends with empty rows',
      'Integration,Role,,\r\nShop,Clerk,,,\r\n,,,\r\n',
      [{ integration: 'Shop', role: 'Clerk' }],
    ],
    [
      'LibreOffice with quotes around all texts, line breaks in a cell and LF',
      '"Integration","Notes","Next rotation"\n"Shop ""EU""","first\nsecond","2026-12-31"\n',
      [{ integration: 'Shop "EU"', notes: 'first\nsecond', nextRotation: '2026-12-31' }],
    ],
    [
      'Google Sheets with an unquoted apostrophe and no last line break',
      'token last 4,integration,last used\nf5cc,Ann’s shop,2026/11/02',
      [{ token: 'f5cc', integration: 'Ann’s shop', lastUsed: '2026-11-02' }],
    ],
    [
      'a saved search of NetSuite, with its names of columns and dates with a time',
      '"Internal ID","Application","User","Role","Date Created","Last Login"\n"17","Shop","shop user","Shop role","8/15/2026 9:12 am","11/3/2026 11:40 pm"\n',
      [
        {
          id: '17',
          integration: 'Shop',
          user: 'shop user',
          role: 'Shop role',
          created: '2026-08-15',
          lastUsed: '2026-11-03',
        },
      ],
    ],
    [
      'cells copied from a sheet, with tabs, and a column that the inventory does not have',
      'INTEGRATION\tenv\tTOKEN-ID\tOwner team\nShop\tSB1\t••••f5cc\tLogistics\n',
      [{ integration: 'Shop', environment: 'sandbox', token: 'f5cc' }],
    ],
    [
      'dates with the names of months',
      'App,Created,Rotate by\nShop,15-Aug-2026,"Jan 5, 2027"\n',
      [{ integration: 'Shop', created: '2026-08-15', nextRotation: '2027-01-05' }],
    ],
    [
      'formulas, as the texts that they are',
      'Integration,Notes\n=1+1,"@SUM(A1)"\n+49 30,-5\n',
      [
        { integration: '=1+1', notes: '@SUM(A1)' },
        { integration: '+49 30', notes: '-5' },
      ],
    ],
  ])('%s', (_name, text, expected) => {
    expect(rowsOf(readCsv(text))).toEqual(expected);
  });

  test('one bad day keeps everything else, and is told with its row and column', () => {
    const text =
      'Integration,Created,Last used\nShop,2026-02-30,2026-11-02\nBank,2026-01-05,yesterday\n';
    expect(readCsv(text)).toEqual({
      rows: [
        { integration: 'Shop', lastUsed: '2026-11-02' },
        { integration: 'Bank', created: '2026-01-05' },
      ],
      notes: [
        'No day, and left out: row 2, column “Created”; row 3, column “Last used”. Write a day as 2026-12-31.',
      ],
    });
    const many = `Integration,Created\n${'Shop,soon\n'.repeat(1500)}`;
    expect(readCsv(many)).toMatchObject({
      notes: [expect.stringContaining('row 6, column “Created”; and 1,495 more.')],
    });
  });

  test.each([
    ['Status', 'Inactive', 'inactive'],
    ['Status', 'disabled', 'inactive'],
    ['Status', 'Enabled', 'active'],
    ['Inactive', 'Yes', 'inactive'],
    ['Is Inactive', 'T', 'inactive'],
    ['Inactive', 'No', 'active'],
    ['Active', 'FALSE', 'inactive'],
    ['Active', 'yes', 'active'],
    ['Revoked', 'x', 'revoked'],
    ['Revoked', '0', 'active'],
  ])('in a column “%s” the cell %j says that a token is %s', (column, cell, status) => {
    expect(rowsOf(readCsv(`Integration,${column}\nShop,${cell}\n`))).toEqual([
      { integration: 'Shop', status },
    ]);
  });

  test('an inactive token stays so where a file says nothing of it', () => {
    const inactive = { ...usual, status: 'inactive' } as const;
    for (const text of [
      'Integration,ID,Role\nShop,t-1,Clerk\n',
      'Integration,ID,Role,Status\nShop,t-1,Clerk,\n',
      'Integration,ID,Role,Inactive\nShop,t-1,Clerk,\n',
    ]) {
      const read = readCsv(text);
      const { tokens } = merge([inactive], 'rows' in read ? read.rows : [], () => 'new');
      expect(tokens).toEqual([{ ...inactive, integration: 'Shop', role: 'Clerk' }]);
    }
    for (const printed of [readCsv(printCsv([inactive])), readJson(printJson([inactive]))])
      expect(rowsOf(printed)).toEqual([inactive]);
    const part = readJson('{"schemaVersion":2,"tokens":[{"id":"t-1","role":"Clerk"}]}');
    const { tokens } = merge([inactive], 'rows' in part ? part.rows : [], () => 'new');
    expect(tokens).toEqual([{ ...inactive, role: 'Clerk' }]);
  });

  test('a column that is left out is named', () => {
    expect(readCsv('Integration,Owner team\nShop,Logistics\n')).toMatchObject({
      notes: ['Left out, since the inventory has no such column: Owner team.'],
    });
  });
});

describe('a file that is not understood changes nothing, and says why', () => {
  test.each<[name: string, text: string, why: RegExp]>([
    ['empty', ' \r\n', /The file is empty/],
    ['only titles', 'Integration,Role\n', /no row below it/],
    ['no known title', 'Name,Colour\nShop,red\n', /first row names no column/],
    ['a workbook', 'PK\u0003\u0004xl/worksheets', /Save the sheet as CSV/],
    ['binary', 'Integration\0,Role\nShop\n', /no text file/],
    ['a quote never closed', 'Integration,Notes\nA,b\nB,"open\nC,d\n', /Row 3 .*never closed/],
    ['text behind a quote', 'Integration,Notes\nA,"b"c\n', /Row 2 .*behind a closing quote/],
    ['too few cells', 'Integration,Role\nShop,Clerk\nBank\n', /Row 3 has one cell, .* has 2/],
    ['too many cells', 'Integration,Role\nShop,Clerk,more\n', /Row 2 has 3 cells, .* has 2/],
    ['two columns of one name', 'Integration,App\nA,B\n', /Two columns are named/],
    [
      'no known state',
      'Integration,Status\nShop,fine\n',
      /Row 2.*one of: active, inactive, revoked/,
    ],
  ])('%s', (_name, text, why) => {
    expect(refusalOf(readCsv(text))).toMatch(why);
    expect(refusalOf(readCsv(text))).toMatch(/Nothing was changed\.$/);
  });

  test('a date that may be two days is taken once the reader says which part is the day', () => {
    const text = 'Integration,Created\nShop,3/4/2026\n';
    expect(readCsv(text)).toMatchObject({ offers: ['day first', 'month first'] });
    expect(rowsOf(readCsv(text, { order: 'day first' }))).toMatchObject([
      { created: '2026-04-03' },
    ]);
    expect(rowsOf(readCsv(text, { order: 'month first' }))).toMatchObject([
      { created: '2026-03-04' },
    ]);
  });
});

describe('a whole key or secret is refused', () => {
  test.each([
    [
      'in a column for keys',
      `Integration,Token ID\nShop,${wholeKey}\n`,
      /^Row 2, column “Token ID”/,
    ],
    ['in the notes', `Integration,Notes\nA,b\nShop,old: ${wholeKey}!\n`, /^Row 3, column “Notes”/],
    ['in an unknown column', `Integration,Secret\nShop,${wholeKey}\n`, /^Row 2, column “Secret”/],
    ['in capitals', `Integration,Notes\nShop,${wholeKey.toUpperCase()}\n`, /^Row 2/],
    [
      'broken over lines',
      `Integration,Notes\nShop,"${wholeKey.replace(/.{16}/g, '$&\n')}"\n`,
      /^Row 2/,
    ],
    ['behind a guard', `Integration,Notes\nShop,'=${wholeKey}\n`, /^Row 2/],
    ['a part of one', `Integration,Notes\nShop,${wholeKey.slice(0, 20)}\n`, /^Row 2/],
  ])('%s, with its place and without its value', (_name, text, place) => {
    const refused = refusalOf(readCsv(text));
    expect(refused).toMatch(place);
    expect(refused).not.toMatch(/[0-9a-f]{8}/i);
  });

  test('in a column for keys its last four characters are taken when the reader wants that', () => {
    const text = `Integration,Token ID,Notes\nShop,${wholeKey},fine\n`;
    expect(readCsv(text)).toMatchObject({ offers: ['last four'] });
    expect(rowsOf(readCsv(text, { lastFour: true }))).toMatchObject([{ token: '67e4' }]);
  });

  test('in the notes nothing of it is taken, whatever the reader wants', () => {
    const read = readCsv(`Integration,Notes\nShop,${wholeKey}\n`, { lastFour: true });
    expect(read).toMatchObject({ offers: [] });
  });
});

const nothing: fc.Arbitrary<string> = fc.constantFrom(
  '',
  "'",
  "''",
  "'=",
  '\t=',
  '\r',
  '"',
  ',',
  ';',
);
const text = fc
  .tuple(nothing, fc.string({ maxLength: 12, unit: 'grapheme' }), nothing)
  .map((parts) => parts.join(''))
  // eslint-disable-next-line no-control-regex
  .filter((one) => !holdsSecret(one) && !/[\0-\x08\x0B\x0C\x0E-\x1F]/.test(one));
const hazard = fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', ' =', "'=", "''+", '＝', "'");
const anyText = fc.oneof(
  text,
  fc.tuple(hazard, text).map((parts) => parts.join('')),
);
const end = fc.stringMatching(/^[0-9a-f]{0,4}$/);
const day = fc
  .integer({ min: 0, max: 20_000 })
  .map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10));
const maybeDay = fc.oneof(fc.constant(''), day);

const record: fc.Arbitrary<TokenRecord> = fc.record({
  id: fc.stringMatching(/^[a-z]{1,6}$/),
  integration: anyText,
  account: anyText,
  environment: fc.constantFrom(...environments),
  user: anyText,
  role: anyText,
  consumerKey: end,
  token: end,
  created: maybeDay,
  lastUsed: maybeDay,
  nextRotation: maybeDay,
  status: fc.constantFrom(...statuses),
  notes: anyText,
  rotation: fc.constantFrom('', ...rotationSteps),
  migration: fc.subarray([...migrationSteps]),
});
const inventory = fc.uniqueArray(record, { selector: ({ id }) => id, minLength: 1, maxLength: 5 });

describe('what was exported is imported as it was', () => {
  const newId = () => 'new';
  test('as CSV, whatever the texts are', () => {
    fc.assert(
      fc.property(inventory, (tokens) => {
        const rows = rowsOf(readCsv(printCsv(tokens)));
        if (typeof rows === 'string') throw new Error(rows);
        expect(merge([], rows, newId).tokens).toEqual(tokens);
      }),
      { numRuns: 1_000 },
    );
  });

  test('as JSON, whatever the texts are', () => {
    fc.assert(
      fc.property(inventory, (tokens) => {
        const rows = rowsOf(readJson(printJson(tokens)));
        if (typeof rows === 'string') throw new Error(rows);
        expect(merge([], rows, newId).tokens).toEqual(tokens);
      }),
    );
  });

  test('and no cell of the CSV is one that a spreadsheet runs', () => {
    fc.assert(
      fc.property(anyText, (notes) => {
        const [, row = []] = dsvFormat(',').parseRows(
          printCsv([{ ...emptyRecord, id: 'a', notes }]),
        );
        for (const cell of row) expect(cell).not.toMatch(/^(?:[\t\r\n]|\s*[=+@＝＋－＠-])/);
      }),
    );
  });

  test('an import of the same file a second time changes nothing', () => {
    const rows = rowsOf(readCsv(printCsv([usual])));
    if (typeof rows === 'string') throw new Error(rows);
    expect(merge([usual], rows, newId)).toEqual({ tokens: [usual], added: 0, updated: 1 });
  });

  test('a row without an id is told by integration, account and the ends of its keys', () => {
    const { integration, account, consumerKey, token } = usual;
    const row = { integration, account, consumerKey, token, lastUsed: '2026-11-24' };
    const { account: _, ...without } = row;
    expect(merge([usual], [without], newId)).toMatchObject({ added: 0, updated: 1 });
    expect(merge([usual], [row], newId).tokens).toEqual([{ ...usual, lastUsed: '2026-11-24' }]);
    expect(merge([usual], [{ ...row, token: '0000' }], newId)).toMatchObject({ added: 1 });
  });
});

/** What was read is rows, or a sentence that says why not. */
const expectRead = (text: string): void => {
  const rows = rowsOf(readCsv(text));
  if (typeof rows === 'string') expect(rows).toMatch(/\.$/);
  else expect(rows.length).toBeLessThanOrEqual(text.length);
};

test('any text is read as rows, or refused in a sentence', () => {
  fc.assert(
    fc.property(fc.string({ unit: anyCharacter, maxLength: 300 }), (any) => {
      expectRead(any);
      expectRead(`Integration,Notes\n${any}`);
    }),
    { numRuns: 500 },
  );
  for (const opening of ['"', '""', '",', "'=", ' ']) {
    expectRead(`Integration,Notes\n${opening.repeat(900_000 / opening.length)}`);
  }
});

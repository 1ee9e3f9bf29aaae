import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { anyCharacter } from '../../support/any-text.ts';
import { auditRows, type AuditRow } from '../../../src/engine/netsuite/audit-trail.ts';
import { times } from '../../support/depth.ts';
import { hostilePieces, repeated } from '../../support/hostile.ts';

/** A row in short: its line, when, status, application, detail, and the code of its error. */
const short = ({ line, when, status, application, detail, error }: AuditRow) =>
  [line, when, status, application, detail, error?.code].map((one) => one ?? '-').join(' | ');
const rowsOf = (...lines: string[]): readonly string[] => auditRows(lines.join('\n')).map(short);

describe('rows that are copied from the list', () => {
  const heading =
    'Date/Time\tUser\tRole\tIP Address\tStatus\tDetail\tToken-based Access Token Name\tToken-based Application Name';
  const failure =
    '11/25/2026 10:12 AM\tA User\tIntegration\t192.0.2.7\tFailure\tInvalidSignature\tOrders\tWarehouse';
  const success =
    '11/25/2026 10:13 AM\tA User\tIntegration\t192.0.2.7\tSuccess\t\tOrders\tWarehouse';

  it('are read by their headings', () => {
    expect(rowsOf(heading, failure, success)).toEqual([
      '2 | 11/25/2026 10:12 AM | Failure | Warehouse | InvalidSignature | InvalidSignature',
      '3 | 11/25/2026 10:13 AM | Success | Warehouse |  | -',
    ]);
  });

  it('are known by their detail or status without headings, and have no application then', () => {
    expect(rowsOf(failure, success)).toEqual([
      '1 | 11/25/2026 10:12 AM | Failure |  | InvalidSignature | InvalidSignature',
      '2 | 11/25/2026 10:13 AM | Success |  |  | -',
    ]);
  });

  it('may have other columns, in another order, and the date apart from the time', () => {
    expect(
      rowsOf(
        'Detail\tEmail Address\tDate\tTime\tStatus\tRequest URI\tUser Agent\tSecurity Challenge',
        'NonceUsed\tuser@example.com\t25.11.2026\t10:12\tFailure\t/app/site/hosting/restlet.nl\tMozilla/5.0 (X11; Linux)\tNone',
      ),
    ).toEqual(['2 | 25.11.2026 10:12 | Failure |  | NonceUsed | nonce_used']);
  });

  it('may have lost a column that their headings have', () => {
    expect(rowsOf(`Edit | View\t${heading}`, failure)).toEqual([
      '2 | 11/25/2026 10:12 AM | Failure |  | InvalidSignature | InvalidSignature',
    ]);
  });

  it('may be date and detail alone', () => {
    expect(rowsOf('Date\tDetail', '25.11.2026\ttoken_rejected')).toEqual([
      '2 | 25.11.2026 |  |  | token_rejected | token_rejected',
    ]);
  });

  it('may come with headings again, in another order', () => {
    expect(
      rowsOf(heading, failure, '', 'Status\tDetail\tDate', 'Failure\tVersionRejected\t1/2/2026'),
    ).toEqual([
      '2 | 11/25/2026 10:12 AM | Failure | Warehouse | InvalidSignature | InvalidSignature',
      '5 | 1/2/2026 | Failure |  | VersionRejected | VersionRejected',
    ]);
  });

  it('may stand among a text, which is no row', () => {
    expect(
      rowsOf(
        'Hello, this is what we see, since Monday, in the audit trail:',
        heading,
        failure,
        'Is it the token, the role, or the signature?',
        'Regards\tA User',
      ),
    ).toEqual([
      '3 | 11/25/2026 10:12 AM | Failure | Warehouse | InvalidSignature | InvalidSignature',
    ]);
  });

  it('may end with any line break', () => {
    expect(auditRows([heading, failure, success].join('\r\n')).map(({ line }) => line)).toEqual([
      2, 3,
    ]);
    expect(auditRows([heading, failure, success].join('\r')).map(({ line }) => line)).toEqual([
      2, 3,
    ]);
  });
});

test.each([
  ...['11/25/2026 10:12 AM', '11/25/2026 10:12:33 am', '25/11/2026 22:12', '25.11.2026 10:12'],
  ...['2026-11-25 10:12:33', '2026/11/25 10:12', '25-Nov-2026 10:12 AM', '25-NOVEMBER-2026 10:12'],
  ...['25 November, 2026 10:12 AM', '25-März-2026 10:12', '25.11.2026', '25-Nov-2026', '11/25/26'],
  ...[
    '2026-11-25T10:12:33',
    '11/25/2026 10:12\u202fAM',
    '11/25/2026 10-12 AM',
    '11/25/2026 10:12 a.m.',
  ],
])('%s is a date of one of NetSuite’s preferences', (when) => {
  expect(rowsOf(`${when}\tA User\tSuccess`)).toEqual([`1 | ${when} | Success |  |  | -`]);
});

test.each(['A User', '192.0.2.7', '1234567', '3.11', 'v1.0-2', '2026'])('%s is no date', (text) => {
  expect(rowsOf(`${text}\tA User\tSuccess`)).toEqual([]);
});

describe('an exported CSV', () => {
  const heading = '"Date/Time","User","Status","Detail","Token-based Application Name"';

  it('has commas, and commas in quotes', () => {
    expect(
      rowsOf(
        heading,
        '"11/25/2026 10:12 AM","User, A ""B""","Failure","InvalidTimestamp","Ware, house"',
      ),
    ).toEqual([
      '2 | 11/25/2026 10:12 AM | Failure | Ware, house | InvalidTimestamp | InvalidTimestamp',
    ]);
  });

  it('has quotes only where they are needed', () => {
    expect(
      rowsOf(
        heading.replaceAll('"', ''),
        '11/25/2026 10:12 AM,"User, A",Failure,InvalidTimestamp,Warehouse',
      ),
    ).toEqual([
      '2 | 11/25/2026 10:12 AM | Failure | Warehouse | InvalidTimestamp | InvalidTimestamp',
    ]);
  });

  it('has semicolons in other countries', () => {
    expect(
      rowsOf(
        heading.replaceAll(',', ';'),
        '25.11.2026 10:12;"User; A";Failure;consumer_key_unknown;Warehouse',
      ),
    ).toEqual([
      '2 | 25.11.2026 10:12 | Failure | Warehouse | consumer_key_unknown | consumer_key_unknown',
    ]);
  });

  it('may have semicolons in a cell, between commas', () => {
    expect(
      rowsOf(
        'Date,User,Status,Detail,User Agent,IP Address,Role',
        '11/25/2026,A,Failure,InvalidSignature,Mozilla/5.0 (X11; Linux; rv),192.0.2.7,R',
      ),
    ).toEqual(['2 | 11/25/2026 | Failure |  | InvalidSignature | InvalidSignature']);
  });

  it('is read without headings, and with a quote that is never closed', () => {
    expect(rowsOf('11/25/2026,"A User,Failure,FeatureDisabled,Warehouse')).toEqual([
      '1 | 11/25/2026 | Failure |  | FeatureDisabled | FeatureDisabled',
    ]);
  });
});

describe('a detail', () => {
  const rowWith = (detail: string): readonly string[] =>
    rowsOf('Date\tStatus\tDetail', `11/25/2026\tFailure\t${detail}`);

  it('may be empty, as in step 1 of the flow, or the column not shown', () => {
    expect(rowWith('')).toEqual(['2 | 11/25/2026 | Failure |  |  | -']);
    expect(rowsOf('Date\tStatus', '11/25/2026\tFailure')).toEqual([
      '2 | 11/25/2026 | Failure |  |  | -',
    ]);
  });

  it('may be one that is not known', () => {
    expect(rowWith('SomethingNew')).toEqual(['2 | 11/25/2026 | Failure |  | SomethingNew | -']);
  });

  it('may have the callback behind it', () => {
    const detail = 'InvalidCallback https://client.example/callback?a=b,c;d';
    expect(rowWith(detail)).toEqual([`2 | 11/25/2026 | Failure |  | ${detail} | InvalidCallback`]);
    expect(rowsOf(`11/25/2026\tFailure\t${detail}`)).toEqual([
      `1 | 11/25/2026 | Failure |  | ${detail} | InvalidCallback`,
    ]);
  });

  test.each([
    ['IntegrationBlocked', 'consumer_key_refused'],
    ['EntityOrRoleDisabled', 'permission_denied'],
    ['UnknownIntegration', 'consumer_key_unknown'],
    ['MissingRequiredParameter', 'MissingTokenPassportRequiredFields'],
    ['NonceUsed', 'nonce_used'],
    ['NonceRejected', 'nonce_rejected'],
    ['TokenRejected', 'token_rejected'],
    ['MissingKey', 'MissingKey'],
    ['MissingKeyId', 'MissingKeyId'],
    ['AccessTokenExpired', 'AccessTokenExpired'],
    ['TokenExpired', 'TokenExpired'],
  ])('%s is %s', (detail, code) => {
    expect(rowWith(detail)).toEqual([`2 | 11/25/2026 | Failure |  | ${detail} | ${code}`]);
  });
});

test.each([
  '',
  'Invalid login attempt.',
  'InvalidSignature',
  'one, two, three, four',
  'a;b;c;d',
  '{"a":1,"b":2,"c":3}',
  'OAuth realm="1234567", oauth_consumer_key="a", oauth_token="b"',
])('%j holds no row', (text) => {
  expect(auditRows(text)).toEqual([]);
});

describe('a hostile text', () => {
  const pieces = [
    ...[
      '\t',
      ',',
      ';',
      '"',
      '",',
      '",\t',
      '"\t"',
      'aaaaaaaaaa\t',
      'aaaaaaaaaa,',
      'a\tb\tc\n',
      'a,b,c\n',
    ],
    ...[
      'Failure\t',
      'Date\tStatus\tDetail\n',
      '11/25/2026\tFailure\tInvalidSignature\n',
      '1/1/1 ',
      '""',
      '";"',
    ],
  ];
  const expectPlaces = (text: string): void => {
    const lines = text.split(/\r\n?|\n/);
    for (const { line, detail } of auditRows(text)) {
      expect((lines[line - 1] ?? '').replaceAll('""', '"')).toContain(detail);
    }
  };

  const long = times(100_000, 1_000_000);
  test.each([...pieces, ...hostilePieces])(
    `of ${long} of %j gives rows where they stand`,
    (piece) => {
      expectPlaces(`Date,Status,Detail\n${repeated(piece, long)}`);
    },
  );

  it('never throws, and gives each row the line where it stands', () => {
    const texts = fc
      .array(
        fc.oneof(
          fc.constantFrom(...pieces, 'InvalidSignature', '\n'),
          fc.string({ unit: anyCharacter }),
        ),
        {
          maxLength: 40,
        },
      )
      .map((parts) => parts.join(''));
    fc.assert(fc.property(texts, expectPlaces), { numRuns: times(500, 5_000) });
  });
});

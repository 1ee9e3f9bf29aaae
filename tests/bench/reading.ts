import { parse, readCase } from '../../src/engine/index.ts';
import { noCredentials } from '../../src/engine/model/index.ts';
import { readAccountText } from '../../src/engine/netsuite/account/read-account-text.ts';
import { causesOf, errorsIn } from '../../src/engine/netsuite/answer.ts';
import { auditRows } from '../../src/engine/netsuite/audit-trail.ts';
import { inspect } from '../../src/engine/diagnose/index.ts';
import { readBaseString } from '../../src/engine/parse/base-string.ts';
import { readCsv } from '../../src/inventory/index.ts';
import { accountPieces, baseStringPieces, hostilePieces, repeated } from '../support/hostile.ts';
import { har } from './har.ts';
import { rich } from './requests.ts';

/** How long a text takes to be read, in milliseconds. */
export interface ReadingRow {
  readonly reader: string;
  readonly text: string;
  readonly characters: number;
  readonly time: number;
  /** That time, and four times the time of a quarter of the text: 1 where it grows with the length. */
  readonly growth: number;
}

interface Reader {
  readonly reader: string;
  readonly read: (text: string) => unknown;
  /** What a megabyte is made of. */
  readonly pieces: readonly string[];
  /** So many of the slowest are shown. */
  readonly shown: number;
}

const readers: readonly Reader[] = [
  { reader: 'paste', read: parse, pieces: hostilePieces, shown: 5 },
  {
    reader: 'answer',
    read: (text) => causesOf(errorsIn({ text })),
    pieces: hostilePieces,
    shown: 2,
  },
  {
    reader: 'audit trail',
    read: (text) => auditRows(`Date,Status,Detail\n${text}`),
    pieces: hostilePieces,
    shown: 2,
  },
  { reader: 'account', read: readAccountText, pieces: accountPieces, shown: 1 },
  { reader: 'base string', read: readBaseString, pieces: baseStringPieces, shown: 1 },
  { reader: 'passport', read: passport, pieces: ['<a:tokenPassport <!-- xmlns   '], shown: 1 },
  {
    reader: 'inventory',
    read: (text) => readCsv(`Integration,Notes\n${text}`),
    pieces: ['"', '""', '",', "'=", ' '],
    shown: 1,
  },
];

/** A passport that begins and never ends, with all that is seen in it. */
function passport(text: string): unknown {
  const request = { method: 'POST', url: '', headers: [], body: '' };
  const observed = `<tokenPassport>${text}`;
  const { given, notices } = readCase({ request, observed, credentials: noCredentials });
  return inspect({ given, notices, now: undefined });
}

const megabyte = 1_000_000;

/** A large HAR, a megabyte of Oracle's header, and of each reader the hostile texts that take longest. */
export function readingRows(): readonly ReadingRow[] {
  return [
    rowOf('paste', parse, 'a HAR of 2,000 entries', (share) => har(2_000 * share)),
    rowOf('paste', parse, 'a megabyte of the header', (share) =>
      repeated(rich.observed, megabyte * share),
    ),
    ...readers.flatMap(slowestOf),
  ];
}

function slowestOf({ reader, read, pieces, shown }: Reader): readonly ReadingRow[] {
  const rows = pieces.map((piece) =>
    rowOf(reader, read, `a megabyte of ${JSON.stringify(piece)}`, (share) =>
      repeated(piece, megabyte * share),
    ),
  );
  return rows.sort((a, b) => b.time - a.time).slice(0, shown);
}

function rowOf(
  reader: string,
  read: Reader['read'],
  text: string,
  textOf: (share: number) => string,
): ReadingRow {
  const whole = textOf(1);
  const quarter = medianTime(read, textOf(0.25));
  const time = medianTime(read, whole);
  return { reader, text, characters: whole.length, time, growth: time / (quarter * 4) };
}

function medianTime(read: Reader['read'], text: string): number {
  const times = Array.from({ length: 3 }, () => {
    const start = performance.now();
    read(text);
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[1] ?? 0;
}

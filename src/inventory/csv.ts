import { dsvFormat } from 'd3-dsv';
import { fieldOf, inWords } from './columns.ts';
import { orderOf, readDay, type DateOrder } from './dates.ts';
import { guard, unguard } from './formula.ts';
import { partsOf } from './quotes.ts';
import {
  leftOut,
  mostTokens,
  notKnown,
  secretIn,
  tooLong,
  takeField,
  type Offer,
  type ReadFile,
  type FieldValue,
} from './read.ts';
import {
  dateFields,
  fieldNames,
  keyFields,
  titles,
  type FieldName,
  type TokenRecord,
} from './record.ts';
import { holdsSecret, lastFour } from './secret.ts';
import { finish, pieces, type InSteps } from './steps.ts';

const delimiters = [',', ';', '\t'] as const;
/** A row of titles and one for each token. */
const mostRows = mostTokens + 1;

/** Prints records as RFC 4180 has it, for spreadsheets: formula cells are guarded, UTF-8 is marked. */
export function printCsv(tokens: readonly TokenRecord[]): string {
  return finish(csvInSteps(tokens));
}

/** As `printCsv`, in steps. */
export function* csvInSteps(tokens: readonly TokenRecord[]): InSteps<string> {
  const format = dsvFormat(',');
  const cell = (value: string | readonly string[]): string =>
    guard(typeof value === 'string' ? value : value.join(' '));
  const print = (row: string[]): string => `${format.formatRows([row])}\r\n`;
  const parts = [`\uFEFF${print(fieldNames.map((name) => titles[name]))}`];
  for (const some of pieces(tokens)) {
    parts.push(...some.map((token) => print(fieldNames.map((name) => cell(token[name])))));
    yield;
  }
  return parts.join('');
}

/** What a reader allows beyond what a file says by itself. */
export interface CsvOptions {
  /** Of a whole key in a column for keys the end is taken. */
  readonly lastFour?: boolean;
  readonly order?: DateOrder | undefined;
}

const refuse = (why: string, offers: readonly Offer[] = []): ReadFile => ({
  refused: `${why} Nothing was changed.`,
  offers,
});

/** Reads the CSV of any spreadsheet. All of it is understood but days that are none, or nothing is taken. */
export function readCsv(file: string, options: CsvOptions = {}): ReadFile {
  return finish(readCsvInSteps(file, options));
}

/** As `readCsv`, in steps. */
export function* readCsvInSteps(file: string, options: CsvOptions): InSteps<ReadFile> {
  const text = file.replace(/^\uFEFF/, '').replace(/^"?sep=(.)"?\r?\n/i, '');
  if (text.trim() === '') return refuse('The file is empty.');
  if (text.startsWith('PK\u0003')) {
    return refuse('This is a workbook. Save the sheet as CSV, and import that.');
  }
  // eslint-disable-next-line no-control-regex
  if (/[\0-\x08\x0E-\x1F]/.test(text)) return refuse('This is no text file.');
  const delimiter = delimiterOf(text);
  if (delimiter === undefined) return refuse(noHeader);
  yield;
  const cut = partsOf(text, delimiter, mostRows);
  if ('trouble' in cut) return refuse(cut.trouble);
  const rows: (readonly string[])[] = [];
  for (const part of cut.parts) {
    yield;
    rows.push(...dsvFormat(delimiter).parseRows(part));
  }
  return yield* readRows(rows, options);
}

const noHeader =
  'The first row names no column of an inventory: one of “Integration”, “Token ID, last 4” and “Consumer key, last 4” is needed.';
const needed: readonly (FieldName | undefined)[] = ['integration', 'token', 'consumerKey'];

/** The delimiter under which the first row names most columns; `undefined` when it names none. */
function delimiterOf(text: string): string | undefined {
  const first = text.slice(0, 10_000);
  const counts = delimiters.map((delimiter) => {
    const [header = []] = dsvFormat(delimiter).parseRows(first);
    const fields = header.map(fieldOf);
    return { delimiter, count: fields.filter(Boolean).length, fields };
  });
  return counts
    .filter(({ fields }) => fields.some((field) => needed.includes(field)))
    .sort((a, b) => b.count - a.count)[0]?.delimiter;
}

function* readRows(rows: readonly (readonly string[])[], options: CsvOptions): InSteps<ReadFile> {
  const [header = [], ...rest] = rows;
  const fields = header.map(fieldOf);
  const twice = fields.find((field, at) => field !== undefined && fields.indexOf(field) < at);
  if (twice !== undefined) return refuse(`Two columns are named as “${titles[twice]}”.`);
  const ragged = rest.findIndex((row) => !isBlank(row) && !fits(row, header.length));
  if (ragged >= 0) {
    return refuse(
      `Row ${ragged + 2} has ${countOf(rest[ragged]?.length ?? 0)}, and the first row has ${header.length}.`,
    );
  }
  const order = options.order ?? orderIn(rest, fields);
  const records: Partial<TokenRecord>[] = [];
  const noDays: string[] = [];
  for (const some of pieces([...rest.entries()])) {
    for (const [index, row] of some) {
      if (isBlank(row)) continue;
      const read = readRow(row, header, fields, { ...options, order });
      const placeOf = (at: number): string => `row ${index + 2}, column “${nameOf(header[at])}”`;
      if ('refused' in read)
        return refuse(`R${placeOf(read.at).slice(1)}: ${read.refused}`, read.offers);
      records.push(read.record);
      noDays.push(...read.noDays.map(placeOf));
    }
    yield;
  }
  if (records.length === 0) return refuse('The file has a row of titles, and no row below it.');
  return { rows: records, notes: [...leftOut(noDays), ...notesOn(header, fields)] };
}

/** What a row says of a token and which of its days are none, or which of its cells is refused. */
function readRow(
  row: readonly string[],
  header: readonly string[],
  fields: readonly (FieldName | undefined)[],
  options: Options,
):
  | { readonly record: Partial<TokenRecord>; readonly noDays: readonly number[] }
  | { readonly at: number; readonly refused: string; readonly offers?: readonly Offer[] } {
  const record: Partial<Record<FieldName, unknown>> = {};
  const noDays: number[] = [];
  for (const [at, written] of row.entries()) {
    const field = fields[at];
    const read = takeCell(field, inWords(header[at] ?? '', unguard(written)), options);
    if ('refused' in read) return { at, ...read };
    if ('isNoDay' in read) noDays.push(at);
    // What says nothing of the status leaves it as it is.
    else if (field !== undefined && !(field === 'status' && written.trim() === ''))
      record[field] = read.value;
  }
  // Each value is what `takeField` made for the field of that name.
  return { record: record as Partial<TokenRecord>, noDays };
}

interface Options extends CsvOptions {
  readonly order: DateOrder | undefined;
}

/** A refused cell may be taken in another way, when the reader wants it. What is no day is left out. */
type CellValue = (FieldValue & { readonly offers?: readonly Offer[] }) | { readonly isNoDay: true };

function takeCell(field: FieldName | undefined, cell: string, options: Options): CellValue {
  if (keyFields.some((name) => name === field)) return takeKey(cell, options);
  if (holdsSecret(cell)) return { refused: secretIn };
  if (dateFields.some((name) => name === field)) return takeDay(cell, options);
  return field === undefined ? { value: '' } : takeField(field, cell);
}

function takeKey(cell: string, { lastFour: mayCut }: Options): CellValue {
  const bare = cell.trim();
  if (mayCut === true && /^[\w-]+$/.test(bare)) return { value: bare.slice(-4) };
  const end = lastFour(bare);
  if (end !== undefined) return { value: end };
  return { refused: holdsSecret(bare) ? secretIn : tooLong, offers: ['last four'] };
}

function takeDay(cell: string, { order }: Options): CellValue {
  const read = readDay(cell, order);
  if ('day' in read) return { value: read.day };
  if (read.trouble === 'unreadable') return { isNoDay: true };
  return {
    refused: 'it may be two days. Write it as 2026-12-31, or say which part is the day.',
    offers: ['day first', 'month first'],
  };
}

/** The order that all dates of a file have, if one of them shows it and none another. */
function orderIn(
  rows: readonly (readonly string[])[],
  fields: readonly (FieldName | undefined)[],
): DateOrder | undefined {
  const isDate = fields.map((field) => dateFields.some((name) => name === field));
  const shown = rows.flatMap((row) =>
    row.flatMap((cell, at) => (isDate[at] ? [orderOf(cell)] : [])),
  );
  const orders = new Set(shown.filter((order) => order !== undefined));
  return orders.size === 1 ? [...orders][0] : undefined;
}

const isBlank = (row: readonly string[]): boolean => row.every((cell) => cell.trim() === '');

/** Spreadsheets write empty cells behind the last column. */
const fits = (row: readonly string[], columns: number): boolean =>
  row.length >= columns && isBlank(row.slice(columns));

const countOf = (cells: number): string => (cells === 1 ? 'one cell' : `${cells} cells`);

/** A column's name may be a pasted secret as well. */
const nameOf = (column = ''): string => (holdsSecret(column) ? '…' : column.trim().slice(0, 40));

function notesOn(
  header: readonly string[],
  fields: readonly (FieldName | undefined)[],
): readonly string[] {
  const unknown = header.filter((name, at) => fields[at] === undefined && name.trim() !== '');
  return notKnown(unknown.map(nameOf));
}

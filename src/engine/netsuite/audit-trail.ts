import { errors } from './errors/index.ts';
import type { NetSuiteError } from './errors/define.ts';

/** A row of the Login Audit Trail, as it is copied from the list or exported. */
export interface AuditRow {
  /** Its line in the text, from 1. */
  readonly line: number;
  /** Date and time as NetSuite shows them; `''` without any. */
  readonly when: string;
  readonly status: 'Success' | 'Failure' | '';
  readonly application: string;
  /** As it stands in the column; `''` where that is empty or not shown. */
  readonly detail: string;
  /** What the detail means, if it is known. */
  readonly error?: NetSuiteError;
}

type Row = Omit<AuditRow, 'line'>;
type Column = 'when' | 'status' | 'application' | 'detail';

/** A line of headings: which cell is what, and what stands between cells. */
interface Heading {
  readonly mark: string;
  readonly columns: readonly (Column | undefined)[];
}

/** The headings of the list and of its export, as far as they matter here. */
const headings: readonly (readonly [heading: RegExp, column: Column])[] = [
  [/^date/i, 'when'],
  [/^time$/i, 'when'],
  [/^status$/i, 'status'],
  [/application name|^application$/i, 'application'],
  [/^details?$/i, 'detail'],
];

const columnOf = (heading: string): Column | undefined =>
  headings.find(([name]) => name.test(heading))?.[1];

/** So much of a text is read. */
const longest = 200_000;

/** Reads rows of the Login Audit Trail, with or without a line of headings. Never throws. */
export function auditRows(text: string): readonly AuditRow[] {
  const rows: AuditRow[] = [];
  let heading: Heading | undefined;
  for (const [at, line] of text
    .slice(0, longest)
    .split(/\r\n?|\n/)
    .entries()) {
    const found = headingOf(line);
    heading = found ?? heading;
    const row = found === undefined ? rowIn(line, heading) : undefined;
    if (row !== undefined) rows.push({ line: at + 1, ...row });
  }
  return rows;
}

function headingOf(line: string): Heading | undefined {
  const mark = markOf(line);
  // A longer line has no headings, and need not be split for them.
  if (mark === undefined || line.length > 2000) return undefined;
  const columns = cellsOf(line, mark).map(columnOf);
  return columns.filter((one) => one !== undefined).length > 1 ? { mark, columns } : undefined;
}

function rowIn(line: string, heading: Heading | undefined): Row | undefined {
  const mark = markOf(line);
  if (mark === undefined) return undefined;
  const row = heading?.mark === mark ? byColumn(cellsOf(line, mark), heading.columns) : undefined;
  return row ?? byContent(cellsOf(line, mark));
}

/** Copied rows have tabs between their cells, exported ones commas or semicolons. */
function markOf(line: string): string | undefined {
  if (line.includes('\t')) return '\t';
  const [semicolons, commas] = [line.split(';').length, line.split(',').length];
  if (Math.max(semicolons, commas) < 3) return undefined;
  return semicolons > commas ? ';' : ',';
}

function cellsOf(line: string, mark: string): readonly string[] {
  const pieces = line.split(mark);
  return (mark === '\t' ? pieces : quotedTogether(pieces, mark)).map((cell) =>
    cell
      .trim()
      .replace(/^"([^]*)"$/, '$1')
      .replaceAll('""', '"')
      .trim(),
  );
}

/** Joins cells that were split at a mark within quotes. A quote that is never closed joins nothing. */
function quotedTogether(pieces: readonly string[], mark: string): readonly string[] {
  const cells: string[] = [];
  let open: string[] = [];
  let quotes = 0;
  for (const piece of pieces) {
    if (open.length === 0 && !piece.trimStart().startsWith('"')) {
      cells.push(piece);
      continue;
    }
    open.push(piece);
    quotes += piece.split('"').length - 1;
    if (quotes % 2 === 0) {
      cells.push(open.join(mark));
      open = [];
      quotes = 0;
    }
  }
  return [...cells, ...open];
}

/** The row by its columns; `undefined` for a line that does not fit the headings. */
function byColumn(
  cells: readonly string[],
  columns: readonly (Column | undefined)[],
): Row | undefined {
  const cell = (column: Column): string =>
    cells.filter((one, at) => columns[at] === column && one !== '').join(' ');
  const row = rowOf(cell('when'), cell('status'), cell('application'), cell('detail'));
  return row.status !== '' || row.error !== undefined || isWhen(row.when) ? row : undefined;
}

/** The forms of date and time of NetSuite’s preferences, months in words of any language. */
const [day, clock] = [
  String.raw`(?:\d{1,4}[-./]\d{1,2}[-./]\d{1,4}|\d{1,2}[-. ]\p{L}{3,12}\.?,?[-. ]\d{4})`,
  String.raw`\d{1,2}[:-]\d{2}(?:[:-]\d{2})?(?:\s?[ap]\.?m\.?)?`,
];
const when = new RegExp(`^(?:${day}(?:[ ,T]{1,3}${clock})?|${clock})$`, 'iu');
const isWhen = (cell: string): boolean => when.test(cell.slice(0, 60));

/** Without headings a row is known by its detail, or by its status beside a date. */
function byContent(cells: readonly string[]): Row | undefined {
  const detail = cells.find((cell) => errorOf(cell, true) !== undefined) ?? '';
  const status = cells.find((cell) => /^(?:success|failure|failed)$/i.test(cell)) ?? '';
  const whens = cells.filter(isWhen).slice(0, 2).join(' ');
  if (detail === '' && (status === '' || whens === '')) return undefined;
  return rowOf(whens, status, '', detail);
}

/** Detail values, the only errors that the audit trail shows. */
const details = errors.filter(({ answers }) =>
  answers.some(({ surface }) => surface === 'Login Audit Trail'),
);
const shortest = Math.min(
  ...details.flatMap(({ code, aliases = [] }) => [code, ...aliases]).map(({ length }) => length),
);

function errorOf(detail: string, isFirst = false): NetSuiteError | undefined {
  if (detail.length < shortest) return undefined;
  return details.find(({ recognisedBy }) => {
    const at = detail.slice(0, 400).search(recognisedBy);
    return isFirst ? at === 0 : at >= 0;
  });
}

function rowOf(when: string, status: string, application: string, detail: string): Row {
  const error = errorOf(detail);
  return {
    when,
    status: /^success/i.test(status) ? 'Success' : /^fail/i.test(status) ? 'Failure' : '',
    application,
    detail,
    ...(error === undefined ? {} : { error }),
  };
}

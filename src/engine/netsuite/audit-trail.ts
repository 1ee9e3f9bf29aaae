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

type Column = 'when' | 'status' | 'application' | 'detail';

/** The headings of the list and of its export, as far as they matter here. */
const headings: readonly (readonly [heading: RegExp, column: Column])[] = [
  [/^date/i, 'when'],
  [/^time$/i, 'when'],
  [/^status$/i, 'status'],
  [/application name|^application$/i, 'application'],
  [/^detail/i, 'detail'],
];

const columnOf = (heading: string): Column | undefined =>
  headings.find(([name]) => name.test(heading))?.[1];

/** Detail values, the only errors that the audit trail shows. */
const details = errors.filter(({ answers }) =>
  answers.some(({ surface }) => surface === 'Login Audit Trail'),
);

/** Reads rows of the Login Audit Trail, with or without the line of headings. Never throws. */
export function auditRows(text: string): readonly AuditRow[] {
  const lines = text.slice(0, 200_000).split(/\r\n?|\n/);
  const first = lines.findIndex((line) => isHeading(cellsOf(line)));
  const columns = first < 0 ? undefined : cellsOf(lines[first] ?? '').map(columnOf);
  return lines.flatMap((line, at) => {
    const cells = cellsOf(line);
    if (at === first || cells.length < 3) return [];
    const row = columns === undefined ? byContent(cells) : byColumn(cells, columns);
    return row === undefined ? [] : [{ line: at + 1, ...row }];
  });
}

const isHeading = (cells: readonly string[]): boolean =>
  cells.length > 2 && cells.filter((cell) => columnOf(cell) !== undefined).length > 1;

/** Copied rows have tabs between their cells, exported ones commas or semicolons. */
function cellsOf(line: string): readonly string[] {
  const between = ['\t', ';', ','].find((mark) => line.split(mark).length > 2);
  if (between === undefined) return [];
  const cells = line.match(new RegExp(`(?:"(?:[^"]|"")*"|[^${between}])*(?:${between}|$)`, 'g'));
  return (cells ?? []).map((cell) =>
    cell
      .replace(new RegExp(`${between}$`), '')
      .trim()
      .replace(/^"|"$/g, '')
      .trim(),
  );
}

function byColumn(
  cells: readonly string[],
  columns: readonly (Column | undefined)[],
): Omit<AuditRow, 'line'> | undefined {
  const cell = (column: Column): string =>
    cells.filter((one, at) => columns[at] === column && one !== '').join(' ');
  const row = rowOf(cell('when'), cell('status'), cell('application'), cell('detail'));
  return row.when + row.status + row.detail === '' ? undefined : row;
}

const date = /^\d{1,4}[-./]\d{1,2}[-./]\d{2,4}(?:[ ,]+\d{1,2}:\d{2}(?::\d{2})?(?: ?[ap]m)?)?$/i;
const time = /^\d{1,2}:\d{2}(?::\d{2})?(?: ?[ap]m)?$/i;

/** Without headings a row is known by its detail, or by its status beside a date. */
function byContent(cells: readonly string[]): Omit<AuditRow, 'line'> | undefined {
  const detail = cells.find((cell) => errorOf(cell) !== undefined) ?? '';
  const status = cells.find((cell) => /^(?:success|failure)$/i.test(cell)) ?? '';
  const when = cells.filter((cell) => date.test(cell) || time.test(cell)).join(' ');
  if (detail === '' && (status === '' || when === '')) return undefined;
  return rowOf(when, status, '', detail);
}

const errorOf = (detail: string): NetSuiteError | undefined =>
  details.find(({ seen }) => seen.test(detail));

function rowOf(
  when: string,
  status: string,
  application: string,
  detail: string,
): Omit<AuditRow, 'line'> {
  const error = errorOf(detail);
  return {
    when,
    status: /^success/i.test(status) ? 'Success' : /^fail/i.test(status) ? 'Failure' : '',
    application,
    detail,
    ...(error === undefined ? {} : { error }),
  };
}

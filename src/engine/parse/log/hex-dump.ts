import { fromUtf8 } from '../../text/bytes.ts';
import { linesOf, type Line } from '../lines.ts';
import type { Edit } from '../repair.ts';

/** What opens a row of bytes: its offset. */
const offset = /^[ \t]*([\da-f]{4,8})(?::[ \t]?|[ \t]{2,3})(?=[\da-f]{2})/i;
const pair = /[\da-f]{2}/iy;
/** What curl says above what it sent or got; its time stands in front. */
const title = /^(?:[\d:.]{8,20} )?(?:(?:=>|<=) (?:Send|Recv) (?:header|data)|== Info: )/;
/** A row of text: `curl --trace-ascii`. */
const ascii = /^([\da-f]{4,8}): ?(.*)$/;
const mostBytes = 16;

interface Row extends Line {
  readonly at: number;
  /** The offset of the next row; of text it may be two more, for a line break that is not shown. */
  readonly next: number;
  readonly bytes: readonly number[];
  readonly shown: string | undefined;
}

/** Dumps of bytes (`curl --trace`, Wireshark, `xxd`, `hexdump -C`) and the text that they are. In linear time. */
export function hexEdits(text: string): readonly Edit[] {
  if (!/^[ \t]*0{4,8}(?::|[ \t]{2})/m.test(text)) return [];
  const lines = linesOf(text);
  const isCurl = lines.some((line) => title.test(line.text));
  const edits: Edit[] = [];
  let run: Row[] = [];
  const close = (): void => {
    edits.push(...editOf(run, isCurl));
    run = [];
  };
  for (const line of lines) {
    const row = bytesOf(line) ?? (isCurl ? asciiOf(line) : undefined);
    if (row === undefined || !follows(run.at(-1), row)) close();
    if (row !== undefined && (run.length > 0 || row.at === 0)) run.push(row);
    if (isCurl && title.test(line.text)) edits.push({ ...lineEdit(line, text), put: '' });
  }
  close();
  return edits;
}

const lineEdit = ({ start, end }: Line, text: string) => ({
  from: start,
  length: Math.min(text.length, end + (text[end] === '\r' ? 2 : 1)) - start,
});

const follows = (last: Row | undefined, row: Row): boolean =>
  last !== undefined &&
  (row.at === last.next || (row.shown !== undefined && row.at === last.next + 2));

/** A row of up to 16 bytes, with a wider gap in its middle, and what they are as text behind them. */
function bytesOf(line: Line): Row | undefined {
  const head = offset.exec(line.text);
  if (head === null) return undefined;
  const bytes: number[] = [];
  let at = head[0].length;
  for (; bytes.length < mostBytes; bytes.push(Number.parseInt(line.text.slice(at - 2, at), 16))) {
    const gap = /^ {0,2}/.exec(line.text.slice(at, at + 2))?.[0].length ?? 0;
    pair.lastIndex = at + (bytes.length === 8 ? gap : Math.min(gap, 1));
    if (!pair.test(line.text)) break;
    at = pair.lastIndex;
  }
  const isEnded = /^(?:[ \t]|$)/.test(line.text.slice(at, at + 1));
  if (bytes.length === 0 || !isEnded) return undefined;
  const from = Number.parseInt(head[1] ?? '', 16);
  return { ...line, at: from, next: from + bytes.length, bytes, shown: undefined };
}

function asciiOf(line: Line): Row | undefined {
  const found = ascii.exec(line.text);
  if (found === null) return undefined;
  const from = Number.parseInt(found[1] ?? '', 16);
  const shown = found[2] ?? '';
  return { ...line, at: from, next: from + shown.length, bytes: [], shown };
}

/** Replaces the rows by their text, if that is HTTP. Its last line break is dropped: one follows the rows already. */
function editOf(run: readonly Row[], isCurl: boolean): readonly Edit[] {
  const [first] = run;
  const last = run.at(-1);
  if (first === undefined || last === undefined) return [];
  const dumped = first.shown === undefined ? textOf(run) : shownOf(run);
  if (!isCurl && !/HTTP\/[\d.]|oauth|tokenPassport/i.test(dumped)) return [];
  const put = dumped.replace(/\r?\n$/, '');
  return [{ from: first.start, length: last.end - first.start, put }];
}

/** The text from the HTTP start line on. Before it are the headers of network packets. */
function textOf(run: readonly Row[]): string {
  const text = fromUtf8(Uint8Array.from(run.flatMap(({ bytes }) => bytes)));
  const start = text.slice(0, 400).search(/(?:[A-Z]{3,7} \S{1,300}|HTTP\/[\d.]+ \d{3})/);
  return /[^\t\r\n\x20-\uffff]/.test(text.slice(0, Math.max(0, start))) ? text.slice(start) : text;
}

const shownOf = (run: readonly Row[]): string =>
  run
    .map((row, index) => {
      const above = run[index - 1];
      const isNewLine = above !== undefined && row.at === above.next + 2;
      return `${isNewLine ? '\n' : ''}${row.shown ?? ''}`;
    })
    .join('');

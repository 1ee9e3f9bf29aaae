import type { Span } from '../../model/index.ts';
import { encodeForm } from './form.ts';
import { pairsOf, part, textOf } from './json.ts';

/** Where the reading of JavaScript stands, and what of it was code and not a value. */
export interface Cursor {
  readonly text: string;
  at: number;
  readonly unread: Span[];
}

const deepest = 40;
const blank = /\s+|\/\/[^\r\n]*|\/\*[^*]*\*\//y;
const word = /-?\d+(?:\.\d+)?(?:e[+-]?\d+)?(?![\w.])|(?:true|false|null)\b/iy;
const constants = new Map<string, unknown>([
  ['true', true],
  ['false', false],
  ['null', null],
]);
const wrapper =
  /(JSON\.stringify|new\s{1,9}(?:Headers|URLSearchParams|URL)|(?:qs|querystring)\.stringify)\s{0,9}\(/y;
/** What Node prints in front of a form, whose names have an arrow behind them. */
const printedForm = /URLSearchParams (?=\{)/y;
const arrow = /\s{0,9}=>/y;

/** A form that code makes of its fields. */
class WrittenForm {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

/** The form that a value is; `undefined` for any other value. */
export const formIn = (value: unknown): string | undefined =>
  value instanceof WrittenForm ? value.text : undefined;

/** A form of its text, of an object, or of a list of pairs. */
function formOf(value: unknown): WrittenForm | undefined {
  if (typeof value === 'string') return new WrittenForm(value.replace(/^\?/, ''));
  if (typeof value !== 'object' || value === null) return undefined;
  const pairs = Array.isArray(value)
    ? value.map((one: unknown) => ({ name: textOf(part(one, '0')), value: textOf(part(one, '1')) }))
    : pairsOf(value);
  return new WrittenForm(encodeForm(pairs));
}
const key = /[\w$]+/y;

function consume(cursor: Cursor, pattern: RegExp): RegExpExecArray | null {
  pattern.lastIndex = cursor.at;
  const found = pattern.exec(cursor.text);
  if (found !== null) cursor.at = pattern.lastIndex;
  return found;
}

function skipBlank(cursor: Cursor): void {
  while (consume(cursor, blank) !== null);
}

/** Goes behind a mark, and blanks and comments before it, if it stands there. */
export function takes(cursor: Cursor, mark: string): boolean {
  skipBlank(cursor);
  if (cursor.text[cursor.at] !== mark) return false;
  cursor.at += 1;
  return true;
}

/**
 * Reads a value as JavaScript writes it, without running anything: objects, lists, strings of each kind and
 * their sums, numbers, `JSON.stringify(…)`. Anything else is code: its place is kept, its value `undefined`.
 */
export function readLiteral(cursor: Cursor, depth = 0): unknown {
  skipBlank(cursor);
  const start = cursor.at;
  const value = depth > deepest ? undefined : readKnown(cursor, depth);
  skipBlank(cursor);
  if (value !== undefined && /[,)\]};:]/.test(cursor.text[cursor.at] ?? ';')) return value;
  skipCode(cursor);
  // Code is told of once, as a whole.
  while ((cursor.unread.at(-1)?.start ?? -1) >= start) cursor.unread.pop();
  cursor.unread.push({ start, end: cursor.at });
  return undefined;
}

/** What Node prints in front of an object. */
const label =
  /(?:<ref \*\d{1,9}> )?(?:[\w$]{1,60} )?(?:\(\d{1,9}\) )?(?:\[[\w$: ]{1,60}\] )?(?=[{[])/y;

function readKnown(cursor: Cursor, depth: number): unknown {
  if (consume(cursor, printedForm) !== null) return formOf(readObject(cursor, depth, arrow));
  consume(cursor, label);
  const mark = cursor.text[cursor.at] ?? '';
  if (/["'`]/.test(mark)) return readSum(cursor);
  if (mark === '{') return readObject(cursor, depth);
  if (mark === '[') return readList(cursor, depth);
  const wrapped = consume(cursor, wrapper);
  if (wrapped !== null) {
    const value = readLiteral(cursor, depth + 1);
    if (!takes(cursor, ')')) return undefined;
    const [, by = ''] = wrapped;
    if (by === 'JSON.stringify') return JSON.stringify(value);
    if (by.endsWith('URLSearchParams')) return formOf(value);
    return by.endsWith('stringify') ? formIn(formOf(value)) : value;
  }
  const plain = consume(cursor, word)?.[0];
  if (plain === undefined) return undefined;
  return constants.has(plain) ? constants.get(plain) : Number(plain);
}

function readObject(cursor: Cursor, depth: number, by?: RegExp): unknown {
  const entries: [string, unknown][] = [];
  cursor.at += 1;
  while (!takes(cursor, '}')) {
    const mark = cursor.text[cursor.at] ?? '';
    const name = /["'`]/.test(mark) ? readString(cursor) : consume(cursor, key)?.[0];
    const isNamed = by === undefined ? takes(cursor, ':') : consume(cursor, by) !== null;
    if (name === undefined || !isNamed) return undefined;
    entries.push([name, readLiteral(cursor, depth + 1)]);
    if (!takes(cursor, ',') && cursor.text[cursor.at] !== '}') return undefined;
  }
  return Object.fromEntries(entries);
}

function readList(cursor: Cursor, depth: number): unknown {
  const items: unknown[] = [];
  cursor.at += 1;
  while (!takes(cursor, ']')) {
    if (cursor.at >= cursor.text.length) return undefined;
    items.push(readLiteral(cursor, depth + 1));
    if (!takes(cursor, ',') && cursor.text[cursor.at] !== ']') return undefined;
  }
  return items;
}

function readSum(cursor: Cursor): string | undefined {
  const parts: string[] = [];
  do {
    skipBlank(cursor);
    const part = /["'`]/.test(cursor.text[cursor.at] ?? '') ? readString(cursor) : undefined;
    if (part === undefined) return undefined;
    parts.push(part);
  } while (takes(cursor, '+'));
  return parts.join('');
}

const escapes: Readonly<Record<string, string>> = {
  ...{ n: '\n', r: '\r', t: '\t', b: '\b', f: '\f', v: '\v', 0: '\0' },
  ...{ '\n': '', '\r\n': '', '\r': '' },
};

/** A string, its escapes undone; a place in a template that code would fill is kept as it stands. */
function readString(cursor: Cursor): string | undefined {
  const start = cursor.at;
  const end = endOfString(cursor.text, start);
  cursor.at = end;
  const inner = cursor.text.slice(start + 1, end - 1);
  if (end - start < 2 || cursor.text[end - 1] !== cursor.text[start]) return undefined;
  if (cursor.text[start] === '`' && inner.includes('${')) cursor.unread.push({ start, end });
  return inner.replace(
    /\\(?:u\{([0-9a-f]{1,6})\}|u([0-9a-f]{4})|x([0-9a-f]{2})|(\r\n|[^]))/gi,
    (_, long?: string, four?: string, two?: string, one?: string) => {
      const code = Number.parseInt(long ?? four ?? two ?? '', 16);
      if (Number.isNaN(code)) return escapes[one ?? ''] ?? one ?? '';
      return code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
    },
  );
}

/** Behind the closing quote, or where the line or the text ends without one. */
function endOfString(text: string, start: number): number {
  const quote = text[start] ?? '';
  const marks = quote === '`' ? /\\[^]|`/g : /\\(?:\r\n|[^])|["'\r\n]/g;
  marks.lastIndex = start + 1;
  for (let found = marks.exec(text); found !== null; found = marks.exec(text)) {
    const [mark] = found;
    if (mark === quote) return marks.lastIndex;
    if (mark === '\n' || mark === '\r') return found.index;
  }
  return text.length;
}

/** To the comma or bracket that ends what the code is a part of. */
function skipCode(cursor: Cursor): void {
  const { text } = cursor;
  const marks = /["'`([{)\]},;]/g;
  let depth = 0;
  marks.lastIndex = cursor.at;
  for (let found = marks.exec(text); found !== null; found = marks.exec(text)) {
    const [mark] = found;
    cursor.at = found.index;
    if (depth === 0 && /[)\]},;]/.test(mark)) return;
    if (/["'`]/.test(mark))
      marks.lastIndex = Math.max(found.index + 1, endOfString(text, found.index));
    else if (/[([{]/.test(mark)) depth += 1;
    else if (/[)\]}]/.test(mark)) depth -= 1;
  }
  cursor.at = text.length;
}

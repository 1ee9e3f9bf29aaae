import { percentEncode } from '../../text/percent.ts';
import {
  entryOf,
  isText,
  isUnknown,
  joined,
  mostDeep,
  skipBlanks,
  skipLine,
  skipLines,
  take,
  unknownAt,
  type Source,
  type Table,
  type Value,
} from './source.ts';
import { characterOf, readString } from './strings.ts';

const variable = /\$(?:\{([^}\n]{1,200})\}|((?:\w{1,20}:)?[\w?]\w{0,200}))/y;
const typeName = /\[([\w.,[\] +]{1,150})\]/y;
const number = /-?(?:0x[\da-f]+|\d[\d.]*)/iy;
const character = /\$\(\s*\[char\]\s*(0x[\da-f]{1,6}|\d{1,7})\s*\)/iy;
const newObject = /New-Object\b[^\S\n]*(?:-TypeName[^\S\n]+)?["']?([\w.,[\] +]{1,150})["']?/iy;
const member = /\.(\w{1,60})(\()?/y;
const index = /\[\s{0,9}(?=["'])/y;
/** What leaves a text as it is: its octets, or itself. */
const idle = /^(?:getbytes|tostring|trim|trimend|trimstart)$/i;
/** Where something that is not understood may end. */
const brackets = /[()[\]{}"'\n]/g;

/** An expression: terms with `+` and `-f` between. */
export function readExpression(source: Source): Value | undefined {
  const start = source.at;
  let value = readTerm(source);
  for (;;) {
    const end = source.at;
    skipBlanks(source);
    const sign = take(source, /\+(?![+=])|-f\b/iy)?.[0];
    if (value === undefined || sign === undefined) {
      source.at = end;
      return value;
    }
    skipLines(source);
    if (sign === '+') {
      const next = readTerm(source);
      value = next && joined(source, [value, next], { start, end: source.at });
    } else value = readFormat(source, value, start);
  }
}

/** `'{0} {1}' -f $a, $b`. */
function readFormat(source: Source, format: Value, start: number): Value | undefined {
  const values: Value[] = [];
  do {
    skipLines(source);
    const value = readTerm(source);
    if (value === undefined) return undefined;
    values.push(value);
    skipBlanks(source);
  } while (take(source, /,/y));
  const span = { start, end: source.at };
  if (!isText(format)) return undefined;
  const parts = format.text.split(/\{(\d{1,2})\}/);
  const pieces = parts.map((text, at) =>
    at % 2 === 1 ? (values[Number(text)] ?? { ...format, text: '' }) : { ...format, text, span },
  );
  return joined(source, pieces, span);
}

/** One value with what is asked of it; `undefined` for what is not understood. */
export function readTerm(source: Source): Value | undefined {
  const start = source.at;
  if (source.depth >= mostDeep) return undefined;
  source.depth += 1;
  let value = readPlain(source, start);
  source.depth -= 1;
  while (value !== undefined) {
    const next = readMember(source, value, start);
    if (next === undefined) return value;
    value = next;
  }
  return undefined;
}

function readPlain(source: Source, start: number): Value | undefined {
  const text = readString(source, readVariable);
  if (text !== undefined) return text;
  const sign = source.text.slice(start, start + 2);
  if (sign === '@{') return readTable(source, false);
  if (sign.startsWith('$')) return readVariable(source);
  if (sign.startsWith('(') || sign === '@(') return readBracketed(source, sign === '@(' ? 2 : 1);
  if (sign.startsWith('[')) return readTyped(source, start);
  if (take(source, newObject)) return readNew(source);
  const digits = take(source, number)?.[0];
  return digits === undefined
    ? undefined
    : { text: digits, span: { start, end: source.at }, unknown: [] };
}

/** A new object is a table of its properties; what it is made from is left. */
function readNew(source: Source): Table {
  skipBlanks(source);
  if (source.text[source.at] === '(') skipBrackets(source);
  return { entries: [], isOrdered: true };
}

/** What a `$` begins; `undefined` if it is a dollar. */
export function readVariable(source: Source): Value | undefined {
  const start = source.at;
  const code = take(source, character)?.[1];
  if (code !== undefined) {
    const span = { start, end: source.at };
    return { text: characterOf(Number(code)), span, unknown: [] };
  }
  if (source.text[start + 1] === '(') {
    source.at += 1;
    const value = readBracketed(source, 1);
    const isKnown = value !== undefined && !isUnknown(value);
    return isKnown ? value : unknownAt(source, start, source.at);
  }
  const found = take(source, variable);
  if (found === undefined) return undefined;
  const name = plainName(found[1] ?? found[2] ?? '');
  const value = source.variables.get(name);
  const isShort = value === undefined || !isText(value) || value.text.length <= source.room;
  if (value === undefined || !isShort) return unknownAt(source, start, source.at);
  if (isText(value)) source.room -= value.text.length;
  return value;
}

/** Names have no case, and their scopes are left aside. */
export function plainName(name: string): string {
  return name.toLowerCase().replace(/^(?:global|script|local|private|variable):/, '');
}

/** An expression in brackets. What is not understood is read over, to the bracket that closes it. */
function readBracketed(source: Source, length: number): Value | undefined {
  const start = source.at;
  source.at += length;
  skipLines(source);
  const value = readExpression(source);
  skipLines(source);
  if (value !== undefined && take(source, /\)/y)) return value;
  skipBrackets(source, 1);
  return unknownAt(source, start, source.at);
}

const mostLines = 100;

/** Reads over brackets, with what is in them and with strings of one line. */
function skipBrackets(source: Source, open = 0): void {
  let depth = open;
  let lines = 0;
  brackets.lastIndex = source.at;
  for (let found = brackets.exec(source.text); found; found = brackets.exec(source.text)) {
    const sign = found[0];
    source.at = brackets.lastIndex;
    if (/["']/.test(sign)) {
      const close = source.text.slice(source.at, source.at + 2_000).search(`[${sign}\n]`);
      source.at = brackets.lastIndex += close < 0 ? 0 : close + 1;
    } else if (/[([{]/.test(sign)) depth += 1;
    else if (sign === '\n' ? (lines += 1) > mostLines : (depth -= 1) <= 0) return;
  }
  skipLine(source);
}

/** A value behind its type, or what a static method makes of one. */
function readTyped(source: Source, start: number): Value | undefined {
  const type = take(source, typeName)?.[1] ?? '';
  if (type === '') return undefined;
  const method = take(source, /::(\w{1,60})(?:\.(\w{1,60}))?(\()?/y);
  if (method === undefined) {
    skipBlanks(source);
    return /^ordered$/i.test(type) && source.text.startsWith('@{', source.at)
      ? readTable(source, true)
      : readTerm(source);
  }
  const [, first = '', second, open] = method;
  const name = second ?? first;
  if (open === undefined) return unknownAt(source, start, source.at);
  if (/^new$/i.test(name)) {
    skipBrackets(source, 1);
    return { entries: [], isOrdered: true };
  }
  source.at -= 1;
  const value = readBracketed(source, 1);
  if (value === undefined || !isText(value)) return value;
  if (value.unknown.length > 0) return unknownAt(source, start, source.at);
  if (idle.test(name)) return value;
  if (/^escapedatastring$/i.test(name)) return { ...value, text: percentEncode(value.text) };
  return unknownAt(source, start, source.at);
}

/** What is asked of a value: an entry, a property, a method. */
function readMember(source: Source, value: Value, start: number): Value | undefined {
  const { at } = source;
  const bracket = take(source, index) !== undefined;
  const found = bracket ? undefined : take(source, member);
  if (!bracket && found === undefined) return undefined;
  if (found?.[2] !== undefined) {
    skipBrackets(source, 1);
    const isIdle = isText(value) && idle.test(found[1] ?? '');
    return isIdle ? value : unknownAt(source, start, source.at);
  }
  const key = bracket ? readString(source, readVariable)?.text : found?.[1];
  if (bracket) take(source, /\s{0,9}\]/y);
  if (source.at === at) return undefined;
  const entry = isText(value) ? undefined : entryOf(value, key ?? '');
  return entry ?? unknownAt(source, start, source.at);
}

const key = /[\w-]{1,200}/y;

/** `@{ name = value; … }`, with a line for each entry or `;` between. */
function readTable(source: Source, isOrdered: boolean): Table {
  const entries: { name: string; value: Value }[] = [];
  source.at += 2;
  for (;;) {
    skipLines(source);
    if (take(source, /\}/y) || source.at >= source.text.length) return { entries, isOrdered };
    const start = source.at;
    const name = take(source, key)?.[0] ?? readString(source, readVariable)?.text;
    skipBlanks(source);
    const isEntry = name !== undefined && take(source, /=/y) !== undefined;
    skipLines(source);
    const value = isEntry ? readExpression(source) : undefined;
    if (isEntry && value !== undefined) entries.push({ name, value });
    skipBlanks(source);
    // What is not understood ends with its line.
    if (!/[;\r\n}#]/.test(source.text[source.at] ?? '\n')) {
      const from = source.at;
      take(source, /[^\n;}]*/y);
      if (isEntry && value === undefined)
        entries.push({ name, value: unknownAt(source, from, source.at) });
    }
    if (source.at === start) source.at += 1;
  }
}

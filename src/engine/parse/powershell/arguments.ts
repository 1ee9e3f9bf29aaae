import type { Span } from '../../model/index.ts';
import { plainName, readTerm } from './expressions.ts';
import { isText, joined, skipBlanks, take, type Source, type Value } from './source.ts';

/** A parameter by its name, or a value without one. */
export interface Argument {
  /** Without the dash; `''` for a value by its place. */
  readonly name: string;
  readonly value?: Value;
  readonly span: Span;
}

const run = /[^\s'"‘’‚‛“”„`$;|&(){},<>]+|,/y;
const end = /[\s;|&){}<>]/;
const escaped = /`([^\r\n])/y;
/** A line that goes on with a parameter, though no backtick says so. */
const goesOn = /\s*\n[^\S\n]*(?=-[A-Za-z])/y;
const parameter = /[-–—]([A-Za-z]\w{0,60})(:?)/y;
const splat = /@([A-Za-z_]\w{0,100})/y;

/** A word: strings, variables, and what is neither, without blanks between. */
export function readWord(source: Source): Value | undefined {
  const start = source.at;
  const pieces: Value[] = [];
  while (
    source.room > 0 &&
    source.at < source.text.length &&
    !end.test(source.text[source.at] ?? '')
  ) {
    const from = source.at;
    source.room -= 40;
    const isPlain = /[^'"‘’‚‛“”„`$(@]/.test(source.text[from] ?? '');
    const bare = isPlain ? take(source, run)?.[0] : take(source, escaped)?.[1];
    const value = bare === undefined ? readTerm(source) : undefined;
    if (value !== undefined) pieces.push(value);
    else {
      if (source.at === from) source.at += 1;
      const text = bare ?? source.text.slice(from, source.at);
      pieces.push({ text, span: { start: from, end: source.at }, unknown: [] });
    }
  }
  const [first] = pieces;
  if (first === undefined || pieces.length === 1) return first;
  return joined(source, pieces, { start, end: source.at });
}

/** Blanks; and, with a notice, the end of a line behind which parameters follow. */
function skipGap(source: Source, lost: (span: Span) => void): void {
  skipBlanks(source);
  const start = source.at;
  if (take(source, goesOn)) lost({ start, end: source.at });
}

/** The words of a program that is no part of PowerShell. */
export function readWords(source: Source, lost: (span: Span) => void) {
  const words: { readonly value: Value; readonly span: Span }[] = [];
  for (;;) {
    skipGap(source, lost);
    const start = source.at;
    const value = readWord(source);
    if (value === undefined) return words;
    words.push({ value, span: { start, end: source.at } });
  }
}

/** The arguments of a command of PowerShell. A table that is splatted gives each of its entries. */
export function readArguments(source: Source, lost: (span: Span) => void): readonly Argument[] {
  const found: Argument[] = [];
  for (;;) {
    skipGap(source, lost);
    const start = source.at;
    const name = take(source, parameter);
    const table = name === undefined ? take(source, splat)?.[1] : undefined;
    if (name !== undefined) {
      // A value may follow; whether it belongs to this, its parameter decides.
      const isJoined = name[2] === ':';
      if (isJoined) skipBlanks(source);
      const value = isJoined ? readWord(source) : undefined;
      const given = value === undefined ? {} : { value };
      found.push({ name: name[1] ?? '', ...given, span: { start, end: source.at } });
    } else if (table !== undefined) {
      const span = { start, end: source.at };
      const entries = source.variables.get(plainName(table));
      if (entries === undefined || isText(entries)) found.push({ name: `@${table}`, span });
      else found.push(...entries.entries.map((entry) => ({ ...entry, span })));
    } else {
      const value = readWord(source);
      if (value === undefined) return found;
      found.push({ name: '', value, span: { start, end: source.at } });
    }
  }
}

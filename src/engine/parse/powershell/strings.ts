import type { Span } from '../../model/index.ts';
import { isText, mostUnknown, unknownAt, type Source, type Text, type Value } from './source.ts';

/** Reads what a `$` begins, if it is a variable or an expression. */
export type ReadVariable = (source: Source) => Value | undefined;

/** PowerShell takes typographic quotes for quotes. */
const single = /['‘’‚‛]/g;
const special = /["“”„`$]/g;
const specialInHere = /[`$]/g;
const hereOpens = /@(['‘’‚‛]|["“”„])[^\S\n]{0,100}\n/y;

/** A string of any kind, if one begins here. */
export function readString(source: Source, variable: ReadVariable): Text | undefined {
  const sign = source.text[source.at] ?? '';
  if (sign === '@') return readHere(source, variable);
  if (/['‘’‚‛]/.test(sign)) return readSingle(source, sign);
  if (!/["“”„]/.test(sign)) return undefined;
  return readDouble(source, sign, variable);
}

/** `'…'`, in which only a doubled quote is something else. */
function readSingle(source: Source, sign: string): Text {
  const { text } = source;
  const start = (source.at += 1);
  const end = closing(source, sign);
  const plain = text.slice(start, end).replace(/(['‘’‚‛])['‘’‚‛]/g, '$1');
  return { text: plain, span: { start, end }, unknown: [] };
}

/** Where a quote closes, which is not doubled; the end of the line if none does. Reads behind it. */
function closing(source: Source, sign: string): number {
  const { text, neverClosed } = source;
  single.lastIndex = source.at;
  while (!neverClosed.has(sign)) {
    const found = single.exec(text);
    if (found === null) neverClosed.add(sign);
    else if (/['‘’‚‛]/.test(text[single.lastIndex] ?? '')) single.lastIndex += 1;
    else {
      source.at = single.lastIndex;
      return found.index;
    }
  }
  return toLineEnd(source, source.at).span.end;
}

/** `@'` and `@"` on one line, to the line that begins with `'@` or `"@`. */
function readHere(source: Source, variable: ReadVariable): Text | undefined {
  const { text, neverClosed } = source;
  hereOpens.lastIndex = source.at;
  const found = hereOpens.exec(text);
  if (found === null) return undefined;
  const isSingle = /['‘’‚‛]/.test(found[1] ?? '');
  const kind = isSingle ? "@'" : '@"';
  const closes = isSingle ? /\r?\n['‘’‚‛]@/g : /\r?\n["“”„]@/g;
  const start = hereOpens.lastIndex;
  // The line feed may be the one that opens it.
  closes.lastIndex = start - 1;
  const end = neverClosed.has(kind) ? null : closes.exec(text);
  if (end === null) {
    neverClosed.add(kind);
    source.at = start - 1;
    return unknownAt(source, found.index, start - 1);
  }
  const stop = Math.max(start, end.index);
  source.at = start;
  const value = isSingle
    ? { text: text.slice(start, stop), span: { start, end: stop }, unknown: [] }
    : expand(source, specialInHere, stop, variable);
  source.at = closes.lastIndex;
  return value;
}

/** `"…"`, with escapes and variables. */
function readDouble(source: Source, sign: string, variable: ReadVariable): Text {
  source.at += 1;
  const start = source.at;
  if (source.neverClosed.has(sign)) return toLineEnd(source, start);
  const value = expand(source, special, source.text.length, variable);
  if (/["“”„]/.test(source.text[value.span.end] ?? '')) {
    source.at = value.span.end + 1;
    return value;
  }
  source.neverClosed.add(sign);
  source.at = start;
  return toLineEnd(source, start);
}

function toLineEnd(source: Source, start: number): Text {
  const feed = source.text.indexOf('\n', start);
  source.at = feed < 0 ? source.text.length : feed;
  return unknownAt(source, start, source.at);
}

const escapes: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  0: '\0',
  a: '\x07',
  b: '\b',
  e: '\x1b',
  f: '\f',
  v: '\v',
};

/** Puts in escapes and variables up to a quote that is not doubled, or to a place. */
function expand(source: Source, signs: RegExp, stop: number, variable: ReadVariable): Text {
  const { text } = source;
  const start = source.at;
  const pieces: string[] = [];
  const unknown: Span[] = [];
  for (;;) {
    const from = source.at;
    signs.lastIndex = from;
    const index = Math.min(signs.exec(text)?.index ?? stop, stop);
    pieces.push(text.slice(from, index));
    source.at = index;
    const isQuote = /["“”„]/.test(text[index] ?? '');
    source.room -= 10;
    if (source.room < 0 || index >= stop || (isQuote && !/["“”„]/.test(text[index + 1] ?? ''))) {
      return { text: pieces.join(''), span: { start, end: index }, unknown };
    }
    const piece = text[index] === '$' ? variable(source) : undefined;
    if (piece === undefined) pieces.push(plain(source));
    else {
      const known = isText(piece) ? piece : unknownAt(source, index, source.at);
      pieces.push(known.text);
      if (unknown.length < mostUnknown) unknown.push(...known.unknown);
    }
  }
}

/** What a backtick, a doubled quote, or a `$` that begins nothing stands for. */
function plain(source: Source): string {
  const { text, at } = source;
  const next = text[at + 1] ?? '';
  if (text[at] === '$') {
    source.at += 1;
    return '$';
  }
  const code = /^`u\{([0-9a-f]{1,6})\}/i.exec(text.slice(at, at + 10));
  source.at += code?.[0].length ?? 1 + next.length;
  if (code !== null) return characterOf(Number.parseInt(code[1] ?? '', 16));
  return text[at] === '`' ? (escapes[next] ?? next) : next;
}

/** The character of a number, `''` for a number of none. */
export function characterOf(code: number): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : '';
}

import { fromUtf8 } from '../../text/bytes.ts';
import type { NoticeList } from '../notices.ts';
import { isInQuery, mostWords, type Word } from './options.ts';

/** A command as its shell takes it apart. */
export interface Command {
  readonly words: readonly Word[];
  /** What standard input is, where the command says it. */
  readonly input: string | undefined;
  readonly end: number;
}

/** The value of a variable, where it is known. */
export type ValueOf = (name: string) => string | undefined;

const blanks = /[^\S\n]+/y;
const plain = /[^\s'"\\$`;&|<>()“”„‘’]+/y;
const inQuotes = /[^"\\$`]+/y;
const ansi = /\$'([^'\\]*(?:\\[^][^'\\]*)*)'/y;
const quoted = /"[^"\\]*(?:\\[^][^"\\]*)*"/y;
/** To the quote that a blank follows, since others may be meant; on one line. */
const smart =
  /([“”„])([^“”„\n]*(?:[“”„](?!\s|$)[^“”„\n]*)*)[“”„]?|[‘’]([^‘’\n]*(?:[‘’](?!\s|$)[^‘’\n]*)*)[‘’]?/y;
const variable = /\$(?:(\w+)|\{(\w+)\}|\{[^}\n]{0,200}\}|[@*#?$!-])/y;
const redirection = /(?:<<<|<<-?|&>>?|[<>]{1,2}[&|]?)[^\S\n]*/y;
/** A backslash that no longer stands at the end of its line. */
const lostContinuation = /\\[^\S\n]+(?:\n|(?=[-'"h]))/y;
const nextOption = /\n[^\S\n]*--?[a-z]/iy;
const line = /.{0,2000}/y;
const inString = /\\[$`"\\]|\\\r?\n/y;
const inHere = /\\[$`\\]|\\\r?\n/y;

/**
 * Takes a command apart as bash does, from its first word to where it ends, or one word alone. Nothing is
 * run: what a shell would compute stays as it is written. Lines that only a lost backslash parts are one,
 * and typographic quotes are quotes, with a notice.
 */
export function readBash(
  text: string,
  start: number,
  valueOf: ValueOf,
  notices: NoticeList,
  isOneWord = false,
): Command {
  const words: Word[] = [];
  let at = start;
  let word: string | undefined;
  let wordStart = start;
  /** The redirection that the next word belongs to. */
  let redirect = '';
  let input: string | undefined;
  let here: { mark: string; isLiteral: boolean; hasTabs: boolean } | undefined;

  const tell = (
    what: string,
    message: string,
    from: number,
    level: 'info' | 'warning' = 'warning',
  ) => notices.add(`shell-${what}`, level, message, from, at);
  const next = (pattern: RegExp): RegExpExecArray | undefined => {
    pattern.lastIndex = at;
    const found = pattern.exec(text) ?? undefined;
    at += found?.[0].length ?? 0;
    return found;
  };
  const add = (piece: string, from: number): void => {
    if (word === undefined) wordStart = from;
    word = (word ?? '') + piece;
  };
  const flush = (end: number): void => {
    if (word === undefined) return;
    if (redirect === '') words.push({ text: word, span: { start: wordStart, end } });
    else if (redirect === '<<<') input = `${word}\n`;
    else if (redirect.startsWith('<<') && word !== '') {
      const isLiteral = /['"\\]/.test(text.slice(wordStart, end));
      here = { mark: word, isLiteral, hasTabs: redirect === '<<-' };
    }
    redirect = '';
    word = undefined;
  };

  /** To where a quote that nothing closes is taken to end. */
  const openQuote = (from: number): number => {
    const gap = /\n[^\S\n]*\n/g;
    gap.lastIndex = from;
    const end = gap.exec(text)?.index ?? text.length;
    notices.add('shell-quote', 'warning', 'Nothing closes this quote.', from, from + 1);
    return end;
  };
  const substitution = (from: number): string => {
    at = endOfSubstitution(text, from);
    tell('substitution', 'The shell runs this; its result is not in the paste.', from);
    return text.slice(from, at);
  };
  /** What begins with `$` or a backtick. */
  const expansion = (isQuoted: boolean): void => {
    const from = at;
    if (text[at] === '`' || text[at + 1] === '(') {
      add(substitution(from), from);
      return;
    }
    const [raw, name, braced] = next(variable) ?? [];
    const value = raw === undefined ? '$' : valueOf(name ?? braced ?? '');
    if (raw === undefined) at += 1;
    if (value === undefined)
      tell('variable', 'The value of this variable is not in the paste.', from);
    if (isQuoted || isOneWord || value === undefined) add(value ?? raw ?? '', from);
    else
      value.split(/(\s+)/).forEach((part, index) => {
        if (index % 2 === 1) flush(at);
        else if (part !== '') add(part, from);
      });
  };
  /** Up to `stop`, where `$`, backticks and some backslashes count. */
  const expand = (stop: number, escapes: RegExp): void => {
    while (at < stop) {
      const from = at;
      if (next(inQuotes)) {
        at = Math.min(at, stop);
        add(text.slice(from, at), from);
      } else if (text[at] === '\\') {
        const [escape = '\\'] = next(escapes) ?? [];
        at = from + escape.length;
        add(escape.length === 1 ? escape : escape.slice(1).replace(/^\r?\n/, ''), from);
      } else if (text[at] === '"') {
        if (escapes === inString) return;
        at += 1;
        add('"', from);
      } else expansion(true);
    }
  };
  const string = (): void => {
    const from = at;
    const isClosed = next(quoted) !== undefined;
    at = from + 1;
    add('', from);
    expand(isClosed ? text.length : openQuote(from), inString);
    if (text[at] === '"') at += 1;
  };
  const dollar = (): void => {
    const from = at;
    const found = next(ansi);
    if (found) add(decodeAnsi(found[1] ?? ''), from);
    else if (text[at + 1] === '"') at += 1;
    else expansion(false);
  };
  const literal = (): void => {
    const from = at;
    const close = text.indexOf("'", at + 1);
    const end = close < 0 ? openQuote(from) : close;
    at = close < 0 ? end : end + 1;
    add(text.slice(from + 1, end), from);
  };
  const typographic = (): void => {
    const from = at;
    const found = next(smart);
    add(found?.[2] ?? found?.[3] ?? '', from);
    tell(
      'smart-quote',
      'Typographic quotes were read as quotes; a shell takes them as letters.',
      from,
    );
  };
  const escape = (): void => {
    const from = at;
    const lost = word === undefined ? next(lostContinuation) : undefined;
    const [, line, letter] = (lost ? undefined : next(/\\(?:(\r?\n)|([^])|$)/y)) ?? [];
    if (lost) tell('continuation', 'The \\ was read as one at the end of its line.', from);
    else if (line === undefined) add(letter === '' ? '\\' : (letter ?? '\\'), from);
  };
  /** A sign that ends words; whether it ends the command, too. */
  const isEnd = (sign: string): boolean => {
    const from = at;
    if (sign === '&' && isInQuery(text, at)) {
      at += 1;
      add('&', from);
      tell('ampersand', 'Without quotes, a shell ends the command at this &.', from);
      return false;
    }
    if (/[<>]/.test(sign) && text[at + 1] === '(') {
      add(substitution(from), from);
      return false;
    }
    // In 2>&1, the first number is no word.
    if (/[<>]/.test(sign) && /^\d$/.test(word ?? '')) word = undefined;
    flush(at);
    const found = next(redirection);
    if (found) redirect = found[0].trim();
    return found === undefined;
  };
  const newline = (): boolean => {
    flush(at);
    const from = at;
    if (next(nextOption) === undefined) return false;
    at = from + 1;
    tell(
      'newline',
      'Without a \\ before it, a shell ends the command with this line.',
      from,
      'info',
    );
    return true;
  };
  /** Whether the command goes on. */
  const step = (): boolean => {
    const sign = text.charAt(at);
    const from = at;
    if (sign === '\n') return newline();
    if (/\s/.test(sign)) {
      flush(at);
      next(blanks);
    } else if (sign === '#' && word === undefined && /\s/.test(text[at - 1] ?? ' ')) {
      const end = text.indexOf('\n', at);
      at = end < 0 ? text.length : end;
    } else if (sign === "'") literal();
    else if (sign === '"') string();
    else if (sign === '$') dollar();
    else if (sign === '`') expansion(false);
    else if (sign === '\\') escape();
    else if (/[“”„‘’]/.test(sign) && (word === undefined || text[at - 1] === '=')) typographic();
    else if (/[;|&<>()]/.test(sign)) return !isEnd(sign);
    else {
      const [letters = sign] = next(plain) ?? [];
      at = from + letters.length;
      const dashes = /^[–—][a-z][a-z-]/.test(letters) ? '--' : '-';
      const isDash = word === undefined && /^[–—]/.test(letters);
      add(isDash ? dashes + letters.slice(1) : letters, from);
      if (isDash) tell('dash', `This dash was read as ${dashes}.`, from);
    }
    return true;
  };

  while (at < text.length && words.length < (isOneWord ? 1 : mostWords) && step());
  flush(at);
  if (here !== undefined) {
    const { stop, end } = endOfHere(text, text.indexOf('\n', at) + 1 || text.length, here.mark);
    at = text.indexOf('\n', at) + 1 || text.length;
    if (here.isLiteral) add(text.slice(at, stop), at);
    else expand(stop, inHere);
    input = here.hasTabs ? word?.replace(/^\t+/gm, '') : word;
    at = end;
  }
  return { words, input, end: at };
}

/** Where what `$(` or a backtick begins ends; on one line. */
function endOfSubstitution(text: string, from: number): number {
  line.lastIndex = from;
  const [part = ''] = line.exec(text) ?? [];
  let depth = 0;
  for (const { 0: sign, index } of part.matchAll(/[()`]|'[^']*'|"(?:[^"\\]|\\.)*"|\\./g)) {
    if (sign === '(') depth += 1;
    if (sign === ')') depth -= 1;
    const isEnd = part.startsWith('`') ? sign === '`' && index > 0 : sign === ')' && depth === 0;
    if (isEnd) return from + index + 1;
  }
  return from + part.length;
}

/** Where the text of a here-document stops, and the line that ends it. */
function endOfHere(text: string, from: number, mark: string): { stop: number; end: number } {
  for (let at = text.indexOf(mark, from); at >= 0; at = text.indexOf(mark, at + 1)) {
    const tabs = /(?:^|\n)(\t{0,20})$/.exec(text.slice(Math.max(from, at - 21), at));
    const end = at + mark.length;
    if (tabs && /^\r?(?:\n|$)/.test(text.slice(end, end + 2)))
      return { stop: at - (tabs[1] ?? '').length, end };
  }
  return { stop: text.length, end: text.length };
}

const letters: Readonly<Record<string, string>> = {
  ...{ a: '\x07', b: '\b', e: '\x1b', E: '\x1b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v' },
  ...{ '\\': '\\', "'": "'", '"': '"', '?': '?' },
};

/** The text of `$'…'`: Bash manual, ANSI-C Quoting. Octets are UTF-8; a NUL ends it. */
function decodeAnsi(raw: string): string {
  const decoded = raw.replace(
    /((?:\\(?:[0-7]{1,3}|x[\da-fA-F]{1,2}))+)|\\(?:u([\da-fA-F]{1,4})|U([\da-fA-F]{1,8})|c([^])|([^]))/g,
    (
      all: string,
      octets?: string,
      u?: string,
      long?: string,
      control?: string,
      letter?: string,
    ) => {
      if (octets !== undefined) return fromUtf8(octetsOf(octets));
      if (control !== undefined) return String.fromCharCode(control.charCodeAt(0) & 0x1f);
      const code = Number.parseInt(u ?? long ?? '', 16);
      if (code <= 0xffff) return String.fromCharCode(code);
      if (code <= 0x10ffff) return String.fromCodePoint(code);
      return letters[letter ?? ''] ?? all;
    },
  );
  return decoded.replace(/\0.*/s, '');
}

function octetsOf(escapes: string): Uint8Array {
  return Uint8Array.from(escapes.matchAll(/\\(?:x([\da-f]+)|(\d+))/gi), ([, hex, octal = '']) =>
    hex === undefined ? Number.parseInt(octal, 8) : Number.parseInt(hex, 16),
  );
}

import type { Span } from '../model/index.ts';
import type { NoticeList } from './notices.ts';

/** A text that is scanned, and what is remembered of it so that scanning stays linear. */
export interface Scan {
  readonly text: string;
  readonly notices: NoticeList;
  /** Quotes for which no closing one follows; looked for once, so that scanning stays linear. */
  readonly neverClosed: Set<string>;
}

const blanks: ReadonlySet<string> = new Set(
  ' \t\n\v\f\r\u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A' +
    '\u2028\u2029\u202F\u205F\u3000\uFEFF\u200B\u200C\u200D\u2060',
);

/** White space of any kind, also what is invisible. A set, since a regular expression is slower. */
export function isBlank(character: string | undefined): boolean {
  return character !== undefined && blanks.has(character);
}

/** Double quotes of programs, word processors and languages; any of these closes any other. */
const doubleQuotes = '"“”„‟″‶＂〝〞';
const singleQuotes = "'‘’‚‛′‵＇`´";
/** Quotes whose two ends differ, such as `«` and `»`; either may come first. */
const pairs: readonly (readonly [open: string, close: string])[] = [
  ['«', '»'],
  ['»', '«'],
  ['‹', '›'],
  ['›', '‹'],
];

const closers: Readonly<Record<string, string>> = Object.fromEntries<string>([
  ...[doubleQuotes, singleQuotes].flatMap((kind) =>
    Array.from(kind, (quote): readonly [string, string] => [quote, kind]),
  ),
  ...pairs,
]);

const nameEnds: ReadonlySet<string> = new Set(`=,;&${doubleQuotes}`);
const bareValueEnds: ReadonlySet<string> = new Set(',;&');

/** A parameter's name from `start`. `valueAt` is where its value begins, or -1 when no `=` follows. */
export function scanName(text: string, start: number): { end: number; valueAt: number } {
  let end = start;
  while (end < text.length && !isBlank(text[end]) && !nameEnds.has(text[end] ?? '')) end += 1;
  let at = end;
  while (at < text.length && isBlank(text[at])) at += 1;
  if (end > start && text[at] === '=') {
    at += 1;
    while (at < text.length && isBlank(text[at])) at += 1;
    return { end, valueAt: at };
  }
  return { end: Math.max(end, start + 1), valueAt: -1 };
}

/** A parameter's value: where its text stands, that text without line breaks, and what follows. */
export interface ScannedValue extends Span {
  readonly joined: string;
  readonly quote: string;
  readonly next: number;
  /** Whether it began with a quote that nothing closes. */
  readonly isOpen: boolean;
}

/** A parameter's value from `start`, quoted by anything or by nothing. */
export function scanValue(scan: Scan, start: number): ScannedValue {
  const { text, notices } = scan;
  const escaped = text[start] === '\\' && /["']/.test(text[start + 1] ?? '');
  const open = escaped ? start + 1 : start;
  const quote = text[open] ?? '';
  if (!(quote in closers)) return bareValue(text, start);
  if (escaped) {
    notices.add(
      'auth-escaped-quotes',
      'info',
      'The quotes were escaped with a backslash.',
      start,
      open + 1,
    );
  }
  const close = closingQuote(scan, open, escaped);
  return close < 0 ? unclosedValue(scan, open) : quotedValue(scan, open, close, escaped);
}

function bareValue(text: string, start: number): ScannedValue {
  let end = start;
  while (end < text.length && !bareValueEnds.has(text[end] ?? '') && !isBlank(text[end])) end += 1;
  return { start, end, joined: text.slice(start, end), quote: '', next: end, isOpen: false };
}

function closingQuote({ text, neverClosed }: Scan, open: number, escaped: boolean): number {
  const quote = text[open] ?? '';
  const kind = escaped ? `\\${quote}` : quote;
  if (neverClosed.has(kind)) return -1;
  const closing = closers[quote] ?? '';
  for (let at = open + 1; at < text.length; at += 1) {
    if (closing.includes(text[at] ?? '') && (escaped || !isInside(text, at))) return at;
  }
  neverClosed.add(kind);
  return -1;
}

/**
 * Whether a quote is part of the value, since a backslash stands before it: RFC 9110 §5.6.4. It is not where
 * the value ends right behind it: there the backslash is from a string in code, as in `realm=\"1234567\",`.
 */
function isInside(text: string, at: number): boolean {
  if (text[at - 1] !== '\\' || !/^[^\s,;&)\]}>\\]/.test(text[at + 1] ?? '')) return false;
  let backslashes = 1;
  while (text[at - 1 - backslashes] === '\\') backslashes += 1;
  return backslashes % 2 === 1;
}

function quotedValue(scan: Scan, open: number, close: number, escaped: boolean): ScannedValue {
  const { text, notices } = scan;
  const start = open + 1;
  if (isForeign(text.slice(start, close))) return unclosedValue(scan, open);
  const runaway = runawayLength(text, start, close);
  if (runaway > 0) return cutShort(scan, open, close - runaway);
  const end = escaped && text[close - 1] === '\\' ? close - 1 : close;
  const joined = withoutThin(unwrapped(text, start, end, notices), text[open] ?? '');
  return {
    start,
    end,
    joined: escaped ? joined : withoutBackslashes(joined, { start, end }, notices),
    quote: text[open] ?? '',
    next: close + 1,
    isOpen: false,
  };
}

/** Whether a quoted text runs into other lines below the header: a value has no blanks or colons in a line. */
const isForeign = (value: string): boolean =>
  /[\r\n]/.test(value) &&
  /[^\s>|\\][ \t]+(?:[^\s\\]|$)|:/.test(value.slice(value.search(/[\r\n]/)));

/** A value in which quotes stand behind a backslash, as it is read: RFC 9110 §5.6.4. */
function withoutBackslashes(value: string, { start, end }: Span, notices: NoticeList): string {
  if (!/\\["']/.test(value)) return value;
  const message = 'A quote inside a value, behind a backslash, was read as a part of the value.';
  notices.add('auth-quoted-pair', 'info', message, start, end);
  return value.replace(/\\(["'\\])/g, '$1');
}

/** French sets a blank inside its quotes, and a word processor puts it there. */
const withoutThin = (value: string, quote: string): string =>
  /[«»‹›]/.test(quote) ? value.trim() : value;

/** The next parameter's name before a quote: that quote opens its value, and this value's own was never closed. */
const runawayName = /[,;]\s{0,9}[A-Za-z_]{1,60}\s{0,9}=\s{0,9}$/;

function runawayLength(text: string, start: number, close: number): number {
  const last = text[close - 1];
  if (last !== '=' && !isBlank(last)) return 0;
  return runawayName.exec(text.slice(Math.max(start, close - 80), close))?.[0].length ?? 0;
}

/** What ends a value whose quote is never closed: the next parameter, or a line of something else. */
const nextParameter =
  /[,;\s]\s{0,9}[A-Za-z_]{1,60}\s{0,9}=|\r?\n(?!\s{0,99}[\w%+/.~=-]{1,3000}(?:"|\s{0,9}(?:$|[,;])))/g;

function unclosedValue(scan: Scan, open: number): ScannedValue {
  nextParameter.lastIndex = open + 1;
  return cutShort(scan, open, nextParameter.exec(scan.text)?.index ?? scan.text.length);
}

function cutShort({ text }: Scan, open: number, end: number): ScannedValue {
  const start = open + 1;
  const joined = text.slice(start, end).trim();
  return { start, end, joined, quote: text[open] ?? '', next: end, isOpen: true };
}

function unwrapped(text: string, start: number, end: number, notices: NoticeList): string {
  const value = text.slice(start, end);
  if (!/[\r\n]/.test(value)) return value;
  notices.add('auth-line-break', 'info', 'A line break inside a value was left out.', start, end);
  return value
    .split(/[\r\n]+/)
    .map((line) => line.trim())
    .join('');
}

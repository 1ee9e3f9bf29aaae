import type { Span } from '../model/index.ts';
import type { NoticeList } from './notices.ts';

/** A text under the scanner, and what was learnt of it on the way. */
export interface Scan {
  readonly text: string;
  readonly notices: NoticeList;
  /** Quotes for which no closing one follows; looked for once, so that scanning stays linear. */
  readonly neverClosed: Set<string>;
}

/** White space of any kind, also what is invisible. */
export function isBlank(character: string | undefined): boolean {
  return character !== undefined && /[\s\u200B-\u200D\u2060]/.test(character);
}

const closers: Readonly<Record<string, string>> = {
  '"': '"”',
  "'": "'’",
  '“': '”"“',
  '”': '”"',
  '„': '“”"',
  '‘': "’‘'",
  '’': "’'",
  '«': '»',
  '`': '`',
};

/** A parameter's name from `start`. `valueAt` is where its value begins, or -1 when no `=` follows. */
export function scanName(text: string, start: number): { end: number; valueAt: number } {
  let end = start;
  while (end < text.length && !isBlank(text[end]) && !/[=,;&"“”]/.test(text[end] ?? '')) end += 1;
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
  const close = closingQuote(scan, open);
  return close < 0 ? unclosedValue(scan, open) : quotedValue(scan, open, close, escaped);
}

function bareValue(text: string, start: number): ScannedValue {
  let end = start;
  while (end < text.length && !/[,;&]/.test(text[end] ?? '') && !isBlank(text[end])) end += 1;
  return { start, end, joined: text.slice(start, end), quote: '', next: end };
}

function closingQuote({ text, neverClosed }: Scan, open: number): number {
  const quote = text[open] ?? '';
  if (neverClosed.has(quote)) return -1;
  const closing = closers[quote] ?? '';
  for (let at = open + 1; at < text.length; at += 1) {
    if (closing.includes(text[at] ?? '')) return at;
  }
  neverClosed.add(quote);
  return -1;
}

function quotedValue(scan: Scan, open: number, close: number, escaped: boolean): ScannedValue {
  const { text, notices } = scan;
  const start = open + 1;
  const runaway = runawayName.exec(text.slice(Math.max(start, close - 80), close));
  if (runaway !== null) return cutShort(scan, open, close - runaway[0].length);
  const end = escaped && text[close - 1] === '\\' ? close - 1 : close;
  return {
    start,
    end,
    joined: unwrapped(text, start, end, notices),
    quote: text[open] ?? '',
    next: close + 1,
  };
}

/** What stands before a quote that opens the next value instead of closing this one. */
const runawayName = /[,;]\s{0,9}[A-Za-z_]{1,60}\s{0,9}=\s{0,9}$/;

const nextParameter = /[,;\s]\s{0,9}[A-Za-z_]{1,60}\s{0,9}=/g;

function unclosedValue(scan: Scan, open: number): ScannedValue {
  nextParameter.lastIndex = open + 1;
  return cutShort(scan, open, nextParameter.exec(scan.text)?.index ?? scan.text.length);
}

function cutShort({ text, notices }: Scan, open: number, end: number): ScannedValue {
  notices.add('auth-unclosed-quote', 'error', 'This quote is never closed.', open, open + 1);
  const start = open + 1;
  return { start, end, joined: text.slice(start, end).trim(), quote: text[open] ?? '', next: end };
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

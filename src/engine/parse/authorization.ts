import type { HeaderParam, Notice, OAuthHeader, Span } from '../model/index.ts';
import { percentDecode } from '../text/percent.ts';
import { cutEnd, isCutInValue, isOver, lastKnownParam } from './header-end.ts';
import { isBlank, scanName, scanValue, type Scan, type ScannedValue } from './header-scan.ts';
import { noticeList, type NoticeList } from './notices.ts';

/** What was read from a header, and every repair that was needed. */
export interface ReadHeader {
  readonly header: OAuthHeader;
  readonly notices: readonly Notice[];
  /** Where the header stands in the text, from its scheme to its last parameter. */
  readonly span: Span;
}

/**
 * Reads an `Authorization: OAuth …` header from any text, never throws, in linear time. It begins at `OAuth`
 * in front of a parameter's name, whatever stands before it, and ends where its quoting ends: words around it
 * are no parameters. Forgives the `Authorization:` prefix, quotes of any kind or none, escaped quotes, line
 * breaks, any order and spacing, `;` and `&` as separators, and letter case; each repair is a notice with
 * its place. Keeps the raw text, the order and duplicates. A text without parameters gives an empty header.
 */
export function readAuthorization(text: string): ReadHeader {
  const notices = noticeList();
  const start = readBefore(text, notices);
  const { scheme, at } = readScheme(text, start, notices);
  const { params, end, isCut } = readParams({ text, notices, neverClosed: new Set() }, at);
  noteDuplicates(params, notices);
  return {
    header: { kind: 'oauth', text, scheme, params, ...(isCut ? { isCut } : {}) },
    notices: notices.all(),
    span: { start: Math.min(start, end), end },
  };
}

/** The scheme in front of a parameter: here a header begins, whatever stands before it. Global. */
export const opening =
  /(?<![\p{L}\p{N}_.-])(?:oauth[\s\u00A0,]{1,9}){1,2}(?=["'\\]{0,3}(?:realm|role|oauth_[a-z_]{3,20})["'\\]{0,3}\s{0,9}=)/giu;
const prefix = /(?:^|[^A-Za-z-])(authorization["']?\s*[:=]\s*["']?)/i;

/** Where the header begins. What stands before it gets a notice that it was left aside. */
function readBefore(text: string, notices: NoticeList): number {
  const begins = text.search(opening) < 0 ? undefined : text.search(opening);
  const named = prefix.exec(begins === undefined ? text : text.slice(0, begins));
  const nameEnd = named === null ? 0 : named.index + named[0].length;
  const start = begins ?? nameEnd;
  const nameStart = named === null ? start : nameEnd - (named[1] ?? '').length;
  if (text.slice(0, nameStart).trim() !== '')
    notices.add('auth-ignored', 'info', 'Text before the header was left aside.', 0, nameStart);
  if (named !== null)
    notices.add('auth-prefix', 'info', 'The header’s name was left aside.', nameStart, nameEnd);
  return start;
}

function readScheme(text: string, start: number, notices: NoticeList) {
  let at = start;
  while (at < text.length && isBlank(text[at])) at += 1;
  const word = readSchemeWord(text, at);
  at += word.length;
  if (word !== '' && text[at] === ',') {
    notices.add('auth-comma-after-scheme', 'warning', `A comma follows ${word}.`, at, at + 1);
    at += 1;
  }
  return { scheme: word, at };
}

/** A word of letters that a blank or a comma follows, unless it is the name of a parameter. */
function readSchemeWord(text: string, start: number): string {
  const word = /^[A-Za-z]*/.exec(text.slice(start, start + 40))?.[0] ?? '';
  const next = text[start + word.length];
  if (next !== undefined && next !== ',' && !isBlank(next)) return '';
  return scanName(text, start).valueAt < 0 ? word : '';
}

interface ReadParams {
  readonly params: readonly HeaderParam[];
  readonly end: number;
  readonly isCut: boolean;
}

function readParams(scan: Scan, start: number): ReadParams {
  const { text, notices } = scan;
  const ink = text.trimEnd();
  const params: HeaderParam[] = [];
  const lastKnown = lastKnownParam(ink);
  let at = start;
  let afterParam = false;
  /** Whether all values so far stand in quotes: then text behind the last known one's quote is no part of the header. */
  let isQuoted = lastKnown >= 0;
  while (at < ink.length) {
    const cut =
      afterParam && lastKnown >= 0 && lastKnown < at ? cutEnd(ink, at, params) : undefined;
    if (cut !== undefined) return { params, end: cut, isCut: noteCut(notices, at, cut) };
    if (afterParam && isQuoted && isOver(ink, at, lastKnown)) {
      notices.add('auth-ignored', 'info', 'Text behind the header was left aside.', at, ink.length);
      return { params, end: at, isCut: false };
    }
    at = skipSeparators(ink, at, afterParam, notices);
    if (at >= ink.length) break;
    const name = scanName(text, at);
    afterParam = name.valueAt >= 0;
    if (!afterParam) {
      notices.ignored(at, name.end);
      at = name.end;
      continue;
    }
    const value = scanValue(scan, valueStart(ink, name));
    const param = paramOf(text, { start: at, end: name.end }, value, notices);
    params.push(param);
    at = value.next;
    isQuoted &&= value.quote !== '';
    if (lastKnown >= 0 && lastKnown < at && isCutInValue(params, value.isOpen)) {
      params[params.length - 1] = { ...param, isCut: true };
      return { params, end: at, isCut: noteCut(notices, value.start, value.end) };
    }
    if (value.isOpen) noteOpen(scan, value, lastKnown < at);
  }
  return { params, end: Math.min(at, ink.length), isCut: false };
}

/** Where a value begins. A value may stand on the next line only in quotes. */
function valueStart(text: string, { end, valueAt }: { end: number; valueAt: number }): number {
  const gap = text.slice(end, valueAt);
  const isBelow = /=\s*\n/.test(gap) && /[A-Za-z/]/.test(text[valueAt] ?? '');
  return isBelow ? end + gap.indexOf('=') + 1 : valueAt;
}

function paramOf(text: string, name: Span, value: ScannedValue, notices: NoticeList): HeaderParam {
  return {
    name: knownName(text, name, notices),
    value: percentDecode(value.joined),
    rawName: { text: text.slice(name.start, name.end), span: name },
    raw: { text: text.slice(value.start, value.end), span: value },
    quote: value.quote,
  };
}

/** Notes that the text was cut before the header's end, so that nothing missing is held against the client. */
function noteCut(notices: NoticeList, start: number, end: number): true {
  const message = 'The header is cut off here. What followed is not known, and is not judged.';
  notices.add('auth-cut', 'warning', message, start, end);
  return true;
}

/** Notes a quote that nothing closes: only a warning at the end of the text, where its partner may be lost in copying. */
function noteOpen({ notices }: Scan, { start }: Span, isLast: boolean): void {
  const code = isLast ? 'auth-unclosed-end' : 'auth-unclosed-quote';
  const message = 'This quote is never closed.';
  notices.add(code, isLast ? 'warning' : 'error', message, start - 1, start);
}

const separatorNames: Readonly<Record<string, string>> = { ';': 'semicolon', '&': 'ampersand' };

function skipSeparators(
  text: string,
  start: number,
  afterParam: boolean,
  notices: NoticeList,
): number {
  let at = start;
  let commas = 0;
  let others = 0;
  for (; at < text.length; at += 1) {
    const character = text[at] ?? '';
    if (character === ',') commas += 1;
    else if (character in separatorNames) {
      others += 1;
      notices.add(
        'auth-separator',
        'warning',
        `A ${separatorNames[character] ?? ''} stands where a comma belongs.`,
        at,
        at + 1,
      );
    } else if (!isBlank(character)) break;
    else noteBlank(text, at, notices);
  }
  if (afterParam && commas + others === 0 && at < text.length) {
    notices.add('auth-separator', 'warning', 'No comma between two parameters.', start, at);
  }
  if (afterParam && commas > 0 && at >= text.length) {
    notices.add('auth-trailing-comma', 'info', 'A comma follows the last parameter.', start, at);
  }
  return at;
}

function noteBlank(text: string, at: number, notices: NoticeList): void {
  const character = text[at] ?? '';
  if (character === '\n' || character === '\r') {
    notices.add(
      'auth-line-break',
      'info',
      'A line break inside the header was left out.',
      at,
      at + 1,
    );
  } else if (character !== ' ' && character !== '\t') {
    notices.add(
      'auth-invisible',
      'warning',
      'An invisible or non-breaking space was left out.',
      at,
      at + 1,
    );
  }
}

const knownNames = new Set([
  'realm',
  'role',
  'oauth_consumer_key',
  'oauth_token',
  'oauth_signature_method',
  'oauth_timestamp',
  'oauth_nonce',
  'oauth_version',
  'oauth_signature',
  'oauth_callback',
  'oauth_verifier',
]);

function knownName(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  notices: NoticeList,
): string {
  const name = percentDecode(text.slice(start, end));
  const lower = name.toLowerCase();
  if (name === lower || !knownNames.has(lower)) return name;
  notices.add('auth-name-case', 'warning', `${name} was read as ${lower}.`, start, end);
  return lower;
}

function noteDuplicates(params: readonly HeaderParam[], notices: NoticeList): void {
  const seen = new Set<string>();
  for (const { name, rawName } of params) {
    if (seen.has(name)) {
      const { start, end } = rawName.span ?? { start: 0, end: 0 };
      notices.add(
        'auth-duplicate',
        'error',
        `${knownNames.has(name) ? name : 'A parameter'} stands in the header twice.`,
        start,
        end,
      );
    }
    seen.add(name);
  }
}

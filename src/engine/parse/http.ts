import type { Pair } from '../model/index.ts';
import { isAnswer } from './answers.ts';
import { opening } from './authorization.ts';
import { balancedEnd } from './export/json.ts';
import { headerWords } from './header-text.ts';
import type { Piece } from './reader.ts';
import { fieldNamed } from './settings/names.ts';
import { hostNotice, requestOf, urlAt, valueOf } from './request.ts';

/** A request line, such as `POST https://… HTTP/1.1`, or a status line, each by itself on its line. */
const startLine =
  /^[ \t]*(?:(GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)[ \t]+(\S+)([ \t]+HTTP\/[0-9.]+)?|HTTP\/[0-9.]+[ \t]+([1-5][0-9]{2})(?:[ \t][^\r\n]*)?)[ \t]*$/gim;

/** The same, on one line alone. */
export const oneStart = new RegExp(startLine.source, 'i');

/** The end of a Markdown code block also ends a message. */
const fence = /^[ \t]*(?:```|~~~)/gm;
const fieldLine = /^([A-Za-z][\w-]*):(?!\/\/)([^]*)$/;

/** More messages of one paste are not read, and get a notice that they were left aside. */
export const mostMessages = 2000;

/** Raw requests and responses, wherever they stand in a text. */
export function readHttpMessage(text: string): readonly Piece[] {
  const starts = messageStarts(text);
  if (starts.length === 0) return [];
  const fences = [...text.matchAll(fence)].map(({ index }) => index);
  let nextFence = 0;
  return starts.slice(0, mostMessages).map((start, index): Piece => {
    while ((fences[nextFence] ?? text.length) < start) nextFence += 1;
    const limit = Math.min(starts[index + 1] ?? text.length, fences[nextFence] ?? text.length);
    return readMessage(text, start, limit);
  });
}

/** A path without a version is a request only at the start of the text or with a header below it. */
function messageStarts(text: string): readonly number[] {
  const ink = text.search(/\S/);
  const header = /\r?\n[A-Za-z][\w-]{0,60}:/y;
  return [...text.matchAll(startLine)]
    .filter(({ 0: line, 2: target, 3: version, index }) => {
      if (target === undefined || version !== undefined || /^https?:\/\//i.test(target))
        return true;
      header.lastIndex = index + line.length;
      return target.startsWith('/') && (index <= ink || header.test(text));
    })
    .map(({ index }) => index);
}

function readMessage(text: string, start: number, limit: number): Piece {
  const headEnd = endOfHead(text, start, limit);
  const { method, target, status, headers } = parseHead(text.slice(start, headEnd));
  const isBodiless = status === '' && /^(?:GET|HEAD|DELETE|OPTIONS)$/.test(method);
  const length = valueOf(headers, 'content-length') ?? valueOf(headers, 'transfer-encoding');
  const bodyStart = afterBlanks(text, headEnd, limit);
  // A request without Content-Type or Content-Length may have no body: what follows may be notes, or the secrets.
  const isStated = status !== '' || valueOf(headers, 'content-type') !== undefined;
  const isEmpty = length?.trim() === '0';
  const hasBody =
    !isEmpty &&
    (length !== undefined || (!isBodiless && (isStated || /[[{<]/.test(text[bodyStart] ?? ''))));
  const bodyEnd = hasBody ? endOfBody(text, bodyStart, limit, headers) : headEnd;
  const below = bodyEnd > bodyStart ? text.slice(bodyStart, bodyEnd) : '';
  // NetSuite's answer may follow the request without a status line.
  const body = status === '' && isAnswer(below) ? '' : below;
  const span = { start, end: Math.max(headEnd, body === '' ? 0 : bodyEnd) };
  if (status !== '') {
    const response = { status: Number(status), headers, body };
    return { span, words: `HTTP response · ${status}`, response };
  }
  const url = urlAt(valueOf(headers, 'host'), target);
  const request = requestOf({ method, url, headers, body });
  const { authorization } = request;
  const words = [
    `HTTP request · ${method}`,
    ...(authorization === undefined ? [] : [headerWords(authorization)]),
  ];
  return {
    span,
    words: words.join(' · '),
    requests: [request],
    notices: hostNotice(request),
  };
}

/**
 * Where the headers end: at an empty line, or where a body begins without one. A line that is no header
 * belongs to the header above it, as a terminal or a mail breaks it.
 */
function endOfHead(text: string, start: number, limit: number): number {
  let end = lineEnd(text, text.slice(start, limit).search(/\S/) + start, limit);
  for (let isFirst = true; end < limit; isFirst = false) {
    const next = afterBreak(text, end);
    const stop = lineEnd(text, next, limit);
    const line = text.slice(next, stop);
    if (line.trim() === '' || /^\s*[{[<]/.test(line)) break;
    if (isFirst && !fieldLine.test(line.trimStart())) break;
    end = stop;
  }
  return end;
}

function lineEnd(text: string, from: number, limit: number): number {
  const length = text.slice(from, limit).search(/\r?\n/);
  return length < 0 ? limit : from + length;
}

function afterBreak(text: string, at: number): number {
  return at + (text[at] === '\r' ? 2 : 1);
}

function afterBlanks(text: string, from: number, limit: number): number {
  const ink = text.slice(from, limit).search(/\S/);
  return ink < 0 ? limit : from + ink;
}

/** What the first line and the headers of a message say; folded ones are unfolded. */
export function parseHead(head: string): {
  readonly method: string;
  readonly target: string;
  readonly status: string;
  readonly headers: readonly Pair[];
} {
  const [first = '', ...lines] = head.trimStart().split(/\r?\n/);
  const found = oneStart.exec(first);
  return {
    method: (found?.[1] ?? '').toUpperCase(),
    target: found?.[2] ?? '',
    status: found?.[4] ?? '',
    headers: parseHeaders(lines),
  };
}

/**
 * Header lines. One that is no header belongs to the one above, unless an OAuth header begins in it, as it
 * does where code or a log stands below the others.
 */
export function parseHeaders(lines: readonly string[]): readonly Pair[] {
  const headers: { name: string; value: string }[] = [];
  for (const line of lines) {
    const field = fieldLine.exec(line.trim());
    const last = headers.at(-1);
    if (field !== null) headers.push({ name: field[1] ?? '', value: (field[2] ?? '').trim() });
    else if (line.search(opening) >= 0) headers.push({ name: 'Authorization', value: line.trim() });
    else if (last !== undefined && line.trim() !== '') last.value = `${last.value}\n${line.trim()}`;
  }
  return headers;
}

/**
 * Where a body ends, since more may follow it in the paste: where its own length says, where its JSON or
 * XML closes, with its line if it is a form; else at the limit, or at an empty line when nothing says
 * what it is.
 */
export function endOfBody(
  text: string,
  start: number,
  limit: number,
  headers: readonly Pair[],
): number {
  const rest = text.slice(start, limit);
  const type = valueOf(headers, 'content-type') ?? '';
  const announced = lengthIn(rest, Number(valueOf(headers, 'content-length') ?? 0));
  const isForm = announced <= 0 && /urlencoded/i.test(type);
  const ends = [
    () => announced,
    () => (/^[[{]/.test(rest) ? balancedEnd(rest, 0, rest.length) : -1),
    () => (rest.startsWith('<') ? endOfXml(rest) : -1),
    () => (/urlencoded/i.test(type) ? endOfForm(rest) : -1),
    () => (type === '' ? rest.search(/\r?\n[ \t]*\r?\n/) : -1),
  ];
  for (const endOf of ends) {
    const end = endOf();
    if (end > 0 && /^[ \t]*(?:[\r\n]|$)/.test(rest.slice(end, end + 100))) {
      return start + end + breakBehind(rest, end, isForm);
    }
  }
  // What follows a form may be other text, such as a mail's signature or the secrets.
  return /urlencoded/i.test(type) ? start : start + rest.trimEnd().length;
}

const formLine = /^[\w.%+\-[\]~*$!'()@:/]{1,200}=[^\r\n]*$/;

/** A form is one line of pairs; what else stands below a head is none of its body. */
function endOfForm(text: string): number {
  const end = text.search(/\r?\n|$/);
  const line = text.slice(0, end);
  const [name = ''] = line.split('=');
  const isSetting = !line.includes('&') && fieldNamed(name) !== undefined;
  return formLine.test(line) && !isSetting ? end : -1;
}

/** A line break behind a form counts unless Content-Length excludes it: it may have been sent and signed. */
function breakBehind(rest: string, end: number, isForm: boolean): number {
  if (!isForm) return 0;
  return /^\r?\n/.exec(rest.slice(end, end + 2))?.[0].length ?? 0;
}

/** How many UTF-16 units hold so many octets of UTF-8. */
function lengthIn(text: string, octets: number): number {
  let left = octets;
  let at = 0;
  for (; left > 0 && at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    left -= unit < 0x80 ? 1 : unit < 0x800 || (unit >= 0xd800 && unit < 0xe000) ? 2 : 3;
  }
  return left === 0 ? at : -1;
}

function endOfXml(text: string): number {
  const root = /<([A-Za-z_][\w:.-]{0,100})/.exec(text.slice(0, 4000))?.[1] ?? '';
  const close = root === '' ? -1 : text.indexOf(`</${root}`);
  return close < 0 ? -1 : text.indexOf('>', close) + 1;
}

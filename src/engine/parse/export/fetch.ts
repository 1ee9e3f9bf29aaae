import type { Notice } from '../../model/index.ts';
import { percentEncode } from '../../text/percent.ts';
import type { Piece } from '../reader.ts';
import { requestOf, valueOf } from '../request.ts';
import { pairsOf, part, textOf } from './json.ts';
import { formIn, readLiteral, takes, type Cursor } from './literal.ts';
import { unsafe } from './saved.ts';

/** Calls of `fetch`, as the developer tools of browsers copy them, and as people write them. */
export function readFetch(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  const calls = /(?<![\w$.]|\bfunction )(?:(?:window|self|globalThis)\.)?fetch\s{0,9}\(/g;
  for (let call = calls.exec(text); call !== null; call = calls.exec(text)) {
    const cursor: Cursor = { text, at: calls.lastIndex, unread: [] };
    const url = readLiteral(cursor);
    const isSet = typeof url === 'string' && takes(cursor, ',');
    const options = isSet ? readLiteral(cursor) : undefined;
    const isWhole = takes(cursor, ')');
    // What was read once is not read again, also when it was no call.
    calls.lastIndex = Math.max(calls.lastIndex, cursor.at);
    if (typeof url !== 'string') continue;
    if (isWhole) takes(cursor, ';');
    const isAwaited = text.endsWith('await ', call.index);
    const span = { start: call.index - (isAwaited ? 6 : 0), end: cursor.at };
    pieces.push({ span, words: 'fetch call', ...readCall(url, isSet ? options : {}, cursor) });
  }
  return pieces;
}

/** `options` are `undefined` where a name stands for them: the method is not known then. */
function readCall(url: string, options: unknown, cursor: Cursor) {
  const form = formIn(part(options, 'body'));
  const body = form ?? textOf(part(options, 'body'));
  const own = pairsOf(part(options, 'headers'));
  const isTyped = body === '' || valueOf(own, 'content-type') !== undefined;
  // What fetch itself says of a form and of a string.
  const value = `${form === undefined ? 'text/plain' : 'application/x-www-form-urlencoded'};charset=UTF-8`;
  const type = { name: 'Content-Type', value };
  const request = requestOf({
    method: (textOf(part(options, 'method')) || (options === undefined ? '' : 'GET')).toUpperCase(),
    url: percentEncode(url, unsafe),
    headers: isTyped ? own : [...own, type],
    body,
  });
  return { requests: [request], notices: codeNotices(cursor) };
}

/** One for each piece of code where a value was to be read. */
export function codeNotices({ unread }: Cursor): readonly Notice[] {
  const message = 'This is code, which is not run here: what it gives is not known.';
  return unread
    .slice(0, 10)
    .map((span): Notice => ({ code: 'fetch-code', level: 'warning', message, span }));
}

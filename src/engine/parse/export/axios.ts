import type { Pair } from '../../model/index.ts';
import { percentEncode } from '../../text/percent.ts';
import { headerWords } from '../header-text.ts';
import type { ParsedRequest } from '../parsed.ts';
import type { Piece } from '../reader.ts';
import { requestOf, valueOf } from '../request.ts';
import { codeNotices } from './fetch.ts';
import { pairsOf, part, textOf } from './json.ts';
import { formIn, readLiteral, takes, type Cursor } from './literal.ts';
import { unsafe } from './saved.ts';

/** A call, with its method and whether a body stands between the URL and the settings; or what an error prints. */
const opening =
  /(?<![\w$.])axios(?:\.(?:request|(get|delete|head|options)|(post|put|patch)))?\s{0,9}\(|\bconfig["']?\s{0,9}:\s{0,9}(?=\{)/g;
const mostCalls = 500;

/** Calls of axios, and the settings that its errors print. */
export function readAxios(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  opening.lastIndex = 0;
  for (let open = opening.exec(text); open !== null; open = opening.exec(text)) {
    if (pieces.length >= mostCalls) break;
    const [call, bodiless, bodied] = open;
    const isCall = call.endsWith('(');
    const cursor: Cursor = { text, at: opening.lastIndex, unread: [] };
    const first = readLiteral(cursor);
    const url = typeof first === 'string' ? first : '';
    const data = bodied !== undefined && takes(cursor, ',') ? readLiteral(cursor) : undefined;
    const config = url === '' ? first : takes(cursor, ',') ? readLiteral(cursor) : {};
    if (isCall && takes(cursor, ')')) takes(cursor, ';');
    opening.lastIndex = Math.max(opening.lastIndex, cursor.at);
    const method = bodiless ?? bodied ?? textOf(part(config, 'method'));
    const request = sentBy(config, { method, url, data });
    if (request === undefined) continue;
    pieces.push({
      ...{ span: { start: open.index, end: cursor.at }, words: wordsOf(request) },
      requests: [request],
      // What an error prints is full of functions.
      notices: isCall ? codeNotices(cursor) : [],
    });
  }
  return pieces;
}

function wordsOf({ authorization }: ParsedRequest): string {
  return authorization === undefined
    ? 'axios request'
    : `axios request · ${headerWords(authorization)}`;
}

/** The request as axios sends it, of its settings; nothing when they name no URL. */
function sentBy(config: unknown, call: { method: string; url: string; data: unknown }) {
  const path = call.url || textOf(part(config, 'url'));
  const base = textOf(part(config, 'baseURL'));
  const isWhole = /^(?:[a-z][a-z\d+.-]*:)?\/\//i.test(path) || base === '';
  const url = isWhole ? path : `${base.replace(/\/+$/, '')}/${path.replace(/^\/+/, '')}`;
  const headers = pairsOf(part(config, 'headers')).filter(({ value }) => value !== '');
  if (url === '' || (headers.length === 0 && !/^https?:/i.test(url))) return undefined;
  const query = queryOf(pairsOf(part(config, 'params')));
  const data = call.data ?? part(config, 'data');
  const form = formIn(data);
  const isObject = typeof data === 'object' && data !== null && form === undefined;
  // An error prints the text that axios made of an object.
  const isJson = isObject || (typeof data === 'string' && /^\s*[[{]/.test(data));
  const body = isObject ? JSON.stringify(data) : (form ?? textOf(data));
  // What axios itself says of an object and of a text.
  const value = isJson ? 'application/json' : 'application/x-www-form-urlencoded';
  const isTyped = body === '' || valueOf(headers, 'content-type') !== undefined;
  return requestOf({
    method: (call.method || 'GET').toUpperCase(),
    url: percentEncode(
      query === '' ? url : `${url}${url.includes('?') ? '&' : '?'}${query}`,
      unsafe,
    ),
    headers: isTyped ? headers : [...headers, { name: 'Content-Type', value }],
    body,
  });
}

/** What axios escapes in a query; a space becomes a plus. */
const reserved = /[^A-Za-z0-9\-_.!~*'():$,]+/g;

function queryOf(params: readonly Pair[]): string {
  const escape = (text: string): string => percentEncode(text, reserved).replaceAll('%20', '+');
  return params.map(({ name, value }) => `${escape(name)}=${escape(value)}`).join('&');
}

import type { Notice } from '../model/index.ts';
import { percentEncode } from '../text/percent.ts';
import { headerWords } from './header-text.ts';
import type { ParsedRequest } from './parsed.ts';
import type { Piece } from './reader.ts';

const pair =
  /["']?\b(realm|oauth_(?:consumer_key|token|signature(?:_method)?|timestamp|nonce|version))(?:["']?[ \t]{0,9}(?:=>|:|\t)|["'],)[ \t]{0,9}["']?([^\s"',;()]{1,500})["']?/gi;
/** So far may one parameter stand behind the one before. */
const farthest = 200;

/** OAuth parameters as `name: value`, one on each line, in a table, or as languages print an object or pairs. */
export function readParameterList(text: string): readonly Piece[] {
  const all = [...text.matchAll(pair)];
  const first = all[0];
  if (first === undefined) return [];
  const values = new Map<string, string>();
  let end = first.index;
  for (const { 0: whole, 1: name = '', 2: value = '', index } of all) {
    if (index - end > farthest || values.has(name)) break;
    values.set(name, /%[0-9a-f]{2}/i.test(value) ? value : percentEncode(value));
    end = index + whole.length;
  }
  if (values.size < 3 || !(values.has('oauth_signature') || values.has('oauth_nonce'))) return [];
  const authorization = headerOf(values);
  const span = { start: first.index, end };
  return [{ span, words: headerWords(authorization), requests: [{ authorization }] }];
}

/** A header of names and encoded values. */
export const headerOf = (values: Iterable<readonly [name: string, value: string]>): string =>
  `OAuth ${Array.from(values, ([name, value]) => `${name}="${value}"`).join(', ')}`;

/** What is said of parameters that stand where NetSuite is not known to look for them. */
export const inQuery: Notice = {
  ...{ code: 'oauth-in-query', level: 'warning' },
  message:
    'The OAuth parameters stand in the query or the form. They were put into a header here: Oracle shows no other place.',
};

const inText = /(^|[?&])oauth_signature=/;
const ofOAuth = /^(?:oauth_|realm=)/;

/** A request whose OAuth parameters stand in its query or its form, with a header in their place. */
export function withHeader(request: ParsedRequest): ParsedRequest {
  const { url = '', body = '', authorization } = request;
  const isQuery = inText.test(url);
  if (authorization !== undefined || !(isQuery || inText.test(body))) return request;
  const [path, text] = isQuery ? cutAt(url, '?') : ['', body];
  const [query, fragment] = cutAt(text, '#');
  const parts = query.split('&');
  const rest = parts.filter((part) => !ofOAuth.test(part)).join('&');
  const values = parts.filter((part) => ofOAuth.test(part)).map((part) => cutAt(part, '='));
  const ending = fragment === '' ? '' : `#${fragment}`;
  const left = isQuery ? { url: path + (rest === '' ? '' : `?${rest}`) + ending } : { body: rest };
  return { ...request, ...left, authorization: headerOf(values) };
}

/** What stands before a mark and behind it. */
function cutAt(text: string, mark: string): readonly [string, string] {
  const at = text.indexOf(mark);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}

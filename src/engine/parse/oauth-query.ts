import type { Notice } from '../model/index.ts';
import { isCutDigest } from '../text/base64.ts';
import { percentDecode } from '../text/percent.ts';
import { headerWords } from './header-text.ts';
import { headerOf } from './param-list.ts';
import type { ParsedRequest } from './parsed.ts';
import type { Piece } from './reader.ts';

/**
 * OAuth parameters in a URL's query or in a form: RFC 5849 §3.5.2 and §3.5.3 know both, and Oracle's pages
 * show only the header. Nothing was found that says whether NetSuite takes them there.
 */
export const inQuery: Notice = {
  ...{ code: 'oauth-in-query', level: 'warning' },
  message:
    'The OAuth parameters stand in the query or the form, not in a header. The signature is judged all the same. Oracle’s pages show only the header.',
};

const inText = /(^|[?&])oauth_signature=/;
const ofOAuth = /^(?:oauth_|realm=)/;

/** Whether a request has no header, and its OAuth parameters in its query or its form. */
export function isInQuery({ url = '', body = '', authorization = '' }: ParsedRequest): boolean {
  return authorization.trim() === '' && (inText.test(url) || inText.test(body));
}

/** A request whose OAuth parameters stand in its query or its form, with a header in their place. */
export function withHeader(request: ParsedRequest): ParsedRequest {
  if (!isInQuery(request)) return request;
  const { url = '', body = '' } = request;
  const isQuery = inText.test(url);
  const [path, text] = isQuery ? cutAt(url, '?') : ['', body];
  const [query, fragment] = cutAt(text, '#');
  const rest = othersIn(query);
  const ending = fragment === '' ? '' : `#${fragment}`;
  const left = isQuery ? { url: path + (rest === '' ? '' : `?${rest}`) + ending } : { body: rest };
  return { ...request, ...left, authorization: headerIn(query) };
}

function headerIn(query: string): string {
  const parts = query.split('&');
  const header = headerOf(
    parts.filter((part) => ofOAuth.test(part)).map((part) => cutAt(part, '=')),
  );
  return isCut(parts.at(-1) ?? '') ? header.replace(/(?:%[0-9A-F]?)?"$/i, '') : header;
}

/** Whether a query ends within its signature: such a header is left open, as one that was cut. */
function isCut(last: string): boolean {
  const [name, value] = cutAt(last, '=');
  if (name !== 'oauth_signature') return false;
  const whole = value.replace(/%[0-9A-F]?$/i, '');
  return whole !== value || isCutDigest(percentDecode(whole).replace(/(?:…|\.{2,})$/, ''));
}

const othersIn = (query: string): string =>
  query
    .split('&')
    .filter((part) => !ofOAuth.test(part))
    .join('&');

/** A query by itself: names and values with ampersands between them, and nothing that only a header has. */
const alone =
  /^[ \t]*\??(?<query>(?:[\w.%~-]{1,200}=[^\s"'&,;<>]{0,4000}&){3,200}[\w.%~-]{1,200}=[^\s"'&,;<>]{0,4000})[ \t\r]*$/m;

/** The header for a query that stands by itself; `undefined` where a text is none. */
export function headerOfQuery(text: string): string | undefined {
  if (!text.includes('oauth_signature=')) return undefined;
  const query = alone.exec(text)?.groups?.['query'] ?? '';
  return inText.test(query) ? headerIn(query) : undefined;
}

const url =
  /(?:\b(GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)[ \t]{1,9})?(https?:\/\/[^\s"'<>`]{1,2000}[?&]oauth_signature=[^\s"'<>`]{1,8000})/g;
const mostUrls = 100;

/** URLs that carry a signature, wherever they stand, and a query with one on a line of its own. */
export function readSignedQuery(text: string): readonly Piece[] {
  if (!text.includes('oauth_signature=')) return [];
  const urls = [...text.matchAll(url)].slice(0, mostUrls).map((found): Piece => {
    const [whole, method, address = ''] = found;
    const clean = address.replace(/[).,;\]}]+$/, '');
    const span = { start: found.index, end: found.index + whole.length };
    const request = { url: clean, ...(method === undefined ? {} : { method }) };
    return { span, words: 'Request URL', requests: [request] };
  });
  return urls.length > 0 ? urls : queryAlone(text);
}

function queryAlone(text: string): readonly Piece[] {
  const found = alone.exec(text);
  const authorization = headerOfQuery(text);
  if (found === null || authorization === undefined) return [];
  const others = othersIn(found.groups?.['query'] ?? '') !== '';
  return [
    {
      span: { start: found.index, end: found.index + found[0].length },
      words: headerWords(authorization),
      // Kept as a query: the case is read later, and then it is reported that the parameters stood in one.
      requests: [{ authorization: found.groups?.['query'] ?? '' }],
      notices: others ? [inQuery, withoutUrl] : [inQuery],
    },
  ];
}

const withoutUrl: Notice = {
  ...{ code: 'oauth-query-alone', level: 'warning' },
  message:
    'This is a query without its URL. Put the whole URL into its field: its other parameters are signed, too.',
};

/** What stands before a mark and behind it. */
function cutAt(text: string, mark: string): readonly [string, string] {
  const at = text.indexOf(mark);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}

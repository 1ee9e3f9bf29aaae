import type { Notice } from '../model/index.ts';
import { percentDecode } from '../text/percent.ts';
import { addressFromParts, queryBeside } from './address-parts.ts';
import { isSigned } from './merge.ts';
import type { ParsedRequest } from './parsed.ts';
import { isTokenPassword } from './token-password.ts';

/** The address of a NetSuite service, also with the escapes of JSON and of code in it. */
const address =
  /https?:(?:\\?\/){2}[\w-]+(?:\.[\w-]+){0,4}\.netsuite\.com(?::\d{1,5})?\\?\/(?:services|app\\?\/site|rest)\b[^\s"'`<>«»“”„]{0,4000}/gi;

/** How code and tools name a method, such as `requests.get(`; the last group that matched is the method. */
const verbs: readonly RegExp[] = [
  /\b(GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)\b(?![-_])/g,
  /\b(?:requests|session|axios|client|http|httpx|rest|needle|got|fetch|HTTParty|RestClient|Unirest|https?Client)\.(get|post|put|patch|delete|head)(?:Async|JsonAsync|AsJsonAsync)?\s{0,3}\(/gi,
  /\b(?:Http)?(?:Method|Verb)[.:]{1,2}(get|post|put|patch|delete|head)\b/gi,
  /\bHttp(Get|Post|Put|Patch|Delete)\s{0,3}\(/g,
  /\b(?:CURLOPT_)(POST)\b/g,
  /\b(?:set)?(?:request_?)?method["']?\s{0,3}(?:=>|[:=(,]|\s)\s{0,3}["':]?(get|post|put|patch|delete|head)\b/gi,
];

const guessedNotice: Notice = {
  ...{ code: 'request-guessed', level: 'warning' },
  message:
    'The URL was taken from the text around the header, since nothing says which one was called. It is a guess until the signature fits.',
};

/**
 * As a last resort: a signed header whose request nothing states gets the first address of a NetSuite
 * service in the text, and the method named near it. Both are marked as guesses.
 */
export function withGuess(
  stated: readonly ParsedRequest[],
  text: string,
): { readonly requests: readonly ParsedRequest[]; readonly notices: readonly Notice[] } {
  const seen = text.slice(0, mostSeen);
  const requests = stated.map((request, at) =>
    at < mostDoubted ? withDoubt(unwrapped(request), seen) : request,
  );
  const [first, ...others] = requests;
  if (first?.authorization === undefined || !isSigned(first)) return { requests, notices: [] };
  // A token password signs no URL.
  if (isTokenPassword(first.authorization)) return { requests, notices: [] };
  // Another request of the paste has a URL: the text may be about that one.
  if (others.some(({ url }) => url !== undefined)) return { requests, notices: [] };
  const { method } = first;
  // A path without a host is not a URL yet.
  const url = first.url?.startsWith('/') === true ? undefined : first.url;
  if (url !== undefined && method !== undefined) return { requests, notices: [] };
  const found = url === undefined ? addressIn(text) : placeOf(text, url);
  if (found === undefined) return { requests, notices: [] };
  const verb = method ?? methodNear(text, found.at);
  const guessed = [
    ...(url === undefined ? (['url'] as const) : []),
    ...(method === undefined && verb !== undefined ? (['method'] as const) : []),
  ];
  if (guessed.length === 0) return { requests, notices: [] };
  const request = {
    ...first,
    url: withQuery(found.url, text),
    ...(verb === undefined ? {} : { method: verb }),
  };
  return {
    requests: [{ ...request, guessed: [...(first.guessed ?? []), ...guessed] }, ...others],
    notices: url === undefined ? [guessedNotice] : [],
  };
}

/** So many requests are looked at in so much of a text: a paste may hold thousands. */
const mostDoubted = 20;
const mostSeen = 100_000;

/** Outlook replaces a link by a "safe link", which holds the true one as a parameter. */
function unwrapped(request: ParsedRequest): ParsedRequest {
  const inside =
    /^https:\/\/[\w.-]+\.safelinks\.protection\.outlook\.com\/[^#]*?[?&]url=([^&#]+)/i.exec(
      request.url ?? '',
    )?.[1];
  return inside === undefined ? request : { ...request, url: percentDecode(inside) };
}

/** A query that stands beside its URL, as programs print the options of a request. */
const separateQuery =
  /["'\s{,](?:qs|params|queries|queryString|queryStringParameters|CamelHttpQuery)["']?\s{0,9}[:=]\s{0,9}[{["'\w]/;
/** What shows behind a URL that it was cut: dots, or more of it after a line break or a blank. */
const cutBehind = /^(?:…|\.{3}|[ \t]*\r?\n[ \t]*[?&/]\S|[ \t]+(?![-{[(])[^\s"'<>]{1,200}["'])/;
/** Mail and terminals break lines of about this length. */
const brokenLine = 70;

/** A stated URL that may not be the whole one, or not the one that NetSuite sees, is as good as a guess. */
function withDoubt(request: ParsedRequest, text: string): ParsedRequest {
  const { url, authorization } = request;
  if (url === undefined || authorization === undefined) return request;
  // The URL that gives OAuth 2.0 tokens is often named beside the one that was called.
  const called = isOfTokens.test(url) ? addressIn(text)?.url : undefined;
  if (called !== undefined && called !== url)
    return { ...request, url: called, guessed: [...(request.guessed ?? []), 'url'] };
  const isForeign = /^https?:\/\/(?![^/?#]*\.netsuite\.com(?:[:/?#]|$))/i.test(url);
  const lacksQuery = !url.includes('?') && separateQuery.test(text);
  if (!isForeign && !lacksQuery && !isCut(url, text)) return request;
  const whole = lacksQuery ? withQuery(url, text) : url;
  return {
    ...request,
    url: whole,
    guessed: [...new Set([...(request.guessed ?? []), 'url' as const])],
  };
}

/** With the query that stands beside it. */
function withQuery(url: string, text: string): string {
  const query = url.includes('?') ? '' : queryBeside(text);
  return query === '' ? url : `${url}?${query}`;
}

/** Whether a URL is cut short where it stands in the text. */
function isCut(url: string, text: string): boolean {
  if (/(?:…|\.{3})$/.test(url)) return true;
  const at = text.indexOf(url);
  if (at < 0) return false;
  const end = at + url.length;
  const behind = text.slice(end, end + 300);
  if (cutBehind.test(behind)) return true;
  const isAtEnd = /^[ \t]*\r?\n/.test(behind);
  const isLong = end - text.lastIndexOf('\n', at) > brokenLine;
  // A field, a header or an empty line below does not continue the URL.
  return (
    isAtEnd &&
    isLong &&
    /^[ \t]*\r?\n>?[ \t]*(?![0-9a-f]{32,}\s)[\w%.&=/-]+[ \t]*(?:\r?\n|$)/.test(behind)
  );
}

interface Address {
  readonly url: string;
  readonly at: number;
}

/** So many addresses of a text are looked at. */
const mostAddresses = 50;

/** The first address with the path of a resource; if all are base URLs, the first of these. */
function addressIn(text: string): Address | undefined {
  const all: Address[] = [];
  for (const { 0: written, index } of text.matchAll(address)) {
    if (all.length >= mostAddresses) break;
    all.push({ url: plain(written), at: index });
  }
  const named = all.find(({ url }) => !isBase(url) && !isOfTokens.test(url));
  return named ?? safeLinkIn(text) ?? addressFromParts(text) ?? all[0];
}

const safeLink = /https:\/\/[\w.-]{1,100}\.safelinks\.protection\.outlook\.com\/[^\s<>"']{1,8000}/i;

/** The address of a NetSuite service in what Outlook puts in the place of a link. */
function safeLinkIn(text: string): Address | undefined {
  const found = safeLink.exec(text);
  if (found === null) return undefined;
  const { url = '' } = unwrapped({ url: found[0] });
  address.lastIndex = 0;
  const isOfNetSuite = address.test(url);
  address.lastIndex = 0;
  return isOfNetSuite && url !== found[0] ? { url, at: found.index } : undefined;
}

/** Where OAuth 2.0 gives tokens, which programs name beside what they call. */
const isOfTokens = /\/services\/rest\/auth\/oauth2\//i;

const isBase = (url: string): boolean =>
  /\/services\/rest(?:\/record)?(?:\/v1)?\/?$|\/services\/?$/i.test(url);

function placeOf(text: string, url: string): Address | undefined {
  const at = text.indexOf(url);
  return at < 0 ? undefined : { url, at };
}

/** An address as it is called: without the escapes and the marks of the text around it. */
function plain(written: string): string {
  const unescaped = written
    .replace(/\\\//g, '/')
    .replace(/\\u0026|&amp;/gi, '&')
    .replace(/\\u003d/gi, '=')
    .replace(/\\[^]*$/, '')
    // Cells of a table, or further arguments, that follow the address without a blank.
    .replace(/(?:\||,(?=[A-Z]\w{0,40}[(,]))[^]*$/, '');
  return withoutOpenEnd(unescaped);
}

const brackets = { ')': '(', ']': '[', '}': '{' } as const;

/** A bracket at the end belongs to the text, unless the address has opened it. */
function withoutOpenEnd(url: string): string {
  let end = url.length;
  for (; end > 0; end -= 1) {
    const last = url[end - 1] ?? '';
    const isMark = /[.,;:!*|…]/.test(last);
    const opening = last in brackets ? brackets[last as keyof typeof brackets] : undefined;
    const isOpen = opening !== undefined && !url.slice(0, end).includes(opening);
    if (!isMark && !isOpen) break;
  }
  return url.slice(0, end);
}

/** The method that stands nearest before the address on its line, or behind it; else the only one of the text. */
function methodNear(text: string, at: number): string | undefined {
  const start = text.lastIndexOf('\n', at) + 1;
  const end = text.indexOf('\n', at);
  const before = verbsIn(text.slice(Math.max(start, at - 500), at));
  if (before.length > 0) return before.at(-1);
  const [behind] = verbsIn(text.slice(at, end < 0 ? at + 5_000 : Math.min(end, at + 5_000)));
  if (behind !== undefined) return behind;
  const all = new Set(verbsIn(text.slice(0, 100_000)));
  return all.size === 1 ? [...all][0] : undefined;
}

/** The methods named in a text, in their order. */
function verbsIn(text: string): readonly string[] {
  const found = verbs.flatMap((verb) =>
    [...text.matchAll(verb)].map(({ 1: name = '', index }) => ({ name, index })),
  );
  return found.sort((a, b) => a.index - b.index).map(({ name }) => name.toUpperCase());
}

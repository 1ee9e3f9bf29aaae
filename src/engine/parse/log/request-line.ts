import { linesOf, type Line } from '../lines.ts';
import type { ParsedRequest } from '../parsed.ts';
import type { Piece } from '../reader.ts';
import { readUrl } from '../url-text.ts';

const methods = 'GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS';
/** What stands between a method and its URL: a blank, a colon, an arrow, or “request to”. */
const between = String.raw`(?:[ \t]{1,4}|:[ \t]{1,4}|[ \t]-{1,2}>[ \t]|[ \t]request(?:[ \t](?:for|to|on))?:?[ \t]{1,2})`;
const stated = new RegExp(
  String.raw`(?<![\w-])(?<method>${methods})${between}(?<quote>["'\x60]?)(?<written>https?:\/\/[^\s"'\x60<>]{1,8000})`,
  'g',
);

/** Python's urllib3 names the host first, in a line of its own in its older versions. */
const urllib3 = new RegExp(
  String.raw`(?<origin>https?:\/\/[\w.-]{1,200}?)(?::(?:443|80)|(?<port>:\d{1,5}))? "(?<method>${methods}) (?<target>\/[^\s"]{0,8000}) HTTP\/[\d.]{1,3}" \d{3}`,
);
const connecting = /Starting new (?<scheme>HTTPS?) connection \(\d{1,9}\): (?<host>[\w.-]{1,200})/;
const onConnection = new RegExp(
  String.raw`(?:connectionpool\b|^)[^"]{0,40}"(?<method>${methods}) (?<target>\/[^\s"]{0,8000}) HTTP\/[\d.]{1,3}" \d{3}`,
);

/** A URL with a host, and without `…`, `*`, `{` or anything else that a template or a shortened text has. */
const plain = /^https?:\/\/[\w.-]{1,200}(?::\d{1,5})?(?:[/?](?:[^…*{}|\\]*[^…*{}|\\.,;:!?)\]])?)?$/;
/** A log may leave the query out, by which a RESTlet is named. */
const shortened = /\.{3}|[?&=]$|\/restlet\.nl$/i;
/** What may follow a whole URL: the end of the line, `HTTP/1.1`, a status, or `responded`, `took` and the like. */
const ends = new RegExp(
  [
    String.raw`^\s*$`,
    String.raw`^["'\x60]`,
    String.raw`^[ \t]{1,4}(?:"?HTTP\/\d|[([]?[1-5]\d\d\b|[([]?\d{1,9}(?:\.\d{1,9})? ?m?s\b)`,
    String.raw`^[ \t]{1,4}(?:[-=]{1,3}>|<[-=]{1,3}|[→←–—{|]|-{1,2}(?:[ \t]|$)|(?:via|took|in) \d)`,
    String.raw`^[ \t]{1,4}[([](?:status|took|in \d)`,
    String.raw`^[ \t]{1,4}(?:respon(?:ded|se)|returned|failed|completed|finished|succeeded|took|threw|received|resulted|timed out|status(?:[ _]?code)?[:=]|headers[:=]|body[:=])(?:[\s\d:]|$)`,
  ].join('|'),
  'i',
);
const closers: Readonly<Record<string, string>> = { ']': '[', ')': '(' };

const mostLines = 2000;

/**
 * A method and its whole URL on one line of a log or a note, whatever stands before them, as Serilog, .NET,
 * Feign, httpx and urllib3 write it. A URL that may not be whole is left to the guess. Where lines tell of
 * different requests, each of them is a guess too.
 */
export function readRequestLines(text: string): readonly Piece[] {
  if (!/https?:\/\/|Starting new HTTP/.test(text)) return [];
  const found = statedIn(linesOf(text));
  const toNetSuite = found.filter(({ request }) => isNetSuite(request));
  const stated = toNetSuite.length > 0 ? toNetSuite : found;
  const isOne =
    stated.every(({ request }) => isSame(request, stated[0]?.request)) && !isDisputed(text, stated);
  return stated.slice(0, mostLines).map(({ request, span }): Piece => ({
    span,
    words: `Request line · ${request.method}`,
    requests: [isOne ? request : { ...request, guessed: ['method', 'url'] }],
  }));
}

const isSame = (a: StatedRequest, b: StatedRequest | undefined): boolean =>
  a.method === b?.method && a.url === b.url;

/** Whether the text also has a URL under a name such as `url:`, and it differs. */
function isDisputed(text: string, [first]: readonly Stated[]): boolean {
  const named = readUrl(text)[0]?.requests?.[0]?.url;
  return named !== undefined && named !== first?.request.url;
}

type StatedRequest = Required<Pick<ParsedRequest, 'method' | 'url'>>;

interface Stated {
  readonly request: StatedRequest;
  readonly span: Piece['span'];
}

const isNetSuite = ({ url }: StatedRequest): boolean =>
  /^https?:\/\/[^/?#]*\.netsuite\.com(?:[:/?]|$)/i.test(url);

function statedIn(lines: readonly Line[]): readonly Stated[] {
  let origin = '';
  return lines.flatMap((line): readonly Stated[] => {
    const { scheme, host } = connecting.exec(line.text)?.groups ?? {};
    if (scheme !== undefined) origin = `${scheme.toLowerCase()}://${host ?? ''}`;
    const found = plainIn(line.text) ?? pooledIn(line.text, origin);
    return found === undefined ? [] : [{ request: found.request, span: spanOf(line, found) }];
  });
}

interface InLine {
  readonly request: StatedRequest;
  readonly start: number;
  readonly end: number;
}

/** The first method of a line with a URL that is plainly whole. */
function plainIn(line: string): InLine | undefined {
  for (const { groups = {}, 0: all, index } of line.matchAll(stated)) {
    const { method = '', quote = '', written = '' } = groups;
    const end = index + all.length;
    const url = withoutMark(written, line[index - 1] ?? '', line.slice(end, end + 9));
    const rest = line.slice(index + all.length - (written.length - url.length), end + 60);
    const isWhole =
      quote === ''
        ? ends.test(url === written ? rest : rest.slice(1))
        : url === written && rest.startsWith(quote);
    if (isWhole && plain.test(url) && !shortened.test(url))
      return { request: { method, url }, start: index, end };
  }
  return undefined;
}

/** A URL without the bracket that closes what was opened before its method, or the colon before a status. */
function withoutMark(written: string, before: string, after: string): string {
  const last = written.at(-1) ?? '';
  const isClosed = closers[last] === before && before !== '';
  const isColon = /[:,]/.test(last) && /^[ \t][1-5]\d\d\b/.test(after);
  return isClosed || isColon ? written.slice(0, -1) : written;
}

/** What urllib3 says of a request, on the connection that it names on this line or on one before. */
function pooledIn(line: string, connection: string): InLine | undefined {
  const own = urllib3.exec(line);
  const found = own ?? (connection === '' ? null : onConnection.exec(line));
  if (found === null) return undefined;
  const { origin = connection, port = '', method = '', target = '' } = found.groups ?? {};
  return {
    request: { method, url: `${origin}${port}${target}` },
    start: found.index,
    end: found.index + found[0].length,
  };
}

/** The whole line, unless it holds what other readers read. */
function spanOf({ text, start, end }: Line, found: InLine): Piece['span'] {
  const isAlone = text.length < 500 + found.end - found.start && !others.test(text);
  return isAlone ? { start, end } : { start: start + found.start, end: start + found.end };
}

const others = /oauth|authorization|secret|token|consumer|headers|body|data\b/i;

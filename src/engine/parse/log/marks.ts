import { fromUtf8 } from '../../text/bytes.ts';
import type { Repair } from '../repair.ts';
import { prefixRepairs } from './prefixes.ts';

const method = '(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)';
const message = 'What the log put around HTTP was left out.';
/** `sign` is a fixed text that must be there: looking for it first saves running the expressions. */
function repair(
  code: string,
  sign: string,
  pattern: RegExp,
  applies: RegExp,
  by: Repair['by'],
): Repair {
  return {
    ...{ code: `log-${code}`, message, pattern, by, mostNotices: 1 },
    applies: (text) => text.includes(sign) && applies.test(text),
  };
}

/** The octets that Python writes as `\\xe2`. */
function octetsOf(escaped: string): Uint8Array {
  return Uint8Array.from(escaped.slice(2).split('\\x'), (octet) => Number.parseInt(octet, 16));
}

const rustUrl = new RegExp(
  [
    String.raw`\bUrl \{\s{0,99}scheme: "(\w{1,20})",[^{}]{0,400}?`,
    String.raw`host: Some\(\s{0,99}\w{1,20}\(\s{0,99}"?([^"()\s]{1,300})"?,?\s{0,99}\),?\s{0,99}\),\s{0,99}`,
    String.raw`port: (?:None|Some\(\s{0,99}(\d{1,5}),?\s{0,99}\)),\s{0,99}`,
    String.raw`path: "([^"]{0,8000})",\s{0,99}`,
    String.raw`query: (?:None|Some\(\s{0,99}"([^"]{0,8000})",?\s{0,99}\)),?[^{}]{0,400}?\}`,
  ].join(''),
  'g',
);

/** A start line in quotes, with its line break escaped. */
const quoted = new RegExp(
  `(?:${method} [^\\s"']{1,8000} HTTP/1\\.[01]|HTTP/1\\.[01] \\d{3}[^"'\\r\\n]{0,99}?)\\\\{1,2}r\\\\{1,2}n`,
);

const quotedMarks = new RegExp(
  [
    // Python's http.client, Ruby's Net::HTTP.
    String.raw`^[ \t]*(?:(?:send|reply): b?|(?:->|<-) )["']|^header: |^read(?:ing)? \d+ bytes(?:\.\.\.)?\r?\n`,
    // The end of a string, and the beginning of the next one, as Node and Ruby continue it.
    String.raw`\\{1,2}r\\{1,2}n["']?,?[ \t]*\+?[ \t]*(?:\r?\n|(?![^]))(?:[ \t]+["'](?=[\w-]{1,99}: |\\r\\n))?`,
    String.raw`\\{1,2}r\\{1,2}n`,
    String.raw`\\{1,3}(?=["'])`,
    String.raw`["'](?=\r?\n(?:reply: |-> |read |reading ))`,
    `["'](?=${method} [^\\s"']{1,8000} HTTP/1|HTTP/1\\.)`,
  ].join('|'),
  'gm',
);

/**
 * What logs put around the HTTP that they print, taken off, so that its own reader reads it: quotes,
 * escapes and names in front of lines. One for each family of clients.
 */
export const logRepairs: readonly Repair[] = [
  ...prefixRepairs,
  // Must come before the next one, which takes off the quotes.
  {
    ...repair(
      'escapes',
      'send: b',
      /(?:\\x[89a-f][0-9a-f])+|\\\\(?=[^\\])/gi,
      /^send: b["']/m,
      (found) => (found === '\\\\' ? '\\' : fromUtf8(octetsOf(found))),
    ),
    message: 'Escapes of Python’s log were undone.',
  },
  repair('quotes', 'HTTP/1', quotedMarks, quoted, (found) =>
    /r\\{1,2}n|^["']$/.test(found) ? '\n' : '',
  ),
  // Apache's HttpClient for Java: `http-outgoing-0 >> "GET / HTTP/1.1[\r][\n]"`.
  repair(
    'apache',
    'http-outgoing-',
    /^.{0,200}?http-outgoing-\d{1,9} (?:>>|<<) "?|(?:\[\\r\])?\[\\n\]"?(?=\r?$)/gm,
    /http-outgoing-\d/,
    () => '',
  ),
  // Its older versions, which SoapUI uses: `>> "GET / HTTP/1.1[\\r][\\n]"`.
  repair(
    'wire',
    '[\\n]"',
    /^.{0,200}?(?:>{1,2}|<{1,2}) ?"(?=[^\n]*\[\\n\]"\r?$)|(?:\[\\r\])?\[\\n\]"(?=\r?$)/gm,
    /[<>] ?"[^\n]{0,20000}\[\\n\]"/,
    () => '',
  ),
  // The URL of Rust's `reqwest`, as it prints its parts.
  repair('rust', 'Url {', rustUrl, /\bUrl \{\s{0,99}scheme: "/, (found) => {
    const [, scheme = '', host = '', port, path = '', query] =
      new RegExp(rustUrl.source).exec(found) ?? [];
    const ended = query === undefined ? '' : `?${query}`;
    return `"${scheme}://${host}${port === undefined ? '' : `:${port}`}${path}${ended}"`;
  }),
  repair(
    'okhttp',
    '--> ',
    new RegExp(
      `^.{0,80}?--> (?=${method} https?:)|^.{0,80}?(?:-->|<--) END .*$|^.{0,80}?<-- (?=\\d{3} )|(?<=https?:\\S{1,8000} )h2(?=\\r?$)|^(?:[DIV]/[\\w.$]{1,60}|INFO|DEBUG): `,
      'gm',
    ),
    new RegExp(`^.{0,80}?--> ${method} https?:`, 'm'),
    (found) => (found.endsWith('<-- ') ? 'HTTP/1.1 ' : found === 'h2' ? 'HTTP/2' : ''),
  ),
  // .NET's `HttpRequestMessage` and `HttpResponseMessage`, as text.
  repair(
    'dotnet',
    'Version: ',
    /(?:Method: \w{1,20}, RequestUri: '[^'\r\n]{0,8000}'|StatusCode: \d{3}, ReasonPhrase: [^,\n]{0,99}), Version: [^,\n]{1,9}, Content: [^,\n]{0,200}, Headers:\s{0,9}\{[ \t]*(?:\r?\n)?|(?<=^[ \t]+[\w-]{1,99}: [^\n]*\n)[ \t]*\}(?=\r?$)/gm,
    /, RequestUri: '|, ReasonPhrase: /,
    (found) =>
      found
        .replace(/^Method: (\w+), RequestUri: '([^']*)'[^]*$/, '\n$1 $2 HTTP/1.1\n')
        .replace(/^StatusCode: (\d+)[^]*$/, '\nHTTP/1.1 $1\n')
        .replace(/^[ \t]*\}$/, ''),
  ),
  // Lines that Wireshark itself adds below a request, such as `[Full request URI: …]` and `Form item: …`.
  repair(
    'wireshark',
    'Full request URI: ',
    /^[ \t]*(?:\[(?!Full request URI: )[^\n]*\]|File Data: \d[^\n]*|HTML Form URL Encoded: [^\n]*|Form item: "[^\n]*|(?:Key|Value): [^\n]*)\r?$|^[ \t]*\[Full request URI: [^\n]*\](?=\r?\n[ \t]*(?:File Data|HTML Form))/gm,
    /^[ \t]*\[Full request URI: /m,
    () => '',
  ),
  // Node's `undici` prints `https://host//path`: it adds a slash before a path that has one.
  repair(
    'undici',
    'UNDICI ',
    /(?<=^UNDICI \d{1,9}: [^\n]{0,80}?https?:\/\/[^\s/]{1,300})\/\//gm,
    /^UNDICI \d/m,
    () => '/',
  ),
  repair(
    'guzzle',
    '',
    /(?:Client|Server) error: `\w{1,20} [^`\n]{1,8000}` resulted in a `\d{3}[^`\n]{0,99}` response:|^(?:>{8}|<{8}|-{8})(?=\r?$)/gm,
    /error: `\w{1,20} [^`\n]{1,8000}` resulted in a `|^>{8}\r?$/m,
    (found) =>
      /^[<>-]/.test(found)
        ? ''
        : found.replace(/^[^`]*`(.*?)`[^`]*`(\d+)[^]*$/, '\n$1 HTTP/1.1\n\nHTTP/1.1 $2\n'),
  ),
  // Anything in front of a start line, such as the time.
  repair(
    'start',
    'HTTP/1.',
    new RegExp(
      `^[^<>\\r\\n][^\\r\\n]{0,100}?[ \\t](?=${method} \\S{1,8000} HTTP/1\\.[01]\\r?$|HTTP/1\\.[01] \\d{3}(?: |\\r?$))`,
      'gm',
    ),
    /\S[ \t](?:[A-Z]{3,7} \S{1,8000} HTTP\/1\.[01]\r?$|HTTP\/1\.[01] \d{3}(?: |\r?$))/m,
    () => '',
  ),
];

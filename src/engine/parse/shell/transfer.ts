import type { Notice, Pair, Span } from '../../model/index.ts';
import { readHost } from '../../netsuite/account/accounts.ts';
import { base64 } from '../../text/base64.ts';
import { utf8 } from '../../text/bytes.ts';
import { percentEncode } from '../../text/percent.ts';
import { splitUrl } from '../../text/url.ts';
import type { NoticeList } from '../notices.ts';
import type { ParsedRequest } from '../parsed.ts';
import { requestOf } from '../request.ts';
import { looksLikeUrl, type Option } from './options.ts';

/** What a command sends. */
export interface Sent {
  readonly requests: readonly ParsedRequest[];
  readonly notices: readonly Notice[];
}

/** Options that change what is sent in a way that is not read here. */
const unread =
  /^(?:oauth2-bearer|config|request-target|aws-sigv4|variable|digest|ntlm|ntlm-wb|negotiate|anyauth)$/;

const form = 'application/x-www-form-urlencoded';
const json = 'application/json';
const mostUrls = 1_000;

/** What the parts of a command share. */
interface Context {
  readonly program: string;
  readonly tell: (what: string, message: string, span: Span, level?: Notice['level']) => void;
  /** The text of a file, of which only standard input may be known. */
  readonly read: (file: string, span: Span) => string;
}

/**
 * The requests that curl makes for these options, up to `--next`: one for each URL. Other programs send the
 * same once their options are called as curl's.
 */
export function transfer(
  options: readonly Option[],
  program: string,
  input: string | undefined,
  notices: NoticeList,
): readonly ParsedRequest[] {
  const tell: Context['tell'] = (what, message, { start, end }, level = 'warning') => {
    notices.add(`${program}-${what}`, level, message, start, end);
  };
  const read: Context['read'] = (file, span) => {
    if (file === '-' && input !== undefined) return input;
    tell('file', 'What is read from a file here is not in the paste.', span);
    return '';
  };
  const context = { program, tell, read };
  const all = (names: RegExp): readonly Option[] => options.filter(({ name }) => names.test(name));
  for (const { span } of all(unread))
    tell('option-unread', 'This option changes what is sent, and was left aside.', span);

  const [get, head, globoff] = [all(/^get$/)[0], all(/^head$/)[0], all(/^globoff$/)[0]];
  const [upload, multipart] = [all(/^upload-file$/)[0], all(/^form(?:-string)?$/)[0]];
  const data = dataOf(all(/^data|^json$/), context);
  if (multipart) tell('form', 'The multipart body is not put together here.', multipart.span);
  if (get && data !== undefined) tell('get', '-G puts the data into the URL.', get.span, 'info');

  const isPosted = !get && (data !== undefined || multipart !== undefined);
  const method = head ? 'HEAD' : upload ? 'PUT' : isPosted ? 'POST' : 'GET';
  const body = upload ? read(upload.value, upload.span) : get ? '' : (data ?? '');
  const headers = headersOf(options, isPosted && !upload ? body : undefined, context);
  const request = {
    ...requestOf({ method: all(/^request$/).at(-1)?.value ?? method, headers }),
    ...(body === '' ? {} : { body }),
  };
  const query = get && data !== undefined ? data : queryOf(all(/^url-query$/), context);
  const urls = urlsOf(all(/^(?:url)?$/), globoff !== undefined, context);
  if (urls.length > 0) return urls.map((url) => ({ ...request, url: withQuery(url, query) }));
  return headers.length > 0 || isPosted ? [request] : [];
}

/** All data, joined as curl does; `undefined` without any. */
function dataOf(options: readonly Option[], context: Context): string | undefined {
  let data: string | undefined;
  for (const option of options) {
    const glue = option.name === 'json' ? '' : '&';
    const piece = pieceOf(option, context);
    data = data === undefined ? piece : data + glue + piece;
  }
  return data;
}

function pieceOf(option: Option, context: Context): string {
  const { name, value, span } = option;
  if (name === 'data-urlencode') return encoded(option, context);
  if (name === 'data-raw' || !value.startsWith('@')) return value;
  const text = context.read(value.slice(1), span);
  return /^data(?:-ascii)?$/.test(name) ? text.replace(/[\r\n\0]/g, '') : text;
}

/** `content`, `=content`, `name=content`, `@file` or `name@file`, of which the content is encoded. */
function encoded({ value, span }: Option, { tell, read }: Context): string {
  const cut = value.includes('=') ? value.indexOf('=') : value.indexOf('@');
  const rest = value.slice(cut + 1);
  const text = value[cut] === '@' ? read(rest, span) : rest;
  if (text.includes(' ')) tell('encoded', 'A space is sent as + here.', span, 'info');
  return (cut > 0 ? `${value.slice(0, cut)}=` : '') + percentEncode(text).replaceAll('%20', '+');
}

function queryOf(options: readonly Option[], context: Context): string {
  return options
    .map((one) => (one.value.startsWith('+') ? one.value.slice(1) : encoded(one, context)))
    .join('&');
}

function urlsOf(
  options: readonly Option[],
  isLiteral: boolean,
  { program, tell }: Context,
): readonly string[] {
  return options.flatMap(({ value, span }, index) => {
    if (index >= mostUrls || !looksLikeUrl(value)) {
      tell('word', 'This is neither an option nor a URL; it was left aside.', span);
      return [];
    }
    if (!isLiteral && /[[\]{}]/.test(value))
      tell('glob', 'Without -g, curl reads brackets in a URL as a list of several.', span);
    if (/^[\w+.-]+:\/\/|^[^\w[]/.test(value)) return [value];
    const isOurs = readHost(splitUrl(`https://${value}`).host) !== undefined;
    const scheme = isOurs ? 'https' : 'http';
    tell(
      'scheme',
      `This URL names no scheme: ${program} takes http. It was read as ${scheme}.`,
      span,
    );
    return [`${scheme}://${value}`];
  });
}

/** A URL with more of a query; its fragment is not sent. */
function withQuery(url: string, query: string): string {
  if (query === '') return url;
  const whole = url.replace(/#.*/s, '').replace(/^[^/]*\/\/[^/?]*$/, '$&/');
  return whole + (/[?&]$/.test(whole) ? '' : whole.includes('?') ? '&' : '?') + query;
}

/** The headers given, and those that curl adds unless a header of that name is given, if only to leave it out. */
function headersOf(
  options: readonly Option[],
  posted: string | undefined,
  context: Context,
): readonly Pair[] {
  const given = new Set<string>();
  const headers: Pair[] = [];
  for (const { name, value, span } of options) {
    if (name !== 'header') continue;
    const [, field = '', mark, content = ''] = /^([^:;]+)([:;])(.*)$/s.exec(value) ?? [];
    const text = content.trim();
    if (value.startsWith('@')) context.read(value.slice(1), span);
    else if (field === '' || (mark === ';' && text !== ''))
      context.tell('header', 'This is no header, and is not sent.', span);
    else {
      given.add(field.toLowerCase());
      if (text !== '' || mark === ';') headers.push({ name: field, value: text });
    }
  }
  const own = ownHeaders(options, context);
  if (posted !== undefined && !own.has('Content-Type')) {
    own.set('Content-Type', form);
    const data = options.find(({ name }) => name.startsWith('data'));
    if (data && !given.has('content-type') && /^\s*[[{<]/.test(posted))
      context.tell(
        'content-type',
        `Without a Content-Type header, this is sent as ${form}.`,
        data.span,
      );
  }
  for (const [name, value] of own) {
    if (!given.has(name.toLowerCase())) headers.push({ name, value });
  }
  return headers;
}

function ownHeaders(options: readonly Option[], { tell, read }: Context): Map<string, string> {
  const own = new Map<string, string>();
  const cookies: string[] = [];
  for (const { name, value, span } of options) {
    if (name === 'json') own.set('Content-Type', json).set('Accept', json);
    else if (/^form(?:-string)?$/.test(name)) own.set('Content-Type', 'multipart/form-data');
    else if (name === 'user-agent' && value !== '') own.set('User-Agent', value);
    else if (name === 'referer') own.set('Referer', value.replace(/;auto$/, ''));
    else if (name === 'cookie' && value.includes('=')) cookies.push(value);
    else if (name === 'cookie') read(value, span);
    else if (name === 'user') {
      tell('user', 'This is a Basic login, which NetSuite does not take.', span);
      // A longer one is none, and too long for the stack.
      own.set('Authorization', `Basic ${base64(utf8(value.slice(0, 999)))}`);
    }
  }
  if (cookies.length > 0) own.set('Cookie', cookies.join(';'));
  return own;
}

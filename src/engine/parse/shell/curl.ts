import type { Notice, Pair, Span } from '../../model/index.ts';
import { readHost } from '../../netsuite/accounts.ts';
import { base64 } from '../../text/base64.ts';
import { utf8 } from '../../text/bytes.ts';
import { percentEncode } from '../../text/percent.ts';
import { noticeList } from '../notices.ts';
import type { ParsedRequest } from '../parsed.ts';
import { looksLikeUrl, optionTable, readOptions, type Option, type Word } from './options.ts';

export type { Word };

/** The options of curl 8.16 and older ones, `src/tool_getparam.c`: those with a value, and flags that matter. */
const table = optionTable(
  'curl',
  `abstract-unix-socket= alt-svc= aws-sigv4= cacert= capath= E:cert= cert-type= ciphers= K:config=
  connect-timeout= connect-to= C:continue-at= b:cookie= c:cookie-jar= create-file-mode= crlfile=
  curves= d:data= data-ascii= data-binary= data-raw= data-urlencode= delegation= dns-interface=
  dns-ipv4-addr= dns-ipv6-addr= dns-servers= doh-url= D:dump-header= ech= egd-file= engine=
  etag-compare= etag-save= expect100-timeout= F:form= form-string= ftp-account=
  ftp-alternative-to-user= ftp-method= P:ftp-port= ftp-ssl-ccc-mode= happy-eyeballs-timeout-ms=
  haproxy-clientip= H:header= h:help= hostpubmd5= hostpubsha256= hsts= interface= ip-tos=
  ipfs-gateway= json= keepalive-cnt= keepalive-time= key= key-type= knownhosts= krb= krb4=
  libcurl= limit-rate= local-port= login-options= mail-auth= mail-from= mail-rcpt= max-filesize=
  max-redirs= m:max-time= netrc-file= noproxy= oauth2-bearer= o:output= output-dir= parallel-max=
  parallel-max-host= pass= pinnedpubkey= preproxy= proto= proto-default= proto-redir= x:proxy=
  proxy-cacert= proxy-capath= proxy-cert= proxy-cert-type= proxy-ciphers= proxy-crlfile=
  proxy-header= proxy-key= proxy-key-type= proxy-pass= proxy-pinnedpubkey= proxy-service-name=
  proxy-tls13-ciphers= proxy-tlsauthtype= proxy-tlspassword= proxy-tlsuser= U:proxy-user=
  proxy1.0= pubkey= Q:quote= random-file= r:range= rate= e:referer= X:request= request-target=
  resolve= retry= retry-delay= retry-max-time= sasl-authzid= service-name= sigalgs= socks4=
  socks4a= socks5= socks5-gssapi-service= socks5-hostname= Y:speed-limit= y:speed-time=
  ssl-sessions= stderr= t:telnet-option= tftp-blksize= z:time-cond= tls-max= tls13-ciphers=
  tlsauthtype= tlspassword= tlsuser= trace= trace-ascii= trace-config= unix-socket= T:upload-file=
  upload-flags= url= url-query= u:user= A:user-agent= variable= vlan-priority= w:write-out= G:get
  g:globoff I:head ::next`,
  // The other flags, by their letters and by how their names begin.
  /^(?:[aNqf0ik46jlLMnZ#pJORSs231BvV]$|alpn|anyauth|append|basic|buffer|ca-|cert-|clobber|compressed|create-|crlf|digest|disa|doh-|dump-|eprt|epsv|fail|false|follow|form-|ftp-|haproxy-|http|ignore|include|insecure|ipv|junk|keepalive|list|location|mail-|manual|metalink|mptcp|negotiate|netrc|npn|ntlm|out-|parallel|path|post30|progress-|proxy|raw|remo|retry-|sasl-|session|show-|silent|skip|socks5-|ssl|styled|suppress|tcp-|tftp-|tls|tr-|trace-|use-|ver|xattr)/,
);

/** Options that change what is sent in a way that is not read here. */
const unread =
  /^(?:oauth2-bearer|config|request-target|aws-sigv4|variable|digest|ntlm|ntlm-wb|negotiate|anyauth)$/;

const form = 'application/x-www-form-urlencoded';
const json = 'application/json';
const mostUrls = 1_000;

/** What the parts of a command share. */
interface Context {
  readonly tell: (what: string, message: string, span: Span, level?: Notice['level']) => void;
  /** The text of a file, of which only standard input may be known. */
  readonly read: (file: string, span: Span) => string;
}

/**
 * What curl sends when it gets these words after its name, one request for each URL. `input` is the text
 * of standard input, which `@-` reads.
 */
export function curlRequests(
  words: readonly Word[],
  input?: string,
): { readonly requests: readonly ParsedRequest[]; readonly notices: readonly Notice[] } {
  const notices = noticeList();
  const tell: Context['tell'] = (what, message, { start, end }, level = 'warning') => {
    notices.add(`curl-${what}`, level, message, start, end);
  };
  const read: Context['read'] = (file, span) => {
    if (file === '-' && input !== undefined) return input;
    tell('file', 'What curl reads from a file here is not in the paste.', span);
    return '';
  };
  const transfers: Option[][] = [[]];
  for (const option of readOptions(words, table, notices)) {
    if (option.name === 'next') transfers.push([]);
    else transfers.at(-1)?.push(option);
  }
  const requests = transfers.flatMap((options) => transfer(options, { tell, read }));
  return { requests, notices: notices.all() };
}

/** The requests of a command up to its end or to `--next`. */
function transfer(options: readonly Option[], context: Context): readonly ParsedRequest[] {
  const { tell, read } = context;
  const all = (names: RegExp): readonly Option[] => options.filter(({ name }) => names.test(name));
  for (const { span } of all(unread))
    tell('option-unread', 'This option changes what curl sends, and was left aside.', span);

  const [get, head, globoff] = [all(/^get$/)[0], all(/^head$/)[0], all(/^globoff$/)[0]];
  const [upload, multipart] = [all(/^upload-file$/)[0], all(/^form(?:-string)?$/)[0]];
  const data = dataOf(all(/^data|^json$/), context);
  if (multipart) tell('form', 'curl’s multipart body is not put together here.', multipart.span);
  if (get && data !== undefined) tell('get', '-G puts the data into the URL.', get.span, 'info');

  const isPosted = !get && (data !== undefined || multipart !== undefined);
  const method = head ? 'HEAD' : upload ? 'PUT' : isPosted ? 'POST' : 'GET';
  const body = upload ? read(upload.value, upload.span) : get ? '' : (data ?? '');
  const headers = headersOf(options, isPosted && !upload ? body : undefined, context);
  const signed = headers.find(({ name }) => name.toLowerCase() === 'authorization');
  const request = {
    method: all(/^request$/).at(-1)?.value ?? method,
    headers: headers.filter((header) => header !== signed),
    ...(signed === undefined ? {} : { authorization: signed.value }),
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
  if (text.includes(' ')) tell('encoded', 'curl encodes a space as + here.', span, 'info');
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
  { tell }: Context,
): readonly string[] {
  return options.flatMap(({ value, span }, index) => {
    if (index >= mostUrls || !looksLikeUrl(value)) {
      tell('word', 'This is neither an option nor a URL; it was left aside.', span);
      return [];
    }
    if (!isLiteral && /[[\]{}]/.test(value))
      tell('glob', 'Without -g, curl reads brackets in a URL as a list of several.', span);
    if (/^[\w+.-]+:\/\/|^[^\w[]/.test(value)) return [value];
    const isOurs = readHost(/^[^/?#:]*/.exec(value)?.[0] ?? '') !== undefined;
    const scheme = isOurs ? 'https' : 'http';
    tell('scheme', `This URL names no scheme; it was read as ${scheme}. curl takes http.`, span);
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
      context.tell('header', 'This is no header: curl does not send it.', span);
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
      context.tell('content-type', `Without a Content-Type header, curl sends ${form}.`, data.span);
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
      tell('user', 'curl logs in with Basic here, which NetSuite does not take.', span);
      // A longer one is none, and too long for the stack.
      own.set('Authorization', `Basic ${base64(utf8(value.slice(0, 999)))}`);
    }
  }
  if (cookies.length > 0) own.set('Cookie', cookies.join(';'));
  return own;
}

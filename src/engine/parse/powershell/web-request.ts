import type { Pair, Span } from '../../model/index.ts';
import { percentEncode } from '../../text/percent.ts';
import type { NoticeList } from '../notices.ts';
import type { ParsedRequest } from '../parsed.ts';
import type { Argument } from './arguments.ts';
import { entryOf, isText, type Table, type Text, type Value } from './source.ts';

/** The parameters of Invoke-WebRequest and Invoke-RestMethod of PowerShell 5.1 and 7.5, in small letters. */
const valued =
  'uri method custommethod headers body contenttype useragent websession infile form credential authentication token transferencoding ' +
  'outfile sessionvariable timeoutsec connectiontimeoutseconds operationtimeoutseconds maximumredirection maximumretrycount ' +
  'retryintervalsec maximumfollowrellink certificate certificatethumbprint proxy proxycredential sslprotocol httpversion ' +
  'responseheadersvariable rhv statuscodevariable unixsocket cm erroraction ea errorvariable outvariable warningaction';
const switches =
  'usebasicparsing disablekeepalive usedefaultcredentials proxyusedefaultcredentials skipcertificatecheck ' +
  'skipheadervalidation skiphttperrorcheck allowunencryptedauthentication allowinsecureredirect ' +
  'preserveauthorizationonredirect preservehttpmethodonredirect passthru resume noproxy followrellink verbose debug';
/** Those that change what is sent in a way that is not read here. */
const unread = /^(?:infile|form|credential|authentication|token|transferencoding|usedefaultcred)/;

const all = valued.split(' ');
const flags = switches.split(' ');
const byPrefix = (names: readonly string[], start: string): string | undefined =>
  names.find((name) => name === start) ?? names.find((name) => name.startsWith(start));

const form = 'application/x-www-form-urlencoded';
/** What .NET's `WebUtility.UrlEncode` does not leave as it is, but for the blank. */
const encoded = /[^A-Za-z0-9\-_.!*() ]+/g;

/** What a command sends; `undefined` if none of its arguments is one of a request. */
export function webRequest(
  given: readonly Argument[],
  notices: NoticeList,
): ParsedRequest | undefined {
  const values = valuesOf(given, notices);
  const uri = values.get('uri');
  const headers = values.get('headers');
  if (uri === undefined && headers === undefined) return undefined;

  const text = (name: string): string | undefined => textOf(values.get(name), notices);
  const method = text('custommethod') ?? text('cm') ?? text('method')?.toUpperCase() ?? 'GET';
  const pairs = headersOf(headers, notices);
  const url = text('uri');
  const body = bodyOf(values.get('body'), notices);
  const isInQuery = method === 'GET' && body?.isForm === true;
  const type = text('contenttype') ?? (method === 'POST' && body ? form : undefined);
  const agent = text('useragent') ?? agentOf(values.get('websession'));
  const isSigned = ({ name }: Pair): boolean => name.toLowerCase() === 'authorization';
  const lacks = (name: string): boolean => !pairs.some((one) => one.name.toLowerCase() === name);
  return {
    method,
    ...(url === undefined ? {} : { url: completed(url, isInQuery ? body.text : '') }),
    headers: [
      ...pairs.filter((pair) => !isSigned(pair)),
      ...(type !== undefined && lacks('content-type')
        ? [{ name: 'Content-Type', value: type }]
        : []),
      ...(agent !== undefined && lacks('user-agent') ? [{ name: 'User-Agent', value: agent }] : []),
    ],
    ...pairs.filter(isSigned).map(({ value }) => ({ authorization: value }))[0],
    ...(body === undefined || isInQuery ? {} : { body: body.text }),
  };
}

/** The values by the whole names of their parameters. The first without a name is the URL. */
function valuesOf(given: readonly Argument[], notices: NoticeList): Map<string, Value> {
  const values = new Map<string, Value>();
  const warn = (what: string, message: string, { start, end }: Span): void =>
    notices.add(`powershell-${what}`, 'warning', message, start, end);
  for (let at = 0; at < given.length; at += 1) {
    const argument = given[at];
    if (argument === undefined) break;
    const start = argument.name.toLowerCase();
    const name = start === '' ? 'uri' : byPrefix(all, start);
    if (name === undefined && byPrefix(flags, start) !== undefined) continue;
    const next = given[at + 1];
    const isNext = argument.value === undefined && next?.name === '';
    const value = argument.value ?? (isNext ? next.value : undefined);
    if (isNext) at += 1;
    if (start.startsWith('@')) warn('variable', unknownVariable, argument.span);
    else if (name === undefined || (start === '' && values.has('uri')))
      warn(
        'parameter-unknown',
        'This argument is not known here, and was left aside.',
        argument.span,
      );
    else if (unread.test(name))
      warn('parameter-unread', 'This changes what is sent, and was left aside.', argument.span);
    else if (value !== undefined) values.set(name, value);
  }
  return values;
}

const unknownVariable = 'What this gives is not in the paste, so it stands here as it is written.';

/** The text of a value, with a notice for each part of it that is not known. */
export function textOf(value: Value | undefined, notices: NoticeList): string | undefined {
  if (value === undefined || !isText(value)) return undefined;
  for (const { start, end } of value.unknown)
    notices.add('powershell-variable', 'warning', unknownVariable, start, end);
  return value.text;
}

function headersOf(value: Value | undefined, notices: NoticeList): readonly Pair[] {
  if (value === undefined) return [];
  if (isText(value)) {
    textOf(value, notices);
    return [];
  }
  return value.entries.map((entry) => ({
    name: entry.name,
    value: textOf(entry.value, notices) ?? '',
  }));
}

/** A table is sent as a form. */
function bodyOf(value: Value | undefined, notices: NoticeList) {
  if (value === undefined) return undefined;
  if (isText(value)) return { text: textOf(value, notices) ?? '', isForm: false };
  const pairs = value.entries.map(
    (entry) => `${encode(entry.name)}=${encode(textOf(entry.value, notices) ?? '')}`,
  );
  noteOrder(value, notices);
  return { text: pairs.join('&'), isForm: true };
}

function noteOrder({ entries, isOrdered }: Table, notices: NoticeList): void {
  const values = entries.map(({ value }) => value).filter(isText);
  const [first, last]: readonly (Text | undefined)[] = [values[0], values.at(-1)];
  if (isOrdered || first === undefined || last === undefined || entries.length < 2) return;
  const message = 'A hash table has no order: its parameters may have been sent in another one.';
  notices.add('powershell-order', 'info', message, first.span.start, last.span.end);
}

function encode(text: string): string {
  return percentEncode(text, encoded).replaceAll(' ', '+');
}

function agentOf(session: Value | undefined): string | undefined {
  const agent =
    session === undefined || isText(session) ? undefined : entryOf(session, 'useragent');
  return agent !== undefined && isText(agent) ? agent.text : undefined;
}

/** A URL as it is sent: with its scheme, and with what is added to its query. */
function completed(url: string, query: string): string {
  const whole = /^[a-z][\w+.-]*:\/\//i.test(url) ? url : `http://${url}`;
  if (query === '') return whole;
  return whole + (whole.includes('?') ? '&' : '?') + query;
}

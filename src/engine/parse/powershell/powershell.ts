import type { Span } from '../../model/index.ts';
import { credentialNamed } from '../credentials.ts';
import { noticeList, type NoticeList } from '../notices.ts';
import type { NamedValue, Piece } from '../reader.ts';
import { curlRequests, type Word } from '../shell/curl.ts';
import { readArguments, readWords } from './arguments.ts';
import { plainName, readExpression, readTerm } from './expressions.ts';
import {
  isText,
  joined,
  openSource,
  skipBlanks,
  skipLines,
  isUnknown,
  take,
  type Source,
  type Table,
  type Value,
} from './source.ts';
import { textOf, webRequest } from './web-request.ts';

const worthwhile =
  /\bcurl\.exe\s|\bInvoke-(?:WebRequest|RestMethod)\s|\bi(?:wr|rm)\s|\s-(?:Uri|Headers|UseBasicParsing)\b/i;
/** A command, or a statement that begins with a variable; with what may stand in front of either. */
const statement =
  /(?:^[^\S\n]*(?:PS[^>\n]{0,200}>+[^\S\n]*)?|[;{}(|&=][^\S\n]*)(?:return[^\S\n]+|&[^\S\n]*)?(?:(?<command>curl\.exe|Invoke-WebRequest|Invoke-RestMethod|iwr|irm|curl|wget)(?=\s)|(?:\[[\w.]{1,60}\][^\S\n]*)?(?=\$[\w{]))/gim;
const command =
  /\(?[^\S\n]*(Invoke-WebRequest|Invoke-RestMethod|iwr|irm|curl\.exe|curl|wget)(?=\s)/iy;
/** What shows that `curl.exe` is typed in PowerShell, and neither in cmd.exe nor in bash. */
const shows =
  /`(?:["$]|[^\S\n]*\n)|^[^\S\n]*\$\w+[^\S\n]*=|\bPS [^>\n]{0,200}>|@["'][^\S\n]*\n|'[{[]\\"/m;

/** Requests of PowerShell, with what its variables above them hold. */
export function readPowerShell(text: string): readonly Piece[] {
  if (!worthwhile.test(text)) return [];
  const source = openSource(text);
  const pieces: Piece[] = [];
  const isShown = shows.test(text);
  let inVain = 0;
  statement.lastIndex = 0;
  for (let found = statement.exec(text); found && source.room > 0; found = statement.exec(text)) {
    source.room -= 100;
    const start = found.index + found[0].search(/[^\s;{}(|&=]|$/);
    const name = found.groups?.['command'];
    source.at = statement.lastIndex;
    // A match may be empty, and is not found twice.
    statement.lastIndex = Math.max(statement.lastIndex, found.index + 1);
    const piece =
      name === undefined ? readStatement(source, isShown) : readCommand(source, name, isShown);
    if (piece === undefined) {
      // Something else may begin within; but a text is not read again and again.
      inVain += source.at - start;
      if (inVain > mostInVain) statement.lastIndex = Math.max(statement.lastIndex, source.at);
      continue;
    }
    pieces.push({ ...piece, span: { start, end: source.at } });
    statement.lastIndex = Math.max(statement.lastIndex, source.at);
  }
  return pieces.some(({ requests }) => requests !== undefined) ? pieces : [];
}

const mostInVain = 200_000;

type Read = Omit<Piece, 'span'> | undefined;

/** A command from behind its name to where it ends, and what reads its output on the same line. */
function readCommand(source: Source, name: string, isShown: boolean): Read {
  const notices = noticeList();
  const lost = ({ start: from, end }: Span): void => {
    const message = 'Without a backtick before it, the command ends with this line.';
    notices.add('powershell-newline', 'warning', message, from, end);
  };
  const read = /^curl\.exe$/i.test(name)
    ? readCurl(source, isShown, notices, lost)
    : readCmdlet(source, name, notices, lost);
  if (read !== undefined) take(source, /[^\S\n]*[|)][^\n;{}]{0,300}/y);
  return read;
}

function readCmdlet(
  source: Source,
  name: string,
  notices: NoticeList,
  lost: (span: Span) => void,
): Read {
  const given = readArguments(source, lost);
  // In Windows PowerShell, these two are other names of Invoke-WebRequest.
  const isAlias = /^(?:curl|wget)$/i.test(name);
  const isOwn = given.some((one) =>
    /^(?:uri|headers|method|body|usebasicparsing)$/i.test(one.name),
  );
  const request = isAlias && !isOwn ? undefined : webRequest(given, notices);
  const isStated =
    given.some((one) => one.name !== '') || /[:./$]/.test(request?.url?.slice(7) ?? '');
  if (request === undefined || !isStated) return undefined;
  const words = /^i(?:rm|nvoke-r)/i.test(name) ? 'Invoke-RestMethod' : 'Invoke-WebRequest';
  return { words, requests: [request], notices: notices.all() };
}

function readCurl(
  source: Source,
  isShown: boolean,
  notices: NoticeList,
  lost: (span: Span) => void,
): Read {
  const given = readWords(source, lost);
  const words = given.map(({ value, span }): Word => {
    const text = textOf(joined(source, [value], span), notices) ?? '';
    return { text: asNative(text, span, notices), span };
  });
  if (!isShown || given.some(({ span }) => /^[\\^]$/.test(source.text.slice(span.start, span.end))))
    return undefined;
  const sent = curlRequests(words);
  return sent.requests.length === 0
    ? undefined
    : {
        words: 'curl command',
        requests: sent.requests,
        notices: [...notices.all(), ...sent.notices],
      };
}

/**
 * A word as a program gets it. Windows PowerShell does not escape the quotes in it, so that people do, and
 * those that nobody escaped are lost.
 */
function asNative(text: string, { start, end }: Span, notices: NoticeList): string {
  if (!text.includes('"')) return text;
  if (text.includes('\\"')) return text.replace(/\\(["\\])/g, '$1');
  const message =
    'PowerShell before 7.3 takes these quotes away; they were read as 7.3 sends them.';
  notices.add('powershell-native-quotes', 'info', message, start, end);
  return text;
}

const variable = /\$(?:\{([^}\n]{1,200})\}|([\w:]{1,200}))/y;
const add = /\.(?:Headers\.)?(?:Add|Set_Item|TryAddWithoutValidation)\(/iy;
const ends = /[^\S\n]*(?:$|(?=[\n\r;}#)]))/my;

/** `$name = …`, or what is put into a table: `$name.Add(…)`, `$name['…'] = …`, `$name.property = …`. */
function readStatement(source: Source, isShown: boolean): Read {
  const [, braced, bare = ''] = take(source, variable) ?? [];
  const written = braced ?? bare;
  const name = plainName(written);
  const table = source.variables.get(name);
  if (table !== undefined && !isText(table) && /[.[]/.test(source.text[source.at] ?? ''))
    return readChange(source, table);
  skipBlanks(source);
  const sign = take(source, /(\+?)=(?!=)/y);
  // What shows an answer, such as `$response | ConvertTo-Json`.
  if (sign === undefined) return take(source, /\|[^\n;{}]{0,300}/y) && { words: '' };
  skipLines(source);
  const called = take(source, command)?.[1];
  if (called !== undefined) return readCommand(source, called, isShown);
  const value = readExpression(source);
  if (value === undefined || isUnknown(value) || !take(source, ends)) {
    source.variables.delete(name);
    return undefined;
  }
  source.variables.set(name, added(source, sign[1] === '+' ? table : undefined, value));
  return { words: '', named: namedIn(written, value) };
}

/** What `+=` makes of a variable. */
function added(source: Source, old: Value | undefined, value: Value): Value {
  if (old === undefined) return value;
  if (isText(old) && isText(value)) {
    source.room -= old.text.length;
    return source.room < 0 ? value : joined(source, [old, value], value.span);
  }
  if (isText(old) || isText(value)) return old;
  return { entries: [...old.entries, ...value.entries].slice(-1_000), isOrdered: old.isOrdered };
}

function readChange(source: Source, table: Table): Read {
  if (take(source, add)) {
    skipLines(source);
    const key = readTerm(source);
    skipBlanks(source);
    const value = take(source, /,/y) && (skipLines(source), readExpression(source));
    skipBlanks(source);
    if (!take(source, /\)/y) || key === undefined || !isText(key) || value === undefined)
      return undefined;
    table.entries.push({ name: key.text, value });
    return { words: '', named: namedIn(key.text, value) };
  }
  // Cookies, and what else a session holds.
  if (take(source, /\.\w{1,60}\.\w{1,60}\([^\n]{0,1000}/y)) return { words: '' };
  const name = take(source, /\.(?:(\w{1,200})|(?=["']))|\[\s{0,9}(?=["'$])/y);
  const key = name?.[1] ?? (name && textIn(readTerm(source)));
  take(source, /\s{0,9}\]/y);
  skipBlanks(source);
  if (key === undefined || !take(source, /=(?!=)/y)) return undefined;
  skipLines(source);
  const value = readExpression(source);
  if (value === undefined) return undefined;
  table.entries.push({ name: key, value });
  return { words: '', named: namedIn(key, value) };
}

function textIn(value: Value | undefined): string | undefined {
  return value !== undefined && isText(value) ? value.text : undefined;
}

/** The values that are credentials by their names. */
function namedIn(name: string, value: Value): readonly NamedValue[] {
  if (!isText(value)) return value.entries.flatMap((one) => namedIn(one.name, one.value));
  const named = { name, value: value.text, span: value.span };
  return value.unknown.length === 0 && credentialNamed(named) ? [named] : [];
}

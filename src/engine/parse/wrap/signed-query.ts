import { isWholeDigest } from '../../text/base64.ts';
import { percentDecode } from '../../text/percent.ts';
import type { Edit } from '../repair.ts';
import { folded, jointsIn, type Folded } from './joints.ts';

/** An address up to a break or its end, with the quote in front of it. */
const address = /(?<quote>["'`]?)\bh\n?t\n?t\n?p\n?s?\n?:(?:\n?\/){2}[^\s"'<>`]*/g;
/** A query by itself up to a break. */
const query =
  /(?<=^|\s)\??[\w.%~-]{1,200}=[^\s"'&,;<>`]{0,4000}(?:&[\w.%~-]{1,200}=[^\s"'&,;<>`]{0,4000}){1,200}&?(?=\n)/g;
/** What may go on below. */
const token = /[^\s"'<>`]+/y;
const mostLines = 60;

/** The joints of URLs, and of queries that carry a signature, where it is plain that they go on. */
export function queryEdits(text: string): readonly Edit[] {
  if (!text.includes('\n') || !/https?:|oauth_/.test(text)) return [];
  const fold = folded(text);
  const edits: Edit[] = [];
  let end = 0;
  const starts = [...fold.text.matchAll(address), ...fold.text.matchAll(query)];
  for (const { 0: first, index, groups } of starts.sort((a, b) => a.index - b.index)) {
    if (index < end) continue;
    const quote = groups?.['quote'] ?? '';
    const stop = endOfWrapped(fold, { quote, first, at: index });
    edits.push(...jointsIn(fold, { start: index, end: stop }, ''));
    end = stop;
  }
  return edits;
}

interface Begun {
  readonly quote: string;
  readonly first: string;
  readonly at: number;
}

/** Where an address ends that goes on below: in quotes at the other one, else as long as it is not whole. */
function endOfWrapped(fold: Folded, { quote, first, at }: Begun): number {
  const { text } = fold;
  let read = first;
  let end = at + first.length;
  for (let left = mostLines; left > 0 && text[end] === '\n'; left -= 1) {
    token.lastIndex = end + 1;
    const next = token.exec(text)?.[0] ?? '';
    const behind = text[end + 1 + next.length] ?? '';
    const isClosed = quote !== '' && behind === quote;
    if (next === '' || /^(?:https?:\/\/|\w+:\/\/)/.test(next)) break;
    // So files of requests lay out a query, and have a reader of their own.
    if (!read.includes('?') && next.startsWith('?') && isIndented(fold, end)) break;
    const isAllOfLine = behind === '' || behind === '\n';
    if (!(isClosed || (isAllOfLine && (isInQuotes(text, end, quote) || goesOn(read, next))))) break;
    read += next;
    end += 1 + next.length;
  }
  return end;
}

const isIndented = (fold: Folded, at: number): boolean => {
  const joint = fold.jointAt(at);
  return joint !== undefined && joint.end - joint.start > 2;
};

/** Whether a quote that was opened before an address closes behind it, with nothing but the address between. */
function isInQuotes(text: string, from: number, quote: string): boolean {
  if (quote === '') return false;
  const close = text.indexOf(quote, from);
  return close >= 0 && close - from < 8_000 && !/[ \t"'<>`]|\n\n/.test(text.slice(from, close));
}

/** Whether what stands below belongs to an address. */
function goesOn(read: string, next: string): boolean {
  if (read.includes('oauth_') || (next.includes('oauth_') && /[?&]/.test(read)))
    return !isWhole(read) || /^[&=%]/.test(next);
  const isHost = /:\/\/[^/?#]*$/.test(read) && /^[\w.-]*\.netsuite\.com/.test(hostOf(read) + next);
  // A query begins once, and has a name with a value: Basic asks for values by such a mark.
  if (next.startsWith('?')) return !read.includes('?') && next.includes('=');
  if (isHost || /^[&=%]/.test(next) || /[?&=%]$/.test(read)) return true;
  // The rest of a path with its query; the rest of a name; a value with the parameter behind it.
  if (!read.includes('?')) return /^[\w.%~/-]*\?[\w.%~-]+=/.test(next);
  return /[?&][^=&]*$/.test(read) ? /^[\w.%~-]*=/.test(next) : /^[\w.%~\\-]*&[\w.%~-]+=/.test(next);
}

const hostOf = (url: string): string => url.slice(url.indexOf('://') + 3);

const needed = ['consumer_key', 'nonce', 'timestamp', 'signature_method', 'signature'];
const signature = /[?&]oauth_signature=([^&]*)/;

/** Whether a signed query has all that each has, to its end. */
function isWhole(text: string): boolean {
  const query = `?${text.slice(text.indexOf('?') + 1)}`;
  const isThere = needed.every((name) => new RegExp(`[?&]oauth_${name}=[^&]`).test(query));
  const sent = percentDecode(signature.exec(query)?.[1] ?? '');
  return isThere && isWholeDigest(sent) && !/&[a-z_]*=?$|oauth_version=1?\.?$/.test(query);
}

/** A token password begins on a line that holds its first ampersands. */
const begun = /[\w+/.~%;=-]{1,100}(?:&[\w+/.~%-]{0,100}){1,6}={0,2}(?=\n)/g;
const piece = /[\w+/.~%&=-]{1,200}/y;
const password =
  /^[\w-]{3,30}&[0-9a-f]{32,70}&[0-9a-f]{32,70}&[^&\s]{6,64}&\d{9,13}&(?:[\w+/]{43}=|[\w+/]{27}=|(?:[\w+/]|%2[BF]){43,130}%3D)(?:&HMAC-SHA(?:256|1))?$/i;

/** The joints of token passwords of SuiteAnalytics Connect. */
export function passwordEdits(text: string): readonly Edit[] {
  if (!text.includes('\n') || !/[0-9a-f]{8,}&|&[0-9a-f]{8,}/i.test(text)) return [];
  const fold = folded(text);
  return [...fold.text.matchAll(begun)].flatMap(({ 0: first, index }) => {
    if (first.includes('oauth_')) return [];
    return [...jointsIn(fold, { start: index, end: endOfPassword(fold, first, index) }, '')];
  });
}

/** Where a password is whole, with its algorithm if that follows; where it begins if it never is. */
function endOfPassword({ text }: Folded, first: string, start: number): number {
  let read = first.slice(first.lastIndexOf('=', first.indexOf('&')) + 1);
  let end = start + first.length;
  let whole = start;
  for (let left = 9; left > 0 && text[end] === '\n'; left -= 1) {
    piece.lastIndex = end + 1;
    const next = piece.exec(text)?.[0];
    if (next === undefined) break;
    read += next;
    end = piece.lastIndex;
    if (password.test(read)) whole = end;
  }
  return whole;
}

import { percentEncode } from '../text/percent.ts';
import { opening } from './authorization.ts';
import { headerWords } from './header-text.ts';
import type { Piece } from './reader.ts';

const name = String.raw`(?<![\w%])(?<name>realm|oauth_(?:consumer_key|token|signature(?:_method)?|timestamp|nonce|version|callback|verifier|body_hash))`;
/** What closes a name; PHP prints a property's visibility there: `[oauth_token:protected]`. */
const closers = String.raw`(?::[\w\\:]{1,80}(?=\]))?["'\]>)]{0,4}`;
/** What stands between a name and its value, in tables, in tuples, and as languages print an object. */
const between = [
  String.raw`["'],[ \t]{0,9}["'](?:Item2|Value)["'][ \t]{0,9}:[ \t]{0,9}`,
  String.raw`${closers}[ \t]{0,9}(?:=>|->|[:|]|\t)[ \t]{0,9}(?:\r?\n[ \t]{0,40}(?=["'a-z(]))?`,
  String.raw`["']>{0,2},\s{0,40}`,
  String.raw`(?<=\[\w{5,30}),[ \t]`,
  String.raw`["']?[ \t](?=["'])`,
  String.raw`[ \t]{2,60}`,
  String.raw`";s:\d{1,4}:`,
  String.raw`\r?\n\[1\][ \t]{1,9}`,
].join('|');
/** Within brackets `=` may separate them too; elsewhere `name=value` is a header. */
const inBrackets = String.raw`${closers}[ \t]{0,9}=[ \t]{0,9}`;
/** What languages say of a value's type. */
const type = String.raw`(?:(?:string|str|int|integer|float)[ \t]?(?:\(\d{1,9}\)[ \t]?|\((?=\d))?(?=["'\d])|\(string\)[ \t]\(len=\d{1,4}\)[ \t]|(?:\[\]string)?[{[]{1,2}|<<|[ubNL@](?=["']))?`;
const value = String.raw`(?:"(?<double>[^"\r\n]{1,500})"|'(?<single>[^'\r\n]{1,500})'(?<more>(?:\s{0,40}[ub]?'[^'\r\n]{1,500}'(?![ \t]{0,9}[:=]))*)|(?<bare>[^\s"',;()[\]{}<>]{1,500}))`;

const pair = new RegExp(`${name}(?:${between})${type}${value}`, 'gi');
const structPair = new RegExp(`${name}(?:${between}|${inBrackets})${type}${value}`, 'gi');
/** What opens an object in front of its first name. */
const struct = /[{([]\s{0,40}["'[:]{0,2}(?:realm|oauth_[a-z_]{4,20})["'\]]{0,2}[ \t]{0,9}=/i;
/** So far may one parameter stand behind the one before. */
const farthest = 200;

/** OAuth parameters as `name: value`, one on each line, in a table, or as languages print an object or pairs. */
export function readParameterList(text: string): readonly Piece[] {
  if (!/oauth_/i.test(text)) return [];
  const isStruct = struct.test(text) && text.search(opening) < 0;
  const all = [...text.matchAll(isStruct ? structPair : pair)];
  const first = all[0];
  if (first === undefined) return [];
  const values = new Map<string, string>();
  let end = first.index;
  for (const { 0: whole, index, groups = {} } of all) {
    const sent = (groups['name'] ?? '').toLowerCase();
    if (index - end > farthest || values.has(sent)) break;
    values.set(sent, encoded(groups));
    end = index + whole.length;
  }
  if (values.size < 3 || !(values.has('oauth_signature') || values.has('oauth_nonce'))) return [];
  const authorization = headerOf(values);
  const span = { start: first.index, end };
  return [{ span, words: headerWords(authorization), requests: [{ authorization }] }];
}

/** A value as a header has it: one that is printed without its escapes gets them. */
function encoded(groups: Readonly<Record<string, string | undefined>>): string {
  const more = (groups['more'] ?? '').replace(/\s*[ub]?'([^']*)'/g, '$1');
  const printed = groups['double'] ?? groups['bare'] ?? `${groups['single'] ?? ''}${more}`;
  // As PHP and other programs write JSON.
  const plain = printed.replaceAll('\\/', '/');
  return /%[0-9a-f]{2}/i.test(plain) ? plain : percentEncode(plain);
}

/** A header of names and encoded values. */
export const headerOf = (values: Iterable<readonly [name: string, value: string]>): string =>
  `OAuth ${Array.from(values, ([name, value]) => `${name}="${value}"`).join(', ')}`;

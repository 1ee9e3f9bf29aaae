import type { Span } from '../../model/index.ts';
import { fieldNamed, looksLikeKey } from './names.ts';

/** What stands on a line of settings or code. */
export type Item =
  | { readonly kind: 'value'; readonly name: string; readonly value: string; readonly span: Span }
  /** A long number of base 16 without a name that is written like one; `before` is what is in front. */
  | { readonly kind: 'key'; readonly before: string; readonly value: string; readonly span: Span }
  /** What is not wanted; of what is hardly a value, `''`. */
  | { readonly kind: 'other'; readonly name: string; readonly value: string }
  | { readonly kind: 'open'; readonly name: string }
  | { readonly kind: 'close' };

// At most four words; in a lookahead, so that none of them is tried again in parts.
const name = String.raw`(?=(?<name>[A-Za-z_$][\w$.-]{0,80}(?: (?:\/ )?[\w$][\w$.-]{0,40}){0,3}))\k<name>`;
// The accessors of C#, and the type of TypeScript and Python.
const type = String.raw`(?:\{ ?get;[^}\n]{0,30}\}[ \t]?|:[ \t]{0,9}[A-Za-z][\w.<>]{0,30}[ \t]{0,9})?`;
const separator = String.raw`${type}=>?|:=?|[,(>|]|(?<=[ \t])[-–—→]>?(?=[ \t])|<-|(?<=[ \t]{2}|\t)|(?<= )(?=["'])`;
const quoted = String.raw`[A-Za-z@$]{0,2}(?<quote>\\?["'\x60])(?<text>(?:(?!\k<quote>)(?:\\.|[^\\\n])){0,300})\k<quote>`;
const bare = String.raw`[“‘]?(?<bare>[^\s"'\x60,;(){}[\]<>|&“”‘’]{1,200})(?![^\s"'\x60,;)}\]<>|&“”‘’])`;
const opening = String.raw`(?:new )?(?:[A-Za-z_][\w.]{0,40})?[ \t]{0,9}[{[(]`;

const item = new RegExp(
  [
    String.raw`(?<![\w%+/=-])(?<key>[0-9A-Fa-f]{60,68})(?![\w%+/=-])`,
    String.raw`(?<![\w$])${name}(?<closed>\\?["'\x60”’]\]?)?\*{0,2}[ \t]{0,40}(?<by>${separator})` +
      String.raw`(?:\*\*(?= ))?[ \t]{0,40}(?:${quoted}|${bare}|(?<opens>${opening}))?`,
    String.raw`(?<open>[{[(])|[}\])]`,
  ].join('|'),
  'g',
);

/** A value without quotes up to this length is read again for others in it. */
const longWord = 40;

/** Which of the values of a line are wanted, by their names as far as the line has them. */
export type Wanted = (name: string, value: string) => boolean;

/**
 * The items of a line. A value that is not wanted is read again, since others may be in it, such as in a
 * string of JSON.
 */
export function* itemsOf(line: string, from: number, isWanted: Wanted): Generator<Item> {
  let read = 0;
  for (let at = 0; ;) {
    item.lastIndex = at;
    const found = item.exec(line);
    if (found === null) return;
    at = item.lastIndex;
    const { key, quote = '', text, bare: plain, opens, open } = found.groups ?? {};
    const { name: words = '', closed, by = '' } = found.groups ?? {};
    if (key !== undefined) {
      const before = line.slice(Math.max(read, found.index - 60), found.index);
      const span = { start: from + found.index, end: from + at };
      yield { kind: 'key', before, value: key, span };
    } else if (words === '') {
      yield open === undefined ? { kind: 'close' } : { kind: 'open', name: '' };
    } else if (looksLikeKey(words.slice(-64))) {
      // One of several keys in a row.
      at = found.index + 1;
    } else {
      const known = knownName(words);
      const value = plain ?? unescaped(text ?? '');
      const end = at - quote.length;
      const start = end - (plain ?? text ?? '').length;
      const mayBe = fits(by, line[found.index - 1], closed, text) && isLikely(by, plain);
      const isValue = isWanted(known, value) && mayBe;
      if (by === '(') yield { kind: 'open', name: isValue ? '' : known };
      else if (opens !== undefined) yield { kind: 'open', name: known };
      if (isValue)
        yield { kind: 'value', name: known, value, span: { start: from + start, end: from + end } };
      else if (opens === undefined) {
        yield { kind: 'other', name: known, value: mayBe && /[:=]/.test(by) ? value : '' };
        if ((plain ?? '').length < longWord)
          at = Math.max(found.index + words.length, start - quote.length);
      }
    }
    if (key !== undefined) read = at;
  }
}

/** An argument of a call has quotes, and the text of an element its tag. */
function fits(by: string, before = '', closed?: string, text?: string): boolean {
  if (by === ',') return closed !== undefined && text !== undefined;
  if (by === '(') return text !== undefined;
  return by !== '>' || before === '<';
}

/** Code without quotes is no value: a word without a digit is one only in an environment file. */
function isLikely(by: string, plain = '0'): boolean {
  return /[0-9]/.test(plain) || looksLikeKey(plain) || (by === '=' && !/\.|^new$/.test(plain));
}

/** The last word, without the keywords and types in front of it, if it says as much. */
function knownName(words: string): string {
  const last = words.slice(words.lastIndexOf(' ') + 1);
  const field = /^(?:key|secret)$/i.test(last) ? undefined : fieldNamed(last);
  return field !== undefined && field === fieldNamed(words) ? last : words;
}

function unescaped(text: string): string {
  if (!text.includes('\\')) return text;
  return text.replace(/\\(?:u([0-9a-f]{4})|(["'`\\/]))/gi, (_, hex?: string, plain?: string) =>
    hex === undefined ? (plain ?? '') : String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

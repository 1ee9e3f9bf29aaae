import { readAuthorization } from './authorization.ts';
import type { Piece } from './reader.ts';

/** Words for an Authorization header. */
export function headerWords(authorization: string): string {
  return countWords(readAuthorization(authorization).header.params);
}

function countWords({ length: count }: readonly unknown[]): string {
  return `Authorization header · ${count} ${count === 1 ? 'parameter' : 'parameters'}`;
}

/** The header's name, its scheme, or a parameter that only a signed request has: settings have none. */
const named = /(?:^|[\s"'])authorization["']?\s{0,9}[:=]/i;
const scheme = /(?:^|[\s"'])oauth[ \t]{1,9}(?:oauth_|realm)|^\s{0,99}oauth\s{1,9}[\w"',]/i;
const signed = /\boauth_(?:signature|nonce|timestamp)\b/i;

const knownScheme = /\b(?:OAuth|Bearer|Basic|Digest|NLAuth)\b/i;

/** A header that stands by itself, from its name, where it has one, to where something else begins. */
export function readHeaderText(text: string): readonly Piece[] {
  const found = named.exec(text) ?? scheme.exec(text) ?? signed.exec(text);
  if (found === null) return [];
  const start = named.test(found[0])
    ? found.index + found[0].search(/\S/)
    : firstLine(text, found.index);
  const span = { start, end: endOf(text, start) };
  const authorization = text.slice(span.start, span.end).trim();
  // Code that names the header, and nothing of what is in it.
  const { params } = readAuthorization(authorization).header;
  if (params.length === 0 && !knownScheme.test(authorization)) return [];
  return [{ span, words: countWords(params), requests: [{ authorization }] }];
}

/** Where the line begins on which the first parameter is, or the scheme. */
function firstLine(text: string, at: number): number {
  const first = /\boauth_[a-z]|\brealm\s{0,9}=/i.exec(text)?.index ?? at;
  return text.lastIndexOf('\n', Math.min(at, first)) + 1;
}

const parameter =
  /^\s*["'\\]{0,2}(?:realm|role|oauth_(?:consumer_key|token|signature(?:_method)?|timestamp|nonce|version|verifier|callback|body_hash))\b/i;
const other = /^\s*["'$]{0,2}[A-Za-z][\w.-]{0,60}["']?\s{0,9}(?:=\s*\S|:(?:\s|$))/;

/** Up to an empty line, another header or a setting; or, behind a closed quote, whatever is no parameter. */
function endOf(text: string, start: number): number {
  let quotes = 0;
  for (let at = start; ;) {
    const feed = text.indexOf('\n', at);
    if (feed < 0) return text.length;
    const line = text.slice(at, feed).trimEnd();
    quotes += line.replace(/[^"“”]/g, '').length;
    const next = lineAt(text, feed + 1);
    const isOver =
      next.trim() === '' ||
      /^[A-Za-z][A-Za-z0-9-]*:\s/.test(next) ||
      (quotes % 2 === 0 &&
        !parameter.test(next) &&
        (other.test(next) || (/["”][\s'`;)]*$/.test(line) && !/^\s*[,;&]/.test(next))));
    if (isOver) return at + line.length;
    at = feed + 1;
  }
}

function lineAt(text: string, start: number): string {
  const feed = text.indexOf('\n', start);
  return text.slice(start, feed < 0 ? text.length : feed);
}

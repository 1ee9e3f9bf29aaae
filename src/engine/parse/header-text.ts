import { opening, readAuthorization } from './authorization.ts';
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

/** So many headers of one paste are read. */
const most = 50;

/** Headers that stand by themselves: from its scheme, or from its name, to where something else begins. */
export function readHeaderText(text: string): readonly Piece[] {
  const pieces = headerFrom(text, 0);
  for (let last = pieces.at(-1); last !== undefined && pieces.length < most;) {
    const more = headerFrom(text, last.span.end).filter(isSignedHeader);
    pieces.push(...more);
    last = more.at(-1);
  }
  return pieces;
}

/** A second header is one only if it is signed: it may be a sentence, or a part of the first. */
const isSignedHeader = ({ requests: [request] = [] }: Piece): boolean => {
  const text = request?.authorization ?? '';
  return text.includes('oauth_nonce') && /oauth_signature\s{0,3}=/.test(text);
};

/** The first header from a place on. */
function headerFrom(whole: string, offset: number): Piece[] {
  const text = whole.slice(offset);
  const shifted = (place: number): number => place + offset;
  const start = startOf(text);
  if (start === undefined) return [];
  const own = text.slice(start, endOf(text, start));
  const { header, span } = readAuthorization(own);
  // Code that only mentions the header, without any parameter.
  if (header.params.length === 0 && !knownScheme.test(own)) return [];
  const end = header.params.length === 0 ? own.trimEnd().length : span.end;
  const from = start - nameBefore(text, start);
  const authorization = text.slice(from, start + end).trim();
  return [
    {
      span: { start: shifted(from), end: shifted(start + end) },
      words: countWords(header.params),
      requests: [{ authorization }],
    },
  ];
}

/** How many characters before the header are its name, `Authorization: `. */
function nameBefore(text: string, start: number): number {
  const before = text.slice(Math.max(0, start - 60), start);
  return /authorization\s{0,9}[:=]\s{0,9}$/i.exec(before)?.[0].length ?? 0;
}

/** `WWW-Authenticate: OAuth …` is what a server answers, and no header of a request. */
const asked = /(?:www|proxy)-authenticate["']?\s{0,9}[:=][^\r\n]{0,60}$/i;

function startOf(text: string): number | undefined {
  for (const { index } of text.matchAll(opening)) {
    if (!asked.test(text.slice(Math.max(0, index - 100), index))) return index;
  }
  const found = named.exec(text) ?? scheme.exec(text) ?? signed.exec(text);
  if (found === null) return undefined;
  return named.test(found[0]) ? found.index + found[0].search(/\S/) : firstLine(text, found.index);
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

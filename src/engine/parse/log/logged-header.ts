import type { Span } from '../../model/index.ts';
import { headerWords } from '../header-text.ts';
import type { Piece } from '../reader.ts';

const opening =
  /\bauthorization\\{0,3}["']?\s{0,9}(?:[:=]|=>|(?<=["']),)\s{0,30}\[?\s{0,9}b?(\\{0,3}["'])(?=oauth[\s\\])/gi;
const bare = /\bauthorization["']?\s{0,9}(?:[:=]|=>)\s{0,9}\[?(?=oauth[ \t])/gi;
const parameters =
  /oauth[ \t]{1,9}[\w-]{1,60}="[^"\n]{0,2000}"(?:[,;& \t]{1,9}[\w-]{1,60}="[^"\n]{0,2000}")*/iy;
/** What follows the last parameter in a map, a list or a table, and not in a header. */
const outside = /[\]})"']|,[ \t]{0,9}(?!oauth_)[A-Za-z][\w-]{0,60}[=:](?!")/y;
const mostHeaders = 500;

/**
 * An Authorization header as a text in JSON, in logfmt or in what a language prints of an object: in quotes,
 * with the quotes inside it escaped once or more, or other ones; or bare, as Java and Go print a map.
 */
export function readLoggedHeader(text: string): readonly Piece[] {
  const quoted = inQuotes(text);
  return [...quoted, ...inMaps(text)].slice(0, mostHeaders);
}

function inQuotes(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  opening.lastIndex = 0;
  for (let found = opening.exec(text); found !== null; found = opening.exec(text)) {
    if (pieces.length >= mostHeaders) break;
    const [{ length }, quote = ''] = found;
    const start = found.index + length;
    const end = endOf(text, start, quote);
    const logged = text.slice(start, end);
    // An unescaped quote ended the string right after `realm=`: another reader gives the notice for it.
    if (end < 0 || !/oauth_\w+\s*=/.test(logged)) continue;
    const authorization = logged.replace(/\\+(["'/])/g, '$1').replace(/\\u0026/gi, '&');
    pieces.push(pieceOf(authorization, { start: found.index, end: end + quote.length }));
    opening.lastIndex = end;
  }
  return pieces;
}

function inMaps(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  bare.lastIndex = 0;
  for (let left = mostHeaders; left > 0; left -= 1) {
    const name = bare.exec(text);
    if (name === null) break;
    parameters.lastIndex = bare.lastIndex;
    const authorization = parameters.exec(text)?.[0];
    const end = (outside.lastIndex = parameters.lastIndex);
    if (authorization !== undefined && outside.test(text))
      pieces.push(pieceOf(authorization, { start: name.index, end }));
  }
  return pieces;
}

function pieceOf(authorization: string, span: Span): Piece {
  return { span, words: headerWords(authorization), requests: [{ authorization }] };
}

/** Where the string ends: at a quote with no more backslashes before it than the opening one had; or -1. */
function endOf(text: string, start: number, quote: string): number {
  const slashes = quote.length - 1;
  const limit = Math.min(text.length, start + 20_000);
  for (
    let at = text.indexOf(quote, start);
    at >= 0 && at < limit;
    at = text.indexOf(quote, at + 1)
  ) {
    if (text[at - 1] !== '\\') return at;
    if (slashes > 0 && !text.startsWith('\\', at - 1)) return at;
  }
  return -1;
}

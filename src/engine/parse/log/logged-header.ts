import { headerWords } from '../header-text.ts';
import type { Piece } from '../reader.ts';

const opening =
  /\bauthorization\\{0,3}["']?\s{0,9}(?:[:=]|=>)\s{0,9}\[?\s{0,9}b?(\\{0,3}["'])(?=oauth[\s\\])/gi;
const mostHeaders = 500;

/**
 * An Authorization header as a text in JSON, in logfmt or in what a language prints of an object: in quotes,
 * with the quotes inside it escaped once or more, or other ones.
 */
export function readLoggedHeader(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  opening.lastIndex = 0;
  for (let found = opening.exec(text); found !== null; found = opening.exec(text)) {
    if (pieces.length >= mostHeaders) break;
    const [{ length }, quote = ''] = found;
    const start = found.index + length;
    const end = endOf(text, start, quote);
    const logged = text.slice(start, end);
    // A quote that is not escaped closed the text after `realm=`: its own reader tells of that.
    if (end < 0 || !/oauth_\w+\s*=/.test(logged)) continue;
    const authorization = logged.replace(/\\+(["'/])/g, '$1').replace(/\\u0026/gi, '&');
    pieces.push({
      span: { start: found.index, end: end + quote.length },
      words: headerWords(authorization),
      requests: [{ authorization }],
    });
    opening.lastIndex = end;
  }
  return pieces;
}

/** Where the text ends: at its quote, with no more backslashes in front than it began with; or -1. */
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

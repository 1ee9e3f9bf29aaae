/**
 * Why the quotes of a CSV text cannot be trusted, with the row; `undefined` when they can. A parser
 * takes all that follows a quote that is never closed into one cell.
 */
export function quoteTrouble(text: string, delimiter: string): string | undefined {
  const ends = [delimiter, '\n', '\r'];
  let row = 1;
  for (let at = 0; at < text.length; at += 1) {
    if (isLineEnd(text, at)) row += 1;
    if (text[at] !== '"' || (at > 0 && !ends.includes(text[at - 1] ?? ''))) continue;
    const closing = closingQuote(text, at + 1);
    if (closing === undefined) return `Row ${row} has a quote that is never closed.`;
    const next = text[closing + 1];
    if (next !== undefined && !ends.includes(next)) {
      return `Row ${row} has text behind a closing quote. A quote within a cell is written twice.`;
    }
    at = closing;
  }
  return undefined;
}

const isLineEnd = (text: string, at: number): boolean =>
  text[at] === '\n' || (text[at] === '\r' && text[at + 1] !== '\n');

function closingQuote(text: string, from: number): number | undefined {
  for (let at = from; at < text.length; at += 1) {
    if (text[at] !== '"') continue;
    if (text[at + 1] !== '"') return at;
    at += 1;
  }
  return undefined;
}

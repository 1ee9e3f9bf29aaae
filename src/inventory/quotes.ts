import { tooMany } from './read.ts';

/** So many characters of a CSV text are parsed in one step. */
const partLength = 50_000;
/** No row of an inventory is longer. */
const longestRow = 100_000;

/**
 * Where a CSV text can be cut between two rows, or the row whose quotes are wrong: behind a quote that is never
 * closed a parser would read the rest of the file as one cell. More rows than `mostRows`
 * are trouble too.
 */
export function partsOf(
  text: string,
  delimiter: string,
  mostRows: number,
): { readonly parts: readonly string[] } | { readonly trouble: string } {
  const parts: string[] = [];
  let [begin, rowBegin] = [0, 0];
  const trouble = walkRows(text, delimiter, (row, end) => {
    if (row > mostRows) return tooMany;
    if (end - rowBegin > longestRow) return `Row ${row} is longer than any row of an inventory.`;
    rowBegin = end;
    if (end - begin >= partLength) {
      parts.push(text.slice(begin, end));
      begin = end;
    }
    return undefined;
  });
  if (trouble !== undefined) return { trouble };
  return { parts: begin === text.length ? parts : [...parts, text.slice(begin)] };
}

/** Calls `judgeRow` with each row's number and end. Gives what is wrong, if anything is. */
function walkRows(
  text: string,
  delimiter: string,
  judgeRow: (row: number, end: number) => string | undefined,
): string | undefined {
  const ends = [delimiter, '\n', '\r'];
  let row = 1;
  for (let at = 0; at < text.length; at += 1) {
    if (isLineEnd(text, at)) {
      const wrong = judgeRow(row, at + 1);
      if (wrong !== undefined) return wrong;
      row += 1;
    }
    if (text[at] !== '"' || (at > 0 && !ends.includes(text[at - 1] ?? ''))) continue;
    const closing = closingQuote(text, at + 1);
    if (closing === undefined) return `Row ${row} has a quote that is never closed.`;
    const next = text[closing + 1];
    if (next !== undefined && !ends.includes(next)) {
      return `Row ${row} has text behind a closing quote. A quote within a cell is written twice.`;
    }
    at = closing;
  }
  return /[\r\n]$/.test(text) ? undefined : judgeRow(row, text.length);
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

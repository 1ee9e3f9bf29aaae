/**
 * What a spreadsheet would run, or take for a number: also after white space, in full width, and
 * behind apostrophes, so that our own are told from those that were there.
 */
const runs = /^'*(?:[\t\r\n]|\s*[=+\-@＝＋－＠])/;

/** A cell that a spreadsheet shows as text: an apostrophe stands before what it would run. */
export function guard(cell: string): string {
  return runs.test(cell) ? `'${cell}` : cell;
}

/** The cell that `guard` was given. */
export function unguard(cell: string): string {
  return cell.startsWith("'") && runs.test(cell) ? cell.slice(1) : cell;
}

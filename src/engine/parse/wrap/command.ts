import type { Edit } from '../repair.ts';
import { folded, jointsIn } from './joints.ts';

const command = /(?<=^|[\n$>] ?)curl(?:\.exe)?[ \t]/g;
const mostLength = 20_000;
const longestHeader = 2_000;
/** What begins a line only where a command goes on. */
const argument = /^(?:-{1,2}[A-Za-z]|["'](?:https?:|Authorization|[A-Za-z-]{2,40}:)|https?:)/;
/** An option behind which its value follows. */
const option = /(?:^|\s)-(?:-[a-z-]{3,30}|[A-Za-z])$/;
const longOptions = new Set([
  ...['--request', '--header', '--url', '--data', '--data-raw', '--location', '--compressed'],
  ...['--insecure', '--verbose', '--include', '--data-binary', '--json', '--silent'],
]);

/** The joints between the words of a curl command, as a mail or a terminal broke its line. */
export function commandEdits(text: string): readonly Edit[] {
  if (!text.includes('\n') || !text.includes('curl')) return [];
  const fold = folded(text);
  const edits: Edit[] = [];
  let read = 0;
  for (const { index } of fold.text.matchAll(command)) {
    // One that begins within another is none.
    if (index < read) continue;
    const limit = Math.min(fold.text.length, index + mostLength);
    read = index + 1;
    for (const { at, put } of breaksOf(fold.text, index, limit)) {
      read = at + 1;
      for (const edit of jointsIn(fold, { start: at, end: at + 1 }, put))
        // What goes on by its own mark is its shell's to read.
        if (!/[\\^`]/.test(text.slice(edit.from, edit.from + 3)) || put === '') edits.push(edit);
    }
  }
  return edits.sort((a, b) => a.from - b.from);
}

/** The breaks at which a command goes on, outside its quotes or in a quoted header or address. */
function* breaksOf(text: string, from: number, limit: number) {
  let quote = '';
  let opened = from;
  for (let at = from; at < limit; at += 1) {
    const character = text[at] ?? '';
    if (character === '\\' && quote !== "'") at += text[at + 1] === '\n' ? 0 : 1;
    else if (quote !== '') {
      if (character === quote) quote = '';
      else if (character === '\n' && at - opened < longestHeader) {
        const put = putInQuotes(text.slice(opened, at), text.slice(at + 1, at + 60));
        if (put !== undefined) yield { at, put };
      }
    } else if (character === '"' || character === "'") {
      quote = character;
      opened = at + 1;
    } else if (character === '\n') {
      const put = putBetween(text.slice(Math.max(from, at - 60), at), text.slice(at + 1, at + 60));
      if (put === undefined) return;
      yield { at, put };
    }
  }
}

/** Within a quoted header: a blank behind its colon or a comma; `undefined` in what may have breaks. */
function putInQuotes(before: string, after: string): string | undefined {
  if (!/^[A-Za-z][A-Za-z-]{1,40}(?::[^{[<]*)?$/.test(before) || after.startsWith('\n'))
    return undefined;
  return /[:;,]$/.test(before) ? ' ' : '';
}

/** Between two words a blank, within an option nothing; `undefined` where the command is over. */
function putBetween(before: string, after: string): string | undefined {
  const last = /\S*$/.exec(before)?.[0] ?? '';
  const next = /^\S*/.exec(after)?.[0] ?? '';
  if (longOptions.has(last + next) && !longOptions.has(last)) return '';
  if (/^-{1,2}$/.test(last) && /^[a-zA-Z]/.test(next)) return '';
  return argument.test(after) || (option.test(before) && next !== '') ? ' ' : undefined;
}

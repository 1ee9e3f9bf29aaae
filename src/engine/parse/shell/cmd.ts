import type { NoticeList } from '../notices.ts';
import type { Command } from './bash.ts';
import { isInQuery, mostWords, type Word } from './options.ts';

const outside = /[^^"%\r\n&|<>]+/y;
const inside = /[^"%\r\n]+/y;
/** Of two line ends that follow a ^, it takes one away, and makes a letter of the other. */
const caret = /\^(?:[^\S\n]*\n(\r?\n)?|([^]?))/y;
const redirection = /[<>]+&?[^\S\n]*[^\s&|]*/y;
const variable = /%(?:%|[A-Z_][A-Z\d_]{2,40}%)?/y;
const nextOption = /\r?\n(?=[^\S\n]*--?[a-z])/iy;

/**
 * Takes a command apart as Windows does, twice: cmd.exe undoes its `^`, and the C runtime of the program
 * splits what is left into words, where `\"` and `""` are quotes. Nothing is run.
 */
export function readCmd(text: string, start: number, notices: NoticeList): Command {
  const pieces: Piece[] = [];
  let at = start;
  let isQuoted = false;
  const next = (pattern: RegExp): RegExpExecArray | undefined => {
    pattern.lastIndex = at;
    const found = pattern.exec(text) ?? undefined;
    at += found?.[0].length ?? 0;
    return found;
  };
  const step = (): boolean => {
    const from = at;
    const sign = text.charAt(at);
    const tell = (what: string, message: string): void =>
      notices.add(`cmd-${what}`, 'warning', message, from, at);
    const add = (piece: string): number => pieces.push({ text: piece, from });
    const run = next(isQuoted ? inside : outside);
    if (run) add(run[0]);
    else if (sign === '"') {
      isQuoted = !isQuoted;
      at += 1;
      add(sign);
    } else if (sign === '^') {
      const [, newline, letter = ''] = next(caret) ?? [];
      add(newline === undefined ? letter : '\n');
    } else if (sign === '%') {
      const [name = ''] = next(variable) ?? [];
      add(name === '%%' ? '%' : name);
      if (name.length > 2) tell('variable', 'The value of this variable is not in the paste.');
    } else if (sign === '&' && isInQuery(text, at)) {
      at += 1;
      add(sign);
      tell('ampersand', 'Without quotes, cmd.exe ends the command at this &.');
    } else if (!isQuoted && next(nextOption)) {
      add(' ');
      tell('newline', 'Without a ^ before it, cmd.exe ends the command with this line.');
    } else if (next(redirection)) add(' ');
    else return false;
    return true;
  };
  while (at < text.length && step());
  return { words: splitWords(pieces, at), input: undefined, end: at };
}

/** What cmd.exe leaves of the text, and from where on. */
interface Piece {
  readonly text: string;
  readonly from: number;
}

/** The C runtime's own: Microsoft, "Parsing C command-line arguments". */
function splitWords(pieces: readonly Piece[], end: number): readonly Word[] {
  const line = pieces.map(({ text }) => text).join('');
  const words: Word[] = [];
  let isQuoted = false;
  /** Whether a quote follows that has been read with the one before. */
  let isDoubled = false;
  let word: string | undefined;
  let start = 0;
  let [piece, before] = [0, 0];
  /** The place in the text of one in the line; they are asked for in order. */
  const placeOf = (at: number): number => {
    let current = pieces[piece];
    while (current !== undefined && at > before + current.text.length) {
      before += current.text.length;
      piece += 1;
      current = pieces[piece];
    }
    return (current?.from ?? 0) + at - before;
  };
  for (const { 0: all, 1: slashes, 2: blanks, index } of line.matchAll(
    /(\\*)"|([ \t]+)|[^\\" \t]+|\\+/g,
  )) {
    if (words.length === mostWords) break;
    if (blanks !== undefined && !isQuoted) {
      if (word !== undefined)
        words.push({ text: word, span: { start, end: placeOf(index + 1) - 1 } });
      word = undefined;
      continue;
    }
    if (word === undefined) start = placeOf(index + 1) - 1;
    word ??= '';
    if (slashes === undefined) word += all;
    else if (isDoubled) isDoubled = false;
    else {
      word += '\\'.repeat(slashes.length >> 1);
      isDoubled = isQuoted && slashes.length % 2 === 0 && line[index + all.length] === '"';
      if (isDoubled || slashes.length % 2 === 1) word += '"';
      else isQuoted = !isQuoted;
    }
  }
  if (word !== undefined) words.push({ text: word, span: { start, end } });
  return words;
}

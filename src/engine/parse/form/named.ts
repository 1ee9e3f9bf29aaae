import { linesOf, type Line } from '../lines.ts';
import type { FoundForm, Piece } from '../reader.ts';
import { columnForms } from './column.ts';
import { printedForms } from './printed.ts';
import { shownFields } from './shown.ts';
import { isAnswered, isForm, kindOf, label, most, pieceOf } from './words.ts';

const name = String.raw`[\w.%+\-[\]~*$!()@:]{1,200}`;
const value = String.raw`[^\s&"'\x60<>{}\\]{0,8000}`;
const pair = `${name}=${value}`;
/** Ampersands may be escaped, as JSON writes them. */
const form = String.raw`${pair}(?:(?:&|\\u0026)${pair}){0,500}`;
/** A word for a body, with what stands between it and a value. */
const named = new RegExp(
  String.raw`(?<![\w.])(?<label>${label})\\?["'*]{0,3}\]?[ \t]{0,9}(?:=>|[:=]|\t)[ \t]{0,9}(?:b?\\?(?<quote>["'\x60]))?`,
  'gi',
);
const formHere = new RegExp(form, 'y');
/** A word for a body alone on a line, with what stands below it. */
const heading = new RegExp(
  String.raw`^[ \t#*>-]{0,9}(?<label>${label})(?: \(\d{1,9}\)| \([\w/-]{1,60}\))?\*{0,2}:?\*{0,2}[ \t]*$`,
  'i',
);
const alone = new RegExp(`^[ \\t]*(?<form>${form})[ \\t]*$`);

/** A form under a word for a body, such as `Body: a=1&b=2`, or as a language prints it. */
export function readNamedForm(text: string): readonly Piece[] {
  if (!/body|payload|data|entity|form|post|URLSearchParams/i.test(text)) return [];
  const pieces = [
    ...[...columnForms(text), ...printedForms(text)],
    ...[...namedForms(text), ...headedForms(text)],
  ].sort((a, b) => a.span.start - b.span.start);
  let end = 0;
  return pieces.slice(0, most).filter(({ span }) => {
    const isFree = span.start >= end;
    if (isFree) end = span.end;
    return isFree;
  });
}

/** A form on a line of its own: pairs with ampersands between them, and nothing that says what it is. */
export function readLooseForm(text: string): readonly Piece[] {
  if (!text.includes('&')) return [];
  return linesOf(text)
    .filter((line) => line.text.includes('&'))
    .flatMap((line) => formOn(line, 'likely'))
    .slice(0, most);
}

/** Whether a text is a form, and one that may be signed. */
export const isWholeForm = (text: string): boolean => alone.test(text) && isForm(text);

function formOn({ text, start, end }: Line, kind: FoundForm['kind']): readonly Piece[] {
  const found = alone.exec(text)?.groups?.['form'];
  return found === undefined || !isForm(found)
    ? []
    : [pieceOf({ start, end }, { body: found, kind })];
}

/** Forms behind a word, in quotes or to the end of the line. What was tried once is not tried again. */
function namedForms(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  named.lastIndex = 0;
  for (let found = named.exec(text); found !== null; found = named.exec(text)) {
    const { label: word = '', quote = '' } = found.groups ?? {};
    formHere.lastIndex = named.lastIndex;
    const body = formHere.exec(text)?.[0];
    if (body === undefined) continue;
    const end = formHere.lastIndex;
    named.lastIndex = end;
    const isOver = quote === '' ? /^[ \t]*(?:\r?\n|$)/ : /^\\?["'\x60]/;
    if (!isOver.test(text.slice(end, end + 100)) || isAnswered(text, found.index, word)) continue;
    const plain = body.replace(/\\u0026/gi, '&');
    if (!isForm(plain)) continue;
    const kind = kindOf(word);
    pieces.push(pieceOf({ start: found.index, end: end + quote.length }, { body: plain, kind }));
    if (pieces.length >= most) break;
  }
  return pieces;
}

/** What stands below a word for a body: a form, or, as browsers show it, its names and values. */
function headedForms(text: string): readonly Piece[] {
  const lines = linesOf(text);
  return lines
    .flatMap((line, at) => {
      const word = heading.exec(line.text)?.groups?.['label'];
      return word === undefined || isAnswered('', 0, word) ? [] : [{ line, at, word }];
    })
    .slice(0, most)
    .flatMap(({ line, at, word }): readonly Piece[] => {
      const below = lines.slice(at + 1, at + 1 + most);
      const first = below.findIndex((one) => !besides.test(one.text));
      const [next] = first < 0 ? [] : formOn(below[first] ?? line, kindOf(word));
      return next === undefined
        ? shownFields(line, below.slice(Math.max(0, first)), word)
        : [{ ...next, span: { start: line.start, end: next.span.end } }];
    });
}

/** What browsers offer below a heading. */
const besides = /^\s*(?:view (?:source|parsed|decoded|url encoded))?\s*$/i;

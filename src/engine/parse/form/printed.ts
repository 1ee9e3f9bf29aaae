import type { Pair } from '../../model/index.ts';
import { encodeForm } from '../export/form.ts';
import { readLiteral } from '../export/literal.ts';
import type { FoundForm, Piece } from '../reader.ts';
import { areFields, isAnswered, label, most, pieceOf } from './words.ts';

/** What JavaScript prints of a form, and what Python and PHP print of one or write. */
const searchParams =
  /(?:(?:body|data|payload)["']?\s{0,9}[:=]\s{0,9})?\bURLSearchParams(?: \{|\(\{)/g;
const printedPair = /\s{0,99}["']([^"'\n]{0,4000})["'] => ["']([^"'\n]{0,8000})["'],?/y;
const dictionary = new RegExp(
  String.raw`(?<![\w.])(?<label>${label})["']?[ \t]{0,9}(?<by>[:=])[ \t]{0,9}(?=\{)`,
  'gi',
);
const phpArray = new RegExp(
  String.raw`(?<![\w.])${label}["']?[ \t]{0,9}(?:=>|[:=])?\s{0,9}Array\s{0,9}\(\s{0,9}\n`,
  'gi',
);
const phpPair = /[ \t]{0,99}\[([\w.[\]-]{1,200})\] => ([^\r\n]{0,8000})\r?\n/y;
/** So long may an object be. */
const longest = 20_000;

/** Forms as JavaScript, Python and PHP print or write them. */
export function printedForms(text: string): readonly Piece[] {
  return [...printedParams(text), ...dictionaries(text), ...phpArrays(text)];
}

/** `URLSearchParams { 'a' => 'b' }` as Node prints it, or `new URLSearchParams({ a: 'b' })` as it is written. */
function printedParams(text: string): readonly Piece[] {
  return [...text.matchAll(searchParams)].slice(0, most).flatMap(({ 0: all, index }) => {
    const start = index + all.length;
    return all.endsWith('({')
      ? written(text, index, start - 1, 'stated')
      : pairsFrom(text, { start: index, end: start }, printedPair, 'stated');
  });
}

/** Pairs in a row, from the end of their opening to a closing bracket. */
function pairsFrom(
  text: string,
  opening: Piece['span'],
  pair: RegExp,
  kind: FoundForm['kind'],
): readonly Piece[] {
  const pairs: Pair[] = [];
  let { end } = opening;
  for (pair.lastIndex = end; ; end = pair.lastIndex) {
    const [, name, value = ''] = pair.exec(text) ?? [];
    if (name === undefined) break;
    pairs.push({ name, value });
  }
  const close = /^\s{0,99}[)}]/.exec(text.slice(end, end + 101))?.[0].length;
  if (close === undefined || pairs.length === 0 || !areFields(pairs, kind === 'stated')) return [];
  return [pieceOf({ start: opening.start, end: end + close }, { body: encodeForm(pairs), kind })];
}

/** `data={'a': 'b'}` of Python is a form; an object under another name is one if the type says so. */
function dictionaries(text: string): readonly Piece[] {
  const isTypeNamed = /form-urlencoded/i.test(text);
  return [...text.matchAll(dictionary)].slice(0, most).flatMap(({ 0: all, index, groups = {} }) => {
    if (isAnswered(text, index, groups['label'])) return [];
    const isPython = groups['by'] === '=' && /^(?:data|form)$/i.test(groups['label'] ?? '');
    if (!isPython && !isTypeNamed) return [];
    return written(text, index, index + all.length, isPython ? 'likely' : 'if typed');
  });
}

/** An object of texts and numbers that is written at `at`, as a form. */
function written(
  text: string,
  start: number,
  at: number,
  kind: FoundForm['kind'],
): readonly Piece[] {
  const cursor = { text: text.slice(0, at + longest), at, unread: [] };
  const object = readLiteral(cursor);
  if (typeof object !== 'object' || object === null || Array.isArray(object)) return [];
  const entries = Object.entries(object);
  const isFlat = entries.every(([, one]) => typeof one === 'string' || typeof one === 'number');
  if (!isFlat || entries.length === 0 || cursor.unread.length > 0) return [];
  const pairs = entries.map(([name, one]) => ({ name, value: String(one) }));
  return areFields(pairs, kind === 'stated')
    ? [pieceOf({ start, end: cursor.at }, { body: encodeForm(pairs), kind })]
    : [];
}

function phpArrays(text: string): readonly Piece[] {
  return [...text.matchAll(phpArray)].slice(0, most).flatMap(({ 0: all, index }) => {
    const opening = { start: index, end: index + all.length };
    return isAnswered(text, index, all) ? [] : pairsFrom(text, opening, phpPair, 'likely');
  });
}

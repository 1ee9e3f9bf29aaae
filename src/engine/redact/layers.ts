import type { Span } from '../model/index.ts';
import { fromUtf8 } from '../text/bytes.ts';

/** A text after some escapes were undone, and where each of its characters stood before. */
export interface Layer {
  readonly text: string;
  /** Where the first, and behind the last, of what became the characters `[start, end)` stood. */
  spanOf(start: number, end: number): Span;
}

/** More are never nested by accident, and what is deeper is left as it stands. */
const mostLayers = 8;

/**
 * The text as it stands, and after each time that its escapes are undone, until nothing changes:
 * percent (in either letter case, also of characters that need none), JSON and program strings, XML.
 * In each, all of these are undone at once, so that one within another is reached too.
 */
export function layersOf(text: string): readonly Layer[] {
  const layers: Layer[] = [{ text, spanOf: (start, end) => ({ start, end }) }];
  for (let last = layers[0]; last !== undefined && layers.length <= mostLayers;) {
    last = unescapedOnce(last);
    if (last !== undefined) layers.push(last);
  }
  return layers;
}

/** The text with all escapes undone. */
export function unescapedWholly(text: string): string {
  return layersOf(text).at(-1)?.text ?? text;
}

const escapes =
  /((?:%[0-9a-f]{2})+)|[\\%]u([0-9a-f]{4})|\\u\{([0-9a-f]{1,6})\}|\\x([0-9a-f]{2})|\\([/"'\\bfnrt])|&#([0-9]{1,7});|&#x([0-9a-f]{1,6});|&(amp|lt|gt|quot|apos);/gi;

function unescapedOnce(layer: Layer): Layer | undefined {
  const { text } = layer;
  if (text.search(escapes) < 0) return undefined;
  const pieces: string[] = [];
  /** For each piece where it begins here and there, and whether its characters stand one for one. */
  const froms: number[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let length = 0;
  let at = 0;
  const add = (piece: string, start: number, end: number): void => {
    if (piece === '') return;
    pieces.push(piece);
    froms.push(length);
    starts.push(start);
    ends.push(end);
    length += piece.length;
  };
  for (const match of text.matchAll(escapes)) {
    add(text.slice(at, match.index), at, match.index);
    addUnescaped(match, add);
    at = match.index + match[0].length;
  }
  add(text.slice(at), at, text.length);
  const isPlain = (index: number): boolean =>
    (pieces[index]?.length ?? 0) === (ends[index] ?? 0) - (starts[index] ?? 0);
  const before = (place: number): number => {
    const index = pieceAt(froms, place);
    return (starts[index] ?? 0) + (isPlain(index) ? place - (froms[index] ?? 0) : 0);
  };
  const behind = (place: number): number => {
    const index = pieceAt(froms, place);
    return isPlain(index)
      ? (starts[index] ?? 0) + place - (froms[index] ?? 0) + 1
      : (ends[index] ?? 0);
  };
  return {
    text: pieces.join(''),
    spanOf: (start, end) => layer.spanOf(before(start), behind(end - 1)),
  };
}

/** The last piece that begins at or before a place. */
function pieceAt(froms: readonly number[], place: number): number {
  let low = 0;
  let high = froms.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((froms[middle] ?? 0) <= place) low = middle;
    else high = middle - 1;
  }
  return low;
}

const controls: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' };
const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

function addUnescaped(
  match: RegExpExecArray,
  add: (piece: string, start: number, end: number) => void,
): void {
  const [all, octets, unit, point, octet, mark, decimal, hexadecimal, entity] = match;
  const end = match.index + all.length;
  if (octets !== undefined) {
    addOctets(octets, match.index, add);
    return;
  }
  const number = Number.parseInt(unit ?? point ?? octet ?? hexadecimal ?? '', 16);
  const code = decimal === undefined ? number : Number(decimal);
  const plain =
    mark === undefined ? entities[entity?.toLowerCase() ?? ''] : (controls[mark] ?? mark);
  add(plain ?? (code <= 0x10_ffff ? String.fromCodePoint(code) : all), match.index, end);
}

/** Each character of a run of percent escapes by itself, so that a place in it leads back to its escape. */
function addOctets(
  run: string,
  start: number,
  add: (piece: string, start: number, end: number) => void,
): void {
  const octets = new Uint8Array(run.length / 3);
  for (let at = 0; at < octets.length; at += 1)
    octets[at] = Number.parseInt(run.slice(at * 3 + 1, at * 3 + 3), 16);
  let at = 0;
  for (const character of fromUtf8(octets)) {
    const count = octetsOf(character.codePointAt(0) ?? 0);
    add(character, start + at * 3, start + (at + count) * 3);
    at += count;
  }
}

/** How many octets a character has in UTF-8; one that was no UTF-8 is carried as a lone surrogate. */
function octetsOf(point: number): number {
  if (point < 0x80 || (point >= 0xdc80 && point <= 0xdcff)) return 1;
  return point < 0x800 ? 2 : point < 0x10_000 ? 3 : 4;
}

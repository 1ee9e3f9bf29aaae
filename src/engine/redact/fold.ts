/** A text in the form in which spellings are compared, and where each of its characters stood. */
export interface Folded {
  readonly text: string;
  /** For each character its place in the text that was folded. */
  readonly places: Int32Array;
}

/** Marks that people and programs put around or into a secret: quotes, `\` and the `+` of a blank. */
const ignoredMarks = new Set('+\\"\'`´“”„‟‘’‚‛«»‹›″′＂'.split(''));
const invisible = /[\p{Z}\p{C}]/u;

/**
 * Folds what does not tell two spellings of a secret apart: letter case (a key in capitals), `-` for
 * `_` (an account, base64 for addresses), and white space, invisible characters, quotes, backslashes
 * and `+`, which are left out. So a secret that was wrapped, quoted or written with `+` for a blank is
 * found as itself.
 */
export function fold(text: string): Folded {
  const units = new Uint16Array(text.length);
  const places = new Int32Array(text.length);
  let length = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = foldedUnit(text, at);
    if (unit < 0) continue;
    units[length] = unit;
    places[length] = at;
    length += 1;
  }
  return { text: textOf(units.subarray(0, length)), places: places.subarray(0, length) };
}

/** The unit that stands for the one at `at`; -1 for one that is left out. */
function foldedUnit(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (unit < 0x80) return asciiFolds[unit] ?? -1;
  const character = text[at] ?? '';
  // A half of a pair is kept: only whole characters have a class.
  if (unit >= 0xd800 && unit <= 0xdfff) return unit;
  if (ignoredMarks.has(character) || invisible.test(character)) return -1;
  const lower = character.toLowerCase();
  return lower.length === 1 ? lower.charCodeAt(0) : unit;
}

const asciiFolds: readonly number[] = Array.from({ length: 0x80 }, (_, unit) => {
  const character = String.fromCharCode(unit);
  if (unit <= 0x20 || unit === 0x7f || ignoredMarks.has(character)) return -1;
  return character === '_' ? 0x2d : character.toLowerCase().charCodeAt(0);
});

/** `String.fromCharCode` may refuse more arguments than this at once. */
const slice = 8_192;

function textOf(units: Uint16Array): string {
  let text = '';
  for (let at = 0; at < units.length; at += slice)
    text += String.fromCharCode(...units.subarray(at, at + slice));
  return text;
}

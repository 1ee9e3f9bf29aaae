import type { Span } from '../model/index.ts';
import { encodedRuns } from './encoded.ts';
import { fold } from './fold.ts';
import { layersOf, unescapedWholly, type Layer } from './layers.ts';

/** A text that is to be found in every spelling, and what is to stand in its place. */
export interface Wanted {
  readonly text: string;
  readonly mark: string;
}

/** A place that is to be replaced, and by what. */
export interface Hit extends Span {
  readonly mark: string;
}

/** Finds wanted texts in any text, in every spelling. */
export type Finder = (text: string) => readonly Hit[];

/** What stands in the place of a secret in all that leaves the page. */
export const secretMark = '[secret]';

/**
 * This many folded characters in a row count as the whole secret. Folding leaves out few characters, so
 * sixteen characters of a secret as written nearly always keep twelve.
 */
const tellingLength = 12;
/** Length of indexed pieces: any 12 characters in a row hold one whole piece that begins at a multiple of 6. */
const gramLength = tellingLength / 2;
/** A shorter text is found only as a word of its own; one below `leastLength` not at all. */
const freeLength = 6;
const leastLength = 4;

interface Needle extends Wanted {
  /** Folded. */
  readonly text: string;
}

/**
 * Makes a finder. A spelling is the text raw, or with escapes of percent, JSON or XML up to eight deep,
 * or as base64 or hex, in any letter case, with or without white space, quotes and `+` in it. Of a text
 * of over twelve characters, twelve in a row are enough. A text of four or five is found where no
 * letter or digit touches it; a shorter one is not found at all, since it would be everywhere.
 */
export function finderOf(wanted: readonly Wanted[]): Finder {
  const needles = needlesOf(wanted);
  if (needles.length === 0) return () => [];
  const grams = gramsOf(needles);
  // Decoded base64 or hex is mostly noise, in which four characters are found by chance.
  const free = needles.filter(({ text }) => text.length >= freeLength);
  const search = (text: string, depth: number): readonly Hit[] =>
    layersOf(text).flatMap((layer) => [
      ...hitsIn(layer, depth === 0 ? needles : free, grams),
      ...(depth > 1 ? [] : encodedHits(layer, (reading) => search(reading, depth + 1))),
    ]);
  return (text) => search(text, 0);
}

/** More wanted texts than any case has. */
const mostNeedles = 400;

/** Each text as it is and with its own escapes undone: it may have been typed escaped. */
function needlesOf(wanted: readonly Wanted[]): readonly Needle[] {
  const forms = wanted.flatMap(({ text, mark }) =>
    [text, unescapedWholly(text)].map((form) => ({ text: fold(form).text, mark })),
  );
  const long = forms.filter(({ text }) => text.length >= leastLength).slice(0, mostNeedles);
  // The first entry counts, and secrets come first: a key that was also typed as a secret is a secret.
  return [...new Map(long.toReversed().map((one) => [one.text, one])).values()];
}

/** A place in a needle. */
interface Gram {
  readonly needle: Needle;
  readonly at: number;
}

/** So often may a gram stand in needles. */
const mostPlaces = 8;

function gramsOf(needles: readonly Needle[]): ReadonlyMap<string, readonly Gram[]> {
  const grams = new Map<string, Gram[]>();
  for (const needle of needles.filter(({ text }) => text.length > tellingLength)) {
    for (let at = 0; at + gramLength <= needle.text.length; at += 1) {
      const gram = needle.text.slice(at, at + gramLength);
      const known = grams.get(gram);
      if (known === undefined) grams.set(gram, [{ needle, at }]);
      // Characters that repeat, as in `aaaaaa`, say little, and would take long to compare.
      else if (known.length < mostPlaces) known.push({ needle, at });
    }
  }
  return grams;
}

function hitsIn(
  layer: Layer,
  needles: readonly Needle[],
  grams: ReadonlyMap<string, readonly Gram[]>,
): readonly Hit[] {
  const { text, places } = fold(layer.text);
  const hits: Hit[] = [];
  const add = (start: number, end: number, mark: string): void => {
    const span = layer.spanOf(places[start] ?? 0, (places[end - 1] ?? 0) + 1);
    hits.push({ ...span, mark });
  };
  for (const { text: needle, mark } of needles) {
    for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + needle.length)) {
      if (needle.length >= freeLength || standsAlone(layer.text, places, at, at + needle.length))
        add(at, at + needle.length, mark);
    }
  }
  for (let at = 0; grams.size > 0 && at + gramLength <= text.length; at += gramLength) {
    const run = longestRun(text, at, grams.get(text.slice(at, at + gramLength)));
    if (run === undefined) continue;
    add(run.start, run.end, run.mark);
    at = Math.max(at, run.end - gramLength - (run.end % gramLength));
  }
  return hits;
}

/** Of the places in needles that share a gram with a text, the one that has most in common with it. */
function longestRun(text: string, at: number, shared: readonly Gram[] = []): Hit | undefined {
  let longest: Hit | undefined;
  for (const gram of shared) {
    const [start, end] = commonRun(text, at, gram);
    const length = longest === undefined ? tellingLength - 1 : longest.end - longest.start;
    if (end - start > length) longest = { start, end, mark: gram.needle.mark };
  }
  return longest;
}

/** The longest run around a shared gram in which a text and a needle agree. */
function commonRun(
  text: string,
  at: number,
  { needle, at: inNeedle }: Gram,
): readonly [start: number, end: number] {
  let before = 0;
  while (
    before < Math.min(at, inNeedle) &&
    text[at - before - 1] === needle.text[inNeedle - before - 1]
  )
    before += 1;
  let length = gramLength;
  while (
    at + length < text.length &&
    inNeedle + length < needle.text.length &&
    text[at + length] === needle.text[inNeedle + length]
  )
    length += 1;
  return [at - before, at + length];
}

const word = /[\p{L}\p{N}_]/u;

function standsAlone(text: string, places: Int32Array, start: number, end: number): boolean {
  const before = text[(places[start] ?? 0) - 1] ?? '';
  const behind = text[(places[end - 1] ?? 0) + 1] ?? '';
  return !word.test(before) && !word.test(behind);
}

/** A run of base64 or hex that holds a wanted text is replaced as a whole. */
function encodedHits(layer: Layer, search: (reading: string) => readonly Hit[]): readonly Hit[] {
  return encodedRuns(layer.text).flatMap(({ start, end, says }) => {
    const [hit] = says.flatMap(search);
    return hit === undefined ? [] : [{ ...layer.spanOf(start, end), mark: hit.mark }];
  });
}

/** The text with each hit replaced by its mark; those that overlap are one. */
export function replaceHits(text: string, hits: readonly Hit[]): string {
  let done = '';
  let at = 0;
  for (const { start, end, mark } of mergedHits(hits)) {
    done += text.slice(at, start) + mark;
    at = end;
  }
  return done + text.slice(at);
}

/** Hits in their order, those that overlap as one: as a secret, if one of them is. */
export function mergedHits(hits: readonly Hit[]): readonly Hit[] {
  const merged: Hit[] = [];
  for (const hit of [...hits].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = merged.at(-1);
    if (last === undefined || hit.start >= last.end) {
      merged.push(hit);
      continue;
    }
    const mark = hit.mark === secretMark ? secretMark : last.mark;
    merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, hit.end), mark };
  }
  return merged;
}

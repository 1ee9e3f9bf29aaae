/** What a search looks through: texts of some weight, and phrases that stand for something. */
export interface Searched {
  readonly id: string;
  readonly texts: readonly (readonly [text: string, weight: number])[];
}

/** Phrases, and the ids that they stand for, the likeliest first. */
export interface Meaning {
  readonly phrases: readonly string[];
  readonly ids: readonly string[];
}

/** What is known of the language. */
export interface Language {
  /** Words that mean the same; the first of each row stands for all. */
  readonly same: readonly (readonly string[])[];
  /** Words that say nothing. */
  readonly fillers: readonly string[];
}

/** A search that is made once and asked often. */
export interface Search {
  /** The ids that fit, the most relevant first; `undefined` when the words ask for nothing. */
  readonly find: (words: string) => readonly Hit[] | undefined;
}

/** What was found, and how many of the words it fits: all of them, or most. */
export interface Hit {
  readonly id: string;
  readonly score: number;
  readonly isWhole: boolean;
}

/** A word that is found only in a phrase: it says how a call went, not what was done wrong. */
const onlyInPhrases = ['works', 'fails', 'no', 'without', 'only'];

/** Makes a search through `all`. */
export function searchThrough(
  all: readonly Searched[],
  meanings: readonly Meaning[],
  language: Language,
): Search {
  const read = readerOf(language);
  const index = indexOf(all, read);
  const phrases = meanings.flatMap(({ phrases: texts, ids }) =>
    texts.map((text) => ({ words: read(text), ids })),
  );
  const isLoose = wordsIn(read, onlyInPhrases);
  return {
    find(text) {
      const words = read(text.slice(0, 200));
      const meant = longest(phrases.flatMap((phrase) => placed(phrase, words)));
      const asked = words.flatMap((word, at) =>
        isLoose.has(word) && !meant.some((one) => covers(one, at)) ? [] : [at],
      );
      return words.length === 0 || asked.length === 0
        ? undefined
        : ranked(all, asked, (at) => scoresAt(at, words, meant, index));
    },
  };
}

type Reader = (text: string) => readonly string[];

const wordsIn = (read: Reader, words: readonly string[]): ReadonlySet<string> =>
  new Set(words.flatMap(read));

/** Cuts a text into words, each in the form that stands for all that mean the same. */
function readerOf({ same, fillers }: Language): Reader {
  const heads = new Map(
    same.flatMap(([head = '', ...others]) => others.map((word) => [stem(word), stem(head)])),
  );
  const skipped = new Set(fillers);
  return (text) => {
    const words = split(text).filter((word) => !skipped.has(word));
    return words
      .map(stem)
      .map((word) => heads.get(word) ?? word)
      .filter((word, at, all) => word !== all[at - 1]);
  };
}

/** What a call did not do is a failure: the one expression of several words that is read as one. */
const notWorking = /\b(?:(?:do|does|did|is|are|wo|can)(?:n['’]?t| not)|not)(?: work\w*)?\b/g;

function split(text: string): readonly string[] {
  return text
    .toLowerCase()
    .replace(notWorking, 'fails')
    .split(/[\s\-_/·–…]+/)
    .map((word) => (/[\p{L}\p{N}]/u.test(word) ? word.replace(edges, '') : word))
    .filter((word) => word !== '');
}

/** What stands around a word: quotes, brackets, full stops; not the `#` of `C#`, nor the `%` of `%20`. */
const edges = /^[^\p{L}\p{N}%+&=]+|[^\p{L}\p{N}#+&=]+$/gu;

/** Cuts an ending of English, so that `encoding` finds what is `encoded`. */
function stem(word: string): string {
  return /^[a-z]+$/.test(word) ? word.replace(/(?<=[a-z]{4})(?:ings?|ed|es?|er|s)$/, '') : word;
}

/** For each word the places in the list where it stands, with its greatest weight there. */
type Index = ReadonlyMap<string, ReadonlyMap<string, number>>;

function indexOf(all: readonly Searched[], read: Reader): Index {
  const index = new Map<string, Map<string, number>>();
  for (const { id, texts } of all) {
    for (const [text, weight] of texts) {
      for (const word of read(text)) {
        const weights = index.get(word) ?? new Map<string, number>();
        weights.set(id, Math.max(weights.get(id) ?? 0, weight));
        index.set(word, weights);
      }
    }
  }
  return index;
}

/** How well a word that was typed, maybe not to its end or with one wrong letter, fits another: 0 to 1. */
export function likeness(typed: string, word: string): number {
  if (typed === word) return 1;
  if (typed.length > 1 && word.startsWith(typed)) return 0.7;
  if (typed.length > 3 && /^\p{L}/u.test(typed) && word.includes(typed)) return 0.4;
  return isTypo(typed, word) ? 0.3 : 0;
}

/** Only a long word is one with a wrong letter: short ones are near to many. The first letter is right. */
const isTypo = (typed: string, word: string): boolean =>
  typed.length > 5 && word.startsWith(typed.charAt(0)) && isOneOff(typed, word);

/** Whether one letter is another, too many, missing, or exchanged with the one beside it. */
function isOneOff(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  const same = (afterA: number, afterB: number): boolean =>
    a.slice(start + afterA) === b.slice(start + afterB);
  const isExchanged = a.at(start) === b.at(start + 1) && a.at(start + 1) === b.at(start);
  return same(1, 1) || same(1, 0) || same(0, 1) || (isExchanged && same(2, 2));
}

/** A phrase that was typed: where it begins, and how long it is. */
interface Placed {
  readonly start: number;
  readonly length: number;
  readonly ids: readonly string[];
}

function placed(
  { words, ids }: { readonly words: readonly string[]; readonly ids: readonly string[] },
  typed: readonly string[],
): readonly Placed[] {
  const start = typed.findIndex((_, first) =>
    words.every((word, after) => {
      const at = first + after;
      const least = at < typed.length - 1 ? Infinity : words.length > 1 ? 3 : 5;
      return isTyped(typed[at] ?? '', word, least);
    }),
  );
  return start < 0 ? [] : [{ start, length: words.length, ids }];
}

/** Whether a word was typed, or a beginning of it of at least so many letters: `post` is no `postman`. */
const isTyped = (typed: string, word: string, least: number): boolean =>
  typed === word || isTypo(typed, word) || (typed.length >= least && word.startsWith(typed));

const covers = ({ start, length }: Placed, at: number): boolean =>
  at >= start && at < start + length;

/** Those that are no part of a longer one. */
const longest = (all: readonly Placed[]): readonly Placed[] =>
  all.filter(
    ({ start, length }) =>
      !all.some(
        (other) =>
          other.length > length && covers(other, start) && covers(other, start + length - 1),
      ),
  );

/** What each id gains by the word at a place. */
function scoresAt(
  at: number,
  words: readonly string[],
  meant: readonly Placed[],
  index: Index,
): ReadonlyMap<string, number> {
  const scores = new Map<string, number>();
  const raise = (id: string, score: number): void => {
    scores.set(id, Math.max(scores.get(id) ?? 0, score));
  };
  for (const [word, weights] of index) {
    const like = likeness(words[at] ?? '', word);
    if (like > 0) for (const [id, weight] of weights) raise(id, like * weight);
  }
  for (const { ids } of meant.filter((one) => covers(one, at)))
    ids.forEach((id, place) => {
      raise(id, phraseWeight - place);
    });
  return scores;
}

/** More than any text weighs: somebody said what is meant by these words. */
const phraseWeight = 20;

function ranked(
  all: readonly Searched[],
  asked: readonly number[],
  scores: (at: number) => ReadonlyMap<string, number>,
): readonly Hit[] {
  const found = asked.map(scores);
  const hits = all.map(({ id }) => ({
    id,
    score: found.reduce((sum, one) => sum + (one.get(id) ?? 0), 0),
    fits: found.filter((one) => one.has(id)).length,
  }));
  const most = Math.max(...hits.map(({ fits }) => fits));
  if (most * 2 <= asked.length) return [];
  return hits
    .filter(({ fits }) => fits === most)
    .sort((a, b) => b.score - a.score)
    .map(({ id, score }) => ({ id, score, isWhole: most === asked.length }));
}

import { flat, type Given } from '../model/index.ts';
import type { Procedure, Step } from '../signing/index.ts';
import { evaluator, type Members } from './evaluator.ts';
import { canOccurTogether, hypothesesFor, type Hypothesis } from './recipe.ts';
import type { Recipe } from './search.ts';

/** Awaited now and then; `false` when the search is to stop. */
export type Pace = () => Promise<boolean>;

const betweenPaces = 1_024;
/** So many pairs, those that come closest to the text, are tried with a third mistake. */
const mostPairs = 80;
const mostEqual = 24;

/**
 * The least mistakes with which this procedure makes the base string that the client printed: one, two,
 * or three, all recipes of that number, likeliest first. Texts are compared and nothing is hashed. Only
 * mistakes are combined that leave alone those parts (method, URI, parameters) which are right.
 */
export async function explainBaseString(
  procedure: Procedure,
  given: Given,
  pace: Pace,
): Promise<readonly Recipe[]> {
  const wanted = given.baseString;
  const hypotheses = hypothesesFor(procedure, given).filter(({ steps }) =>
    steps.some((step) => beforeBaseString(procedure).has(step)),
  );
  const values = evaluator(procedure, given, hypotheses);
  const textOf = (members: Members): string => flat(values.value('baseString', members));
  const partsOf = (members: Members): readonly string[] => values.value('parts', members).map(flat);
  const right = partsOf([]);
  const wrongParts = differences(right, splitInto(wanted, right.length));
  const touched = hypotheses.map((_, one) => differences(right, partsOf([one])));
  const useful = [...hypotheses.keys()].filter((one) => ((touched[one] ?? 0) & ~wrongParts) === 0);
  const together = (a: number, b: number): boolean => {
    const [one, other] = [hypotheses[a], hypotheses[b]];
    return one !== undefined && other !== undefined && canOccurTogether(one, other);
  };

  /** Of some sets those that make the text, and the others by how near they come to it. */
  async function tryAll(sets: Iterable<Members>): Promise<{ hits: Members[]; near: Near[] }> {
    const tried: { hits: Members[]; near: Near[] } = { hits: [], near: [] };
    let count = 0;
    for (const members of sets) {
      const text = textOf(members);
      if (text === wanted) tried.hits.push(members);
      else tried.near.push({ members, agreement: agreement(text, wanted) });
      count += 1;
      if (count % betweenPaces === 0 && !(await pace())) break;
    }
    return tried;
  }

  const found = (hits: readonly Members[]): readonly Recipe[] => {
    const cost = (members: Members) =>
      members.reduce((sum, one) => sum + (hypotheses[one]?.cost ?? 0), 0);
    return [...hits]
      .sort((a, b) => cost(a) - cost(b))
      .slice(0, mostEqual)
      .map((members) => members.flatMap((one) => refOf(hypotheses[one])));
  };

  const singles = await tryAll(useful.map((one) => [one]));
  if (singles.hits.length > 0 || wanted.length > 50_000) return found(singles.hits);
  const pairs = await tryAll(
    pairsOf(useful, (a, b) => together(a, b) && (touched[a] !== 0 || touched[b] !== 0)),
  );
  if (pairs.hits.length > 0 || wanted.length > 8_000) return found(pairs.hits);
  const best = pairs.near.sort((a, b) => b.agreement - a.agreement).slice(0, mostPairs);
  // Of those that make the same text alone, one is enough as the third.
  const distinct = new Map(
    [...useful].reverse().map((one) => [touched[one] === 0 ? one : textOf([one]), one]),
  );
  return found((await tryAll(triplesOf(best, [...distinct.values()], together))).hits);
}

interface Near {
  readonly members: Members;
  readonly agreement: number;
}

function* pairsOf(
  some: readonly number[],
  together: (a: number, b: number) => boolean,
): Generator<Members, void> {
  for (const [at, a] of some.entries()) {
    for (const b of some.slice(at + 1)) if (together(a, b)) yield [a, b];
  }
}

/** Each pair with any third, each set once. */
function* triplesOf(
  pairs: readonly Near[],
  some: readonly number[],
  together: (a: number, b: number) => boolean,
): Generator<Members, void> {
  const known = new Set<string>();
  for (const { members } of pairs) {
    for (const third of some) {
      if (!members.every((one) => together(one, third))) continue;
      const set = [...members, third].sort((a, b) => a - b);
      const key = set.join();
      if (known.has(key)) continue;
      known.add(key);
      yield set;
    }
  }
}

/** How many characters two texts share at their beginnings and ends, less what one has too many. */
function agreement(text: string, wanted: string): number {
  const shorter = Math.min(text.length, wanted.length);
  let start = 0;
  while (start < shorter && text[start] === wanted[start]) start += 1;
  let end = 0;
  const [last, lastWanted] = [text.length - 1, wanted.length - 1];
  while (end < shorter - start && text[last - end] === wanted[lastWanted - end]) end += 1;
  return start + end - Math.max(text.length, wanted.length);
}

/** The steps that the base string is made of. */
function beforeBaseString({ order }: Procedure): ReadonlySet<Step> {
  return new Set(order.slice(0, order.indexOf('baseString') + 1));
}

/** As bits, which parts of two lists of texts are not the same. */
function differences(right: readonly string[], other: readonly string[]): number {
  return right.reduce((bits, part, at) => bits | (part === other[at] ? 0 : 1 << at), 0);
}

/** A text cut at its first `&`s into so many parts; what is left is the last. */
function splitInto(text: string, count: number): readonly string[] {
  const pieces = text.split('&');
  return [...pieces.slice(0, count - 1), pieces.slice(count - 1).join('&')];
}

function refOf(hypothesis: Hypothesis | undefined): Recipe {
  return hypothesis === undefined ? [] : [{ id: hypothesis.fault.id, variant: hypothesis.label }];
}

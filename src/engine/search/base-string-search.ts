import { flat, type Given, type Text } from '../model/index.ts';
import type { Procedure, Step } from '../faults/slots/index.ts';
import { runToMac } from '../signing/index.ts';
import { pathsTo, type Members } from './entries.ts';
import { fitting } from './fitting.ts';
import { graphOf } from './graph.ts';
import { withoutProvenance } from './without-provenance.ts';
import { whole } from './part.ts';
import { ranked, type Recipe } from './ranking.ts';
import { hypothesesFor, type Hypothesis } from './recipe.ts';
import { Tables } from './tables.ts';

/** Awaited now and then; `false` when the search is to stop. */
export type Pace = () => Promise<boolean>;

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
  const hypotheses = usefulFor(procedure, given);
  const fits = fitting(hypotheses);
  const values = new Tables(graphOf(withoutProvenance(procedure), hypotheses), given, fits);
  const textOf = (value: unknown): string => flat(value as Text);
  const most = wanted.length > 50_000 ? 1 : isLarge(wanted, hypotheses) ? 2 : 3;
  for (const _ of values.grow(0));
  for (let size = 1; size <= most; size += 1) {
    const hits: Members[] = [];
    if (size < most) {
      for (const _ of values.grow(size)) if (!(await pace())) return [];
      for (const entry of values.kept('baseString', size)) {
        if (textOf(entry.value) === wanted) hits.push(...pathsTo(entry, entry.equals));
      }
    } else {
      const lastDepth = values.lastDepth('baseString', size, whole, (value, _, origin) => {
        if (textOf(value) === wanted) hits.push(...pathsTo(origin));
      });
      for (const _ of lastDepth) if (!(await pace())) return [];
    }
    const proves = (client: Procedure): boolean =>
      textOf(runToMac(client, given).baseString) === wanted;
    const recipes = await ranked(hits, size, { procedure, hypotheses, fits, proves });
    if (recipes.length > 0) return recipes;
  }
  return [];
}

/** Whether three mistakes at once would take minutes: a usual request has 500 characters and 200 ways to err. */
function isLarge({ length }: string, hypotheses: readonly Hypothesis[]): boolean {
  return length > 4_000 || hypotheses.length > 250;
}

/** The mistakes before the base string that change only parts of it which are not right. */
function usefulFor(procedure: Procedure, given: Given): readonly Hypothesis[] {
  const before = beforeBaseString(procedure);
  const hypotheses = hypothesesFor(procedure, given).filter(({ steps }) =>
    steps.some((step) => before.has(step)),
  );
  const values = new Tables(graphOf(withoutProvenance(procedure), hypotheses), given, () => false);
  for (const _ of values.grow(0));
  const partsOf = (members: Members): readonly string[] =>
    (values.evaluate('parts', members) as readonly Text[]).map(flat);
  const right = partsOf([]);
  const wrong = differences(right, splitInto(given.baseString, right.length));
  return hypotheses.filter((_, one) => (differences(right, partsOf([one])) & ~wrong) === 0);
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

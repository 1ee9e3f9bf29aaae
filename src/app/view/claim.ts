import type { Diagnosis } from '../../engine/index.ts';
import { explainedFaults, otherRecipes, type ExplainedFault } from './verdict.ts';

/**
 * Explanations that the page of a link's sender found, the likeliest first: each as ids of the catalogue.
 * Here they are what somebody says, and no verdict.
 */
export type Claimed = readonly (readonly string[])[];

/** Whoever opens a link reads no more of them. */
const mostExplanations = 3;
/** No search looks for more at once. */
const mostMistakes = 4;

/** What a link may say of a diagnosis. */
export function claimFrom(diagnosis: Diagnosis | undefined): Claimed {
  if (diagnosis?.verdict !== 'explained') return [];
  const { recipes } = diagnosis;
  const first = (recipes[0] ?? []).map(({ id }) => id);
  return [first, ...otherRecipes(recipes)].slice(0, mostExplanations);
}

/** A claim as a link holds it: a text for each explanation, its ids joined by `+`. */
export const packedClaim = (claimed: Claimed): readonly string[] =>
  claimed.map((ids) => ids.join('+'));

/** The claim in what a link holds: only ids of mistakes that change a signature, and no other text. */
export function claimIn(held: readonly unknown[]): Claimed {
  const packed = held
    .slice(0, mostExplanations)
    .map((text) => (typeof text === 'string' ? knownIn(text).join('+') : ''));
  return [...new Set(packed)].filter((text) => text !== '').map((text) => text.split('+'));
}

function knownIn(text: string): readonly string[] {
  const named = new Set(text.split('+', mostMistakes));
  return faultsOf([...named])
    .filter(({ kind }) => kind === 'step' || kind === 'family')
    .map(({ id }) => id);
}

const faultsOf = (ids: readonly string[]): readonly ExplainedFault['fault'][] =>
  explainedFaults(ids.map((id) => ({ id, variant: '' }))).map(({ fault }) => fault);

/** The mistakes of a claim, each with the words that lead from the one before it to it. */
export function claimedFaults(
  claimed: Claimed,
): readonly { readonly before: string; readonly fault: ExplainedFault['fault'] }[] {
  return claimed.flatMap((ids, at) =>
    faultsOf(ids).map((fault, nth) => {
      if (nth > 0) return { before: ', and ', fault };
      return { before: at > 0 ? '; or ' : '', fault };
    }),
  );
}

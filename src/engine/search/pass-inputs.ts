import type { Given } from '../model/index.ts';
import type { Procedure } from '../faults/slots/index.ts';
import type { PassInput } from './pass.ts';
import { familyHypothesesFor, hypothesesFor, type Hypothesis } from './recipe.ts';
import { visibleIn } from './visible.ts';

/** What a search tries, one after the other. */
export type PassName = 'listed' | 'families' | 'likeliest';

/** The values of every three of so many mistakes still have room in the memory. */
const mostLikeliest = 48;

/** What each pass tries on a request, and on what it looks. */
export function passInputsFor(procedure: Procedure, given: Given, wanted: readonly string[]) {
  const listed = hypothesesFor(procedure, given);
  const isVisible = visibleIn(procedure, given, listed);
  const base = { procedure, given, wanted };
  const inputs: Readonly<Record<PassName, () => PassInput>> = {
    /** The list of known mistakes. */
    listed: () => ({ ...base, hypotheses: listed, unlisted: 0 }),
    /** One mistake beyond the list, with those of the list. */
    families: () => ({
      ...base,
      hypotheses: [...listed, ...familyHypothesesFor(procedure, given)],
      unlisted: listed.length,
    }),
    likeliest: () => ({ ...base, hypotheses: likeliestOf(listed, isVisible), unlisted: 0 }),
  };
  return { listed, isVisible, passInput: (name: PassName): PassInput => inputs[name]() };
}

export type PassInputs = ReturnType<typeof passInputsFor>;

/** The likeliest of the mistakes that show themselves: the commonest, each in its first ways. */
function likeliestOf(
  hypotheses: readonly Hypothesis[],
  isVisible: (member: number) => boolean,
): readonly Hypothesis[] {
  return hypotheses
    .filter((_, member) => isVisible(member))
    .sort((a, b) => a.likelihoodRank - b.likelihoodRank)
    .slice(0, mostLikeliest);
}

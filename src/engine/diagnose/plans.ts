import type { Given } from '../model/index.ts';
import type { Procedure } from '../faults/slots/index.ts';
import type { Plan } from './campaign.ts';
import { familyHypothesesFor, hypothesesFor, type Hypothesis } from './recipe.ts';
import { visibleIn } from './visible.ts';

/** What a search tries, one after the other. */
export type CampaignName = 'listed' | 'families' | 'likeliest';

/** The values of every three of so many mistakes still have room in the memory. */
const mostLikeliest = 48;

/** What each campaign tries on a request, and on what it looks. */
export function plansFor(procedure: Procedure, given: Given, wanted: readonly string[]) {
  const listed = hypothesesFor(procedure, given);
  const isVisible = visibleIn(procedure, given, listed);
  const base = { procedure, given, wanted };
  const plans: Readonly<Record<CampaignName, () => Plan>> = {
    /** The list of known mistakes. */
    listed: () => ({ ...base, hypotheses: listed, beyond: 0 }),
    /** One mistake beyond the list, with those of the list. */
    families: () => ({
      ...base,
      hypotheses: [...listed, ...familyHypothesesFor(procedure, given)],
      beyond: listed.length,
    }),
    likeliest: () => ({ ...base, hypotheses: likeliestOf(listed, isVisible), beyond: 0 }),
  };
  return { listed, isVisible, planOf: (name: CampaignName): Plan => plans[name]() };
}

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

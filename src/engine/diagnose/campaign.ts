import type { Given } from '../model/index.ts';
import { runToMac, signatureFrom } from '../signing/index.ts';
import type { Procedure } from '../faults/slots/index.ts';
import { mac } from '../text/mac.ts';
import { fitting } from './fitting.ts';
import { newHunt } from './hunt.ts';
import { ranked, type Recipe } from './ranking.ts';
import type { Hypothesis } from './recipe.ts';
import { targetsFor } from './targets.ts';

/** What is tried in one campaign. */
export interface Plan {
  readonly procedure: Procedure;
  readonly given: Given;
  /** The signatures, as text, that are looked for. */
  readonly wanted: readonly string[];
  readonly hypotheses: readonly Hypothesis[];
  /**
   * Where in the list those begin that are beyond the list of known mistakes; each set then has one of
   * them. 0 for a campaign without.
   */
  readonly beyond: number;
}

/** A hunt whose hits are proved, one by one, by signing as that client does. */
export function newCampaign({ procedure, given, wanted, hypotheses, beyond }: Plan) {
  const fits = fitting(hypotheses, beyond);
  const hunt = newHunt({
    ...{ procedure, given, hypotheses, fits },
    targets: targetsFor({ procedure, given, hypotheses, wanted, fits }),
    beyondOnes: beyond > 0 ? 1 : 0,
    isBeyond: (member) => beyond > 0 && member >= beyond,
  });

  const proves = async (client: Procedure): Promise<boolean> => {
    const { macInput } = runToMac(client, given);
    if (macInput === undefined) return false;
    return wanted.includes(signatureFrom(client, await mac(macInput), given));
  };

  /** What others have computed for this campaign. */
  const counts: number[] = [];
  const helped = (): number => counts.reduce((sum, count) => sum + count, 0);

  return {
    ...hunt,
    signatures: () => hunt.signatures() + helped(),
    recipes: () => hunt.recipes() + helped(),
    /** Notes how many signatures someone else has computed so far. */
    counter(): (count: number) => void {
      const place = counts.push(0) - 1;
      return (count) => {
        counts[place] = count;
      };
    },
    beyond: beyond > 0,
    /** The recipes of so many mistakes that give what was sent, the likeliest first. */
    found(size: number): Promise<readonly Recipe[]> {
      const sets = hunt.hits.filter((hit) => hit.size === size).flatMap((hit) => hit.ways());
      return ranked(sets, size, { procedure, hypotheses, fits, proves });
    },
  };
}

export type Campaign = ReturnType<typeof newCampaign>;

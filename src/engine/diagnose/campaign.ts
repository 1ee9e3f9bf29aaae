import type { Given } from '../model/index.ts';
import { flat } from '../model/index.ts';
import { runToMac, runWith, withSteps, type Procedure } from '../signing/index.ts';
import { mac } from '../text/mac.ts';
import { keyOf, type Members } from './entries.ts';
import { newHunt } from './hunt.ts';
import type { FaultRef, Hypothesis } from './recipe.ts';
import type { Fits } from './tables.ts';
import { targetsFor } from './targets.ts';

/** Faults that together reproduce a signature. */
export type Recipe = readonly FaultRef[];

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

const mostEqual = 24;

/** A hunt whose hits are proved, one by one, by signing as that client does. */
export function newCampaign({ procedure, given, wanted, hypotheses, beyond }: Plan) {
  const fits = fitting(hypotheses, beyond);
  const hunt = newHunt({
    ...{ procedure, given, hypotheses, fits },
    targets: targetsFor(procedure, given, hypotheses, wanted),
    rareOnes: beyond > 0 ? 1 : 0,
    isRare: (member) => beyond > 0 && member >= beyond,
  });

  const isProved = async (members: Members): Promise<boolean> => {
    if (!members.every((member, at) => fits(member, members.slice(at + 1)))) return false;
    const client = members.reduce(
      (steps, member) => withSteps(steps, hypotheses[member]?.runs ?? {}),
      procedure,
    );
    const { macInput } = runToMac(client, given);
    if (macInput === undefined) return false;
    const digest = await mac(macInput);
    return wanted.includes(flat(runWith(client.runs.signature, 'signature', { digest }, given)));
  };
  const costOf = (members: Members): number =>
    members.reduce((sum, member) => sum + (hypotheses[member]?.cost ?? 0), 0);

  return {
    ...hunt,
    beyond: beyond > 0,
    /** The recipes of so many mistakes that give what was sent, the likeliest first. */
    async found(size: number): Promise<readonly Recipe[]> {
      const sets = hunt.hits.filter((hit) => hit.size === size).flatMap((hit) => hit.ways());
      const distinct = [...new Map(sets.map((set) => [keyOf(set), set])).values()]
        .filter((set) => set.length === size)
        .sort((a, b) => costOf(a) - costOf(b))
        .slice(0, mostEqual);
      const proofs = await Promise.all(distinct.map(isProved));
      return distinct
        .filter((_, at) => proofs[at])
        .map((set) => [...set].sort((a, b) => a - b).flatMap((at) => refOf(hypotheses[at])));
    },
  };
}

export type Campaign = ReturnType<typeof newCampaign>;

function refOf(hypothesis: Hypothesis | undefined): Recipe {
  return hypothesis === undefined ? [] : [{ id: hypothesis.fault.id, variant: hypothesis.label }];
}

/** Which hypotheses can be in one set: each replaces steps of its own, and one at most is beyond the list. */
function fitting(hypotheses: readonly Hypothesis[], beyond: number): Fits {
  const places = new Map<string, number>();
  const placeOf = (step: string): number => {
    const place = places.get(step) ?? places.size;
    places.set(step, place);
    return place;
  };
  const faults = new Map<unknown, number>();
  const faultOf = hypotheses.map(({ fault }) => {
    faults.set(fault, faults.get(fault) ?? faults.size);
    return faults.get(fault) ?? 0;
  });
  /** The steps of each hypothesis as bits, since this is asked some million times. */
  const bits = hypotheses.map(({ steps }) => {
    const words: [number, number, number] = [0, 0, 0];
    for (const step of steps) {
      const word = Math.floor(placeOf(step) / 31) as 0 | 1 | 2;
      words[word] |= 1 << (placeOf(step) % 31);
    }
    return words;
  });
  const together = (a: number, b: number): boolean => {
    if (faultOf[a] === faultOf[b]) return false;
    if (beyond > 0 && a < beyond === b < beyond) return false;
    const [one, other] = [bits[a], bits[b]];
    if (one === undefined || other === undefined) return false;
    return ((one[0] & other[0]) | (one[1] & other[1]) | (one[2] & other[2])) === 0;
  };
  return (member, members) => members.every((other) => together(member, other));
}

import type { Procedure } from '../faults/slots/index.ts';
import { withSteps } from '../signing/index.ts';
import { keyOf, type Fits, type Members } from './entries.ts';
import type { FaultRef, Hypothesis } from './recipe.ts';

/** Faults that together reproduce what was sent. */
export type Recipe = readonly FaultRef[];

const mostEqual = 24;

/** What is known of the sets that were found. */
export interface Findings {
  readonly procedure: Procedure;
  readonly hypotheses: readonly Hypothesis[];
  readonly fits: Fits;
  /** Whether a client does what was seen. */
  readonly proves: (client: Procedure) => boolean | Promise<boolean>;
}

/**
 * The recipes of so many mistakes among sets that were found, the likeliest first, each proved once more
 * by doing as that client does: a search merges what is equal, and a set that stands for another need not
 * be one itself.
 */
export async function ranked(
  sets: readonly Members[],
  size: number,
  { procedure, hypotheses, fits, proves }: Findings,
): Promise<readonly Recipe[]> {
  const costOf = (members: Members): number =>
    members.reduce((sum, member) => sum + (hypotheses[member]?.cost ?? 0), 0);
  const distinct = [...new Map(sets.map((set) => [keyOf(set), set])).values()]
    .filter((set) => set.length === size)
    .filter((set) => set.every((member, at) => fits(member, set.slice(at + 1))))
    .sort((a, b) => costOf(a) - costOf(b))
    .slice(0, mostEqual);
  const proofs = await Promise.all(
    distinct.map(async (set) =>
      proves(set.reduce((client, at) => withSteps(client, hypotheses[at]?.runs ?? {}), procedure)),
    ),
  );
  return distinct
    .filter((_, at) => proofs[at])
    .map((set) => [...set].sort((a, b) => a - b).flatMap((at) => refOf(hypotheses[at])));
}

function refOf(hypothesis: Hypothesis | undefined): Recipe {
  return hypothesis === undefined ? [] : [{ id: hypothesis.fault.id, variant: hypothesis.label }];
}

import { catalogue } from '../../engine/index.ts';
import type { StepFault } from '../../engine/faults/index.ts';
import type { FaultRef } from '../../engine/search/index.ts';
import type { Workable } from './break.ts';
import { groupOf } from './faults.ts';

/** A question: which of these faults was made? */
export interface Question {
  readonly answer: FaultRef;
  /** Four faults, the right one among them. */
  readonly options: readonly StepFault[];
}

/** A number from 0 up to, and without, a limit. */
export type Random = (below: number) => number;

export const random: Random = (below) => Math.floor(Math.random() * below);

const rank = ['very high', 'high', 'medium'];

/**
 * A question on a request: a fault that changes its signature, of the commoner ones, another than the last,
 * with three others that could have. Nothing when there are too few.
 */
export function ask(workable: Workable, last: string, pick: Random): Question | undefined {
  const all = catalogue.filter((fault) => fault.kind === 'step' && workable.has(fault.id));
  const common = all.filter((fault) => rank.includes(fault.commonness) && fault.id !== last);
  const right = common[pick(common.length)];
  const answer = right && workable.get(right.id);
  if (right?.kind !== 'step' || answer === undefined) return undefined;
  // One that gives the same signature would be as right.
  const wrong = all.filter(({ id }) => workable.get(id)?.signature !== answer.signature);
  if (wrong.length < 3) return undefined;
  // Those of the same part of the procedure are the harder to tell apart.
  const others = shuffled(wrong, pick).sort(
    (a, b) => Number(groupOf(b) === groupOf(right)) - Number(groupOf(a) === groupOf(right)),
  );
  const near = [...others.slice(0, 2), ...others.slice(-1)];
  return { answer, options: shuffled([right, ...near], pick) as readonly StepFault[] };
}

function shuffled<T>(list: readonly T[], pick: Random): T[] {
  const left = [...list];
  return list.map(() => left.splice(pick(left.length), 1)).flat();
}

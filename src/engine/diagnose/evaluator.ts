import type { Given } from '../model/index.ts';
import {
  runWith,
  type Done,
  type Procedure,
  type Run,
  type Stages,
  type Step,
} from '../signing/index.ts';
import type { Hypothesis } from './recipe.ts';

/** Which hypotheses make up a recipe: their places in the list of hypotheses, ascending. */
export type Members = readonly number[];

/** Computes any stage of any recipe; a stage that two recipes share is computed once. */
export interface Evaluator {
  value<K extends Step>(step: K, members: Members): Stages[K];
  /** The members that can have an influence on a step. */
  relevant(step: Step, members: Members): Members;
}

/**
 * The value of a step depends only on those faults that replace it or a step that it reads, so values
 * are kept by step and by these faults.
 */
export function evaluator(
  procedure: Procedure,
  given: Given,
  hypotheses: readonly Hypothesis[],
): Evaluator {
  const influences = influencesOn(procedure, hypotheses);
  const known = new Map<Step, Map<string, unknown>>();

  const relevant = (step: Step, members: Members): Members => {
    const influence = influences.get(step);
    return members.filter((member) => influence?.has(member) ?? false);
  };

  const value = <K extends Step>(step: K, members: Members): Stages[K] => {
    const mine = relevant(step, members);
    const byMembers = known.get(step) ?? new Map<string, unknown>();
    known.set(step, byMembers);
    const key = mine.join();
    // What is kept under a step was computed by that step.
    if (byMembers.has(key)) return byMembers.get(key) as Stages[K];
    const done: Record<string, unknown> = {};
    for (const read of procedure.needs[step] ?? []) done[read] = value(read, mine);
    const computed = runWith(runOf(step, mine), step, done as Done, given);
    byMembers.set(key, computed);
    return computed;
  };

  const runOf = <K extends Step>(step: K, members: Members): Run<K> | undefined => {
    const owner = members.find((member) => hypotheses[member]?.runs[step] !== undefined);
    const run = owner === undefined ? undefined : hypotheses[owner]?.runs[step];
    return run ?? procedure.runs[step];
  };

  return { value, relevant };
}

/** For each step the hypotheses that replace it or anything it reads. */
function influencesOn(
  procedure: Procedure,
  hypotheses: readonly Hypothesis[],
): ReadonlyMap<Step, ReadonlySet<number>> {
  const influences = new Map<Step, Set<number>>();
  for (const step of procedure.order) {
    const mine = new Set<number>();
    hypotheses.forEach(({ steps }, member) => {
      if (steps.includes(step)) mine.add(member);
    });
    for (const read of procedure.needs[step] ?? []) {
      for (const member of influences.get(read) ?? []) mine.add(member);
    }
    influences.set(step, mine);
  }
  return influences;
}

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

/** Which hypotheses make up a recipe: their places in the list of hypotheses. */
export type Members = readonly number[];

/** Computes any stage of any recipe; a stage that two recipes share is computed once. */
export interface Evaluator {
  value<K extends Step>(step: K, members: Members): Stages[K];
}

/** Values of more members than this are used once, and would fill the memory. */
const mostKept = 2;

/** One step of the procedure, as the evaluator needs it. */
interface Node {
  readonly step: Step;
  readonly reads: readonly Node[];
  /** For each hypothesis 1 if it replaces this step or anything that the step reads. */
  readonly influenced: Uint8Array;
  /** The values known, by the numbers of the hypotheses that have an influence on them. */
  readonly known: Map<number, unknown>;
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
  const nodes = nodesOf(procedure, hypotheses);

  const evaluate = (node: Node, members: Members): unknown => {
    const mine = members.filter((member) => node.influenced[member] === 1);
    if (mine.length > mostKept) return compute(node, mine);
    const key = keyOf(mine, hypotheses.length);
    if (node.known.has(key)) return node.known.get(key);
    const computed = compute(node, mine);
    node.known.set(key, computed);
    return computed;
  };

  const compute = (node: Node, members: Members): unknown => {
    const done: Record<string, unknown> = {};
    for (const read of node.reads) done[read.step] = evaluate(read, members);
    const { step } = node;
    const owner = members.find((member) => hypotheses[member]?.runs[step] !== undefined);
    const run = owner === undefined ? procedure.runs[step] : hypotheses[owner]?.runs[step];
    // The run stands under the name of its step, and what the step reads is done.
    return runWith(run as Run<Step> | undefined, step, done as Done, given);
  };

  return {
    value: <K extends Step>(step: K, members: Members) => {
      const node = nodes.get(step);
      if (node === undefined) throw new Error(`step-missing: ${procedure.name} has no ${step}`);
      // What the node of a step computes is that step's stage.
      return evaluate(node, members) as Stages[K];
    },
  };
}

function keyOf(members: Members, count: number): number {
  const [a = -1, b = -1] = members;
  return a < b ? (a + 1) * (count + 1) + b + 1 : (b + 1) * (count + 1) + a + 1;
}

function nodesOf(procedure: Procedure, hypotheses: readonly Hypothesis[]): Map<Step, Node> {
  const nodes = new Map<Step, Node>();
  for (const step of procedure.order) {
    const reads = (procedure.needs[step] ?? []).flatMap((read) => nodes.get(read) ?? []);
    const influenced = Uint8Array.from(hypotheses, ({ steps }, member) =>
      steps.includes(step) || reads.some((read) => read.influenced[member] === 1) ? 1 : 0,
    );
    nodes.set(step, { step, reads, influenced, known: new Map() });
  }
  return nodes;
}

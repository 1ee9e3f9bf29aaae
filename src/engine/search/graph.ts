import type { Given } from '../model/index.ts';
import type { Procedure, Step } from '../faults/slots/index.ts';
import type { Hypothesis } from './recipe.ts';

/** What a step does, as the search runs it: it reads what is done by name. */
export type StepRun = (done: Readonly<Record<string, unknown>>, given: Given) => unknown;

/** Of each hypothesis, by its place in their list, 1 or 0. */
export type Flags = Uint8Array;

/** One step of a procedure, and which hypotheses have to do with it. */
export interface Node {
  readonly step: Step;
  /** Its place in the order of the steps. */
  readonly index: number;
  readonly reads: readonly Node[];
  /** `undefined` where the right step hands on the first of what it reads. */
  readonly run: StepRun | undefined;
  /** The replacements of this step, by hypothesis. */
  readonly replaced: ReadonlyMap<number, StepRun>;
  /** Replaces this step or one before it. */
  readonly touches: Flags;
  /** The replacements whose hypotheses touch what this step reads as well. */
  readonly again: ReadonlyMap<number, StepRun>;
  /**
   * Touches this step, and other steps that its value does not tell of: those with it and those without
   * it stay apart, though their values are equal here.
   */
  readonly pending: Flags;
  /** The step itself and all that it depends on. */
  readonly subtree: ReadonlySet<Node>;
}

/** The steps of a procedure up to the input of the MAC, in their order. */
export function graphOf(
  procedure: Procedure,
  hypotheses: readonly Hypothesis[],
): ReadonlyMap<Step, Node> {
  const nodes = new Map<Step, Node>();
  const steps = procedure.order.slice(0, procedure.order.indexOf('macInput') + 1);
  for (const step of steps) {
    const reads = (procedure.needs[step] ?? []).flatMap((read) => nodes.get(read) ?? []);
    nodes.set(step, nodeOf(procedure, step, nodes.size, reads, hypotheses));
  }
  const all = [...nodes.values()];
  const joins = all.filter(({ reads }) => reads.length > 1);
  for (const node of all) markPending(node, joins, hypotheses);
  return nodes;
}

function nodeOf(
  procedure: Procedure,
  step: Step,
  index: number,
  reads: readonly Node[],
  hypotheses: readonly Hypothesis[],
): Node {
  const { [step]: run } = procedure.runs;
  const replaced = new Map<number, StepRun>();
  const again = new Map<number, StepRun>();
  const touches = new Uint8Array(hypotheses.length);
  hypotheses.forEach(({ runs }, member) => {
    const own = runs[step];
    const isBefore = reads.some((read) => read.touches[member] === 1);
    if (own !== undefined || isBefore) touches[member] = 1;
    // A run stands under the name of its step, and what the step reads is done before it.
    if (own !== undefined) (isBefore ? again : replaced).set(member, own as StepRun);
  });
  const node: Node = {
    ...{ step, index, reads, replaced, again, touches },
    run: run as StepRun | undefined,
    pending: new Uint8Array(hypotheses.length),
    subtree: new Set(reads.flatMap((read) => [...read.subtree])),
  };
  (node.subtree as Set<Node>).add(node);
  return node;
}

/**
 * A hypothesis is pending at a step when a later step of its own is still to come, or when a later step
 * reads what it touched on another way as well: the path without the query, and the query.
 */
function markPending(node: Node, joins: readonly Node[], hypotheses: readonly Hypothesis[]): void {
  const done = new Set([...node.subtree].map(({ step }) => step));
  const others = new Set(
    joins
      .filter((join) => join !== node && join.subtree.has(node))
      .flatMap(({ reads }) => reads)
      .filter((read) => !read.subtree.has(node)),
  );
  hypotheses.forEach(({ steps }, member) => {
    if (node.touches[member] !== 1) return;
    const isPending =
      steps.some((step) => !done.has(step)) ||
      [...others].some((read) => read.touches[member] === 1);
    if (isPending) node.pending[member] = 1;
  });
}

import type { Given } from '../model/index.ts';
import type { Procedure, Step } from '../signing/index.ts';
import type { Hypothesis } from './recipe.ts';

/** What a step does, as the search runs it: it reads what is done by name. */
export type StepRun = (done: Readonly<Record<string, unknown>>, given: Given) => unknown;

/** Of each hypothesis, by its place in their list, 1 or 0. */
export type Flags = Uint8Array;

/** One step of a procedure, and which hypotheses have to do with it. */
export interface Node {
  readonly step: Step;
  readonly reads: readonly Node[];
  readonly run: StepRun;
  /** The replacements of this step, by hypothesis. */
  readonly replaced: ReadonlyMap<number, StepRun>;
  /** Replaces this step or one before it. */
  readonly touches: Flags;
  /** Touches what this step reads, and replaces the step as well. */
  readonly again: Flags;
  /**
   * Touches this step, and other steps that its value does not tell of: those with it and those without
   * it stay apart, though their values are equal here.
   */
  readonly open: Flags;
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
    nodes.set(step, nodeOf(procedure, step, reads, hypotheses));
  }
  for (const node of nodes.values()) markOpen(node, [...nodes.values()], hypotheses);
  return nodes;
}

function nodeOf(
  procedure: Procedure,
  step: Step,
  reads: readonly Node[],
  hypotheses: readonly Hypothesis[],
): Node {
  const run = procedure.runs[step];
  if (run === undefined) throw new Error(`step-missing: ${procedure.name} has no ${step}`);
  const replaced = new Map<number, StepRun>();
  const touches = new Uint8Array(hypotheses.length);
  const again = new Uint8Array(hypotheses.length);
  hypotheses.forEach(({ runs }, member) => {
    const own = runs[step];
    // A run stands under the name of its step, and what the step reads is done before it.
    if (own !== undefined) replaced.set(member, own as StepRun);
    const before = reads.some((read) => read.touches[member] === 1);
    touches[member] = own !== undefined || before ? 1 : 0;
    again[member] = own !== undefined && before ? 1 : 0;
  });
  const open = new Uint8Array(hypotheses.length);
  return { step, reads, run: run as StepRun, replaced, touches, again, open };
}

/**
 * A hypothesis is open at a step when a later step of its own is still to come, or when a later step
 * reads what it touched on another way as well: the path without the query, and the query.
 */
function markOpen(node: Node, all: readonly Node[], hypotheses: readonly Hypothesis[]): void {
  const before = subtreeOf(node);
  const later = all.filter((other) => other !== node && subtreeOf(other).has(node));
  hypotheses.forEach(({ steps }, member) => {
    if (node.touches[member] !== 1) return;
    const isOpen =
      steps.some((step) => all.some((other) => other.step === step && !before.has(other))) ||
      later.some(({ reads }) =>
        reads.some(
          (read) => read.touches[member] === 1 && read !== node && !subtreeOf(read).has(node),
        ),
      );
    node.open[member] = isOpen ? 1 : 0;
  });
}

const subtrees = new WeakMap<Node, ReadonlySet<Node>>();

/** A step and all that it depends on. */
export function subtreeOf(node: Node): ReadonlySet<Node> {
  const known = subtrees.get(node);
  if (known !== undefined) return known;
  const all = new Set([node, ...node.reads.flatMap((read) => [...subtreeOf(read)])]);
  subtrees.set(node, all);
  return all;
}

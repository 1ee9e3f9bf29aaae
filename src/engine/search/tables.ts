import type { Given } from '../model/index.ts';
import type { Step } from '../faults/slots/index.ts';
import { Combinations } from './combinations.ts';
import { keyOf, type Entry, type Fits, type Members, type Origin } from './entries.ts';
import type { Node, StepRun } from './graph.ts';
import { fresh, KeptValues } from './kept-values.ts';
import { partOf, whole, type Part } from './part.ts';
import { evaluateAlong, pathTo } from './paths.ts';
import { runOf, withoutSources } from './step-runs.ts';

/** What is told of a value that is not kept. */
export type Visit = (value: unknown, members: Members, origin: Origin) => void;

const nobody: Members = [];
const pauseAfter = 2048;

/** Base strings and keys meet in these, too often to be kept. */
const afterMessage: ReadonlySet<Step> = new Set<Step>(['macArguments', 'macInput']);

/**
 * For each step, and each number of mistakes, the values that the step can take: those of what it reads,
 * combined, through the right step, and those of one mistake less through each replacement of the step.
 * What a step yields decides all that follows, so equal values are one, whichever mistakes led there; and
 * a value that fewer mistakes give is none, since one of the mistakes then changes nothing.
 *
 * Values of the last number of mistakes are far more than could be kept. `lastDepth` hands each over once.
 */
export class Tables {
  readonly #nodes: ReadonlyMap<Step, Node>;
  readonly #all: readonly Node[];
  readonly #given: Given;
  readonly #fits: Fits;
  readonly #kept: KeptValues;
  readonly #combinations: Combinations;
  /** The values of steps under mistakes, by the step and the mistakes. */
  readonly #evaluated = new Map<string, unknown>();

  constructor(nodes: ReadonlyMap<Step, Node>, given: Given, fits: Fits) {
    this.#nodes = nodes;
    this.#all = [...nodes.values()];
    this.#given = given;
    this.#fits = fits;
    this.#kept = new KeptValues(nodes.size);
    this.#combinations = new Combinations(this.#kept, fits);
  }

  /** The number of mistakes up to which values are kept. */
  get largest(): number {
    return this.#kept.largest;
  }

  /** How many sets were found to yield what others yield. */
  get merged(): number {
    return this.#kept.merged;
  }

  kept(step: Step, size: number): readonly Entry[] {
    return this.#kept.of(this.#nodeOf(step), size);
  }

  /** The value of a step under some mistakes. */
  evaluate(step: Step, members: Members): unknown {
    return this.#evaluate(this.#nodeOf(step), members);
  }

  /** Computes and keeps the values of all steps for one more mistake at once; pauses after each. */
  *grow(size: number): Generator<void, void> {
    this.#kept.growTo(size);
    for (const node of this.#all) {
      if (afterMessage.has(node.step)) continue;
      this.#kept.keep(node, size, [this.#handedOn(node, size), this.#begun(node, size)]);
      yield;
    }
  }

  /**
   * Hands over a part of the values of a step for one mistake more than is kept, each where the last of
   * its mistakes joined. Pauses now and then by yielding the share that is done, 0 to 1.
   */
  *lastDepth(step: Step, size: number, part: Part, visit: Visit): Generator<number, void> {
    const target = this.#nodeOf(step);
    const nodesBefore = this.#all.filter((node) => target.subtree.has(node));
    let count = 0;
    for (const [at, node] of nodesBefore.entries()) {
      const path = pathTo(node, target, this.#all);
      for (const entries of this.#joinedAt(node, size, part)) {
        for (const entry of entries) {
          const value = evaluateAlong(entry, path, this.#evaluate, this.#given);
          if (value !== undefined) visit(value, entry.members, entry);
          count += 1;
          if (count % pauseAfter === 0) yield at / nodesBefore.length;
        }
      }
    }
  }

  #nodeOf(step: Step): Node {
    const node = this.#nodes.get(step);
    if (node === undefined) throw new Error(`step-missing: no ${step} among the steps`);
    return node;
  }

  /** The values of a step in which a mistake of the step joins others, or mistakes of several steps meet. */
  #joinedAt(node: Node, size: number, part: Part): readonly Iterable<Entry>[] {
    const begun = this.#begun(node, size, part);
    return node.reads.length > 1 ? [this.#handedOn(node, size, part), begun] : [begun];
  }

  /** The values of a step that come of the right step, or of a mistake that was made before as well. */
  *#handedOn(node: Node, size: number, part = whole): Generator<Entry, void> {
    const given = this.#given;
    for (const { entries, members } of partOf(this.#combinations.of(node, size), part)) {
      const run = runOf(node, members);
      const [only] = entries;
      // Steps that change nothing are many: what they read is what they yield.
      if (run === undefined && only !== undefined && entries.length === 1) yield only;
      else {
        const value = compute(node, run, entries, given);
        yield { value, members, from: entries, by: nobody, ...fresh };
      }
    }
  }

  /** The values of a step that come of a mistake made here, and one less before. */
  *#begun(node: Node, size: number, part = whole): Generator<Entry, void> {
    if (size === 0 || node.replaced.size === 0) return;
    const [fits, given] = [this.#fits, this.#given];
    for (const { entries, members } of partOf(this.#combinations.of(node, size - 1), part)) {
      if (node.again.size > 0 && members.some((member) => node.again.has(member))) continue;
      for (const [member, run] of node.replaced) {
        if (!fits(member, members)) continue;
        const value = compute(node, run, entries, given);
        // Where the right step hands on what it reads, so does a mistake that changes nothing here.
        const isSame = node.run === undefined && value === entries[0]?.value;
        if (isSame && node.pending[member] !== 1) continue;
        yield { value, members: [...members, member], from: entries, by: [member], ...fresh };
      }
    }
  }

  /** The value of a step under those of some mistakes that touch it. */
  readonly #evaluate = (node: Node, members: Members): unknown => {
    const mine = members.filter((member) => node.touches[member] === 1);
    const [right] = this.#kept.of(node, 0);
    if (mine.length === 0 && right !== undefined) return right.value;
    const id = `${node.index} ${keyOf(mine)}`;
    if (this.#evaluated.has(id)) return this.#evaluated.get(id);
    const values = node.reads.map((read) => this.#evaluate(read, mine));
    const run = ownRun(node, mine) ?? node.run;
    const done = Object.fromEntries(node.reads.map(({ step }, at) => [step, values[at]]));
    const value = run === undefined ? values[0] : withoutSources(run(done, this.#given));
    this.#evaluated.set(id, value);
    return value;
  };
}

/** What one of these mistakes puts in the place of a step. */
function ownRun({ replaced, again }: Node, members: Members): StepRun | undefined {
  const owner = members.find((member) => replaced.has(member) || again.has(member));
  return owner === undefined ? undefined : (replaced.get(owner) ?? again.get(owner));
}

/** What a step yields of the entries that it reads. */
function compute(
  { reads }: Node,
  run: StepRun | undefined,
  entries: readonly Entry[],
  given: Given,
): unknown {
  if (run === undefined) return entries[0]?.value;
  const done: Record<string, unknown> = {};
  for (let at = 0; at < reads.length; at += 1) done[reads[at]?.step ?? ''] = entries[at]?.value;
  return withoutSources(run(done, given));
}

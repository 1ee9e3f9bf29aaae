import type { Given } from '../model/index.ts';
import type { Step } from '../faults/slots/index.ts';
import { indexBy, keyOf, union, type Entry, type Members, type Origin } from './entries.ts';
import { fingerprint } from './fingerprint.ts';
import type { Node, StepRun } from './graph.ts';
import { partOf, whole, type Part } from './part.ts';
import { isPassing, runOf, withoutSources } from './step-runs.ts';
import { evaluateAlong, pathTo } from './paths.ts';

/** What is told of a value that is not kept. */
export type Visit = (value: unknown, members: Members, origin: Origin) => void;

/** Whether a member can be in a set with others. */
export type Fits = (member: number, members: Members) => boolean;

/** Values that are read together, one of each step that is read. */
interface Combination {
  readonly entries: readonly Entry[];
  readonly members: Members;
}

interface Table {
  readonly bySize: (readonly Entry[])[];
  /** Every value kept, by its number. */
  readonly known: Map<number, Entry>;
}

const nobody: Members = [];
const unknown = -1;
const fresh = { equals: [], print: unknown };
const pauseAfter = 2048;

/**
 * For each step, and each number of mistakes, the values that the step can take: those of what it reads,
 * combined, through the right step, and those of one mistake less through each replacement of the step.
 * What a step yields decides all that follows, so equal values are one, whichever mistakes led there; and
 * a value that fewer mistakes give is none, since one of the mistakes then changes nothing.
 *
 * Values of the last number of mistakes are far more than could be kept. `lastDepth` hands each over once.
 */
export function tables(nodes: ReadonlyMap<Step, Node>, given: Given, fits: Fits) {
  const all = [...nodes.values()];
  const tableOf = all.map((): Table => ({ bySize: [], known: new Map() }));
  /** The number of mistakes up to which values are kept. */
  let largest = -1;
  let merged = 0;
  const kept = (node: Node, size: number): readonly Entry[] =>
    tableOf[node.index]?.bySize[size] ?? [];
  const nodeOf = (step: Step): Node => {
    const node = nodes.get(step);
    if (node === undefined) throw new Error(`step-missing: no ${step} among the steps`);
    return node;
  };

  /** The kept values of the step read at a place, by those members that a step read before it touches. */
  const sharedIndex = new Map<string, ReadonlyMap<string, readonly Entry[]>>();
  const entriesWith = (node: Node, at: number, size: number, shared: Members): readonly Entry[] => {
    const read = node.reads[at];
    if (read === undefined || size > largest) return [];
    if (at === 0) return kept(read, size);
    const id = `${node.index} ${at} ${size}`;
    const isShared = (member: number): boolean =>
      node.reads.slice(0, at).some((before) => before.touches[member] === 1);
    const known =
      sharedIndex.get(id) ??
      indexBy(kept(read, size), ({ members }) => keyOf(members.filter(isShared)));
    sharedIndex.set(id, known);
    return known.get(keyOf(shared)) ?? [];
  };

  /** All ways to combine what a step reads so that it takes that many mistakes. */
  function* combinations(node: Node, size: number): Generator<Combination, void> {
    const [only] = node.reads;
    if (only !== undefined && node.reads.length === 1) {
      for (const entry of kept(only, size)) yield { entries: [entry], members: entry.members };
    } else {
      yield* combine(node, 0, [], nobody, size);
    }
  }

  function* combine(
    node: Node,
    at: number,
    entries: readonly Entry[],
    members: Members,
    size: number,
  ): Generator<Combination, void> {
    const read = node.reads[at];
    if (read === undefined) {
      if (members.length === size) yield { entries, members };
      return;
    }
    const shared =
      members.length === 0 ? nobody : members.filter((member) => read.touches[member] === 1);
    const isLast = at === node.reads.length - 1;
    const room = size - members.length + shared.length;
    for (let own = isLast ? room : shared.length; own <= room; own += 1) {
      for (const entry of entriesWith(node, at, own, shared)) {
        if (own > shared.length && !allFit(entry.members, members, fits)) continue;
        yield* combine(node, at + 1, [...entries, entry], union(members, entry.members), size);
      }
    }
  }

  const compute = (
    { reads }: Node,
    run: StepRun | undefined,
    entries: readonly Entry[],
  ): unknown => {
    if (run === undefined) return entries[0]?.value;
    const done: Record<string, unknown> = {};
    for (let at = 0; at < reads.length; at += 1) done[reads[at]?.step ?? ''] = entries[at]?.value;
    return withoutSources(run(done, given));
  };

  /** The values of a step that come of the right step, or of a mistake that was made before as well. */
  function* handedOn(node: Node, size: number, part = whole): Generator<Entry, void> {
    for (const { entries, members } of partOf(combinations(node, size), part)) {
      const run = runOf(node, members);
      const [only] = entries;
      // Steps that change nothing are many: what they read is what they yield.
      if (run === undefined && only !== undefined && entries.length === 1) yield only;
      else {
        const value = compute(node, run, entries);
        yield { value, members, from: entries, by: nobody, ...fresh };
      }
    }
  }

  /** The values of a step that come of a mistake made here, and one less before. */
  function* begun(node: Node, size: number, part = whole): Generator<Entry, void> {
    if (size === 0 || node.replaced.size === 0) return;
    for (const { entries, members } of partOf(combinations(node, size - 1), part)) {
      if (node.again.size > 0 && members.some((member) => node.again.has(member))) continue;
      for (const [member, run] of node.replaced) {
        if (!fits(member, members)) continue;
        const value = compute(node, run, entries);
        // Where the right step hands on what it reads, so does a mistake that changes nothing here.
        const isSame = node.run === undefined && value === entries[0]?.value;
        if (isSame && node.pending[member] !== 1) continue;
        yield { value, members: [...members, member], from: entries, by: [member], ...fresh };
      }
    }
  }

  const keep = (node: Node, size: number): void => {
    const table = tableOf[node.index];
    if (table === undefined) return;
    const [read] = node.reads;
    if (isPassing(node) && node.replaced.size === 0 && read !== undefined) {
      table.bySize[size] = kept(read, size);
      return;
    }
    const entries: Entry[] = [];
    table.bySize[size] = entries;
    const add = (entry: Entry): void => {
      if (entry.print === unknown) entry.print = fingerprint(entry.value);
      const pending = pendingIn(node, entry.members);
      const id = pending.length === 0 ? entry.print : fingerprint([entry.print, pending]);
      const before = table.known.get(id);
      if (before === undefined) {
        table.known.set(id, entry);
        entries.push(entry);
        return;
      }
      merged += 1;
      if (before.members.length === size && before !== entry)
        before.equals = [...before.equals, entry];
    };
    for (const entry of handedOn(node, size)) add(entry);
    for (const entry of begun(node, size)) add(entry);
  };

  const evaluated = new Map<string, unknown>();
  /** The value of a step under those of some mistakes that touch it. */
  const evaluate = (node: Node, members: Members): unknown => {
    const mine = members.filter((member) => node.touches[member] === 1);
    const [right] = kept(node, 0);
    if (mine.length === 0 && right !== undefined) return right.value;
    const id = `${node.index} ${keyOf(mine)}`;
    if (evaluated.has(id)) return evaluated.get(id);
    const owner = mine.find((member) => node.replaced.has(member) || node.again.has(member));
    const own =
      owner === undefined ? undefined : (node.replaced.get(owner) ?? node.again.get(owner));
    const values = node.reads.map((read) => evaluate(read, mine));
    const run = own ?? node.run;
    const done = Object.fromEntries(node.reads.map(({ step }, at) => [step, values[at]]));
    const value = run === undefined ? values[0] : withoutSources(run(done, given));
    evaluated.set(id, value);
    return value;
  };

  return {
    /** Computes and keeps the values of all steps for one more mistake at once; pauses after each. */
    *grow(size: number): Generator<void, void> {
      largest = size;
      for (const node of all) {
        if (afterMessage.has(node.step)) continue;
        keep(node, size);
        yield;
      }
    },
    largest: () => largest,
    /** How many sets were found to yield what others yield. */
    merged: () => merged,
    kept: (step: Step, size: number): readonly Entry[] => kept(nodeOf(step), size),
    evaluate: (step: Step, members: Members): unknown => evaluate(nodeOf(step), members),
    /**
     * Hands over a part of the values of a step for one mistake more than is kept, each where the last of
     * its mistakes joined. Pauses now and then by yielding the share that is done, 0 to 1.
     */
    *lastDepth(step: Step, size: number, part: Part, visit: Visit): Generator<number, void> {
      const target = nodeOf(step);
      const nodesBefore = all.filter((node) => target.subtree.has(node));
      let count = 0;
      for (const [at, node] of nodesBefore.entries()) {
        const path = pathTo(node, target, all);
        const newHere =
          node.reads.length > 1
            ? [handedOn(node, size, part), begun(node, size, part)]
            : [begun(node, size, part)];
        for (const entries of newHere) {
          for (const entry of entries) {
            const value = evaluateAlong(entry, path, evaluate, given);
            if (value !== undefined) visit(value, entry.members, entry);
            count += 1;
            if (count % pauseAfter === 0) yield at / nodesBefore.length;
          }
        }
      }
    },
  };
}

export type Tables = ReturnType<typeof tables>;

/** Base strings and keys meet in these, too often to be kept. */
const afterMessage: ReadonlySet<Step> = new Set<Step>(['macArguments', 'macInput']);

function pendingIn({ pending }: Node, members: Members): Members {
  for (const member of members) {
    if (pending[member] === 1)
      return members.filter((one) => pending[one] === 1).sort((a, b) => a - b);
  }
  return nobody;
}

function allFit(some: Members, others: Members, fits: Fits): boolean {
  if (others.length === 0) return true;
  for (const member of some) if (!others.includes(member) && !fits(member, others)) return false;
  return true;
}

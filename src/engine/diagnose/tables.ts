import type { Given, Segment } from '../model/index.ts';
import type { Step } from '../signing/index.ts';
import { indexBy, keyOf, union, type Entry, type Members, type Origin } from './entries.ts';
import { fingerprint } from './fingerprint.ts';
import { subtreeOf, type Node } from './graph.ts';

/** What is told of a value that is not kept. */
export type Visit = (value: unknown, members: Members, origin: Origin) => void;

/** Whether a member can be in a set with others. */
export type Fits = (member: number, members: Members) => boolean;

/** Values that are read together, one of each step that is read. */
interface Combination {
  readonly entries: readonly Entry[];
  readonly members: Members;
}

/**
 * For each step, and each number of mistakes, the values that the step can take: those of what it reads,
 * combined, through the right step, and those of one mistake less through each replacement of the step.
 * What a step yields decides all that follows, so equal values are one, whichever mistakes led there; and
 * a value that fewer mistakes give is none, since one of the mistakes then changes nothing.
 *
 * Values of the last number of mistakes are far more than could be kept. `births` hands each over once.
 */
export function tables(nodes: ReadonlyMap<Step, Node>, given: Given, fits: Fits) {
  const tableOf = new Map([...nodes.values()].map((node) => [node, newTable()]));
  const kept = (node: Node, size: number): readonly Entry[] =>
    tableOf.get(node)?.bySize[size] ?? [];
  const nodeOf = (step: Step): Node => {
    const node = nodes.get(step);
    if (node === undefined) throw new Error(`step-missing: no ${step} among the steps`);
    return node;
  };
  const uri = nodes.get('baseUri');
  /** Several ways lead from the scheme to the URI, and few mistakes: there all values are kept. */
  const small = uri === undefined ? new Set<Node>() : subtreeOf(uri);

  /** The kept values of a step by those of their members that a step before it in the list touches. */
  const sharedIndex = new Map<string, ReadonlyMap<string, readonly Entry[]>>();
  const entriesWith = (node: Node, at: number, size: number, shared: Members): readonly Entry[] => {
    const read = node.reads[at];
    if (read === undefined) return [];
    if (at === 0) return kept(read, size);
    const id = `${node.step} ${at} ${size}`;
    const known =
      sharedIndex.get(id) ??
      indexBy(kept(read, size), ({ members }) =>
        keyOf(members.filter((member) => touchesOneOf(node, at, member))),
      );
    sharedIndex.set(id, known);
    return known.get(keyOf(shared)) ?? [];
  };

  /** All ways to combine what a step reads so that it takes that many mistakes. */
  function* combinations(node: Node, size: number): Generator<Combination, void> {
    const { reads } = node;
    const [only] = reads;
    if (only !== undefined && reads.length === 1) {
      for (const entry of kept(only, size)) yield { entries: [entry], members: entry.members };
    } else {
      yield* combine(node, 0, [], [], size);
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
    const shared = at === 0 ? [] : members.filter((member) => read.touches[member] === 1);
    const isLast = at === node.reads.length - 1;
    const room = size - members.length + shared.length;
    for (let own = isLast ? room : shared.length; own <= room; own += 1) {
      for (const entry of entriesWith(node, at, own, shared)) {
        if (own > shared.length && members.length > 0 && !allFit(entry.members, members, fits))
          continue;
        yield* combine(node, at + 1, [...entries, entry], union(members, entry.members), size);
      }
    }
  }

  const runOf = (node: Node, members: Members): Node['run'] => {
    for (const member of members) {
      if (node.again[member] === 1) return node.replaced.get(member) ?? node.run;
    }
    return node.run;
  };
  const isReplaced = (node: Node, members: Members): boolean =>
    members.some((member) => node.again[member] === 1);

  const compute = (node: Node, run: Node['run'], entries: readonly Entry[]): unknown => {
    const done: Record<string, unknown> = {};
    node.reads.forEach((read, at) => (done[read.step] = entries[at]?.value));
    return withoutSources(run(done, given));
  };

  /** Hands over every new value of a step: through the right step, and through its replacements. */
  function* valuesAt(node: Node, size: number): Generator<Entry, void> {
    for (const { entries, members } of combinations(node, size)) {
      const value = compute(node, runOf(node, members), entries);
      const [only] = entries;
      // Steps that change nothing are many: what they read is what they yield.
      if (only !== undefined && entries.length === 1 && only.value === value) yield only;
      else yield { value, members, from: entries, by: undefined, twins: [] };
    }
    if (size === 0) return;
    const [read] = node.reads;
    const passes = read !== undefined && kept(read, 0)[0] === kept(node, 0)[0];
    for (const { entries, members } of combinations(node, size - 1)) {
      if (isReplaced(node, members)) continue;
      for (const [member, run] of node.replaced) {
        if (node.again[member] === 1 || !fits(member, members)) continue;
        const value = compute(node, run, entries);
        // Where the right step hands on what it reads, so does a mistake that changes nothing here.
        if (passes && entries[0]?.value === value && node.open[member] !== 1) continue;
        yield { value, members: [...members, member], from: entries, by: member, twins: [] };
      }
    }
  }

  const keep = (node: Node, size: number): void => {
    const { bySize, known } = tableOf.get(node) ?? newTable();
    const table: Entry[] = [];
    bySize[size] = table;
    const merges = node.replaced.size > 0 || node.reads.length > 1;
    for (const entry of valuesAt(node, size)) {
      if (!merges) {
        table.push(entry);
        continue;
      }
      const id = fingerprint(
        entry.value,
        entry.members.filter((member) => node.open[member] === 1).sort((a, b) => a - b),
      );
      const before = known.get(id);
      if (before === undefined) {
        known.set(id, entry);
        table.push(entry);
      } else {
        merged += 1;
        if (before.members.length === size && before !== entry) before.twins.push(entry);
      }
    }
  };
  let merged = 0;

  /** The steps from one to another, without the first. */
  const wayTo = (node: Node, target: Node): readonly Node[] =>
    [...nodes.values()].filter(
      (other) => other !== node && subtreeOf(other).has(node) && subtreeOf(target).has(other),
    );

  /**
   * The value that a later step takes, of one of an earlier step with the same mistakes; `undefined` where
   * all of the mistakes meet on another way to it, too, and are handed over from there.
   */
  const descend = (
    value: unknown,
    members: Members,
    way: readonly Node[],
    start: Node,
  ): unknown => {
    let present = value;
    let last = start;
    for (const node of way) {
      const done: Record<string, unknown> = {};
      let isPassed = false;
      for (const read of node.reads) {
        if (read === last) isPassed = true;
        else if (!isPassed && members.every((member) => read.touches[member] === 1))
          return undefined;
        done[read.step] = read === last ? present : evaluate(read, members);
      }
      present = withoutSources(runOf(node, members)(done, given));
      last = node;
    }
    return present;
  };

  const evaluated = new Map<string, unknown>();
  /** The value of a step under those of some mistakes that touch it. */
  const evaluate = (node: Node, members: Members): unknown => {
    const mine = members.filter((member) => node.touches[member] === 1);
    const [right] = kept(node, 0);
    if (mine.length === 0 && right !== undefined) return right.value;
    const id = `${node.step} ${keyOf(mine)}`;
    if (evaluated.has(id)) return evaluated.get(id);
    const done: Record<string, unknown> = {};
    for (const read of node.reads) done[read.step] = evaluate(read, mine);
    const owner = mine.find((member) => node.replaced.has(member));
    const run = owner === undefined ? node.run : (node.replaced.get(owner) ?? node.run);
    const value = withoutSources(run(done, given));
    evaluated.set(id, value);
    return value;
  };

  return {
    /** Computes and keeps the values of all steps for one more mistake at once; pauses after each. */
    *grow(size: number): Generator<void, void> {
      for (const node of nodes.values()) {
        if (node.step === 'macInput') continue;
        keep(node, size);
        yield;
      }
    },
    /** How many sets were found to yield what others yield. */
    merged: () => merged,
    kept: (step: Step, size: number): readonly Entry[] => kept(nodeOf(step), size),
    evaluate: (step: Step, members: Members): unknown => evaluate(nodeOf(step), members),
    /**
     * Hands over the values of a step for one mistake more than is kept, each where the last of its
     * mistakes joined. Pauses now and then by yielding the share that is done, 0 to 1.
     */
    *births(step: Step, size: number, visit: Visit): Generator<number, void> {
      const target = nodeOf(step);
      const way = [...nodes.values()].filter((node) => subtreeOf(target).has(node));
      for (const node of way) if (small.has(node)) keep(node, size);
      let count = 0;
      for (const [at, node] of way.entries()) {
        if (small.has(node)) continue;
        const rest = wayTo(node, target);
        for (const { value, members, from, by } of valuesAt(node, size)) {
          const last = descend(value, members, rest, node);
          if (last !== undefined) visit(last, members, { from, by });
          count += 1;
          if (count % pauseAfter === 0) yield at / way.length;
        }
      }
    },
  };
}

export type Tables = ReturnType<typeof tables>;

const pauseAfter = 2048;

interface Table {
  readonly bySize: Entry[][];
  /** Every value kept, by its number. */
  readonly known: Map<number, Entry>;
}

const newTable = (): Table => ({ bySize: [], known: new Map() });

function touchesOneOf(node: Node, before: number, member: number): boolean {
  return node.reads.slice(0, before).some((read) => read.touches[member] === 1);
}

function allFit(some: Members, others: Members, fits: Fits): boolean {
  return some.every((member) => others.includes(member) || fits(member, others));
}

/**
 * A search has no use for where a text came from: one piece, instead of one for each parameter. The
 * lists of parameters keep their sources, since clients sort by them.
 */
function withoutSources(value: unknown): unknown {
  if (!Array.isArray(value)) return value;
  const [first, second] = value as readonly unknown[];
  if (Array.isArray(first)) return value.map(withoutSources);
  if (second === undefined || !isSegment(first)) return value;
  let text = '';
  for (const piece of value as readonly Segment[]) text += piece.text;
  return [{ text, from: first.from }];
}

function isSegment(value: unknown): value is Segment {
  return typeof value === 'object' && value !== null && 'text' in value;
}

import { indexBy, keyOf, union, type Entry, type Fits, type Members } from './entries.ts';
import type { Node } from './graph.ts';
import type { KeptValues } from './kept-values.ts';

/** Values that are read together, one of each step that is read. */
export interface Combination {
  readonly entries: readonly Entry[];
  readonly members: Members;
}

const nobody: Members = [];

/** The ways to combine kept values of the steps that a step reads. */
export class Combinations {
  readonly #kept: KeptValues;
  readonly #fits: Fits;
  /** The kept values of the step read at a place, by those members that a step read before it touches. */
  readonly #sharedIndex = new Map<string, ReadonlyMap<string, readonly Entry[]>>();

  constructor(kept: KeptValues, fits: Fits) {
    this.#kept = kept;
    this.#fits = fits;
  }

  /** All ways to combine what a step reads so that it takes that many mistakes. */
  *of(node: Node, size: number): Generator<Combination, void> {
    const [only] = node.reads;
    if (only !== undefined && node.reads.length === 1) {
      for (const entry of this.#kept.of(only, size))
        yield { entries: [entry], members: entry.members };
    } else {
      yield* this.#combine(node, size, [], nobody);
    }
  }

  /** All ways to go on from the entries at hand, which are of the first steps that are read. */
  *#combine(
    node: Node,
    size: number,
    entries: readonly Entry[],
    members: Members,
  ): Generator<Combination, void> {
    const at = entries.length;
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
      for (const entry of this.#entriesWith(node, at, own, shared)) {
        if (own > shared.length && !allFit(entry.members, members, this.#fits)) continue;
        yield* this.#combine(node, size, [...entries, entry], union(members, entry.members));
      }
    }
  }

  #entriesWith(node: Node, at: number, size: number, shared: Members): readonly Entry[] {
    const read = node.reads[at];
    if (read === undefined || size > this.#kept.largest) return [];
    if (at === 0) return this.#kept.of(read, size);
    const id = `${node.index} ${at} ${size}`;
    const isShared = (member: number): boolean =>
      node.reads.slice(0, at).some((before) => before.touches[member] === 1);
    const known =
      this.#sharedIndex.get(id) ??
      indexBy(this.#kept.of(read, size), ({ members }) => keyOf(members.filter(isShared)));
    this.#sharedIndex.set(id, known);
    return known.get(keyOf(shared)) ?? [];
  }
}

function allFit(some: Members, others: Members, fits: Fits): boolean {
  if (others.length === 0) return true;
  for (const member of some) if (!others.includes(member) && !fits(member, others)) return false;
  return true;
}

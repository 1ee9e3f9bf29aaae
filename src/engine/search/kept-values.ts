import type { Entry, Members } from './entries.ts';
import { fingerprint } from './fingerprint.ts';
import type { Node } from './graph.ts';
import { isPassing } from './step-runs.ts';

/** The values of one step. */
interface Table {
  /** By the number of mistakes. */
  readonly bySize: (readonly Entry[])[];
  /** Every value kept, by its number. */
  readonly known: Map<number, Entry>;
}

const nobody: Members = [];
/** A value whose fingerprint is not known yet, and of which no equals are. */
const unknown = -1;
export const fresh = { equals: [], print: unknown };

/** The values of all steps for each number of mistakes up to the largest. */
export class KeptValues {
  readonly #tables: readonly Table[];
  #largest = -1;
  #merged = 0;

  constructor(steps: number) {
    this.#tables = Array.from({ length: steps }, () => ({ bySize: [], known: new Map() }));
  }

  /** The number of mistakes up to which values are kept. */
  get largest(): number {
    return this.#largest;
  }

  /** How many sets were found to yield what others yield. */
  get merged(): number {
    return this.#merged;
  }

  of(node: Node, size: number): readonly Entry[] {
    return this.#tables[node.index]?.bySize[size] ?? [];
  }

  /** Values for so many mistakes are kept from now on. */
  growTo(size: number): void {
    this.#largest = size;
  }

  /** Keeps the values of a step for so many mistakes, each once. */
  keep(node: Node, size: number, values: readonly Iterable<Entry>[]): void {
    const table = this.#tables[node.index];
    if (table === undefined) return;
    const [read] = node.reads;
    if (isPassing(node) && node.replaced.size === 0 && read !== undefined) {
      table.bySize[size] = this.of(read, size);
      return;
    }
    const entries: Entry[] = [];
    table.bySize[size] = entries;
    for (const some of values) {
      for (const entry of some) if (this.#isNew(entry, node, size, table)) entries.push(entry);
    }
  }

  /** Whether no entry before has the same value; one of as many mistakes is told of this one. */
  #isNew(entry: Entry, node: Node, size: number, { known }: Table): boolean {
    if (entry.print === unknown) entry.print = fingerprint(entry.value);
    const pending = pendingIn(node, entry.members);
    const id = pending.length === 0 ? entry.print : fingerprint([entry.print, pending]);
    const before = known.get(id);
    if (before === undefined) {
      known.set(id, entry);
      return true;
    }
    this.#merged += 1;
    if (before.members.length === size && before !== entry)
      before.equals = [...before.equals, entry];
    return false;
  }
}

function pendingIn({ pending }: Node, members: Members): Members {
  for (const member of members) {
    if (pending[member] === 1)
      return members.filter((one) => pending[one] === 1).sort((a, b) => a - b);
  }
  return nobody;
}

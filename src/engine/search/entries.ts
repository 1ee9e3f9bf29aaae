/** Which hypotheses make up a recipe: their places in the list of hypotheses, in any order. */
export type Members = readonly number[];

/** Whether a member can be in a set with others. */
export type Fits = (member: number, members: Members) => boolean;

/** A value that a step takes when some mistakes are made, and how it came about. */
export interface Entry {
  readonly value: unknown;
  readonly members: Members;
  /** The entries of the steps that were read. */
  readonly from: readonly Entry[];
  /** The members that replaced the step itself, if any did. */
  readonly by: Members;
  /** Others of as many members with the same value. */
  equals: readonly Entry[];
  /** The value's fingerprint, once it is known: many steps hand on the entry as it is. */
  print: number;
}

/** How an entry came about, which is all that is kept of one that is hashed and forgotten. */
export type Origin = Pick<Entry, 'from' | 'by'>;

/** At most so many sets of members are told of one value: where much is equal, they are millions. */
const most = 64;

/** Sets of members that lead to the same value, the entry's own first. */
export function pathsTo(origin: Origin, equals: readonly Entry[] = []): readonly Members[] {
  const sets: Members[] = [];
  for (const set of everyPathTo(origin, equals)) if (sets.push(set) === most) break;
  return sets;
}

function* everyPathTo(
  { from, by }: Origin,
  equals: readonly Entry[],
): Generator<Members, void, undefined> {
  yield* unions(from.filter(tellsMore), 0, by);
  for (const equal of equals) yield* everyPathTo(equal, []);
}

/** Of two entries that the same members touch, one tells how they came about. */
function tellsMore({ members }: Entry, at: number, from: readonly Entry[]): boolean {
  const before = from.slice(0, at);
  return !members.every((member) => before.some((entry) => entry.members.includes(member)));
}

/** The members at hand together with every way to each of the entries from a place on. */
function* unions(
  from: readonly Entry[],
  at: number,
  members: Members,
): Generator<Members, void, undefined> {
  const entry = from[at];
  if (entry === undefined) {
    yield members;
    return;
  }
  for (const more of everyPathTo(entry, entry.equals))
    yield* unions(from, at + 1, union(members, more));
}

export function union(a: Members, b: Members): Members {
  if (a.length === 0) return b;
  const more = b.filter((member) => !a.includes(member));
  return more.length === 0 ? a : [...a, ...more];
}

/** The same for the same members in another order. */
export function keyOf(members: Members): string {
  return members.length < 2 ? String(members[0] ?? '') : [...members].sort((a, b) => a - b).join();
}

export function indexBy(
  entries: readonly Entry[],
  idOf: (entry: Entry) => string,
): ReadonlyMap<string, readonly Entry[]> {
  const index = new Map<string, Entry[]>();
  for (const entry of entries) {
    const id = idOf(entry);
    const same = index.get(id);
    if (same === undefined) index.set(id, [entry]);
    else same.push(entry);
  }
  return index;
}

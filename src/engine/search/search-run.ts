import type { Given } from '../model/index.ts';
import type { Procedure } from '../faults/slots/index.ts';
import type { MacInput } from '../text/mac.ts';
import type { Octets } from '../text/octets.ts';
import { indexBy, keyOf, type Entry, type Members, type Origin } from './entries.ts';
import { graphOf } from './graph.ts';
import { hashing, type ReadyKeys } from './hashing.ts';
import { withoutProvenance } from './without-provenance.ts';
import type { Hypothesis } from './recipe.ts';
import { macWays } from './mac-side.ts';
import { partOf, whole, type Part } from './part.ts';
import { tables, type Fits } from './tables.ts';
import type { Targets } from './targets.ts';

/** What is tried, and on what. */
export interface SearchInput {
  readonly procedure: Procedure;
  readonly given: Given;
  readonly hypotheses: readonly Hypothesis[];
  readonly targets: Targets;
  readonly fits: Fits;
  /** Each set has exactly so many mistakes beyond the list. */
  readonly unlistedCount: number;
  readonly isUnlisted: (member: number) => boolean;
}

/** Keys in which the same mistakes took part that messages know of too. */
interface KeyGroup {
  readonly entries: readonly Entry[];
  readonly ready: ReadyKeys;
}

const pauseAfter = 8192;
/** How much of the last depth goes to messages and keys that are kept. */
const storedShare = 0.4;

/**
 * Tries sets of mistakes, of one number after those of one less. The base string and the key know nothing
 * of each other until they meet in the HMAC: every message of m mistakes is hashed under every key of
 * n − m. Messages and keys of the last number are hashed as they are made, and forgotten.
 */
export function newSearchRun(input: SearchInput) {
  const { given, hypotheses, targets, unlistedCount, isUnlisted } = input;
  const procedure = withoutProvenance(input.procedure);
  const nodes = graphOf(procedure, hypotheses);
  const values = tables(nodes, given, input.fits);
  const [rightWay, ...otherWays] = macWays(procedure, given, hypotheses, input.fits);
  const inputOf = (message: Octets, key: Octets): MacInput => rightWay.inputOf(message, key);
  const hashes = hashing(targets, inputOf);

  const touchesMessage = nodes.get('message')?.touches;
  const touchesKey = nodes.get('keyOctets')?.touches;
  const onBoth = (members: Members): Members =>
    members.filter((member) => touchesMessage?.[member] === 1 && touchesKey?.[member] === 1);
  const unlistedIn = (members: Members): number => members.filter(isUnlisted).length;
  /** Messages of the same mistakes on both sides, and keys of these, belong together. */
  const groupOf = (unlisted: number, shared: Members): string => `${unlisted} ${keyOf(shared)}`;

  const groups = new Map<number, ReadonlyMap<string, KeyGroup>>();
  const keysOf = (size: number): ReadonlyMap<string, KeyGroup> => {
    const known = groups.get(size) ?? groupKeys(values.kept('keyOctets', size));
    groups.set(size, known);
    return known;
  };
  const groupKeys = (entries: readonly Entry[]): ReadonlyMap<string, KeyGroup> => {
    const index = indexBy(entries, ({ members }) => groupOf(unlistedIn(members), onBoth(members)));
    return new Map(
      [...index].map(([id, some]) => [
        id,
        { entries: some, ready: hashes.readyKeys(some.map(octetsOf)) },
      ]),
    );
  };
  /** The keys under which a message takes so many mistakes. */
  const keysFor = ({ members }: Entry, size: number, unlisted: number): KeyGroup | undefined => {
    const shared = onBoth(members);
    const left = size - members.length + shared.length;
    return left < 0 || left > values.largest()
      ? undefined
      : keysOf(left).get(groupOf(unlisted - unlistedIn(members) + unlistedIn(shared), shared));
  };

  /** Every message with its keys, both kept. */
  function* products(
    size: number,
    unlisted: number,
    part: Part,
  ): Generator<readonly [message: Entry, keys: KeyGroup, share: number], void> {
    for (let own = 0; own <= size; own += 1) {
      const messages = values.kept('message', own);
      for (const [at, message] of partOf(messages.entries(), part)) {
        const keys = keysFor(message, size, unlisted);
        if (keys !== undefined) yield [message, keys, (own + at / messages.length) / (size + 1)];
      }
    }
  }

  /** Pauses when there was enough to do since the last time. */
  let before = 0;
  const isTired = (): boolean => {
    if (hashes.signatures() - before < pauseAfter && !hashes.isFull()) return false;
    before = hashes.signatures();
    return true;
  };

  async function* tryStored(size: number, part: Part): AsyncGenerator<number, void> {
    const rightKey = values.kept('keyOctets', 0)[0];
    if (rightKey === undefined) return;
    const queue = hashes.messages(octetsOf(rightKey));
    for (const [message, { entries, ready }, share] of products(size, unlistedCount, part)) {
      const attempt = (at: number) => ({ size, origin: together(message, entries[at]) });
      if (entries[0] === rightKey) queue.add(octetsOf(message), attempt(0));
      else hashes.underKeys(octetsOf(message), ready, attempt);
      if (isTired()) {
        await hashes.settle();
        yield share * storedShare;
      }
    }
    queue.flush();
  }

  async function* tryMacFaults(size: number, part: Part): AsyncGenerator<number, void> {
    for (const { members: by, inputOf: otherInputOf } of otherWays) {
      if (by.length > size) continue;
      for (const [message, { entries }] of products(
        size - by.length,
        unlistedCount - unlistedIn(by),
        part,
      )) {
        for (const key of entries) {
          const input = otherInputOf(octetsOf(message), octetsOf(key));
          hashes.wait(input, { size, origin: { from: [message, key], by } });
        }
        if (isTired()) {
          await hashes.settle();
          yield storedShare;
        }
      }
    }
  }

  /** Hands over each base string or key that takes all of the mistakes, and hashes it. */
  async function* tryLastDepth(size: number, part: Part): AsyncGenerator<number, void> {
    const [rightMessage] = values.kept('message', 0);
    const [rightKey] = values.kept('keyOctets', 0);
    if (rightMessage === undefined || rightKey === undefined) return;
    const queue = hashes.messages(octetsOf(rightKey));
    const messages = values.lastDepth('message', size, part, (value, members, origin) => {
      if (unlistedIn(members) !== unlistedCount) return;
      const attempt = { size, origin };
      // Both come of the steps of these names.
      const message = value as Octets;
      if (onBoth(members).length === 0) queue.add(message, attempt);
      else hashes.wait(inputOf(message, values.evaluate('keyOctets', members) as Octets), attempt);
    });
    const keys = values.lastDepth('keyOctets', size, part, (value, members, origin) => {
      if (unlistedIn(members) !== unlistedCount || onBoth(members).length === members.length)
        return;
      const message = values.evaluate('message', members) as Octets;
      hashes.wait(inputOf(message, value as Octets), { size, origin });
    });
    for (const lastDepth of [messages, keys]) {
      for (const share of lastDepth) {
        if (!isTired()) continue;
        await hashes.settle();
        yield storedShare + (1 - storedShare) * share;
      }
    }
    queue.flush();
  }

  /** Computes and keeps the values of all steps for up to so many mistakes; pauses now and then. */
  function* growing(size: number): Generator<void, void> {
    while (values.largest() < size) yield* values.grow(values.largest() + 1);
  }

  return {
    hits: hashes.hits,
    signatures: hashes.signatures,
    recipes: () => hashes.signatures() + values.merged(),
    /**
     * Tries a part of all sets of so many mistakes, or, of the last number, all but those with a mistake in how the
     * digest is written, which were tried with one less. Yields now and then how much is done, 0 to 1, so
     * that the caller can do something else.
     */
    async *try(size: number, isLast: boolean, part = whole): AsyncGenerator<number, void> {
      if (isLast) hashes.withoutWriters();
      for (const _ of growing(Math.max(size - 1, 0))) yield 0;
      yield* tryStored(size, part);
      yield* tryMacFaults(size, part);
      if (size > 0) yield* tryLastDepth(size, part);
      await hashes.settle();
    },
  };
}

export type SearchRun = ReturnType<typeof newSearchRun>;

const octetsOf = ({ value }: Entry): Octets => value as Octets;

function together(message: Entry, key: Entry | undefined): Origin {
  return { from: key === undefined ? [message] : [message, key], by: [] };
}

import type { Given } from '../model/index.ts';
import type { Procedure } from '../faults/slots/index.ts';
import type { Octets } from '../text/octets.ts';
import type { Entry, Fits, Members, Origin } from './entries.ts';
import { graphOf } from './graph.ts';
import { Hashing, type Hit, type MessagesUnderKey } from './hashing.ts';
import { KeyGroups, octetsOf, type KeyGroup } from './key-groups.ts';
import { macWays, type MacWays } from './mac-side.ts';
import { partOf, whole, type Part } from './part.ts';
import type { Hypothesis } from './recipe.ts';
import { Tables, type Visit } from './tables.ts';
import type { Targets } from './targets.ts';
import { withoutProvenance } from './without-provenance.ts';

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

/** A message, the keys that go with it, and how much is done by then. */
type Product = readonly [message: Entry, keys: KeyGroup, share: number];

const pauseAfter = 8192;
/** How much of the last depth goes to messages and keys that are kept. */
const storedShare = 0.4;

/**
 * Tries sets of mistakes, of one number after those of one less. The base string and the key know nothing
 * of each other until they meet in the HMAC: every message of m mistakes is hashed under every key of
 * n − m. Messages and keys of the last number are hashed as they are made, and forgotten.
 */
export class SearchRun {
  readonly #values: Tables;
  readonly #hashing: Hashing;
  readonly #groups: KeyGroups;
  readonly #macWays: MacWays;
  readonly #unlistedCount: number;
  /** How many signatures were computed at the last pause. */
  #before = 0;

  constructor(input: SearchInput) {
    const { given, hypotheses, targets, fits, isUnlisted } = input;
    const procedure = withoutProvenance(input.procedure);
    const nodes = graphOf(procedure, hypotheses);
    this.#values = new Tables(nodes, given, fits);
    this.#macWays = macWays(procedure, given, hypotheses, fits);
    this.#hashing = new Hashing(targets, this.#macWays[0].inputOf);
    const steps = { message: nodes.get('message'), key: nodes.get('keyOctets') };
    this.#groups = new KeyGroups(this.#values, this.#hashing, steps, isUnlisted);
    this.#unlistedCount = input.unlistedCount;
  }

  get hits(): Hit[] {
    return this.#hashing.hits;
  }

  get signatures(): number {
    return this.#hashing.signatures;
  }

  /** How many sets were tried; many are known to sign the same. */
  get recipes(): number {
    return this.#hashing.signatures + this.#values.merged;
  }

  /**
   * Tries a part of all sets of so many mistakes, or, of the last number, all but those with a mistake in how the
   * digest is written, which were tried with one less. Yields now and then how much is done, 0 to 1, so
   * that the caller can do something else.
   */
  async *try(size: number, isLast: boolean, part = whole): AsyncGenerator<number, void> {
    if (isLast) this.#hashing.withoutWriters();
    for (const _ of this.#growing(Math.max(size - 1, 0))) yield 0;
    yield* this.#tryStored(size, part);
    yield* this.#tryMacFaults(size, part);
    if (size > 0) yield* this.#tryLastDepth(size, part);
    await this.#hashing.settle();
  }

  /** Computes and keeps the values of all steps for up to so many mistakes; pauses now and then. */
  *#growing(size: number): Generator<void, void> {
    while (this.#values.largest < size) yield* this.#values.grow(this.#values.largest + 1);
  }

  /** Hashes every message that is kept under the keys that are kept. */
  async *#tryStored(size: number, part: Part): AsyncGenerator<number, void> {
    const rightKey = this.#values.kept('keyOctets', 0)[0];
    if (rightKey === undefined) return;
    const queue = this.#hashing.messages(octetsOf(rightKey));
    for (const [message, { entries, ready }, share] of this.#products(
      size,
      this.#unlistedCount,
      part,
    )) {
      const attempt = (at: number) => ({ size, origin: together(message, entries[at]) });
      if (entries[0] === rightKey) queue.add(octetsOf(message), attempt(0));
      else this.#hashing.underKeys(octetsOf(message), ready, attempt);
      if (this.#isTired()) {
        await this.#hashing.settle();
        yield share * storedShare;
      }
    }
    queue.flush();
  }

  /** The same with each mistake in how the MAC is made. */
  async *#tryMacFaults(size: number, part: Part): AsyncGenerator<number, void> {
    const [, ...otherWays] = this.#macWays;
    for (const { members: by, inputOf } of otherWays) {
      if (by.length > size) continue;
      const unlisted = this.#unlistedCount - this.#groups.unlistedIn(by);
      for (const [message, { entries }] of this.#products(size - by.length, unlisted, part)) {
        for (const key of entries) {
          const input = inputOf(octetsOf(message), octetsOf(key));
          this.#hashing.wait(input, { size, origin: { from: [message, key], by } });
        }
        if (this.#isTired()) {
          await this.#hashing.settle();
          yield storedShare;
        }
      }
    }
  }

  /** Hands over each base string or key that takes all of the mistakes, and hashes it. */
  async *#tryLastDepth(size: number, part: Part): AsyncGenerator<number, void> {
    const [rightMessage] = this.#values.kept('message', 0);
    const [rightKey] = this.#values.kept('keyOctets', 0);
    if (rightMessage === undefined || rightKey === undefined) return;
    const queue = this.#hashing.messages(octetsOf(rightKey));
    for (const lastDepth of [
      this.#values.lastDepth('message', size, part, this.#messageVisit(size, queue)),
      this.#values.lastDepth('keyOctets', size, part, this.#keyVisit(size)),
    ]) {
      for (const share of lastDepth) {
        if (!this.#isTired()) continue;
        await this.#hashing.settle();
        yield storedShare + (1 - storedShare) * share;
      }
    }
    queue.flush();
  }

  /** Hashes each message under the key that the same mistakes give: the right one, mostly. */
  #messageVisit(size: number, queue: MessagesUnderKey): Visit {
    const { inputOf } = this.#macWays[0];
    return (value, members, origin) => {
      if (!this.#isWanted(members)) return;
      const attempt = { size, origin };
      // Both come of the steps of these names.
      const message = value as Octets;
      if (this.#groups.onBoth(members).length === 0) queue.add(message, attempt);
      else {
        const key = this.#values.evaluate('keyOctets', members) as Octets;
        this.#hashing.wait(inputOf(message, key), attempt);
      }
    };
  }

  /** Uses each key for the message that the same mistakes give, but where messages were tried with it. */
  #keyVisit(size: number): Visit {
    const { inputOf } = this.#macWays[0];
    return (value, members, origin) => {
      if (!this.#isWanted(members)) return;
      if (this.#groups.onBoth(members).length === members.length) return;
      const message = this.#values.evaluate('message', members) as Octets;
      this.#hashing.wait(inputOf(message, value as Octets), { size, origin });
    };
  }

  /** Every message with its keys, both kept. */
  *#products(size: number, unlisted: number, part: Part): Generator<Product, void> {
    for (let own = 0; own <= size; own += 1) {
      const messages = this.#values.kept('message', own);
      for (const [at, message] of partOf(messages.entries(), part)) {
        const keys = this.#groups.keysFor(message, size, unlisted);
        if (keys !== undefined) yield [message, keys, (own + at / messages.length) / (size + 1)];
      }
    }
  }

  /** Whether as many of the mistakes are beyond the list as are to be. */
  #isWanted(members: Members): boolean {
    return this.#groups.unlistedIn(members) === this.#unlistedCount;
  }

  /** Whether there was enough to do since the last pause. */
  #isTired(): boolean {
    const { signatures, isFull } = this.#hashing;
    if (signatures - this.#before < pauseAfter && !isFull) return false;
    this.#before = signatures;
    return true;
  }
}

function together(message: Entry, key: Entry | undefined): Origin {
  return { from: key === undefined ? [message] : [message, key], by: [] };
}

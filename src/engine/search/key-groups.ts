import type { Octets } from '../text/octets.ts';
import { indexBy, keyOf, type Entry, type Members } from './entries.ts';
import type { Node } from './graph.ts';
import type { Hashing, ReadyKeys } from './hashing.ts';
import type { Tables } from './tables.ts';

/** Keys in which the same mistakes took part that messages know of too. */
export interface KeyGroup {
  readonly entries: readonly Entry[];
  readonly ready: ReadyKeys;
}

/** The steps that a message and a key come of. */
export interface MeetingSteps {
  readonly message: Node | undefined;
  readonly key: Node | undefined;
}

/** The octets that a message or a key is. */
export const octetsOf = ({ value }: Entry): Octets => value as Octets;

/** Which keys go with which messages: those in which the same mistakes took part, of those that touch both. */
export class KeyGroups {
  readonly #values: Tables;
  readonly #hashing: Hashing;
  readonly #steps: MeetingSteps;
  readonly #isUnlisted: (member: number) => boolean;
  /** By the number of mistakes, and then by what `#groupOf` says. */
  readonly #groups = new Map<number, ReadonlyMap<string, KeyGroup>>();

  constructor(
    values: Tables,
    hashing: Hashing,
    steps: MeetingSteps,
    isUnlisted: (member: number) => boolean,
  ) {
    this.#values = values;
    this.#hashing = hashing;
    this.#steps = steps;
    this.#isUnlisted = isUnlisted;
  }

  /** The keys under which a message takes so many mistakes, and so many beyond the list among them. */
  keysFor({ members }: Entry, size: number, unlisted: number): KeyGroup | undefined {
    const shared = this.onBoth(members);
    const left = size - members.length + shared.length;
    if (left < 0 || left > this.#values.largest) return undefined;
    const ofKey = unlisted - this.unlistedIn(members) + this.unlistedIn(shared);
    return this.#keysOf(left).get(groupOf(ofKey, shared));
  }

  /** Those mistakes that touch the message and the key. */
  onBoth(members: Members): Members {
    const [message, key] = [this.#steps.message?.touches, this.#steps.key?.touches];
    return members.filter((member) => message?.[member] === 1 && key?.[member] === 1);
  }

  /** How many of the mistakes are beyond the list. */
  unlistedIn(members: Members): number {
    return members.filter(this.#isUnlisted).length;
  }

  #keysOf(size: number): ReadonlyMap<string, KeyGroup> {
    const known = this.#groups.get(size) ?? this.#group(this.#values.kept('keyOctets', size));
    this.#groups.set(size, known);
    return known;
  }

  #group(keys: readonly Entry[]): ReadonlyMap<string, KeyGroup> {
    const index = indexBy(keys, ({ members }) =>
      groupOf(this.unlistedIn(members), this.onBoth(members)),
    );
    return new Map(
      [...index].map(([id, entries]) => [
        id,
        { entries, ready: this.#hashing.readyKeys(entries.map(octetsOf)) },
      ]),
    );
  }
}

/** Messages of the same mistakes on both sides, and keys of these, belong together. */
const groupOf = (unlisted: number, shared: Members): string => `${unlisted} ${keyOf(shared)}`;

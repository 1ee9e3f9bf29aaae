import { start4, stateWords, type Found, type FourHashes } from './four-hashes.ts';
import { blockSize, blocksOf, type FourSlots, type LaneMemory } from './lane-memory.ts';
import type { MacInput } from './mac.ts';
import type { Octets } from './octets.ts';

/** Up to four keys made ready: the states after their own blocks, eight vectors each. */
export interface FourKeys {
  readonly count: number;
  readonly inner: Int32Array;
  readonly outer: Int32Array;
}

const bare: FourKeys = {
  count: 0,
  inner: new Int32Array(stateWords),
  outer: new Int32Array(stateWords),
};

/** Messages under one key, hashed as soon as there are four of a length. */
export class MessageQueue<T> {
  readonly #memory: LaneMemory;
  readonly #hashes: FourHashes;
  readonly #key: FourKeys;
  readonly #found: Found<T>;
  /** By the number of blocks. */
  readonly #waiting = new Map<number, T[]>();

  constructor(memory: LaneMemory, hashes: FourHashes, key: FourKeys, found: Found<T>) {
    this.#memory = memory;
    this.#hashes = hashes;
    this.#key = key;
    this.#found = found;
  }

  /** Hashes the message as soon as there are four of its length. `false` when it is too long. */
  add(message: Octets, which: T): boolean {
    const memory = this.#memory;
    const length = memory.write(message);
    if (length === undefined) return false;
    const blocks = blocksOf(length);
    const some = this.#waiting.get(blocks) ?? [];
    this.#waiting.set(blocks, some);
    memory.pad(length, memory.slotsFor('', blocks)[some.length] ?? 0);
    if (some.push(which) === 4) this.#hashFour(blocks, some.splice(0));
    return true;
  }

  /** Hashes those that still wait. */
  flush(): void {
    for (const [blocks, some] of this.#waiting) this.#hashFour(blocks, some.splice(0));
  }

  #hashFour(blocks: number, some: readonly T[]): void {
    this.#hashes.hash(this.#key.inner, this.#memory.slotsFor('', blocks), blocks);
    this.#hashes.hashDigests(this.#key.outer);
    this.#hashes.reportTo(some, this.#found);
  }
}

/** Inputs of one kind and one number of blocks that wait for a fourth. */
interface WaitingInputs<T> {
  readonly inputs: MacInput[];
  readonly which: T[];
  readonly kind: string;
  readonly blocks: number;
}

/** Inputs of MACs, hashed as soon as there are four of a kind and a length. */
export class InputQueue<T> {
  readonly #memory: LaneMemory;
  readonly #hashes: FourHashes;
  readonly #fourKeys: (keys: readonly Octets[]) => FourKeys;
  readonly #found: Found<T>;
  /** By the kind and the number of blocks. */
  readonly #waiting = new Map<string, WaitingInputs<T>>();

  constructor(
    memory: LaneMemory,
    hashes: FourHashes,
    fourKeys: (keys: readonly Octets[]) => FourKeys,
    found: Found<T>,
  ) {
    this.#memory = memory;
    this.#hashes = hashes;
    this.#fourKeys = fourKeys;
    this.#found = found;
  }

  /** `false` for another hash than SHA-256, and for what is too long. */
  add(input: MacInput, which: T): boolean {
    const { mode, hash, message, twice = '' } = input;
    const length = hash === 'SHA-256' ? this.#memory.write(message) : undefined;
    if (length === undefined) return false;
    const [kind, blocks] = [`${mode} ${twice}`, blocksOf(length)];
    const id = `${kind} ${blocks}`;
    const some = this.#waiting.get(id) ?? { inputs: [], which: [], kind, blocks };
    this.#waiting.set(id, some);
    const slot = this.#memory.slotsFor(kind, blocks)[some.which.length] ?? 0;
    this.#memory.pad(length, slot, mode === 'hmac' ? blockSize : 0);
    some.inputs.push(input);
    if (some.which.push(which) === 4) this.#hashFour(some);
    return true;
  }

  /** Hashes those that still wait. */
  flush(): void {
    for (const some of this.#waiting.values()) if (some.which.length > 0) this.#hashFour(some);
  }

  #hashFour({ inputs, which, kind, blocks }: WaitingInputs<T>): void {
    this.#hashInputs(inputs.splice(0), this.#memory.slotsFor(kind, blocks), blocks);
    this.#hashes.reportTo(which.splice(0), this.#found);
  }

  /** Computes four inputs of one kind, whose messages stand in the slots for so many blocks. */
  #hashInputs(inputs: readonly MacInput[], slots: FourSlots, blocks: number): void {
    const hashes = this.#hashes;
    const { mode = 'hmac', twice } = inputs[0] ?? {};
    const isKeyed = mode === 'hmac' || twice === 'hmac';
    const keys = isKeyed ? this.#fourKeys(inputs.map(({ key }) => key)) : bare;
    hashes.hash(mode === 'hmac' ? keys.inner : start4, slots, blocks);
    if (mode === 'hmac') hashes.hashDigests(keys.outer);
    if (twice === 'hash') hashes.hashDigests(start4, 0);
    if (twice === 'hmac') {
      hashes.hashDigests(keys.inner);
      hashes.hashDigests(keys.outer);
    }
  }
}

import { blockSize, type FourSlots } from './lane-memory.ts';
import { start256 } from './sha.ts';
import { blockArea, type Lanes } from './sha256-lanes.ts';

/** Called with the key or message whose digest is one of those looked for. */
export type Found<T> = (which: T, digest: () => Uint8Array) => void;

/** So many words has the state of four lanes, eight vectors. */
export const stateWords = 32;
export const stateSize = stateWords * 4;
/** The state that each hash begins with, in four lanes. */
export const start4 = Int32Array.from({ length: stateWords }, (_, at) => start256[at >> 2] ?? 0);

/** What follows a digest in a block: its end mark and the length in bits, in four lanes. */
const restOf = (octets: number): Int32Array =>
  Int32Array.from({ length: stateWords }, (_, word) =>
    word < 4 ? 1 << 31 : word < 28 ? 0 : octets * 8,
  );
const restOfOnlyBlock = restOf(32);
const restOfSecondBlock = restOf(blockSize + 32);

/**
 * Hashes in four lanes at once. What was hashed last is the state, eight words of each lane. Digests are
 * looked for by their first word, which is signed.
 */
export class FourHashes {
  readonly #lanes: Lanes;
  readonly #words: Int32Array;
  /** Where the state stands, in octets and in words. */
  readonly #state: number;
  readonly #first: number;
  readonly #isWanted: (firstWord: number) => boolean;

  constructor(lanes: Lanes, isWanted: (firstWord: number) => boolean) {
    this.#isWanted = isWanted;
    this.#lanes = lanes;
    this.#words = lanes.words;
    this.#state = lanes.free;
    this.#first = lanes.free / 4;
  }

  /** Hashes messages of so many blocks, from a state. */
  hash(from: Int32Array, [a = 0, b = 0, c = 0, d = 0]: FourSlots, blocks: number): void {
    const [lanes, state] = [this.#lanes, this.#state];
    this.#words.set(from, this.#first);
    for (let offset = 0; offset < blocks * blockSize; offset += blockSize) {
      lanes.load(a + offset, b + offset, c + offset, d + offset);
      lanes.compress(state);
    }
  }

  /** Hashes the digests, which are the state now, from another state that so many octets led to. */
  hashDigests(from: Int32Array, before = blockSize): void {
    const words = this.#words;
    words.copyWithin(blockArea / 4, this.#first, this.#first + stateWords);
    words.set(before === 0 ? restOfOnlyBlock : restOfSecondBlock, blockArea / 4 + stateWords);
    words.set(from, this.#first);
    this.#lanes.compress(this.#state);
  }

  /** A copy of the state. */
  state(): Int32Array {
    return this.#words.slice(this.#first, this.#first + stateWords);
  }

  /** Tells of those digests, of the first so many lanes, that are looked for. */
  report(count: number, found: Found<number>): void {
    for (let lane = 0; lane < count; lane += 1) {
      if (this.#isWanted(this.#words[this.#first + lane] ?? 0))
        found(lane, () => this.#digest(lane));
    }
  }

  /** The same for digests that each belong to something. */
  reportTo<T>(some: readonly T[], found: Found<T>): void {
    this.report(some.length, (lane, digest) => {
      const which = some[lane];
      if (which !== undefined) found(which, digest);
    });
  }

  #digest(lane: number): Uint8Array {
    const digest = new DataView(new ArrayBuffer(32));
    for (let t = 0; t < 8; t += 1)
      digest.setInt32(t * 4, this.#words[this.#first + t * 4 + lane] ?? 0);
    return new Uint8Array(digest.buffer);
  }
}

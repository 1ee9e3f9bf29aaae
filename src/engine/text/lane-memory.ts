import { octetsOf, type Octets } from './octets.ts';
import type { Lanes } from './sha256-lanes.ts';

const encoder = new TextEncoder();
/** A block of SHA-256, in octets. */
export const blockSize = 64;
/** Ten times a usual base string. */
const longest = 6_000;

/** The messages of four lanes, by their addresses. */
export type FourSlots = readonly number[];

/** The places in the memory of four lanes where messages stand, written and padded. */
export class LaneMemory {
  readonly #octets: Uint8Array;
  /** Where no slot is yet. */
  #unused: number;
  /** Where messages are written first. */
  readonly #message: number;
  readonly #messageRoom: Uint8Array;
  /** Slots for messages that wait for each other, by their kind and number of blocks. */
  readonly #waiting = new Map<string, FourSlots>();

  /** `start` is where the lanes need the memory no longer. */
  constructor({ octets }: Lanes, start: number) {
    this.#octets = octets;
    this.#unused = start;
    const [message = 0] = this.newSlots(1, longest / blockSize + 1);
    this.#message = message;
    this.#messageRoom = octets.subarray(message, message + longest);
  }

  /** The slot that messages are written to, for all lanes. */
  get messageSlots(): FourSlots {
    return [this.#message, this.#message, this.#message, this.#message];
  }

  newSlots(count: number, blocks: number): FourSlots {
    return Array.from({ length: count }, () => {
      this.#unused += blocks * blockSize;
      return this.#unused - blocks * blockSize;
    });
  }

  /** Four slots for messages of one kind and of so many blocks, which wait for each other. */
  slotsFor(kind: string, blocks: number): FourSlots {
    const id = `${kind} ${blocks}`;
    const known = this.#waiting.get(id) ?? this.newSlots(4, blocks);
    this.#waiting.set(id, known);
    return known;
  }

  /** Writes a message to its slot; its length in octets, or `undefined` when it is too long. */
  write(message: Octets): number | undefined {
    const { text, charset } = message;
    const { length } = text;
    if (length > longest) return undefined;
    // Base strings are ASCII, nearly all: one octet for each character.
    if (charset === 'utf-8' && encoder.encodeInto(text, this.#messageRoom).written === length)
      return length;
    const encoded = octetsOf(message);
    if (encoded.length > longest) return undefined;
    this.#messageRoom.set(encoded);
    return encoded.length;
  }

  /**
   * Copies the message that was written last to a slot; its end mark and its length in bits follow, which
   * counts what was hashed `before`, such as the block of a key.
   */
  pad(length: number, slot = this.#message, before = blockSize): void {
    const octets = this.#octets;
    const end = slot + blocksOf(length) * blockSize;
    if (slot !== this.#message) octets.copyWithin(slot, this.#message, this.#message + length);
    octets.fill(0, slot + length, end);
    octets[slot + length] = 0x80;
    const bits = (before + length) * 8;
    for (let octet = 0; octet < 4; octet += 1) octets[end - 1 - octet] = bits >>> (8 * octet);
  }

  /** Writes the blocks of up to four keys, each octet changed by a mask: RFC 2104 §2. */
  writeKeys(keys: readonly Uint8Array[], slots: FourSlots, mask: number): void {
    slots.forEach((slot, lane) => {
      const key = keys[lane];
      for (let at = 0; at < blockSize; at += 1) this.#octets[slot + at] = (key?.[at] ?? 0) ^ mask;
    });
  }
}

/** How many blocks a message takes with its end mark and its length: FIPS 180-4 §5.1.1. */
export function blocksOf(length: number): number {
  return Math.ceil((length + 9) / blockSize);
}

import { FourHashes, start4, stateSize, type Found } from './four-hashes.ts';
import { blockSize, blocksOf, LaneMemory, type FourSlots } from './lane-memory.ts';
import { InputQueue, MessageQueue, type FourKeys } from './mac-queues.ts';
import { octetsOf, type Octets } from './octets.ts';
import { digest } from './sha.ts';
import { sha256Lanes, type Lanes } from './sha256-lanes.ts';

/** Room for four of each length up to the longest, in each of seven kinds. */
const memorySize = 9_000_000;

/**
 * Lanes that look for digests by their first word, which is signed. `undefined` in a browser without
 * vectors.
 */
export function hmacLanes(isWanted: (firstWord: number) => boolean): HmacLanes | undefined {
  const lanes = sha256Lanes(memorySize);
  return lanes === undefined ? undefined : new HmacLanes(lanes, isWanted);
}

/** Looks among HMAC-SHA256 digests (RFC 2104) for some, four at a time. */
export class HmacLanes {
  readonly #memory: LaneMemory;
  readonly #hashes: FourHashes;
  readonly #keySlots: FourSlots;

  constructor(lanes: Lanes, isWanted: (firstWord: number) => boolean) {
    this.#hashes = new FourHashes(lanes, isWanted);
    this.#memory = new LaneMemory(lanes, lanes.free + stateSize);
    this.#keySlots = this.#memory.newSlots(4, 1);
  }

  readonly fourKeys = (keys: readonly Octets[]): FourKeys => {
    const blocks = keys.map(keyBlock);
    return {
      count: keys.length,
      inner: this.#afterKeys(blocks, 0x36),
      outer: this.#afterKeys(blocks, 0x5c),
    };
  };

  /** One message under many keys, each known by its place. `false` when the message is too long. */
  underKeys(message: Octets, keys: readonly FourKeys[], found: Found<number>): boolean {
    const [memory, hashes] = [this.#memory, this.#hashes];
    const length = memory.write(message);
    if (length === undefined) return false;
    memory.pad(length);
    const everywhere = memory.messageSlots;
    keys.forEach((four, at) => {
      hashes.hash(four.inner, everywhere, blocksOf(length));
      hashes.hashDigests(four.outer);
      hashes.report(four.count, (lane, digest) => {
        found(at * 4 + lane, digest);
      });
    });
    return true;
  }

  /** Many messages under the first of four keys; one queue at a time. */
  queue<T>(key: FourKeys, found: Found<T>): MessageQueue<T> {
    return new MessageQueue(this.#memory, this.#hashes, firstOfFour(key), found);
  }

  /** Whatever else is made with SHA-256, each with a key of its own or none; one queue at a time. */
  inputs<T>(found: Found<T>): InputQueue<T> {
    return new InputQueue(this.#memory, this.#hashes, this.fourKeys, found);
  }

  #afterKeys(keys: readonly Uint8Array[], mask: number): Int32Array {
    this.#memory.writeKeys(keys, this.#keySlots, mask);
    this.#hashes.hash(start4, this.#keySlots, 1);
    return this.#hashes.state();
  }
}

const keyBlocks = new WeakMap<Octets, Uint8Array>();

/** A key longer than a block is hashed first: RFC 2104 §2. The same keys come with many messages. */
function keyBlock(key: Octets): Uint8Array {
  const known = keyBlocks.get(key);
  if (known !== undefined) return known;
  const octets = octetsOf(key);
  const block = octets.length > blockSize ? digest('SHA-256', octets) : octets;
  keyBlocks.set(key, block);
  return block;
}

function firstOfFour({ inner, outer }: FourKeys): FourKeys {
  const first = (state: Int32Array): Int32Array => state.map((_, at) => state[at & ~3] ?? 0);
  return { count: 1, inner: first(inner), outer: first(outer) };
}

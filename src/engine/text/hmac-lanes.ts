import type { MacInput } from './mac.ts';
import { octetsOf, type Octets } from './octets.ts';
import { digest, start256 } from './sha.ts';
import { blockArea, sha256Lanes } from './sha256-lanes.ts';

/** Up to four keys made ready: the states after their own blocks, eight vectors each. */
export interface FourKeys {
  readonly count: number;
  readonly inner: Int32Array;
  readonly outer: Int32Array;
}

/** Is told which key or message gave a digest that is looked for. */
export type Found<T> = (which: T, digest: () => Uint8Array) => void;

/** Looks among HMAC-SHA256 digests (RFC 2104) for some, four at a time. */
export interface HmacLanes {
  readonly fourKeys: (keys: readonly Octets[]) => FourKeys;
  /** One message under many keys, each known by its place. `false` when the message is too long. */
  readonly underKeys: (message: Octets, keys: readonly FourKeys[], found: Found<number>) => boolean;
  /** Many messages under the first of four keys; one queue at a time. */
  readonly queue: <T>(key: FourKeys, found: Found<T>) => MessageQueue<T>;
  /** Whatever else is made with SHA-256, each with a key of its own or none; one queue at a time. */
  readonly inputs: <T>(found: Found<T>) => InputQueue<T>;
}

export interface InputQueue<T> {
  /** `false` for another hash than SHA-256, and for what is too long. */
  readonly add: (input: MacInput, which: T) => boolean;
  readonly flush: () => void;
}

export interface MessageQueue<T> {
  /** Hashes the message as soon as there are four of its length. `false` when it is too long. */
  readonly add: (message: Octets, which: T) => boolean;
  /** Hashes those that still wait. */
  readonly flush: () => void;
}

const encoder = new TextEncoder();
const blockSize = 64;
const stateWords = 32;
/** Ten times a usual base string. */
const longest = 6_000;
/** Room for four of each length up to this, in each of seven kinds. */
const memorySize = 9_000_000;

/** What follows a digest in a block: its end mark and the length in bits, in four lanes. */
const restOf = (octets: number): Int32Array =>
  Int32Array.from({ length: stateWords }, (_, word) =>
    word < 4 ? 1 << 31 : word < 28 ? 0 : octets * 8,
  );
const restOfOnlyBlock = restOf(32);
const restOfSecondBlock = restOf(blockSize + 32);

/**
 * Lanes that look for digests by their first word, which is signed. `undefined` in a browser without
 * vectors.
 */
export function hmacLanes(isWanted: (firstWord: number) => boolean): HmacLanes | undefined {
  const lanes = sha256Lanes(memorySize);
  if (lanes === undefined) return undefined;
  const { words, octets, free: state } = lanes;
  let unused = state + stateWords * 4;

  const slots = (count: number, blocks: number): readonly number[] =>
    Array.from({ length: count }, () => {
      unused += blocks * blockSize;
      return unused - blocks * blockSize;
    });

  const [messageSlot = 0] = slots(1, longest / blockSize + 1);
  const messageRoom = octets.subarray(messageSlot, messageSlot + longest);
  /** Writes a message to its slot; its length in octets, or `undefined` when it is too long. */
  const write = (message: Octets): number | undefined => {
    const { text, charset } = message;
    const { length } = text;
    if (length > longest) return undefined;
    // Base strings are ASCII, nearly all: one octet for each character.
    if (charset === 'utf-8' && encoder.encodeInto(text, messageRoom).written === length)
      return length;
    const encoded = octetsOf(message);
    if (encoded.length > longest) return undefined;
    messageRoom.set(encoded);
    return encoded.length;
  };
  /** Copies the message to a slot; its end mark and its length in bits follow, behind the block of a key. */
  const pad = (length: number, slot: number, before = blockSize): void => {
    const end = slot + blocksOf(length) * blockSize;
    if (slot !== messageSlot) octets.copyWithin(slot, messageSlot, messageSlot + length);
    octets.fill(0, slot + length, end);
    octets[slot + length] = 0x80;
    const bits = (before + length) * 8;
    for (let octet = 0; octet < 4; octet += 1) octets[end - 1 - octet] = bits >>> (8 * octet);
  };

  const hash = (
    from: Int32Array,
    [a = 0, b = 0, c = 0, d = 0]: readonly number[],
    blocks: number,
  ) => {
    words.set(from, state / 4);
    for (let offset = 0; offset < blocks * blockSize; offset += blockSize) {
      lanes.load(a + offset, b + offset, c + offset, d + offset);
      lanes.compress(state);
    }
  };

  /** Hashes the digests, which are the state now, from another state that so many octets led to. */
  const hashDigests = (from: Int32Array, before = blockSize): void => {
    words.copyWithin(blockArea / 4, state / 4, state / 4 + stateWords);
    words.set(before === 0 ? restOfOnlyBlock : restOfSecondBlock, blockArea / 4 + stateWords);
    words.set(from, state / 4);
    lanes.compress(state);
  };

  const report = (count: number, found: Found<number>): void => {
    for (let lane = 0; lane < count; lane += 1) {
      if (isWanted(words[state / 4 + lane] ?? 0)) found(lane, () => digestIn(lane));
    }
  };

  const digestIn = (lane: number): Uint8Array => {
    const digest = new DataView(new ArrayBuffer(32));
    for (let t = 0; t < 8; t += 1) digest.setInt32(t * 4, words[state / 4 + t * 4 + lane] ?? 0);
    return new Uint8Array(digest.buffer);
  };

  const keySlots = slots(4, 1);
  const afterKeys = (keys: readonly Uint8Array[], mask: number): Int32Array => {
    keySlots.forEach((slot, lane) => {
      const key = keys[lane];
      for (let at = 0; at < blockSize; at += 1) octets[slot + at] = (key?.[at] ?? 0) ^ mask;
    });
    hash(start4, keySlots, 1);
    return words.slice(state / 4, state / 4 + stateWords);
  };

  const waitingSlots = new Map<string, readonly number[]>();
  /** Four slots for messages of one kind and of so many blocks, which wait for each other. */
  const slotsFor = (kind: string, blocks: number): readonly number[] => {
    const id = `${kind} ${blocks}`;
    const known = waitingSlots.get(id) ?? slots(4, blocks);
    waitingSlots.set(id, known);
    return known;
  };

  const reportTo = <T>(some: readonly T[], found: Found<T>): void => {
    report(some.length, (lane, digest) => {
      const which = some[lane];
      if (which !== undefined) found(which, digest);
    });
  };

  const fourKeys = (keys: readonly Octets[]): FourKeys => {
    const octetsOfKeys = keys.map(keyBlock);
    return {
      count: keys.length,
      inner: afterKeys(octetsOfKeys, 0x36),
      outer: afterKeys(octetsOfKeys, 0x5c),
    };
  };

  /** Computes four inputs of one kind, whose messages stand in the slots for so many blocks. */
  const hashInputs = (inputs: readonly MacInput[], kind: string, blocks: number): void => {
    const { mode = 'hmac', twice } = inputs[0] ?? {};
    const keys =
      mode === 'hmac' || twice === 'hmac' ? fourKeys(inputs.map(({ key }) => key)) : bare;
    hash(mode === 'hmac' ? keys.inner : start4, slotsFor(kind, blocks), blocks);
    if (mode === 'hmac') hashDigests(keys.outer);
    if (twice === 'hash') hashDigests(start4, 0);
    if (twice === 'hmac') {
      hashDigests(keys.inner);
      hashDigests(keys.outer);
    }
  };

  return {
    fourKeys,
    underKeys(message, keys, found) {
      const length = write(message);
      if (length === undefined) return false;
      pad(length, messageSlot);
      const everywhere = [messageSlot, messageSlot, messageSlot, messageSlot];
      keys.forEach((four, at) => {
        hash(four.inner, everywhere, blocksOf(length));
        hashDigests(four.outer);
        report(four.count, (lane, digest) => {
          found(at * 4 + lane, digest);
        });
      });
      return true;
    },
    queue<T>(key: FourKeys, found: Found<T>): MessageQueue<T> {
      const same = firstOfFour(key);
      const waiting = new Map<number, T[]>();
      const hashFour = (blocks: number, some: readonly T[]): void => {
        hash(same.inner, slotsFor('', blocks), blocks);
        hashDigests(same.outer);
        reportTo(some, found);
      };
      return {
        add(message, which) {
          const length = write(message);
          if (length === undefined) return false;
          const blocks = blocksOf(length);
          const some = waiting.get(blocks) ?? [];
          waiting.set(blocks, some);
          pad(length, slotsFor('', blocks)[some.length] ?? 0);
          if (some.push(which) === 4) hashFour(blocks, some.splice(0));
          return true;
        },
        flush() {
          for (const [blocks, some] of waiting) hashFour(blocks, some.splice(0));
        },
      };
    },
    inputs<T>(found: Found<T>): InputQueue<T> {
      const waiting = new Map<string, WaitingInputs<T>>();
      const hashFour = ({ inputs, which, kind, blocks }: WaitingInputs<T>): void => {
        hashInputs(inputs.splice(0), kind, blocks);
        reportTo(which.splice(0), found);
      };
      return {
        add(input, which) {
          const { mode, hash: hashName, message, twice = '' } = input;
          const length = hashName === 'SHA-256' ? write(message) : undefined;
          if (length === undefined) return false;
          const [kind, blocks] = [`${mode} ${twice}`, blocksOf(length)];
          const id = `${kind} ${blocks}`;
          const some = waiting.get(id) ?? { inputs: [], which: [], kind, blocks };
          waiting.set(id, some);
          const slot = slotsFor(kind, blocks)[some.which.length] ?? 0;
          pad(length, slot, mode === 'hmac' ? blockSize : 0);
          some.inputs.push(input);
          if (some.which.push(which) === 4) hashFour(some);
          return true;
        },
        flush() {
          for (const some of waiting.values()) if (some.which.length > 0) hashFour(some);
        },
      };
    },
  };
}

/** Inputs of one kind and one number of blocks that wait for a fourth. */
interface WaitingInputs<T> {
  readonly inputs: MacInput[];
  readonly which: T[];
  readonly kind: string;
  readonly blocks: number;
}

const bare: FourKeys = {
  count: 0,
  inner: new Int32Array(stateWords),
  outer: new Int32Array(stateWords),
};

/** How many blocks a message takes with its end mark and its length: FIPS 180-4 §5.1.1. */
function blocksOf(length: number): number {
  return Math.ceil((length + 9) / blockSize);
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

const start4 = Int32Array.from({ length: stateWords }, (_, at) => start256[at >> 2] ?? 0);

function firstOfFour({ inner, outer }: FourKeys): FourKeys {
  const first = (state: Int32Array): Int32Array => state.map((_, at) => state[at & ~3] ?? 0);
  return { count: 1, inner: first(inner), outer: first(outer) };
}

import { k256 } from './sha.ts';

/**
 * SHA-256 of four messages at once: the four lanes of a 128-bit vector each follow a message of their
 * own. A search hashes a million base strings, and WebCrypto spends more time on being called than on
 * hashing (`npm run bench` shows both). The module is written here, opcode by opcode, since its 64
 * rounds differ in nothing but which local holds which word: forty lines instead of 11 kB.
 */
export interface Lanes {
  readonly octets: Uint8Array;
  /** The same memory. The word `t` of lane `n` of a vector area stands at `area / 4 + 4 * t + n`. */
  readonly words: Int32Array;
  /** Where free memory starts, in octets; `octets` has room for `size` from there. */
  readonly free: number;
  /** Reads a block of 64 octets of each lane, by its address, as the block to compress. */
  load(lane0: number, lane1: number, lane2: number, lane3: number): void;
  /** One block of FIPS 180-4 §6.2.2: changes the eight vectors at `state`. */
  compress(state: number): void;
}

/** The block to compress, sixteen vectors: word `t` of lane `n` at `4 * t + n` of `words`. */
export const blockArea = 0;
const afterBlock = 16 * 16;

let compiled: InstanceType<typeof WebAssembly.Module> | undefined;

/** The lanes with `size` octets of memory, or `undefined` in a browser that has no vectors. */
export function sha256Lanes(size: number): Lanes | undefined {
  try {
    const memory = new WebAssembly.Memory({ initial: Math.ceil((afterBlock + size) / 65_536) });
    compiled ??= new WebAssembly.Module(moduleOctets());
    const { exports } = new WebAssembly.Instance(compiled, { m: { m: memory } });
    return {
      octets: new Uint8Array(memory.buffer),
      words: new Int32Array(memory.buffer),
      free: afterBlock,
      // What the module exports under these names is written below.
      load: exports['l'] as Lanes['load'],
      compress: exports['c'] as Lanes['compress'],
    };
  } catch {
    return undefined;
  }
}

type Code = readonly number[];

/** A number as the format writes it, seven bits an octet: LEB128, signed or not. */
function leb(number: number, signed = false): Code {
  const low = number & 0x7f;
  const rest = signed ? number >> 7 : number >>> 7;
  const isLast = rest === (signed && (low & 0x40) !== 0 ? -1 : 0);
  return isLast ? [low] : [low | 0x80, ...leb(rest, signed)];
}

const counted = (items: readonly Code[]): Code => [...leb(items.length), ...items.flat()];
const sized = (code: Code): Code => [...leb(code.length), ...code];
const section = (id: number, items: readonly Code[]): Code => [id, ...sized(counted(items))];
const named = (name: string): Code => sized(Array.from(name, (letter) => letter.charCodeAt(0)));

const typeI32 = 0x7f;
const typeVector = 0x7b;
const end = 0x0b;

const get = (local: number): Code => [0x20, ...leb(local)];
const set = (local: number): Code => [0x21, ...leb(local)];
const number = (value: number): Code => [0x41, ...leb(value, true)];
const vector = (opcode: number): Code => [0xfd, ...leb(opcode)];
const vectorAt = (opcode: number, offset: number): Code => [...vector(opcode), 0, ...leb(offset)];
const loadVector = (offset: number): Code => vectorAt(0x00, offset);
const storeVector = (offset: number): Code => vectorAt(0x0b, offset);
const xor = vector(0x51);
const add = vector(0xae);
/** Bits of the first where the third has ones, of the second where it has zeros. */
const select = vector(0x52);

const shiftRight = (word: Code, bits: number): Code => [...word, ...number(bits), ...vector(0xad)];
const turn = (word: Code, bits: number): Code => [
  ...shiftRight(word, bits),
  ...[...word, ...number(32 - bits), ...vector(0xab)],
  ...vector(0x50),
];
const sigma = (word: Code, one: number, two: number, third: Code): Code => [
  ...turn(word, one),
  ...turn(word, two),
  ...xor,
  ...third,
  ...xor,
];

/** The same number in all four lanes. */
function constant(value: number): Code {
  const octets = [0, 8, 16, 24].map((bits) => (value >>> bits) & 0xff);
  return [...vector(0x0c), ...octets, ...octets, ...octets, ...octets];
}

const bigEndian: Code = [3, 2, 1, 0, 7, 6, 5, 4, 11, 10, 9, 8, 15, 14, 13, 12];

/** Parameters 0 to 3 are the addresses; local 4 collects one word of each. */
function loadBody(): Code {
  const words = Array.from({ length: 16 }, (_, word) => [
    ...[0, 1, 2, 3].flatMap((lane) => [
      ...[...get(lane), ...get(4), ...vectorAt(0x56, word * 4), lane],
      ...set(4),
    ]),
    ...[...number(blockArea), ...get(4), ...get(4), ...vector(0x0d), ...bigEndian],
    ...storeVector(word * 16),
  ]);
  return words.flat();
}

/** Parameter 0 is the state; locals 1 to 8 are a to h, 9 to 24 the schedule's last words, 25 a sum. */
function compressBody(): Code {
  const eight = Array.from({ length: 8 }, (_, index) => index);
  return [
    ...eight.flatMap((index) => [...get(0), ...loadVector(index * 16), ...set(1 + index)]),
    ...Array.from({ length: 64 }, (_, t) => [...scheduled(t), ...round(t)]).flat(),
    ...eight.flatMap((index) => [
      ...[...get(0), ...get(0), ...loadVector(index * 16), ...get(1 + index), ...add],
      ...storeVector(index * 16),
    ]),
  ];
}

function scheduled(t: number): Code {
  const place = (before: number): number => 9 + ((t + 16 - before) % 16);
  const word = (before: number): Code => get(place(before));
  if (t < 16) return [...number(blockArea), ...loadVector(t * 16), ...set(place(16))];
  return [
    ...[...word(16), ...word(7), ...add],
    ...[...sigma(word(15), 7, 18, shiftRight(word(15), 3)), ...add],
    ...[...sigma(word(2), 17, 19, shiftRight(word(2), 10)), ...add],
    ...set(place(16)),
  ];
}

function round(t: number): Code {
  // Instead of moving eight words on, the names move: what was a is b in the next round.
  const local = (letter: number): number => 1 + ((letter + 64 - t) % 8);
  const [a = [], b = [], c = [], d = [], e = [], f = [], g = [], h = []] = Array.from(
    { length: 8 },
    (_, letter) => get(local(letter)),
  );
  return [
    ...[...h, ...sigma(e, 6, 11, turn(e, 25)), ...add],
    ...[...f, ...g, ...e, ...select, ...add],
    ...[...constant(k256[t] ?? 0), ...add, ...get(9 + (t % 16)), ...add, ...set(25)],
    ...[...d, ...get(25), ...add, ...set(local(3))],
    ...[...get(25), ...sigma(a, 2, 13, turn(a, 22)), ...add],
    ...[...c, ...a, ...a, ...b, ...xor, ...select, ...add, ...set(local(7))],
  ];
}

function moduleOctets(): Uint8Array<ArrayBuffer> {
  const signature = (parameters: number): Code => [
    0x60,
    ...counted(Array.from({ length: parameters }, () => [typeI32])),
    0,
  ];
  const body = (vectors: number, code: Code): Code =>
    sized([1, ...leb(vectors), typeVector, ...code, end]);
  return Uint8Array.from([
    ...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, [signature(4), signature(1)]),
    ...section(2, [[...named('m'), ...named('m'), 2, 0, 1]]),
    ...section(3, [[0], [1]]),
    ...section(7, [
      [...named('l'), 0, 0],
      [...named('c'), 0, 1],
    ]),
    ...section(10, [body(1, loadBody()), body(25, compressBody())]),
  ]);
}

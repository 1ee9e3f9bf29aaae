import { hmacLanes, type FourKeys } from '../text/hmac-lanes.ts';
import { macs, type Hash, type MacInput } from '../text/mac.ts';
import type { Octets } from '../text/octets.ts';
import { pathsTo, type Members, type Origin } from './entries.ts';
import type { Target, Targets, Written } from './targets.ts';

/** Sets of mistakes that sign what was sent. */
export interface Hit {
  /** What was sent. */
  readonly text: string;
  /** How many mistakes. */
  readonly size: number;
  readonly ways: () => readonly Members[];
}

/** What a MAC is computed of, and the mistakes behind it. */
export interface Attempt {
  readonly size: number;
  readonly origin: Origin;
}

/** Keys that are ready to be used for many messages. */
export interface ReadyKeys {
  readonly octets: readonly Octets[];
  readonly fours: readonly FourKeys[];
}

const lengthOf: Readonly<Record<Hash, number>> = {
  MD5: 16,
  'SHA-1': 20,
  'SHA-256': 32,
  'SHA-384': 48,
  'SHA-512': 64,
};

/**
 * Computes MACs and compares them with what is looked for. HMAC-SHA256 is computed four at a time in the
 * browser's vectors; whatever else a client may compute waits for WebCrypto.
 */
export function hashing(targets: Targets, rightInput: (message: Octets, key: Octets) => MacInput) {
  const hits: Hit[] = [];
  let signatures = 0;
  let waiting: (Attempt & { readonly input: MacInput })[] = [];
  let { writers } = targets;
  /** The lengths that a digest must have choose the hash functions. */
  let lengths = lengthsFor(targets.digests, writers);
  const byFirstWord = new Map<number, Target[]>();
  for (const target of targets.digests) {
    const word = firstWordOf(target.digest);
    byFirstWord.set(word, [...(byFirstWord.get(word) ?? []), target]);
  }
  const isWanted = (word: number): boolean => writers.length > 0 || byFirstWord.has(word);

  const compare = (digest: Uint8Array, { size, origin }: Attempt): void => {
    // SHA-384 and SHA-512 are not to be had without WebCrypto.
    if (digest.length === 0) return;
    const note = ({ text, outputs }: Written): void => {
      const ways = (): readonly Members[] => pathsTo(origin).map((set) => [...set, ...outputs]);
      hits.push({ text, size: size + outputs.length, ways });
    };
    for (const target of byFirstWord.get(firstWordOf(digest)) ?? []) {
      if (isEqual(digest, target.digest)) note(target);
    }
    for (const { read } of writers) read(digest).forEach(note);
  };

  /** Computes a MAC, or lets it wait, if its hash gives as many octets as were sent. */
  const wait = (input: MacInput, attempt: Attempt): void => {
    if (!lengths.has(lengthOf[input.hash])) return;
    if (others?.add(input, attempt) === true) signatures += 1;
    else waiting.push({ input, ...attempt });
  };

  const empty: Octets = { text: '', charset: 'utf-8' };
  const right = rightInput(empty, empty);
  const isUsual = right.mode === 'hmac' && right.hash === 'SHA-256' && right.twice === undefined;
  const lanes = lengths.has(lengthOf['SHA-256']) ? hmacLanes(isWanted) : undefined;
  const usual = isUsual ? lanes : undefined;

  const others = lanes?.inputs<Attempt>((attempt, digest) => {
    compare(digest(), attempt);
  });

  const readyKeys = (octets: readonly Octets[]): ReadyKeys => {
    const fours: FourKeys[] = [];
    if (usual !== undefined) {
      for (let at = 0; at < octets.length; at += 4) {
        fours.push(usual.fourKeys(octets.slice(at, at + 4)));
      }
    }
    return { octets, fours };
  };

  return {
    hits,
    wait,
    readyKeys,
    signatures: () => signatures,
    isFull: () => waiting.length >= batchSize,
    /** Ways of writing a digest are mistakes too: no room is left for one beside the most. */
    withoutWriters(): void {
      writers = [];
      lengths = lengthsFor(targets.digests, []);
    },
    /** One message under many keys. */
    underKeys(message: Octets, keys: ReadyKeys, attempt: (key: number) => Attempt): void {
      const isDone = usual?.underKeys(message, keys.fours, (at, digest) => {
        compare(digest(), attempt(at));
      });
      if (isDone === true) signatures += keys.octets.length;
      else
        keys.octets.forEach((key, at) => {
          wait(rightInput(message, key), attempt(at));
        });
    },
    /** Many messages under one key, as many as there are between this and `flush`. */
    messages(key: Octets) {
      const queue = usual?.queue<Attempt>(usual.fourKeys([key]), (attempt, digest) => {
        compare(digest(), attempt);
      });
      return {
        add(message: Octets, attempt: Attempt): void {
          if (queue?.add(message, attempt) === true) signatures += 1;
          else wait(rightInput(message, key), attempt);
        },
        flush: () => queue?.flush(),
      };
    },
    /** Computes what waits. */
    async settle(): Promise<void> {
      others?.flush();
      const some = waiting;
      waiting = [];
      for (let at = 0; at < some.length; at += batchSize) {
        const batch = some.slice(at, at + batchSize);
        signatures += batch.length;
        const digests = await macs(batch.map(({ input }) => input));
        batch.forEach((attempt, index) => {
          compare(digests[index] ?? new Uint8Array(), attempt);
        });
      }
    },
  };
}

export type Hashing = ReturnType<typeof hashing>;

const batchSize = 512;

function lengthsFor(digests: Targets['digests'], writers: Targets['writers']): ReadonlySet<number> {
  return new Set([
    ...digests.map(({ digest }) => digest.length),
    ...writers.flatMap((writer) => [...writer.lengths]),
  ]);
}

function firstWordOf(digest: Uint8Array): number {
  return new DataView(digest.buffer, digest.byteOffset).getInt32(0);
}

function isEqual(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((octet, at) => octet === b[at]);
}

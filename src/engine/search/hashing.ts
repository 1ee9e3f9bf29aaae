import { hmacLanes, type HmacLanes } from '../text/hmac-lanes.ts';
import type { FourKeys, InputQueue } from '../text/mac-queues.ts';
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

/** Many messages under one key, as many as there are before `flush`. */
export interface MessagesUnderKey {
  readonly add: (message: Octets, attempt: Attempt) => void;
  readonly flush: () => void;
}

const batchSize = 512;

/**
 * Computes MACs and compares them with what is looked for. HMAC-SHA256 is computed four at a time in the
 * browser's vectors; whatever else a client may compute waits for WebCrypto.
 */
export class Hashing {
  readonly hits: Hit[] = [];
  #signatures = 0;
  readonly #rightInput: (message: Octets, key: Octets) => MacInput;
  readonly #targets: Targets['digests'];
  readonly #byFirstWord: ReadonlyMap<number, readonly Target[]>;
  #writers: Targets['writers'];
  /** The lengths that a digest must have choose the hash functions. */
  #lengths: ReadonlySet<number>;
  /** For messages and keys without a mistake in how the MAC is made. */
  readonly #usual: HmacLanes | undefined;
  /** For whatever else is made with SHA-256. */
  readonly #others: InputQueue<Attempt> | undefined;
  /** What waits for WebCrypto. */
  #waiting: (Attempt & { readonly input: MacInput })[] = [];

  constructor(
    { digests, writers }: Targets,
    rightInput: (message: Octets, key: Octets) => MacInput,
  ) {
    this.#rightInput = rightInput;
    this.#targets = digests;
    this.#byFirstWord = indexByFirstWord(digests);
    this.#writers = writers;
    this.#lengths = lengthsFor(digests, writers);
    const lanes = this.#lengths.has(lengthOf['SHA-256']) ? hmacLanes(this.#isWanted) : undefined;
    this.#usual = isUsual(rightInput) ? lanes : undefined;
    this.#others = lanes?.inputs<Attempt>(this.#compareLater);
  }

  get signatures(): number {
    return this.#signatures;
  }

  get isFull(): boolean {
    return this.#waiting.length >= batchSize;
  }

  /** Ways of writing a digest are mistakes too: no room is left for one beside the most. */
  withoutWriters(): void {
    this.#writers = [];
    this.#lengths = lengthsFor(this.#targets, []);
  }

  readyKeys(octets: readonly Octets[]): ReadyKeys {
    const fours: FourKeys[] = [];
    if (this.#usual !== undefined) {
      for (let at = 0; at < octets.length; at += 4) {
        fours.push(this.#usual.fourKeys(octets.slice(at, at + 4)));
      }
    }
    return { octets, fours };
  }

  /** One message under many keys. */
  underKeys(message: Octets, keys: ReadyKeys, attempt: (key: number) => Attempt): void {
    const isDone = this.#usual?.underKeys(message, keys.fours, (at, digest) => {
      this.#compare(digest(), attempt(at));
    });
    if (isDone === true) this.#signatures += keys.octets.length;
    else
      keys.octets.forEach((key, at) => {
        this.wait(this.#rightInput(message, key), attempt(at));
      });
  }

  messages(key: Octets): MessagesUnderKey {
    const queue = this.#usual?.queue<Attempt>(this.#usual.fourKeys([key]), this.#compareLater);
    return {
      add: (message, attempt) => {
        if (queue?.add(message, attempt) === true) this.#signatures += 1;
        else this.wait(this.#rightInput(message, key), attempt);
      },
      flush: () => queue?.flush(),
    };
  }

  /** Computes a MAC, or lets it wait, if its hash gives as many octets as were sent. */
  wait(input: MacInput, attempt: Attempt): void {
    if (!this.#lengths.has(lengthOf[input.hash])) return;
    if (this.#others?.add(input, attempt) === true) this.#signatures += 1;
    else this.#waiting.push({ input, ...attempt });
  }

  /** Computes what waits. */
  async settle(): Promise<void> {
    this.#others?.flush();
    const some = this.#waiting;
    this.#waiting = [];
    for (let at = 0; at < some.length; at += batchSize) {
      const batch = some.slice(at, at + batchSize);
      this.#signatures += batch.length;
      const digests = await macs(batch.map(({ input }) => input));
      batch.forEach((attempt, index) => {
        this.#compare(digests[index] ?? new Uint8Array(), attempt);
      });
    }
  }

  readonly #isWanted = (word: number): boolean =>
    this.#writers.length > 0 || this.#byFirstWord.has(word);

  readonly #compareLater = (attempt: Attempt, digest: () => Uint8Array): void => {
    this.#compare(digest(), attempt);
  };

  #compare(digest: Uint8Array, { size, origin }: Attempt): void {
    // SHA-384 and SHA-512 are not to be had without WebCrypto.
    if (digest.length === 0) return;
    const note = ({ text, outputs }: Written): void => {
      const ways = (): readonly Members[] => pathsTo(origin).map((set) => [...set, ...outputs]);
      this.hits.push({ text, size: size + outputs.length, ways });
    };
    for (const target of this.#byFirstWord.get(firstWordOf(digest)) ?? []) {
      if (isEqual(digest, target.digest)) note(target);
    }
    for (const { read } of this.#writers) read(digest).forEach(note);
  }
}

/** Whether the right MAC is an HMAC-SHA256, and nothing more. */
function isUsual(rightInput: (message: Octets, key: Octets) => MacInput): boolean {
  const empty: Octets = { text: '', charset: 'utf-8' };
  const right = rightInput(empty, empty);
  return right.mode === 'hmac' && right.hash === 'SHA-256' && right.twice === undefined;
}

/** What is looked for, by the first word of its digest. */
function indexByFirstWord(targets: readonly Target[]): ReadonlyMap<number, readonly Target[]> {
  const index = new Map<number, Target[]>();
  for (const target of targets) {
    const word = firstWordOf(target.digest);
    index.set(word, [...(index.get(word) ?? []), target]);
  }
  return index;
}

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

import type {
  DiagnoseOptions,
  Diagnosis,
  GivenText,
  Parsed,
  ReadCase,
  Trace,
} from '../engine/index.ts';
import type { Finding, Span } from '../engine/model/index.ts';
import type { Step } from '../engine/faults/slots/index.ts';
import type { Found, Progress, Task } from '../engine/search/index.ts';
import type { RunOrder } from './run-signal.ts';

/** How a case is to be diagnosed. */
export type Settings = Pick<DiagnoseOptions, 'now' | 'maxFaults'>;

/** What is known of a case without a search. Of a long one the texts and lists are cut. */
export interface Reading {
  readonly read: ReadCase;
  /** The right signature with every stage. */
  readonly right: Trace;
  /** What is right and wrong beside the signature: known at once. */
  readonly findings: readonly Finding[];
  /** Where it takes no search. */
  readonly diagnosis: Diagnosis | undefined;
  /** Why nothing is judged, in a sentence; `''` where it is. */
  readonly tooMuch: string;
  /** Whether texts and lists are only the beginnings of the whole ones. */
  readonly isCut: boolean;
  /** How many parameters the lists have in truth, where they were cut. */
  readonly counts?: Readonly<Partial<Record<Step, number>>>;
}

/** What was read of a paste. */
export interface ReadPaste {
  readonly parsed: Parsed;
  /** What the text names as a secret, whether a reader took it or not. */
  readonly secrets: readonly string[];
  /** Where the beginning of the text holds what the page does not show; in order, none overlapping another. */
  readonly hidden: readonly Span[];
}

/** A diagnosis, and what only it makes known. */
export interface Verdict {
  readonly diagnosis: Diagnosis;
  /** What the client did, as far as it is known. */
  readonly client: Trace | undefined;
  /** The URL of a request that would distinguish explanations that this one cannot, if there is one. */
  readonly distinguishingUrl: string | undefined;
  /** The right signature where it is another than was read: of an assumed method, or cut where the client's is. */
  readonly right?: Trace;
}

/** What the page asks a worker to do: search; read a case that is long; read a paste that is long. */
export type Order =
  | { readonly kind: 'diagnose'; readonly text: GivenText; readonly settings: Settings }
  | { readonly kind: 'read'; readonly text: GivenText; readonly now: number }
  | { readonly kind: 'parse'; readonly text: string };

/** What a worker is asked. */
export type ToWorker =
  | { readonly kind: 'do'; readonly id: number; readonly order: Order }
  | { readonly kind: RunOrder; readonly id: number }
  /** Whether the worker still hears. */
  | { readonly kind: 'ping' }
  /** By the page: here is the channel to a helper. */
  | { readonly kind: 'helper' }
  /** By the page: a helper has failed. */
  | { readonly kind: 'helper-lost' }
  /** By the page: be a helper to whoever is at the other end of this channel. */
  | { readonly kind: 'serve' }
  /** By another worker, whose helper this one is. */
  | {
      readonly kind: 'help';
      readonly id: number;
      readonly text: GivenText;
      readonly task: Task;
    };

/** That an answer could not be given. */
interface Failed {
  readonly kind: 'failed';
  readonly id: number;
  readonly message: string;
}

/** The answer to a ping. */
interface Alive {
  readonly kind: 'alive';
}

/** What is told before an order is done. */
export type Meanwhile =
  | { readonly kind: 'progress'; readonly id: number; readonly progress: Progress }
  | { readonly kind: 'interim' | 'held'; readonly id: number; readonly diagnosis: Diagnosis };

/** What the worker answers the page. */
export type FromWorker =
  | Alive
  | Meanwhile
  | { readonly kind: 'done'; readonly id: number; readonly answer: Answer }
  | Failed;

/** What comes of each kind of order. */
export interface Answers {
  readonly diagnose: Verdict;
  readonly read: Reading;
  readonly parse: ReadPaste;
}

export type Answer = Answers[Order['kind']];

/** What a helper answers the worker that it helps. */
export type FromHelper =
  | Alive
  | { readonly kind: 'ready' }
  | { readonly kind: 'signatures'; readonly id: number; readonly count: number }
  | { readonly kind: 'found'; readonly id: number; readonly found: Found }
  | Failed;

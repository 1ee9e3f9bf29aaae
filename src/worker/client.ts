import type { Diagnosis, GivenText } from '../engine/index.ts';
import type { Progress } from '../engine/search/index.ts';
import { Calls, type WorkerLike } from './calls.ts';
import { carryOut } from './carry-out.ts';
import { pause } from './pause.ts';
import type {
  Answer,
  Answers,
  Meanwhile,
  Order,
  Reading,
  ReadPaste,
  Settings,
  Verdict,
} from './protocol.ts';
import { RunSignal, type RunOrder } from './run-signal.ts';
import { mostReadHere, sizeOf } from './size.ts';
import { startWorker } from './start.ts';
import { startTeam } from './team.ts';
import { patience, type Patience } from './watch.ts';

/** Something that a worker does. */
export interface Running<Result> {
  /** Rejects with an `Error` whose message is a `Trouble` when the worker did not do it. */
  readonly result: Promise<Result>;
  /** Ends it early; a search then says what was tried so far. A worker that does not hear is ended. */
  cancel(): void;
  /** Has a search wait, with all that it has tried. One that does not hear is ended. */
  hold(): void;
  /** Has a search that waits go on where it was. */
  goOn(): void;
}

/** What a diagnosis tells while it runs. */
export interface Listener {
  readonly onProgress: (progress: Progress) => void;
  /** No three listed mistakes explain; the search goes on with what is rarer. */
  readonly onInterim: (diagnosis: Diagnosis) => void;
  /** It is held: nothing that was tried so far explains. */
  readonly onHeld: (diagnosis: Diagnosis) => void;
}

/** What tests put in the place of the browser's. */
export interface Surroundings {
  readonly start?: () => WorkerLike;
  readonly patience?: Patience;
  /** Milliseconds in which a search that was cancelled has to end. */
  readonly stopWithin?: number;
}

/** As long as a search on a slow machine may be from one pause to the next. */
const usualStop = 5000;

/** What is ordered of the worker, and what becomes of it. */
export interface Diagnoser {
  readonly diagnose: (text: GivenText, settings: Settings, listener: Listener) => Running<Verdict>;
  /** Reads a case that is too long for the page's thread. */
  readonly read: (text: GivenText, now: number) => Running<Reading>;
  /** Reads a paste that is too long for the page's thread. */
  readonly parse: (text: string) => Running<ReadPaste>;
}

/**
 * Runs diagnoses in a worker, which starts with the first one, and has helpers from the first search on.
 * Where no worker starts, the same search runs on the page, which stays usable since the search pauses
 * between batches.
 */
export function createDiagnoser(surroundings: Surroundings = {}): Diagnoser {
  const { start = startWorker, stopWithin = usualStop } = surroundings;
  const calls = new Calls({
    start,
    patience: surroundings.patience ?? patience,
    help: (worker) => startTeam(worker, start),
  });
  let lastId = 0;
  const ask = <K extends Order['kind']>(order: OrderOf<K>, listener: Listener) =>
    new Run<K>({ calls, id: (lastId += 1), order, listener, stopWithin });
  return {
    diagnose: (text, settings, listener) => ask({ kind: 'diagnose', text, settings }, listener),
    read: (text, now) => ask({ kind: 'read', text, now }, quiet),
    parse: (text) => ask({ kind: 'parse', text }, quiet),
  };
}

type OrderOf<K extends Order['kind']> = Extract<Order, { readonly kind: K }>;

/** What a run is of, and who does it. */
interface Ordered<K extends Order['kind']> {
  readonly calls: Calls;
  readonly id: number;
  readonly order: OrderOf<K>;
  readonly listener: Listener;
  /** Milliseconds in which a search that was cancelled has to end. */
  readonly stopWithin: number;
}

/** An order that the worker carries out, or the page itself. */
class Run<K extends Order['kind']> implements Running<Answers[K]> {
  readonly result: Promise<Answers[K]>;
  readonly #ordered: Ordered<K>;
  readonly #signal = new RunSignal();
  /** Whether it waits, and has said so. */
  #isHeld = false;

  constructor(ordered: Ordered<K>) {
    this.#ordered = ordered;
    this.result = new Promise((resolve, reject) => {
      this.#start(resolve, reject);
    });
  }

  cancel(): void {
    if (this.#signal.aborted) return;
    this.#signal.abort();
    this.#tell('cancel');
    this.#endUnless(() => false);
  }

  hold(): void {
    if (this.#signal.aborted || this.#signal.held !== undefined) return;
    this.#signal.hold();
    this.#tell('hold');
    this.#endUnless(() => this.#isHeld || this.#signal.held === undefined);
  }

  goOn(): void {
    if (this.#signal.held === undefined) return;
    this.#isHeld = false;
    this.#signal.goOn();
    this.#tell('go-on');
  }

  #start(resolve: (answer: Answers[K]) => void, reject: (error: Error) => void): void {
    const { calls, id, order, listener } = this.#ordered;
    // An order of a kind gets the answer of that kind.
    const done = (answer: Answer): void => resolve(answer as Answers[K]);
    const runHere = (): void => {
      const surroundings = { ...listener, onHeld: this.#onHeld, signal: this.#signal, pause };
      carryOut(order, surroundings).then(done, reject);
    };
    calls.make(id, {
      ...{ order, isLong: lengthOf(order) > mostReadHere },
      ...{ onMeanwhile: this.#onMeanwhile, resolve: done, reject, runHere },
    });
  }

  #tell(kind: RunOrder): void {
    this.#ordered.calls.tell(this.#ordered.id, kind);
  }

  /** Ends the worker unless it heard in time. Only a search pauses and hears. */
  #endUnless(hasHeard: () => boolean): void {
    const { calls, id, order, stopWithin } = this.#ordered;
    setTimeout(
      () => {
        if (calls.isWaiting(id) && !hasHeard()) calls.restart(id);
      },
      order.kind === 'diagnose' ? stopWithin : 0,
    );
  }

  readonly #onMeanwhile = (message: Meanwhile): void => {
    const { listener } = this.#ordered;
    if (message.kind === 'progress') listener.onProgress(message.progress);
    else if (message.kind === 'held') this.#onHeld(message.diagnosis);
    else listener.onInterim(message.diagnosis);
  };

  readonly #onHeld = (diagnosis: Diagnosis): void => {
    this.#isHeld = true;
    this.#ordered.listener.onHeld(diagnosis);
  };
}

const quiet: Listener = {
  ...{ onProgress: () => undefined, onInterim: () => undefined, onHeld: () => undefined },
};

const lengthOf = (order: Order): number =>
  order.kind === 'parse' ? order.text.length : sizeOf(order.text);

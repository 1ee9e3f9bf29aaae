import type { Answer, FromWorker, Meanwhile, Order, ToWorker } from './protocol.ts';
import type { RunOrder } from './run-signal.ts';
import { watch, type Patience, type Watch } from './watch.ts';

/** The errors that end an order which was not done; each is the `message` of an `Error`. */
export type Trouble = 'worker-failed' | 'worker-lost' | 'worker-silent';

/** One order that waits for its answer. */
export interface Call {
  readonly order: Order;
  /** Whether it is a long text: the worker does not hear while it reads. */
  readonly isLong: boolean;
  readonly onMeanwhile: (message: Meanwhile) => void;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: Error) => void;
  /** Does the same on the page, where no worker starts. */
  readonly runHere: () => void;
}

/** A worker as far as it is used here. */
export type WorkerLike = Pick<Worker, 'onmessage' | 'onerror' | 'postMessage' | 'terminate'>;

/** What calls need. */
export interface Means {
  readonly start: () => WorkerLike;
  readonly patience: Patience;
  /** Called when a worker searches for the first time; gives what ends its helpers. */
  readonly help: (worker: WorkerLike) => () => void;
}

/**
 * Makes calls to a worker, which starts with the first one. One that dies or falls silent is ended, what
 * it was asked is rejected with a `Trouble`, and the next call starts another. Where none starts at all,
 * calls are done on the page.
 */
export class Calls {
  readonly #means: Means;
  readonly #waiting = new Map<number, Call>();
  #worker: WorkerLike | undefined;
  #endHelpers: (() => void) | undefined;
  /** Whether no worker starts here. */
  #onPage = false;
  /** Whether any worker ever answered: one that fails before may be unable to start in this browser. */
  #everHeard = false;
  readonly #watch: Watch;

  constructor(means: Means) {
    this.#means = means;
    this.#watch = watch(
      means.patience,
      () => [...this.#waiting.values()].some((call) => call.isLong),
      () => this.#worker?.postMessage({ kind: 'ping' } satisfies ToWorker),
      () => {
        this.#lose('worker-silent');
      },
    );
  }

  make(id: number, call: Call): void {
    const worker = this.#started();
    if (worker === undefined) {
      call.runHere();
      return;
    }
    this.#waiting.set(id, call);
    worker.postMessage({ kind: 'do', id, order: call.order } satisfies ToWorker);
    this.#watch.begin();
  }

  /** Tells the worker to end an order early, to wait with it, or to go on. */
  tell(id: number, kind: RunOrder): void {
    this.#worker?.postMessage({ kind, id } satisfies ToWorker);
  }

  isWaiting(id: number): boolean {
    return this.#waiting.has(id);
  }

  /** Ends the worker; what it was asked beside `id` is asked anew of the next one. */
  restart(id: number): void {
    const again = [...this.#waiting].filter(([other]) => other !== id);
    this.#waiting.get(id)?.reject(new Error('worker-silent' satisfies Trouble));
    this.#end();
    for (const [other, call] of again) this.make(other, call);
  }

  /** The worker, which starts if there is none; `undefined` where none does. */
  #started(): WorkerLike | undefined {
    if (this.#onPage || this.#worker !== undefined) return this.#worker;
    try {
      const worker = (this.#worker = this.#means.start());
      worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
        this.#receive(worker, data);
      };
      worker.onerror = (event) => {
        // Else the browser prints the error, which may quote what was typed.
        if (typeof event !== 'string') event.preventDefault();
        this.#fail(worker);
      };
    } catch {
      this.#onPage = true;
    }
    return this.#worker;
  }

  #receive(from: WorkerLike, data: FromWorker): void {
    // A worker that was ended may have said something before.
    if (from !== this.#worker) return;
    this.#everHeard = true;
    this.#watch.heard();
    if (data.kind === 'progress') this.#endHelpers ??= this.#means.help(from);
    if (data.kind === 'alive') return;
    const call = this.#waiting.get(data.id);
    if (data.kind === 'progress' || data.kind === 'interim' || data.kind === 'held') {
      call?.onMeanwhile(data);
      return;
    }
    this.#waiting.delete(data.id);
    if (this.#waiting.size === 0) this.#watch.end();
    if (data.kind === 'done') call?.resolve(data.answer);
    else call?.reject(new Error('worker-failed' satisfies Trouble));
  }

  /** A worker has died. */
  #fail(worker: WorkerLike): void {
    if (worker !== this.#worker) return;
    if (this.#everHeard) {
      this.#lose('worker-lost');
      return;
    }
    this.#onPage = true;
    for (const { runHere } of this.#end()) runHere();
  }

  #lose(trouble: Trouble): void {
    for (const { reject } of this.#end()) reject(new Error(trouble));
  }

  /** Ends the worker and its helpers; gives what it had not answered. */
  #end(): readonly Call[] {
    this.#watch.end();
    this.#endHelpers?.();
    this.#worker?.terminate();
    this.#worker = this.#endHelpers = undefined;
    const calls = [...this.#waiting.values()];
    this.#waiting.clear();
    return calls;
  }
}

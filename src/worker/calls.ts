import type { Answer, FromWorker, Meanwhile, Order, ToWorker } from './protocol.ts';
import type { RunOrder } from './run-signal.ts';
import { watch, type Patience } from './watch.ts';

/** The errors that end an order which was not done; each is the `message` of an `Error`. */
export type Trouble = 'worker-failed' | 'worker-lost' | 'worker-silent';

/** One order that waits for its answer. */
export interface Call {
  readonly order: Order;
  /** Whether it is a long text: the worker does not hear while it reads. */
  readonly isLong: boolean;
  readonly onMeanwhile: (said: Meanwhile) => void;
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

/** The one worker that does what the page orders; see `createCalls`. */
export interface Calls {
  make(id: number, call: Call): void;
  /** Tells the worker to end an order early, to wait with it, or to go on. */
  tell(id: number, kind: RunOrder): void;
  isWaiting(id: number): boolean;
  /** Ends the worker; what it was asked beside `id` is asked anew of the next one. */
  restart(id: number): void;
}

/**
 * Makes calls to a worker, which starts with the first one. One that dies or falls silent is ended, what
 * it was asked is rejected with a `Trouble`, and the next call starts another. Where none starts at all,
 * calls are done on the page.
 */
export function createCalls({ start, patience, help }: Means): Calls {
  const waiting = new Map<number, Call>();
  let worker: WorkerLike | undefined;
  let here = false;
  /** Whether any worker ever answered: one that fails before may be unable to start in this browser. */
  let everHeard = false;
  let endHelpers: (() => void) | undefined;
  const isLong = (): boolean => [...waiting.values()].some((call) => call.isLong);
  const watching = watch(
    patience,
    isLong,
    () => worker?.postMessage({ kind: 'ping' } satisfies ToWorker),
    () => {
      lose('worker-silent');
    },
  );

  function end(): readonly Call[] {
    watching.end();
    endHelpers?.();
    worker?.terminate();
    worker = endHelpers = undefined;
    const calls = [...waiting.values()];
    waiting.clear();
    return calls;
  }

  function lose(trouble: Trouble): void {
    for (const { reject } of end()) reject(new Error(trouble));
  }

  function receive(from: WorkerLike, data: FromWorker): void {
    // A worker that was ended may have said something before.
    if (from !== worker) return;
    everHeard = true;
    watching.heard();
    if (data.kind === 'progress') endHelpers ??= help(worker);
    if (data.kind === 'alive') return;
    const call = waiting.get(data.id);
    if (data.kind === 'progress' || data.kind === 'interim' || data.kind === 'held') {
      call?.onMeanwhile(data);
      return;
    }
    waiting.delete(data.id);
    if (waiting.size === 0) watching.end();
    if (data.kind === 'done') call?.resolve(data.answer);
    else call?.reject(new Error('worker-failed' satisfies Trouble));
  }

  function started(): WorkerLike | undefined {
    if (here || worker !== undefined) return worker;
    try {
      const one = (worker = start());
      one.onmessage = ({ data }: MessageEvent<FromWorker>) => {
        receive(one, data);
      };
      one.onerror = (event) => {
        // Else the browser prints the error, which may quote what was typed.
        if (typeof event !== 'string') event.preventDefault();
        if (one !== worker) return;
        if (everHeard) lose('worker-lost');
        else {
          here = true;
          for (const { runHere } of end()) runHere();
        }
      };
    } catch {
      here = true;
    }
    return worker;
  }

  function make(id: number, call: Call): void {
    const one = started();
    if (one === undefined) {
      call.runHere();
      return;
    }
    waiting.set(id, call);
    one.postMessage({ kind: 'do', id, order: call.order } satisfies ToWorker);
    watching.begin();
  }

  return {
    make,
    tell: (id, kind) => worker?.postMessage({ kind, id } satisfies ToWorker),
    isWaiting: (id) => waiting.has(id),
    restart(id) {
      const again = [...waiting].filter(([other]) => other !== id);
      waiting.get(id)?.reject(new Error('worker-silent' satisfies Trouble));
      end();
      for (const [other, call] of again) make(other, call);
    },
  };
}

import type { Diagnosis, GivenText, Progress } from '../engine/index.ts';
import { createCalls, type WorkerLike } from './calls.ts';
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
import { RunSignal } from './run-signal.ts';
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

/**
 * Runs diagnoses in a worker, which starts with the first one, and has helpers from the first search on.
 * Where no worker starts, the same search runs on the page, which stays usable since the search pauses
 * between batches.
 */
export function createDiagnoser(surroundings: Surroundings = {}) {
  const { start = startWorker, stopWithin = usualStop } = surroundings;
  const calls = createCalls({
    start,
    patience: surroundings.patience ?? patience,
    help: (worker) => startTeam(worker, start),
  });
  let lastId = 0;

  function ask<K extends Order['kind']>(
    order: Extract<Order, { readonly kind: K }>,
    listener: Listener,
  ): Running<Answers[K]> {
    const id = (lastId += 1);
    const signal = new RunSignal();
    /** Whether it waits, and has said so. */
    let isHeld = false;
    const onHeld = (diagnosis: Diagnosis): void => {
      isHeld = true;
      listener.onHeld(diagnosis);
    };
    const onMeanwhile = (said: Meanwhile): void => {
      if (said.kind === 'progress') listener.onProgress(said.progress);
      else if (said.kind === 'held') onHeld(said.diagnosis);
      else listener.onInterim(said.diagnosis);
    };
    const result = new Promise<Answers[K]>((resolve, reject) => {
      // An order of a kind gets the answer of that kind.
      const done = (answer: Answer): void => resolve(answer as Answers[K]);
      const runHere = (): void => {
        carryOut(order, { ...listener, onHeld, signal, pause }).then(done, reject);
      };
      const isLong = lengthOf(order) > mostReadHere;
      calls.make(id, { order, isLong, onMeanwhile, resolve: done, reject, runHere });
    });
    // Only a search pauses and hears.
    const endUnlessHeard = (hasHeard: () => boolean): void => {
      setTimeout(
        () => {
          if (calls.isWaiting(id) && !hasHeard()) calls.restart(id);
        },
        order.kind === 'diagnose' ? stopWithin : 0,
      );
    };
    const cancel = (): void => {
      if (signal.aborted) return;
      signal.abort();
      calls.tell(id, 'cancel');
      endUnlessHeard(() => false);
    };
    const hold = (): void => {
      if (signal.aborted || signal.held !== undefined) return;
      signal.hold();
      calls.tell(id, 'hold');
      endUnlessHeard(() => isHeld || signal.held === undefined);
    };
    const goOn = (): void => {
      if (signal.held === undefined) return;
      isHeld = false;
      signal.goOn();
      calls.tell(id, 'go-on');
    };
    return { result, cancel, hold, goOn };
  }

  return {
    diagnose: (text: GivenText, settings: Settings, listener: Listener): Running<Verdict> =>
      ask({ kind: 'diagnose', text, settings }, listener),
    /** Reads a case that is too long for the page's thread. */
    read: (text: GivenText, now: number): Running<Reading> =>
      ask({ kind: 'read', text, now }, quiet),
    /** Reads a paste that is too long for the page's thread. */
    parse: (text: string): Running<ReadPaste> => ask({ kind: 'parse', text }, quiet),
  };
}

const quiet: Listener = {
  ...{ onProgress: () => undefined, onInterim: () => undefined, onHeld: () => undefined },
};

const lengthOf = (order: Order): number =>
  order.kind === 'parse' ? order.text.length : sizeOf(order.text);

export type Diagnoser = ReturnType<typeof createDiagnoser>;

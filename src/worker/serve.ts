import { readCase } from '../engine/index.ts';
import { help } from '../engine/search/index.ts';
import { carryOut } from './carry-out.ts';
import { pause } from './pause.ts';
import type { FromHelper, FromWorker, ToWorker } from './protocol.ts';
import { remoteHelper, type RemoteHelper } from './remote-helper.ts';
import { RunSignal, type RunOrder } from './run-signal.ts';

/** Whoever asks a worker: the page through the worker's global scope, or the worker that it helps. */
interface Asker<Answer> {
  onmessage: ((event: MessageEvent<ToWorker>) => void) | null;
  postMessage(message: Answer): void;
}

export type WorkerScope = Asker<FromWorker>;

type Asked<K extends ToWorker['kind']> = Extract<ToWorker, { readonly kind: K }>;
/** What is said to a run that is under way. */
type ToRun = Asked<RunOrder>;

/** What runs, by its id; a pause between batches lets the message through that ends or holds it. */
function runningOnes() {
  const signals = new Map<number, RunSignal>();
  return {
    /** Passes on what is said to one of them, and gives its signal. */
    hear({ kind, id }: ToRun): RunSignal | undefined {
      const signal = signals.get(id);
      signal?.hear(kind);
      return signal;
    },
    /** Runs something until it ends; `fail` gets the text of what went wrong. */
    start(
      id: number,
      run: (signal: RunSignal) => Promise<void>,
      fail: (message: string) => void,
    ): void {
      const signal = new RunSignal();
      signals.set(id, signal);
      run(signal)
        .catch((error: unknown) => {
          fail(String(error));
        })
        .finally(() => signals.delete(id));
    },
  };
}

const isForRun = (data: ToWorker): data is ToRun => ['cancel', 'hold', 'go-on'].includes(data.kind);

/**
 * Does inside a worker what the page orders, with the helpers that the page gives it; or, if the page says
 * so, is such a helper itself.
 */
export function serve(scope: WorkerScope): void {
  const running = runningOnes();
  const helpers = new Set<RemoteHelper>();

  const answer = ({ id, order }: Asked<'do'>): void => {
    const fail = (message: string): void => {
      scope.postMessage({ kind: 'failed', id, message });
    };
    const run = async (signal: RunSignal): Promise<void> => {
      const answer = await carryOut(order, {
        ...{ signal, pause },
        helpers: () =>
          order.kind === 'diagnose'
            ? [...helpers].map((helper) => helper.helperFor(order.text, signal))
            : [],
        onProgress: (progress) => {
          scope.postMessage({ kind: 'progress', id, progress });
        },
        onInterim: (interim) => {
          scope.postMessage({ kind: 'interim', id, diagnosis: interim });
        },
        onHeld: (diagnosis) => {
          scope.postMessage({ kind: 'held', id, diagnosis });
        },
      });
      scope.postMessage({ kind: 'done', id, answer });
    };
    running.start(id, run, fail);
  };

  scope.onmessage = ({ data, ports: [port] }) => {
    if (data.kind === 'do') answer(data);
    if (isForRun(data)) {
      const signal = running.hear(data);
      for (const helper of helpers) helper.hear(signal, data.kind);
    }
    if (data.kind === 'ping') scope.postMessage({ kind: 'alive' });
    if (data.kind === 'serve' && port !== undefined) beHelper(port);
    if (data.kind === 'helper' && port !== undefined) {
      const helper = remoteHelper(port, {
        onReady: () => helpers.add(helper),
        onSilent: () => helpers.delete(helper),
      });
    }
    // Which one it was does not matter: the search goes on alone.
    if (data.kind === 'helper-lost') {
      for (const helper of helpers) helper.lose();
      helpers.clear();
    }
  };
}

/** Tries what another worker asks. */
function beHelper(port: Asker<FromHelper>): void {
  const running = runningOnes();
  port.onmessage = ({ data }) => {
    if (isForRun(data)) running.hear(data);
    if (data.kind === 'ping') port.postMessage({ kind: 'alive' });
    if (data.kind !== 'help') return;
    const { id, text, task } = data;
    const fail = (message: string): void => {
      port.postMessage({ kind: 'failed', id, message });
    };
    const onSignatures = (count: number): void => {
      port.postMessage({ kind: 'signatures', id, count });
    };
    const run = async (signal: RunSignal): Promise<void> => {
      const pauseWhileHeld = async (): Promise<void> => {
        await pause();
        await signal.held;
      };
      const found = await help(readCase(text).given, task, {
        ...{ signal, pause: pauseWhileHeld, onSignatures },
      });
      port.postMessage({ kind: 'found', id, found });
    };
    running.start(id, run, fail);
  };
  port.postMessage({ kind: 'ready' });
}

import { diagnose } from '../engine/index.ts';
import { pause } from './pause.ts';
import type { FromWorker, ToWorker } from './protocol.ts';

/** The worker's own global scope, as far as it is used here. */
export interface WorkerScope {
  onmessage: ((event: MessageEvent<ToWorker>) => void) | null;
  postMessage(message: FromWorker): void;
}

/**
 * Answers diagnoses inside a worker. The search pauses between batches, so a cancel is heard while it runs.
 */
export function serve(scope: WorkerScope): void {
  const running = new Map<number, { aborted: boolean }>();
  scope.onmessage = ({ data }) => {
    if (data.kind === 'cancel') {
      const signal = running.get(data.id);
      if (signal !== undefined) signal.aborted = true;
      return;
    }
    const { id, text, now } = data;
    const signal = { aborted: false };
    running.set(id, signal);
    diagnose(text, {
      now,
      signal,
      pause,
      onProgress: (progress) => {
        scope.postMessage({ kind: 'progress', id, progress });
      },
      onInterim: (diagnosis) => {
        scope.postMessage({ kind: 'interim', id, diagnosis });
      },
    })
      .then(
        (diagnosis) => {
          scope.postMessage({ kind: 'done', id, diagnosis });
        },
        (error: unknown) => {
          scope.postMessage({ kind: 'failed', id, message: String(error) });
        },
      )
      .finally(() => running.delete(id));
  };
}

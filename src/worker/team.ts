import type { WorkerLike } from './calls.ts';
import type { ToWorker } from './protocol.ts';

/** One worker searches; so many more may help it when the search is long. */
const mostHelpers = 3;

/**
 * Starts helpers, as many as the machine has cores to spare, and makes them known to the worker that
 * searches. Returns what ends them. A browser that starts no more workers is none the worse.
 */
export function startTeam(worker: WorkerLike, start: () => WorkerLike): () => void {
  const count = Math.min(mostHelpers, (navigator.hardwareConcurrency || 2) - 1);
  const helpers: WorkerLike[] = [];
  try {
    for (let at = 0; at < count; at += 1) helpers.push(startHelper(worker, start));
  } catch {
    // Those that did start help.
  }
  return () => {
    for (const helper of helpers.splice(0)) helper.terminate();
  };
}

function startHelper(worker: WorkerLike, start: () => WorkerLike): WorkerLike {
  const helper = start();
  const { port1, port2 } = new MessageChannel();
  helper.onerror = (event) => {
    if (typeof event !== 'string') event.preventDefault();
    helper.terminate();
    send(worker, { kind: 'helper-lost' });
  };
  send(worker, { kind: 'helper' }, port1);
  send(helper, { kind: 'serve' }, port2);
  return helper;
}

function send(to: WorkerLike, message: ToWorker, ...ports: MessagePort[]): void {
  to.postMessage(message, ports);
}

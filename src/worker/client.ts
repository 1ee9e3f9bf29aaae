import { diagnose, type Diagnosis, type GivenText, type Progress } from '../engine/index.ts';
import { pause } from './pause.ts';
import type { FromWorker, Settings, ToWorker } from './protocol.ts';

/** One running diagnosis. */
export interface Running {
  readonly result: Promise<Diagnosis>;
  /** Ends the search early; the result then says what was tried so far. */
  cancel(): void;
}

/** What a diagnosis tells while it runs. */
export interface Listener {
  readonly onProgress: (progress: Progress) => void;
  /** No three listed mistakes explain; the search goes on with what is rarer. */
  readonly onInterim: (diagnosis: Diagnosis) => void;
}

interface Waiting extends Listener {
  readonly resolve: (diagnosis: Diagnosis) => void;
  readonly reject: (error: Error) => void;
  /** Runs the same diagnosis on the page, should the worker fail to start. */
  readonly runHere: () => void;
}

/** One worker searches; so many more may help it when the search is long. */
const mostHelpers = 3;

/**
 * Runs diagnoses in a worker, which starts with the first one, and has helpers from the first search on,
 * as many as the machine has cores to spare. Where no worker starts, the same search
 * runs on the page, which stays usable since the search pauses between batches.
 */
export function createDiagnoser() {
  let worker: Worker | undefined;
  let here = false;
  let lastId = 0;
  const waiting = new Map<number, Waiting>();

  const helpers: Worker[] = [];

  const fallBack = (): void => {
    here = true;
    for (const one of [worker, ...helpers.splice(0)]) one?.terminate();
    worker = undefined;
    for (const { runHere } of waiting.values()) runHere();
    waiting.clear();
  };

  const started = (): Worker | undefined => {
    if (here || worker !== undefined) return worker;
    try {
      worker = startWorker();
    } catch {
      here = true;
      return undefined;
    }
    worker.onerror = fallBack;
    worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
      if (data.kind === 'progress' && helpers.length === 0) helpers.push(...startHelpers(worker));
      receive(waiting, data);
    };
    return worker;
  };

  return {
    diagnose(text: GivenText, settings: Settings, listener: Listener): Running {
      const id = (lastId += 1);
      const signal = { aborted: false };
      const result = new Promise<Diagnosis>((resolve, reject) => {
        const runHere = (): void => {
          diagnose(text, { ...settings, ...listener, signal, pause }).then(resolve, reject);
        };
        if (started() === undefined) {
          runHere();
          return;
        }
        waiting.set(id, { resolve, reject, ...listener, runHere });
        send(worker, { kind: 'diagnose', id, text, settings });
      });
      return {
        result,
        cancel() {
          signal.aborted = true;
          send(worker, { kind: 'cancel', id });
        },
      };
    },
  };
}

function receive(waiting: Map<number, Waiting>, data: FromWorker): void {
  const one = waiting.get(data.id);
  if (one === undefined) return;
  if (data.kind === 'progress') {
    one.onProgress(data.progress);
    return;
  }
  if (data.kind === 'interim') {
    one.onInterim(data.diagnosis);
    return;
  }
  waiting.delete(data.id);
  if (data.kind === 'done') one.resolve(data.diagnosis);
  else one.reject(new Error(`worker-failed: ${data.message}`));
}

/** Starts helpers and makes them known to the worker that searches. */
function startHelpers(worker: Worker | undefined): readonly Worker[] {
  const count = Math.min(mostHelpers, (navigator.hardwareConcurrency || 2) - 1);
  return Array.from({ length: count }, () => {
    const helper = startWorker();
    const { port1, port2 } = new MessageChannel();
    helper.onerror = () => {
      send(worker, { kind: 'helper-lost' });
    };
    send(worker, { kind: 'helper' }, port1);
    send(helper, { kind: 'serve' }, port2);
    return helper;
  });
}

function send(worker: Worker | undefined, message: ToWorker, ...ports: MessagePort[]): void {
  worker?.postMessage(message, ports);
}

/**
 * The worker runs this page's own script, so that the engine stands in the file once. In the built file
 * the script is inline, and a classic worker of its text starts from `file://` too; the development
 * server has it at an address.
 */
function startWorker(): Worker {
  const script = [...document.scripts].at(-1);
  if (script === undefined) throw new Error('worker-no-script: the page has no script');
  address ??= trusted(script.src === '' ? addressOf(script.text) : script.src);
  return new Worker(address, script.src === '' ? {} : { type: 'module' });
}

/** Of the script of all workers. */
let address: string | undefined;

function addressOf(script: string): string {
  return URL.createObjectURL(new Blob(['"use strict";', script], { type: 'text/javascript' }));
}

interface TrustedTypesFactory {
  createPolicy(
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ): { createScriptURL(url: string): unknown };
}

/** The page's policy asks for Trusted Types where the browser knows them. */
function trusted(url: string): string {
  const factory = (globalThis as { trustedTypes?: TrustedTypesFactory }).trustedTypes;
  const policy = factory?.createPolicy('countersign-worker', {
    createScriptURL: (address) => address,
  });
  // `Worker` takes the trusted object; the types know its text only.
  return (policy?.createScriptURL(url) ?? url) as string;
}

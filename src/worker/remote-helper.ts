import type { GivenText } from '../engine/index.ts';
import type { Found, Helper } from '../engine/search/index.ts';
import type { FromHelper, ToWorker } from './protocol.ts';
import type { RunOrder, RunSignal } from './run-signal.ts';
import { mostReadHere, sizeOf } from './size.ts';
import { patience, watch, type Patience } from './watch.ts';

/** The end of a channel to a helper, as far as it is used here. */
export interface HelperPort {
  onmessage: ((event: MessageEvent<FromHelper>) => void) | null;
  postMessage(message: ToWorker): void;
}

/** Another worker that tries parts of a search, as the searching worker sees it. */
export interface RemoteHelper {
  /** The helper for one diagnosis. */
  helperFor(text: GivenText, signal: RunSignal): Helper;
  /** Has what it tries for one diagnosis end, wait, or go on. */
  hear(signal: RunSignal | undefined, kind: RunOrder): void;
  /** All that it was asked is to be done by others. */
  lose(): void;
}

/** What becomes of a helper. */
export interface HelperEvents {
  /** It has started and listens. */
  readonly onReady: () => void;
  /** It says nothing more; what it was asked is to be done by others. */
  readonly onSilent: () => void;
}

interface Asked {
  readonly signal: RunSignal;
  readonly isLong: boolean;
  readonly onSignatures: (count: number) => void;
  readonly resolve: (found: Found) => void;
  readonly reject: (error: Error) => void;
}

/** Talks to a helper, and gives up one that falls silent. */
export function remoteHelper(
  port: HelperPort,
  { onReady, onSilent }: HelperEvents,
  patient: Patience = patience,
): RemoteHelper {
  const asked = new Map<number, Asked>();
  const isLong = (): boolean => [...asked.values()].some((one) => one.isLong);
  let lastId = 0;
  const lose = (): void => {
    watching.end();
    for (const { reject } of asked.values()) reject(new Error('helper-lost'));
    asked.clear();
  };
  const ping = (): void => {
    port.postMessage({ kind: 'ping' });
  };
  const watching = watch(patient, isLong, ping, () => {
    onSilent();
    lose();
  });
  port.onmessage = ({ data }) => {
    watching.heard();
    if (data.kind === 'ready') onReady();
    else if (data.kind !== 'alive') receive(asked, data);
    if (asked.size === 0) watching.end();
  };
  return {
    helperFor: (text, signal) => (task, onSignatures) =>
      new Promise((resolve, reject) => {
        const id = (lastId += 1);
        const isLong = sizeOf(text) > mostReadHere;
        asked.set(id, { signal, isLong, onSignatures, resolve, reject });
        port.postMessage({ kind: 'help', id, text, task });
        watching.begin();
      }),
    hear(signal, kind) {
      for (const [id, one] of asked) if (one.signal === signal) port.postMessage({ kind, id });
    },
    lose,
  };
}

function receive(
  asked: Map<number, Asked>,
  data: Extract<FromHelper, { readonly id: number }>,
): void {
  const one = asked.get(data.id);
  if (data.kind === 'signatures') {
    one?.onSignatures(data.count);
    return;
  }
  asked.delete(data.id);
  if (data.kind === 'found') one?.resolve(data.found);
  else one?.reject(new Error(`helper-failed: ${data.message}`));
}

import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { remoteHelper, type HelperPort } from '../../../src/worker/remote-helper.ts';
import { RunSignal } from '../../../src/worker/run-signal.ts';
import type { FromHelper, ToWorker } from '../../../src/worker/protocol.ts';
import type { GivenText } from '../../../src/engine/index.ts';
import type { Task } from '../../../src/engine/search/index.ts';

const patience = { every: 100, pings: 3, pingsOfLong: 3 };
const text: GivenText = {
  request: { method: 'GET', url: 'https://a.b/c', headers: [], body: '' },
  observed: '',
  credentials: { account: '', consumerKey: '', consumerSecret: '', token: '', tokenSecret: '' },
};
const task: Task = { pass: 'listed', size: 1, isLast: true, part: { index: 1, of: 2 } };

/** A helper at the other end of a channel, which answers pings as long as it is alive. */
function channel() {
  const state = { alive: true, silences: 0 };
  const port: HelperPort = {
    onmessage: null,
    postMessage(message: ToWorker) {
      if (state.alive && message.kind === 'ping') say({ kind: 'alive' });
    },
  };
  // A port reads nothing of an event but its data.
  const say = (data: FromHelper) => port.onmessage?.({ data } as MessageEvent<FromHelper>);
  const onSilent = () => (state.silences += 1);
  const helper = remoteHelper(port, { onReady: () => undefined, onSilent }, patience);
  const ask = () => helper.helperFor(text, new RunSignal())(task, () => undefined);
  return { ask, say, state };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

it('a helper that falls silent is given up: its part is done by others', async () => {
  const { ask, state } = channel();
  const rejected = expect(ask()).rejects.toThrow('helper-lost');
  state.alive = false;
  await vi.advanceTimersByTimeAsync(1000);
  await rejected;
  expect(state.silences).toBe(1);
});

it('a helper that is busy and hears is waited for', async () => {
  const { ask, say, state } = channel();
  const found = ask();
  await vi.advanceTimersByTimeAsync(100_000);
  say({ kind: 'found', id: 1, found: { signatures: 7, hits: [] } });
  await expect(found).resolves.toEqual({ signatures: 7, hits: [] });
  state.alive = false;
  await vi.advanceTimersByTimeAsync(100_000);
  expect(state.silences).toBe(0);
});

it('a helper that throws rejects its part', async () => {
  const { ask, say } = channel();
  const rejected = expect(ask()).rejects.toThrow('helper-failed');
  say({ kind: 'failed', id: 1, message: 'error' });
  await rejected;
});

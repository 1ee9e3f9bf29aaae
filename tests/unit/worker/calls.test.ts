import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Diagnosis, GivenText } from '../../../src/engine/index.ts';
import { createDiagnoser } from '../../../src/worker/client.ts';
import type { FromWorker, ToWorker } from '../../../src/worker/protocol.ts';

const text: GivenText = {
  request: { method: 'GET', url: 'https://a.b/c', headers: [], body: '' },
  observed: '',
  credentials: { account: '', consumerKey: '', consumerSecret: '', token: '', tokenSecret: '' },
};
const patience = { every: 100, pings: 3, pingsOfLong: 30 };
const nothing = () => undefined;
const quiet = { onProgress: nothing, onInterim: nothing, onHeld: nothing };

type Answers = (message: ToWorker) => FromWorker | undefined;

/** A worker that answers as it is told to, a moment later. */
class FakeWorker {
  onmessage: Worker['onmessage'] = null;
  onerror: Worker['onerror'] = null;
  isEnded = false;
  readonly got: ToWorker[] = [];
  readonly #answers: Answers;

  constructor(answers: Answers) {
    this.#answers = answers;
  }

  postMessage(message: ToWorker): void {
    this.got.push(message);
    const answer = this.#answers(message);
    if (answer !== undefined) setTimeout(() => this.say(answer), 1);
  }

  say(data: FromWorker): void {
    // Calls read nothing of an event but its data.
    if (!this.isEnded) this.onmessage?.call(this as never, { data } as MessageEvent);
  }

  /** An error that nothing in the worker caught; returns whether the browser would print it. */
  die(): boolean {
    const event = new Event('error', { cancelable: true });
    this.onerror?.call(this as never, event as ErrorEvent);
    return !event.defaultPrevented;
  }

  terminate(): void {
    this.isEnded = true;
  }
}

const diagnosis = { verdict: 'incomplete', missing: ['header'], findings: [] } as const;
const verdict = { diagnosis, client: undefined, distinguishingUrl: undefined };
const done = (id: number): FromWorker => ({
  kind: 'done',
  id,
  answer: verdict,
});

const works: Answers = (message) => {
  if (message.kind === 'ping') return { kind: 'alive' };
  return message.kind === 'do' ? done(message.id) : undefined;
};
const hears: Answers = ({ kind }) => (kind === 'ping' ? { kind: 'alive' } : undefined);
const silent: Answers = () => undefined;

/** A diagnoser whose workers answer so, the first one first, and the last ones like the last. */
function diagnoserWith(...all: Answers[]) {
  const workers: FakeWorker[] = [];
  const start = () => {
    const worker = new FakeWorker(all[Math.min(workers.length, all.length - 1)] ?? silent);
    workers.push(worker);
    return worker;
  };
  return { workers, ...createDiagnoser({ start, patience, stopWithin: 500 }) };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a worker', () => {
  it('answers, and is asked no more pings when nothing waits', async () => {
    const { workers, diagnose } = diagnoserWith(works);
    const { result } = diagnose(text, {}, quiet);
    await vi.advanceTimersByTimeAsync(1000);
    await expect(result).resolves.toEqual(verdict);
    expect(workers[0]?.got.filter(({ kind }) => kind === 'ping')).toEqual([]);
  });

  it('that is busy for long and answers pings is left alone', async () => {
    const { workers, diagnose } = diagnoserWith(hears);
    const { result } = diagnose(text, {}, quiet);
    await vi.advanceTimersByTimeAsync(100_000);
    workers[0]?.say(done(1));
    await expect(result).resolves.toEqual(verdict);
  });

  it('that falls silent is ended, what it was asked is rejected, and the next call starts another', async () => {
    const { workers, diagnose } = diagnoserWith(silent, works);
    const { result } = diagnose(text, {}, quiet);
    const rejected = expect(result).rejects.toThrow('worker-silent');
    await vi.advanceTimersByTimeAsync(1000);
    await rejected;
    expect(workers[0]?.isEnded).toBe(true);
    const again = diagnose(text, {}, quiet).result;
    await vi.advanceTimersByTimeAsync(10);
    await expect(again).resolves.toEqual(verdict);
    expect(workers).toHaveLength(2);
  });

  it('that answers “failed” rejects that order alone, and tells nothing of why', async () => {
    const { workers, diagnose } = diagnoserWith(hears);
    const first = diagnose(text, {}, quiet).result;
    const second = diagnose(text, {}, quiet).result;
    const rejected = expect(first).rejects.toThrow(/^worker-failed$/);
    workers[0]?.say({ kind: 'failed', id: 1, message: 'what was typed' });
    await rejected;
    workers[0]?.say(done(2));
    await expect(second).resolves.toEqual(verdict);
  });

  it('that dies after it has answered rejects, and its error is not printed', async () => {
    const { workers, diagnose } = diagnoserWith(hears, works);
    const { result } = diagnose(text, {}, quiet);
    const rejected = expect(result).rejects.toThrow('worker-lost');
    await vi.advanceTimersByTimeAsync(250);
    expect(workers[0]?.die()).toBe(false);
    await rejected;
  });

  it('that fails before it ever answers cannot start here: the page does the work', async () => {
    const { workers, diagnose } = diagnoserWith(silent);
    const { result } = diagnose(text, {}, quiet);
    workers[0]?.die();
    vi.useRealTimers();
    await expect(result).resolves.toMatchObject({ diagnosis: { verdict: 'incomplete' } });
  });

  it('that does not hear a cancel is ended; what else it was asked is asked of the next', async () => {
    const { workers, diagnose } = diagnoserWith(hears, works);
    const first = diagnose(text, {}, quiet);
    const second = diagnose(text, {}, quiet).result;
    const rejected = expect(first.result).rejects.toThrow('worker-silent');
    first.cancel();
    await vi.advanceTimersByTimeAsync(600);
    await rejected;
    expect(workers[0]?.isEnded).toBe(true);
    await expect(second).resolves.toEqual(verdict);
  });

  it('that hears a cancel goes on', async () => {
    const { workers, diagnose } = diagnoserWith((message) =>
      message.kind === 'cancel' ? done(message.id) : hears(message),
    );
    const running = diagnose(text, {}, quiet);
    running.cancel();
    await vi.advanceTimersByTimeAsync(5000);
    await expect(running.result).resolves.toEqual(verdict);
    expect(workers[0]?.isEnded).toBe(false);
  });
});

const soFar: Diagnosis = {
  verdict: 'unexplained',
  ...{ cancelled: true, findings: [] },
  tried: {
    depth: 1,
    unlisted: 0,
    likeliest: 0,
    recipes: 9,
    signatures: 9,
    faults: [],
    invisible: [],
  },
};

describe('a search that is held', () => {
  const holds: Answers = (message) => {
    if (message.kind === 'hold') return { kind: 'held', id: message.id, diagnosis: soFar };
    return message.kind === 'go-on' ? done(message.id) : hears(message);
  };

  it('waits as long as one likes, says what was tried, and goes on in the same worker', async () => {
    const { workers, diagnose } = diagnoserWith(holds);
    const reported: unknown[] = [];
    const running = diagnose(
      text,
      {},
      { ...quiet, onHeld: (diagnosis) => reported.push(diagnosis) },
    );
    running.hold();
    running.hold();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(reported).toEqual([soFar]);
    expect(workers[0]?.isEnded).toBe(false);
    running.goOn();
    await vi.advanceTimersByTimeAsync(10);
    await expect(running.result).resolves.toEqual(verdict);
  });

  it('and does not hear it is ended', async () => {
    const { workers, diagnose } = diagnoserWith(hears);
    const running = diagnose(text, {}, quiet);
    const rejected = expect(running.result).rejects.toThrow('worker-silent');
    running.hold();
    await vi.advanceTimersByTimeAsync(600);
    await rejected;
    expect(workers[0]?.isEnded).toBe(true);
  });
});

it('a worker that reads a long text is waited for longer, and an answer comes as it was asked', async () => {
  const { workers, parse } = diagnoserWith(silent);
  const { result } = parse('a'.repeat(30_000));
  await vi.advanceTimersByTimeAsync(2000);
  expect(workers[0]?.isEnded).toBe(false);
  const rejected = expect(result).rejects.toThrow('worker-silent');
  await vi.advanceTimersByTimeAsync(2000);
  await rejected;
});

it('a reading that is no more wanted ends at once, and the next one has a worker of its own', async () => {
  const { workers, parse } = diagnoserWith(silent, works);
  const first = parse('a'.repeat(30_000));
  const rejected = expect(first.result).rejects.toThrow('worker-silent');
  first.cancel();
  const second = parse('b'.repeat(30_000)).result;
  await vi.advanceTimersByTimeAsync(10);
  await rejected;
  await expect(second).resolves.toEqual(verdict);
  expect(workers[0]?.isEnded).toBe(true);
});

it('a machine that slept for an hour has not made its worker silent', async () => {
  const { workers, diagnose } = diagnoserWith(hears);
  const { result } = diagnose(text, {}, quiet);
  await vi.advanceTimersByTimeAsync(150);
  vi.setSystemTime(Date.now() + 3_600_000);
  await vi.advanceTimersByTimeAsync(1000);
  workers[0]?.say(done(1));
  await expect(result).resolves.toEqual(verdict);
});

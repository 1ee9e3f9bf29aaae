import { expect, it, vi } from 'vitest';
import type { Diagnosis } from '../../../../src/engine/index.ts';
import { examples } from '../../../../src/app/state/examples.ts';
import { createSession } from '../../../../src/app/state/session.svelte.ts';
import type { Diagnoser, Listener, Running } from '../../../../src/worker/client.ts';
import type { Verdict } from '../../../../src/worker/protocol.ts';

const failing = examples.find(({ id }) => id === 'restlet-failing')?.fields ?? {};
const tried = { depth: 3, unlisted: 0, likeliest: 0, recipes: 1, signatures: 1 };
const unexplained: Diagnosis & { readonly verdict: 'unexplained' } = {
  verdict: 'unexplained',
  cancelled: false,
  findings: [],
  tried: { ...tried, faults: [], invisible: [] },
};
const verdict: Verdict = {
  diagnosis: unexplained,
  client: undefined,
  distinguishingUrl: undefined,
};

/** A diagnoser whose searches end as the test says, the first one first. */
function diagnoserWith(...searches: ((listener: Listener) => Promise<Verdict>)[]): Diagnoser {
  const nothing = () => undefined;
  const quiet = { cancel: nothing, hold: nothing, goOn: nothing };
  const never = { ...quiet, result: new Promise<never>(nothing) };
  return {
    read: () => never,
    parse: () => never,
    diagnose: (_text, _settings, listener): Running<Verdict> => ({
      result: (searches.shift() ?? (() => Promise.resolve(verdict)))(listener),
      ...quiet,
    }),
  };
}

const lost = () => Promise.reject(new Error('worker-lost'));
const until = (check: () => void) => vi.waitFor(check, { timeout: 10_000 });

it('is idle while nothing is typed, searches, and is done', async () => {
  let finish = (_: Verdict): void => undefined;
  const session = createSession(diagnoserWith(() => new Promise((resolve) => (finish = resolve))));
  expect(session.status).toBe('idle');
  session.load(failing);
  await until(() => expect(session.status).toBe('searching'));
  await until(() => {
    finish(verdict);
    expect(session.status).toBe('done');
  });
  expect(session.outcome?.diagnosis).toEqual(unexplained);
});

it('has failed when the worker was lost, keeps what is known, and can be tried again', async () => {
  const session = createSession(diagnoserWith(lost));
  session.load(failing);
  await until(() => expect(session.status).toBe('failed'));
  expect(session.fields.url).toBe(failing.url);
  expect(session.outcome?.right.stages.signature).toBeDefined();
  expect(session.outcome?.diagnosis).toBeUndefined();
  session.retry();
  await until(() => expect(session.status).toBe('done'));
});

it('a search that is stopped and does not answer says what it had told by then', async () => {
  let fail = (_: Error): void => undefined;
  const session = createSession(
    diagnoserWith(({ onInterim }) => {
      onInterim(unexplained);
      return new Promise((_, reject) => (fail = reject));
    }),
  );
  session.load(failing);
  await until(() => expect(session.outcome?.diagnosis).toEqual(unexplained));
  session.cancelSearch();
  fail(new Error('worker-silent'));
  await until(() => expect(session.status).toBe('done'));
  expect(session.outcome?.diagnosis).toEqual({ ...unexplained, cancelled: true });
});

it('a search that is stopped had to begin anew: it goes on where it was', async () => {
  const session = createSession();
  session.load(failing);
  session.update({ tokenSecret: 'x'.repeat(64) });
  await until(() => expect(session.progress?.signatures).toBeGreaterThan(1000));
  session.cancelSearch();
  await until(() => expect(session.status).toBe('done'));
  const stopped = session.outcome?.diagnosis;
  expect(stopped).toMatchObject({ verdict: 'unexplained', cancelled: true });
  const tried = stopped?.verdict === 'unexplained' ? stopped.tried.signatures : 0;
  session.searchOn();
  expect(session.status).toBe('searching');
  await until(() => expect(session.progress).toBeDefined());
  // From the beginning it would have counted from nothing.
  expect(session.progress?.signatures).toBeGreaterThan(tried);
  session.clear();
});

it('the failure of a search that is no more wanted changes nothing', async () => {
  let fail = (_: Error): void => undefined;
  const session = createSession(diagnoserWith(() => new Promise((_, reject) => (fail = reject))));
  session.load(failing);
  await until(() => expect(session.status).toBe('searching'));
  session.update({ body: 'changed' });
  fail(new Error('worker-lost'));
  await until(() => expect(session.status).toBe('done'));
});

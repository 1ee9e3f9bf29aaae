import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createDevice } from '../../../../src/app/state/device.ts';

/** A browser's storage, with what is peculiar to some. */
interface Peculiar {
  /** It cannot tell which databases there are. */
  readonly isBlind?: boolean;
  /** It does not answer when a database is to be removed. */
  readonly neverRemoves?: boolean;
  /** It does not answer when a database is to be opened. */
  readonly neverOpens?: boolean;
}

/** Puts such a storage into the place of the browser's. Says what was called. */
function browserWith({ isBlind, neverRemoves, neverOpens }: Peculiar = {}) {
  const real = new IDBFactory();
  /** As WebKit: of a database whose making is aborted an empty one is left, until it is removed. */
  const empty = new Set<string>();
  const opened: string[] = [];
  const silence = {} as IDBOpenDBRequest;
  const factory = {
    ...(isBlind === true ? {} : { databases: () => real.databases() }),
    open(name: string) {
      opened.push(name);
      if (neverOpens === true) return silence;
      const request = real.open(name);
      request.addEventListener('error', () => empty.add(name));
      return request;
    },
    deleteDatabase(name: string) {
      if (neverRemoves === true) return silence;
      empty.delete(name);
      return real.deleteDatabase(name);
    },
  };
  vi.stubGlobal('indexedDB', factory);
  const left = async () => [...empty, ...(await real.databases()).map(({ name }) => name)];
  return { left, opened };
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldAdvanceTime: true });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** What comes of work that waits in vain for a browser, without waiting here. */
async function soon<T>(work: Promise<T>): Promise<T | string> {
  const settled = work.catch((error: unknown) => (error as Error).name);
  for (let passed = 0; passed < 10_000; passed += 100) {
    // The storage of the tests works between the timers, in its own time.
    await new Promise((resolve) => setImmediate(resolve));
    await vi.advanceTimersByTimeAsync(100);
  }
  return settled;
}

describe('a look at the device', () => {
  test('opens nothing where the browser says that nothing is there', async () => {
    const { left, opened } = browserWith();
    expect(await createDevice('a').read()).toBeUndefined();
    expect([opened, await left()]).toEqual([[], []]);
  });

  test('leaves nothing where the browser cannot say what is there (WebKit left an empty database)', async () => {
    const { left } = browserWith({ isBlind: true });
    expect(await createDevice('a').read()).toBeUndefined();
    expect(await left()).toEqual([]);
  });

  test('ends with an error where the browser does not answer', async () => {
    browserWith({ isBlind: true, neverOpens: true });
    expect(await soon(createDevice('a').read())).toBe('TimeoutError');
  });
});

describe('what is kept', () => {
  test('is read again, and gone when another has erased it', async () => {
    const { left } = browserWith();
    const [one, other] = [createDevice('a'), createDevice('a')];
    const written = await one.write({ ticks: 1 }, undefined);
    const stamp = typeof written === 'string' ? '' : written.stamp;
    expect(await other.read()).toEqual({ stamp, data: { ticks: 1 } });
    await other.erase();
    expect([await one.read(), await one.write({}, stamp)]).toEqual([undefined, 'gone']);
    expect(await left()).toEqual([]);
  });

  test('is erased after a fresh load where the browser never removes a database (WebKit waited for ever)', async () => {
    browserWith({ neverRemoves: true });
    await createDevice('a').write({ ticks: 1 }, undefined);
    const later = createDevice('a');
    expect(await soon(later.erase())).toBeUndefined();
    expect(await later.read()).toBeUndefined();
    expect(await later.write({ ticks: 2 }, undefined)).toHaveProperty('stamp');
  });

  test('and cannot be erased is an error, and no wait', async () => {
    browserWith({ isBlind: true, neverOpens: true });
    expect(await soon(createDevice('a').erase())).toBe('TimeoutError');
  });
});

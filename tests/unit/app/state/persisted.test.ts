import { describe, expect, test } from 'vitest';
import type { Device, OnDevice } from '../../../../src/app/state/device.ts';
import { Persisted } from '../../../../src/app/state/persisted.svelte.ts';

/** A device in memory that tabs share, and that can be made to fail. */
function createTestDevice() {
  let stored: OnDevice | undefined;
  let error: Error | undefined;
  let isForgetful = false;
  let count = 0;
  const failing = () => {
    if (error !== undefined) throw error;
  };
  const device: Device = {
    // eslint-disable-next-line @typescript-eslint/require-await
    read: async () => {
      failing();
      return stored;
    },
    // eslint-disable-next-line @typescript-eslint/require-await
    write: async (data, seen) => {
      failing();
      if (stored === undefined && seen !== undefined) return 'gone';
      if (stored?.stamp !== seen) return 'other';
      const stamp = `stamp ${(count += 1)}`;
      if (!isForgetful) stored = { stamp, data };
      return { stamp };
    },
    // eslint-disable-next-line @typescript-eslint/require-await
    erase: async () => {
      failing();
      stored = undefined;
    },
  };
  return {
    device,
    data: () => stored?.data,
    wipe: () => (stored = undefined),
    fail: (name: string | undefined) => {
      error = name === undefined ? undefined : Object.assign(new Error(), { name });
    },
    forget: () => (isForgetful = true),
  };
}

const tabOf = (device: Device) =>
  new Persisted<string>({
    device,
    empty: '',
    pack: (value) => ({ value }),
    unpack: (data) => {
      const { value } = data as { value?: string };
      return value === undefined ? { refused: 'It is of a newer version.' } : { value };
    },
  });

describe('what is kept on the device', () => {
  test('is nothing until the reader asks for it, and then each change', async () => {
    const place = createTestDevice();
    const tab = tabOf(place.device);
    await tab.look();
    tab.set('one');
    await tab.look();
    expect(place.data()).toBeUndefined();
    await tab.keep();
    expect([tab.isPersisted, place.data()]).toEqual([true, { value: 'one' }]);
    tab.set('two');
    await tab.look();
    expect([place.data(), tab.trouble]).toEqual([{ value: 'two' }, '']);
  });

  test('is there again in a new tab, and nowhere once it is erased', async () => {
    const place = createTestDevice();
    const tab = tabOf(place.device);
    tab.set('one');
    await tab.keep();
    const later = tabOf(place.device);
    await later.look();
    expect([later.value, later.isPersisted, later.message]).toEqual(['one', true, '']);
    await later.erase();
    expect([place.data(), later.value, later.isPersisted]).toEqual([undefined, 'one', false]);
    expect(later.message).toMatch(/Erased from this device/);
  });

  test('that the browser clears meanwhile is noticed, and goes on in memory', async () => {
    for (const notice of ['look', 'set'] as const) {
      const place = createTestDevice();
      const tab = tabOf(place.device);
      tab.set('one');
      await tab.keep();
      place.wipe();
      if (notice === 'set') tab.set('two');
      await tab.look();
      expect(tab.isPersisted).toBe(false);
      expect(tab.trouble).toMatch(/is gone/);
      expect(tab.value).toBe(notice === 'set' ? 'two' : 'one');
      expect(place.data()).toBeUndefined();
      await tab.keep();
      expect([tab.isPersisted, tab.trouble]).toEqual([true, '']);
    }
  });

  test('by a browser that takes a writing and keeps nothing is called gone', async () => {
    const place = createTestDevice();
    place.forget();
    const tab = tabOf(place.device);
    await tab.keep();
    expect([tab.isPersisted, tab.trouble]).toEqual([false, expect.stringMatching(/is gone/)]);
  });

  test.each([
    ['SecurityError', /lets the page keep nothing/],
    ['QuotaExceededError', /storage is full/],
    ['TimeoutError', /does not answer/],
  ])('nothing of it is lost from the tab at a %s, which is said', async (name, sentence) => {
    const place = createTestDevice();
    const tab = tabOf(place.device);
    place.fail(name);
    tab.set('one');
    await tab.keep();
    expect([tab.value, tab.isPersisted]).toEqual(['one', false]);
    expect(tab.trouble).toMatch(sentence);
    place.fail(undefined);
    await tab.keep();
    expect([place.data(), tab.trouble]).toEqual([{ value: 'one' }, '']);
  });

  test('is said to be there still when it could not be erased', async () => {
    const place = createTestDevice();
    const tab = tabOf(place.device);
    tab.set('one');
    await tab.keep();
    place.fail('TimeoutError');
    await tab.erase();
    expect([tab.isPersisted, tab.message]).toEqual([true, '']);
    expect(tab.trouble).toMatch(/could not be erased: it is still on this device/);
    place.fail(undefined);
    await tab.erase();
    expect([place.data(), tab.trouble]).toEqual([undefined, '']);
  });

  test('is not overwritten where this page cannot read it', async () => {
    const place = createTestDevice();
    await place.device.write({ newer: true }, undefined);
    const tab = tabOf(place.device);
    await tab.look();
    expect(tab.trouble).toBe('It is of a newer version.');
    tab.set('one');
    await tab.keep();
    expect([place.data(), tab.hasConflict]).toEqual([{ newer: true }, true]);
  });
});

describe('of two tabs', () => {
  async function twoTabs() {
    const place = createTestDevice();
    const [first, second] = [tabOf(place.device), tabOf(place.device)];
    first.set('one');
    await first.keep();
    await second.look();
    return { place, first, second };
  }

  test('each sees what the other changed when it is looked at again', async () => {
    const { first, second } = await twoTabs();
    second.set('two');
    await second.look();
    await first.look();
    expect([first.value, first.message]).toEqual(['two', expect.stringMatching(/Another tab/)]);
  });

  test('none overwrites what the other wrote since: the reader chooses', async () => {
    for (const choice of ['takeOther', 'keepMine'] as const) {
      const { place, first, second } = await twoTabs();
      second.set('two');
      await second.look();
      first.set('mine');
      await first.look();
      expect([place.data(), first.value, first.hasConflict]).toEqual([
        { value: 'two' },
        'mine',
        true,
      ]);
      await first[choice]();
      const expected = choice === 'keepMine' ? 'mine' : 'two';
      expect([first.value, first.hasConflict, first.trouble]).toEqual([expected, false, '']);
      expect(place.data()).toEqual({ value: expected });
    }
  });

  test('one that erases leaves the other with its memory, and a sentence', async () => {
    const { first, second } = await twoTabs();
    await second.erase();
    first.set('two');
    await first.look();
    expect([first.value, first.isPersisted]).toEqual(['two', false]);
    expect(first.trouble).toMatch(/another tab has erased it/);
  });

  test('one that began a list of its own is asked before it takes the kept one', async () => {
    const { place, first } = await twoTabs();
    const third = tabOf(place.device);
    third.set('three');
    await third.look();
    expect([third.value, third.hasConflict, first.value]).toEqual(['three', true, 'one']);
  });
});

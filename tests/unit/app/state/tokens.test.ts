import { describe, expect, test } from 'vitest';
import type { Device, OnDevice } from '../../../../src/app/state/device.ts';
import { createTokens } from '../../../../src/app/state/tokens.svelte.ts';
import { holdsOneOf } from '../../../../src/app/state/typed-secrets.ts';

/** A device that holds something from before. */
function deviceWith(data?: unknown) {
  let stored: OnDevice | undefined = data === undefined ? undefined : { stamp: 'old', data };
  const device: Device = {
    read: () => Promise.resolve(stored),
    write: (next, seen) => {
      if (stored?.stamp !== seen) return Promise.resolve('other');
      stored = { stamp: 'new', data: next };
      return Promise.resolve({ stamp: 'new' });
    },
    erase: () => {
      stored = undefined;
      return Promise.resolve();
    },
  };
  return { device, data: () => stored?.data };
}

const key = 'ef40afdd8abaac111b13825dd5e5e2ddddb44f86d5a0dd6dcf38c20aae6b67e4';

describe('what is on the device', () => {
  test('from version 1 opens, and is written as the present version with the next change', async () => {
    const first = {
      schemaVersion: 1,
      tokens: [{ integration: 'Shop', consumerKeyLast4: '67e4', tokenLast4: 'f5cc' }],
    };
    const { device, data } = deviceWith(first);
    const inventory = createTokens(device);
    await inventory.here.look();
    expect(inventory.tokens).toMatchObject([{ integration: 'Shop', token: 'f5cc' }]);
    inventory.rotate(inventory.tokens[0]?.id ?? '', 'created', true);
    await inventory.here.look();
    expect(data()).toMatchObject({
      schemaVersion: 2,
      tokens: [{ consumerKey: '67e4', rotation: 'created' }],
    });
  });

  test('from a newer version is said, and left as it is', async () => {
    const newer = { schemaVersion: 3, tokens: [{ integration: 'Shop' }] };
    const { device, data } = deviceWith(newer);
    const inventory = createTokens(device);
    await inventory.here.look();
    expect(inventory.here.trouble).toMatch(/of version 3/);
    inventory.loadExample();
    await inventory.here.keep();
    expect(data()).toBe(newer);
  });
});

test('a record that is saved says what of it was refused, without repeating it', () => {
  const inventory = createTokens(deviceWith().device);
  inventory.add();
  inventory.type('integration', 'Shop');
  inventory.type('consumerKey', key);
  inventory.save();
  expect(inventory.tokens).toMatchObject([{ integration: 'Shop', consumerKey: '' }]);
  expect(inventory.message).toBe('Shop was added without what was refused: Consumer key, last 4.');
  inventory.edit(inventory.tokens[0]?.id ?? '');
  inventory.type('consumerKey', '67e4');
  inventory.save();
  expect(inventory.message).toBe('Shop was changed.');
});

test('a refused import changes nothing, and is forgotten when it is closed', () => {
  const { device } = deviceWith();
  const inventory = createTokens(device);
  inventory.loadExample();
  const before = inventory.tokens;
  inventory.importText(`Integration,Token ID\nShop,${key}\n`);
  expect(inventory.tokens).toBe(before);
  expect(inventory.refusal?.offers).toEqual(['last four']);
  inventory.open(undefined);
  inventory.importAs('last four');
  expect(inventory.tokens).toBe(before);
});

test('two questions of one file are answered one after the other', () => {
  const { device } = deviceWith();
  const inventory = createTokens(device);
  inventory.importText(`Integration,Token ID,Created\nShop,${key},3/4/2026\n`);
  inventory.importAs('last four');
  expect(inventory.refusal?.offers).toEqual(['day first', 'month first']);
  inventory.importAs('day first');
  expect(inventory.tokens).toMatchObject([{ token: '67e4', created: '2026-04-03' }]);
});

test('of a whole key that is typed nothing is kept but its end', () => {
  const { device } = deviceWith();
  const inventory = createTokens(device);
  inventory.add();
  inventory.type('token', key);
  inventory.type('notes', `it is ${key}`);
  expect(JSON.stringify(inventory.opened)).not.toContain(key.slice(0, 20));
  expect(inventory.opened).toMatchObject({
    draft: { record: { token: '', notes: '' }, end: { token: '67e4', notes: '' } },
  });
});

test('a record without the name of an integration is not saved', () => {
  const { device } = deviceWith();
  const inventory = createTokens(device);
  inventory.add();
  inventory.save();
  expect(inventory.tokens).toEqual([]);
  expect(inventory.opened).toMatchObject({ part: 'form' });
});

describe('what was typed as a secret elsewhere on the page', () => {
  const secret = 'Shop-password 7';
  const inventoryBeside = () =>
    createTokens(deviceWith().device, (text) => holdsOneOf([secret], text));

  test.each(['integration', 'account', 'user', 'role', 'consumerKey', 'token', 'notes'] as const)(
    'is taken into no field of the inventory: %s',
    (field) => {
      const inventory = inventoryBeside();
      inventory.add();
      for (const text of [secret, `it is "${encodeURIComponent(secret)}"!`])
        inventory.type(field, text);
      expect(inventory.opened).toMatchObject({ draft: { record: { [field]: '' } } });
      expect(JSON.stringify(inventory.opened)).not.toMatch(/password/i);
      inventory.type(field, 'f5cc');
      expect(inventory.opened).toMatchObject({ draft: { record: { [field]: 'f5cc' } } });
    },
  );

  test('is imported by no file, and ends no rotation', () => {
    const inventory = inventoryBeside();
    inventory.importText(`Integration,Notes\nShop,${secret}\n`);
    expect([inventory.tokens, inventory.refusal?.sentence]).toEqual([
      [],
      expect.stringMatching(/a secret that you typed on this page/),
    ]);
    inventory.loadExample();
    const [first] = inventory.tokens;
    inventory.finish(first?.id ?? '', secret, 180);
    expect(inventory.tokens[0]).toBe(first);
    expect(inventory.refusedStep).toMatch(/a secret that you typed/);
  });
});

import type { Page } from '@playwright/test';
import { restletTyped } from './support/debug-page.ts';
import { expect, test } from './support/fixtures.ts';
import { oracle, secrets } from './support/oracle.ts';

const words = (page: Page) => page.getByRole('status', { name: 'Secrets', exact: true });
const setting = (page: Page) => page.getByLabel('Forget secrets after', { exact: true });
const box = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });

/** All that the page shows and holds in fields. */
const shownBy = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const fields = [...document.querySelectorAll<HTMLInputElement>('input, textarea')];
    return [document.body.innerText, ...fields.map(({ value }) => value)].join('\n');
  });

/** Goes to another page of the app, as a link does: nothing is loaded anew. */
const goTo = (page: Page, hash: string): Promise<void> =>
  page.evaluate((to) => {
    location.hash = to;
  }, hash);

test('Clear everything can be undone for 30 seconds, says so, and then really drops all', async ({
  page,
  open,
  debug,
}) => {
  await page.clock.install();
  await open();
  await debug.type(restletTyped());
  await debug.button('Clear everything').click();
  await expect(page.getByText('Cleared. Undo for 30 seconds.', { exact: true })).toBeVisible();
  await expect(debug.button('Undo clearing')).toBeVisible();
  await page.clock.fastForward(31_000);
  await expect(debug.button('Undo clearing')).toHaveCount(0);
  await expect(page.getByText(/^Cleared/)).toHaveCount(0);
  await expect(debug.field('Consumer secret')).toHaveValue('');
});

test('Clear everything empties all pages but what is kept on the device, and the undo brings all back', async ({
  page,
  open,
  debug,
}) => {
  const places = [
    ['#/errors', 'What NetSuite answered', 'an answer'],
    ['#/errors', 'Search the errors', 'words', 'searchbox'],
    ['#/faults', 'Search the faults', 'words', 'searchbox'],
    ['#/learn', 'URL', 'https://typed.example/'],
    ['#/setup/account', 'Account ID, host or URL', '7654321'],
    ['#/build', 'Nonce', 'a-nonce-of-mine'],
  ] as const;
  const fieldAt = async ([hash, name, , role = 'textbox']:
    (typeof places)[number] | readonly [string, string, string, ('searchbox' | 'textbox')?]) => {
    await goTo(page, hash);
    return page.getByRole(role, { name, exact: true });
  };
  await open('#/setup/tokens');
  await debug.button('Load an example').click();
  for (const place of places) await (await fieldAt(place)).fill(place[2]);
  await goTo(page, '#/');
  await debug.type(restletTyped());

  await debug.button('Clear everything').click();
  for (const place of places) await expect(await fieldAt(place)).not.toHaveValue(place[2]);
  await goTo(page, '#/setup/tokens');
  await expect(page.getByRole('heading', { name: 'No tokens yet' })).toBeVisible();

  await goTo(page, '#/');
  await debug.button('Undo clearing').click();
  await expect(debug.field('Consumer secret')).toHaveValue(oracle.consumerSecret);
  for (const place of places) await expect(await fieldAt(place)).toHaveValue(place[2]);
  await goTo(page, '#/setup/tokens');
  await expect(page.getByRole('table', { name: 'Tokens' })).toBeVisible();
});

test('Forget secrets now drops every secret of every page, and keeps the case', async ({
  page,
  open,
  debug,
}) => {
  await open('#/learn');
  await page.getByText('Header, body and secrets', { exact: true }).click();
  await box(page, 'Secret of the consumer').fill('learnt-secret-1');
  await goTo(page, '#/errors');
  await box(page, 'What NetSuite answered').fill(`NetSuite said ${oracle.tokenSecret}`);
  await goTo(page, '#/');
  await debug.type(restletTyped());
  await page.getByText('Try other secrets too', { exact: true }).click();
  await box(page, 'Other secrets').fill('an-0ther-secret');
  await debug.field('Paste anything').fill(`I think the one is ${oracle.consumerSecret}, or so`);
  await debug.type(restletTyped());
  await goTo(page, '#/build');
  await expect(page.getByText('Authorization: OAuth').first()).toBeVisible();
  await goTo(page, '#/');
  const before = await debug.values();

  await debug.button('Forget secrets now').click();
  await expect(words(page)).toHaveText(
    'Your secrets are forgotten. The rest of the case is still here.',
  );
  await debug.expectVerdict('incomplete');
  expect(await debug.values()).toEqual({
    ...before,
    'Consumer secret': '',
    'Token secret': '',
    'Paste anything': `I think the one is ${'•'.repeat(64)}, or so`,
  });
  await expect(debug.button('Undo loading')).toHaveCount(0);
  for (const hash of ['#/', '#/build', '#/learn', '#/errors']) {
    await goTo(page, hash);
    await page.evaluate(() => {
      for (const one of document.querySelectorAll('details')) one.open = true;
    });
    const shown = await shownBy(page);
    const kept = hash === '#/learn' ? ['learnt-secret-1'] : [...secrets, 'an-0ther-secret'];
    for (const secret of kept) expect(shown, hash).not.toContain(secret);
  }
});

test('an undo that could bring secrets back is dropped with them', async ({
  page,
  open,
  debug,
}) => {
  await open();
  await debug.type(restletTyped());
  await debug.button('Clear everything').click();
  await debug.button('Forget secrets now').click();
  await expect(debug.button('Undo clearing')).toHaveCount(0);
  await expect(words(page)).toHaveText('There is no secret on this page.');
});

test('secrets are forgotten after 30 minutes without a key or pointer, with a word', async ({
  page,
  open,
  debug,
}) => {
  await page.clock.install();
  await open();
  await debug.type(restletTyped());
  await debug.expectVerdict('match');
  await page.clock.fastForward('29:00');
  await page.keyboard.press('Shift');
  await page.clock.fastForward('29:00');
  await page.mouse.move(200, 200);
  await page.clock.fastForward('29:00');
  await expect(debug.field('Token secret')).toHaveValue(oracle.tokenSecret);
  await page.clock.fastForward('02:00');
  await expect(debug.field('Token secret')).toHaveValue('');
  await expect(debug.field('Consumer secret')).toHaveValue('');
  await expect(words(page)).toHaveText(
    'Your secrets were forgotten after 30 minutes in which you did nothing here.',
  );
  await expect(debug.field('Request URL')).not.toHaveValue('');
  await debug.field('Token secret').fill('a new one');
  await expect(words(page)).toHaveText('');
});

test('a computer that slept, whose timers stood still, forgets at the first sign of its user', async ({
  page,
  open,
  debug,
}) => {
  for (const wake of ['visibilitychange', 'keydown'] as const) {
    await page.clock.install({ time: '2026-11-25T10:00:00' });
    await open();
    await debug.type(restletTyped());
    await page.clock.setSystemTime('2026-11-25T10:31:00');
    await page.evaluate((name) => document.dispatchEvent(new Event(name)), wake);
    await expect(debug.field('Token secret')).toHaveValue('');
  }
});

test('the time is chosen for the visit, or switched off, and stored nowhere', async ({
  page,
  open,
  debug,
}) => {
  await page.clock.install();
  await open();
  await debug.type(restletTyped());
  await setting(page).selectOption('never in this visit');
  await page.clock.fastForward('05:00:00');
  await expect(debug.field('Token secret')).toHaveValue(oracle.tokenSecret);
  await setting(page).selectOption('5 minutes');
  await page.clock.fastForward('04:50');
  await expect(debug.field('Token secret')).toHaveValue(oracle.tokenSecret);
  await page.clock.fastForward('00:20');
  await expect(words(page)).toContainText('after 5 minutes');
  expect(
    await page.evaluate(async () => [
      localStorage.length + sessionStorage.length,
      document.cookie,
      (await indexedDB.databases()).length,
    ]),
  ).toEqual([0, '', 0]);
  await page.reload();
  await expect(setting(page)).toHaveValue('30');
});

test('the browser asks before a reload loses what was typed, and not for an example', async ({
  page,
  open,
  debug,
}) => {
  let asked = 0;
  page.on('dialog', (dialog) => {
    if (dialog.type() === 'beforeunload') asked += 1;
    void dialog.accept();
  });
  await open();
  await debug.loadExample('A failing RESTlet');
  await page.reload();
  expect(asked).toBe(0);
  await debug.field('Token secret').fill('typed');
  await page.reload();
  expect(asked).toBe(1);
  await debug.field('Token secret').fill('typed');
  await debug.button('Clear everything').click();
  await page.reload();
  expect(asked).toBe(1);
  await goTo(page, '#/errors');
  await box(page, 'What NetSuite answered').fill('typed');
  await page.reload();
  expect(asked).toBe(2);
});

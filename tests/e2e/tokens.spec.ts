import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { expectAccessible } from './support/axe.ts';
import { expect, test } from './support/fixtures.ts';
import { oracle } from './support/oracle.ts';

const databases = (page: Page) =>
  page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));

const rowsOf = (page: Page): Locator =>
  page
    .getByRole('table', { name: 'Tokens' })
    .getByRole('row')
    .filter({ hasNot: columns(page) });
const columns = (page: Page): Locator => page.getByRole('columnheader');
const storage = (page: Page): Locator => page.getByRole('status', { name: 'Storage' });
const button = (page: Page, name: string): Locator =>
  page.getByRole('button', { name, exact: true });

/** What the device holds of a thing, as text: a tab shows a change before that is written. */
const keptText = (page: Page, name: 'countersign-tokens' | 'countersign-ticks') =>
  page.evaluate(
    (name) =>
      new Promise<string>((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.onerror = () => {
          reject(new Error('The database was not opened.'));
        };
        opening.onsuccess = () => {
          const store = opening.result.transaction(name).objectStore(name);
          const getting = store.get('kept');
          getting.onsuccess = () => {
            opening.result.close();
            resolve(JSON.stringify(getting.result));
          };
        };
      }),
    name,
  );

/** What happens when a reader comes back to a tab. */
const comeBack = (page: Page) => page.evaluate(() => window.dispatchEvent(new Event('focus')));

async function importText(page: Page, name: string, text: string): Promise<void> {
  if (!(await page.getByLabel('File', { exact: true }).isVisible())) {
    await button(page, 'Import').click();
  }
  await page
    .getByLabel('File', { exact: true })
    .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
}

async function saved(page: Page, name: string): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), button(page, name).click()]);
  return readFile(await download.path(), 'utf8');
}

test('the check-list opens at the step of the address, and keeps ticks only when asked to', async ({
  page,
  open,
}) => {
  await open('#/setup/role-record');
  const summary = page.locator('[data-step="role-record"] summary');
  await expect(summary).toBeFocused();
  await expect(page.getByText('Setup > Users/Roles > Manage Roles > New')).toBeVisible();
  await expect(page.locator('[data-step="role-record"] a[href="#/setup/role"]')).toBeVisible();
  const progress = page.getByRole('status', { name: 'Progress' });
  const tick = page.getByRole('checkbox', { name: /^Done: Make a role/ });
  await tick.check();
  await expect(progress).toHaveText('1 of 8 done');
  expect(await databases(page)).toEqual([]);
  await page.reload();
  await expect(progress).toHaveText('0 of 8 done');
  await tick.check();
  await button(page, 'Keep my ticks on this device').click();
  await expect(storage(page)).toHaveText('Kept on this device from now on.');
  await page.getByRole('checkbox', { name: /^Done: Make the access token/ }).check();
  await expect.poll(() => keptText(page, 'countersign-ticks')).toContain('"token"');
  await page.goto(page.url().replace(/#.*/, '#/setup/call'));
  await expect(page.locator('[data-step="call"] a[href="#/build"]')).toBeVisible();
  await page.reload();
  await expect(progress).toHaveText('2 of 8 done');
  await button(page, 'Erase from this device').click();
  await expect(storage(page)).toContainText('Erased from this device');
  expect(await databases(page)).toEqual([]);
});

test('a token is added by the keyboard, changed, removed and brought back, all in memory', async ({
  page,
  open,
}) => {
  await open('#/setup/tokens');
  await button(page, 'Add a token').focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'A token for the list' })).toBeFocused();
  for (const text of [
    'Web shop',
    '1234567_SB1',
    'production',
    'Ann Smith',
    'Shop',
    '67e4',
    'f5cc',
  ]) {
    await page.keyboard.press('Tab');
    await page.keyboard.type(text);
  }
  await page.keyboard.press('Enter');
  await expect(rowsOf(page)).toHaveCount(1);
  await expect(button(page, 'Add a token')).toBeFocused();
  await expect(page.getByRole('status', { name: 'Inventory' })).toHaveText(
    'Web shop (…f5cc) was added.',
  );
  const findings = page.getByRole('list', { name: 'Findings' }).getByRole('listitem');
  await expect(findings.nth(0)).toHaveAttribute('data-finding', 'wrong-environment');
  await expect(findings.nth(1)).toContainText('Ann Smith may be a person');

  await button(page, 'Edit Web shop (…f5cc)').click();
  // What is typed survives a look at another page.
  await page.getByLabel('Environment').selectOption('sandbox');
  await page.getByRole('link', { name: 'Faults' }).click();
  await page.goBack();
  await expect(page.getByLabel('Environment')).toHaveValue('sandbox');
  await button(page, 'Save').click();
  await expect(findings.first()).toHaveAttribute('data-finding', 'person');
  await button(page, 'Remove Web shop (…f5cc)').click();
  await expect(page.getByRole('table')).toHaveCount(0);
  await button(page, 'Undo: remove Web shop (…f5cc)').click();
  await expect(rowsOf(page)).toHaveCount(1);
  await expect(page.getByRole('status', { name: 'Inventory' })).toHaveText(
    'Undone: remove Web shop (…f5cc).',
  );
  expect(await databases(page)).toEqual([]);
});

test('a whole key is refused wherever it is given, and its end taken only on demand', async ({
  page,
  open,
}) => {
  await open('#/setup/tokens');
  await button(page, 'Add a token').click();
  await page.getByLabel('Notes').fill(`the secret is ${oracle.tokenSecret}`);
  await expect(page.getByLabel('Notes')).toHaveValue('');
  await expect(page.getByRole('alert').first()).toContainText('looks like a whole key or secret');
  await page.getByLabel('Token ID, last 4').fill(oracle.token);
  await expect(page.getByLabel('Token ID, last 4')).toHaveValue('');
  await button(page, 'Use its last four, f5cc').click();
  await expect(page.getByLabel('Token ID, last 4')).toHaveValue('f5cc');
  await page.getByLabel('Integration').fill('Web shop');
  await button(page, 'Save').click();
  await expect(rowsOf(page)).toHaveCount(1);

  // A bad file changes nothing, and the page says why.
  const alert = page.getByRole('alert');
  for (const [text, why] of [
    ['Integration,Role\nShop,Clerk\nBank\n', /^✕ Row 3 has one cell, .* Nothing was changed\.$/],
    ['Integration,Notes\nShop,"open\n', /^✕ Row 2 has a quote that is never closed/],
    [`Integration,Notes\nShop,${oracle.tokenSecret}\n`, /^✕ Row 2, column “Notes”/],
    [`Integration,Token ID\nBank,${oracle.token}\n`, /^✕ Row 2, column “Token ID”/],
  ] as const) {
    await importText(page, 'tokens.csv', text);
    await expect(alert).toHaveText(why);
    await expect(rowsOf(page)).toHaveCount(1);
  }
  await button(page, 'Take only the last four characters of the keys').click();
  await expect(rowsOf(page)).toHaveCount(2);
  const markup = await page.evaluate(() => {
    const fields = [...document.querySelectorAll<HTMLInputElement>('input, textarea')];
    return document.body.innerText + fields.map(({ value }) => value).join();
  });
  for (const secret of [oracle.token, oracle.tokenSecret]) expect(markup).not.toContain(secret);
});

test('a text is imported by a button, and what of it was left out is told', async ({
  page,
  open,
}) => {
  await open('#/setup/tokens');
  await button(page, 'Import').click();
  const box = page.getByLabel('Paste cells, CSV or JSON');
  await box.pressSequentially(
    'Integration,Account ID,Created,Inactive,Team\nShop,none,2026-02-30,Yes,Sales',
  );
  await button(page, 'Import the text').click();
  await expect(box).toHaveCount(0);
  await expect(page.getByRole('status', { name: 'Inventory' })).toHaveText(
    '1 added, 0 brought up to date. No day, and left out: row 2, column “Created”. Write a day as 2026-12-31. Left out, since the inventory has no such column: Team.',
  );
  await expect(rowsOf(page)).toContainText(['inactive']);
  const findings = page.getByRole('list', { name: 'Findings' });
  await expect(findings).toContainText('Shop: none is no account ID');
  await button(page, 'Undo: import').click();
  await expect(page.getByRole('table')).toHaveCount(0);
});

test('what is exported is imported as it was, and reminders are a calendar', async ({
  page,
  open,
}) => {
  await open('#/setup/tokens');
  await importText(
    page,
    'excel.csv',
    '\uFEFFintegration;next rotation;notes\r\nZoë’s;31.12.2099;=1+1\r\n',
  );
  await expect(rowsOf(page)).toContainText(['Zoë’s']);
  const csv = await saved(page, 'Export CSV');
  const json = await saved(page, 'Export JSON');
  expect(csv).toContain("'=1+1");
  expect(await saved(page, 'Reminders for a calendar')).toContain(
    'DTSTART;VALUE=DATE:20991231\r\n',
  );
  for (const text of [csv, json]) {
    await button(page, 'Remove all').click();
    await expect(page.getByRole('table')).toHaveCount(0);
    await importText(page, 'again', text);
    await expect(rowsOf(page)).toContainText(['=1+1']);
    expect(await saved(page, 'Export JSON')).toBe(json);
  }
});

test('the list is kept on the device once asked for, told apart between tabs, and erased by one click', async ({
  page,
  open,
  context,
}) => {
  await open('#/setup/tokens');
  await button(page, 'Load an example').click();
  await button(page, 'Keep the list on this device').click();
  await expect(storage(page)).toHaveText('Kept on this device from now on.');
  await page.reload();
  await expect(rowsOf(page)).toHaveCount(3);

  const other = await context.newPage();
  await other.goto(page.url());
  await other.getByRole('button', { name: 'Remove Reporting' }).click();
  await expect(rowsOf(other)).toHaveCount(2);
  await expect.poll(() => keptText(other, 'countersign-tokens')).not.toContain('Reporting');
  await comeBack(page);
  await expect(rowsOf(page)).toHaveCount(2);
  await expect(storage(page)).toContainText('Another tab has changed this');
  // Both change it without a look at the other: nothing is overwritten unasked.
  await button(other, 'Remove all').click();
  await expect(other.getByRole('table')).toHaveCount(0);
  await expect.poll(() => keptText(other, 'countersign-tokens')).not.toContain('Web shop');
  await page.getByRole('button', { name: 'Remove Warehouse' }).click();
  await expect(storage(page)).toContainText('Nothing of either is lost');
  await button(page, 'Keep what I see').click();
  await expect.poll(() => keptText(page, 'countersign-tokens')).toContain('Web shop');
  await comeBack(other);
  await expect(rowsOf(other)).toHaveCount(1);

  await button(page, 'Erase from this device').click();
  await expect(storage(page)).toHaveText(
    'Erased from this device. What you see is in this tab alone.',
  );
  expect(await databases(page)).toEqual([]);
  await page.reload();
  await expect(page.getByRole('heading', { name: 'No tokens yet' })).toBeVisible();
});

const broken: readonly { name: string; breaks: () => void; says: RegExp }[] = [
  {
    name: 'missing',
    breaks: () => Object.defineProperty(window, 'indexedDB', { value: undefined }),
    says: /lets the page keep nothing/,
  },
  {
    name: 'refused',
    breaks: () => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('refused', 'SecurityError');
      };
    },
    says: /lets the page keep nothing/,
  },
  {
    name: 'full',
    breaks: () => {
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    },
    says: /storage is full/,
  },
];

test('storage that is missing, refused, full or cleared is said, and all goes on in memory', async ({
  context,
  address,
}) => {
  for (const { name, breaks, says } of broken) {
    const page = await context.newPage();
    await page.addInitScript(breaks);
    await page.goto(`${address}#/setup/tokens`);
    await button(page, 'Load an example').click();
    await button(page, 'Keep the list on this device').click();
    await expect(storage(page), name).toHaveText(says);
    await page.getByRole('button', { name: 'Remove Reporting' }).click();
    await expect(rowsOf(page), name).toHaveCount(2);
    if (name === 'full') expect(await databases(page)).toEqual([]);
    await page.close();
  }
  const page = await context.newPage();
  await page.goto(`${address}#/setup/tokens`);
  await button(page, 'Load an example').click();
  await button(page, 'Keep the list on this device').click();
  await expect(button(page, 'Erase from this device')).toBeVisible();
  await page.evaluate(() => indexedDB.deleteDatabase('countersign-tokens'));
  await comeBack(page);
  await expect(storage(page)).toContainText('What was kept on this device is gone');
  await expect(rowsOf(page)).toHaveCount(3);
});

test('a rotation refuses to revoke before the new token is verified, and ends in a new day', async ({
  page,
  open,
}) => {
  await open('#/setup/tokens');
  await button(page, 'Load an example').click();
  await button(page, 'Rotate it now').first().click();
  const step = (name: string) => page.getByRole('checkbox', { name });
  await step('A new token is made').check();
  await step('The old token is revoked').click();
  await expect(step('The old token is revoked')).not.toBeChecked();
  await expect(page.getByRole('alert')).toContainText('Not yet');
  for (const name of [
    'Your client has the new token',
    'A call with the new token worked',
    'The old token is revoked',
  ]) {
    await step(name).check();
  }
  await page.getByLabel(/^Last four of the new token ID/).fill('9b7e');
  await button(page, 'Finish the rotation').click();
  await expect(page.getByRole('status', { name: 'Inventory' })).toHaveText(
    /^Reporting \(…9b7e\): rotated, and due again on \d{4}-\d\d-\d\d\.$/,
  );
  await page.getByRole('button', { name: /^OAuth 2.0.*Web shop/ }).click();
  await step('Certificate made').check();
  await expect(page.getByRole('button', { name: /^OAuth 2.0: 3 of 7/ })).toBeVisible();
});

const states: readonly { hash: string; reach: (page: Page) => Promise<void> }[] = [
  {
    hash: '#/setup/token',
    reach: (page) =>
      page.locator('details').evaluateAll((all) => {
        for (const one of all) one.setAttribute('open', '');
      }),
  },
  { hash: '#/setup/tokens', reach: () => Promise.resolve() },
  {
    hash: '#/setup/tokens',
    reach: async (page) => {
      await button(page, 'Load an example').click();
      await button(page, 'Add a token').click();
      await page.getByLabel('Token ID, last 4').fill(oracle.token);
    },
  },
  {
    hash: '#/setup/tokens',
    reach: async (page) => {
      await importText(page, 'bad.csv', `Integration,Token ID\nShop,${oracle.token}\n`);
      await expect(page.getByRole('alert')).toContainText('Row 2');
    },
  },
  {
    hash: '#/setup/tokens',
    reach: async (page) => {
      await button(page, 'Load an example').click();
      await button(page, 'Rotate it now').first().click();
      await page.getByRole('checkbox', { name: 'The old token is revoked' }).click();
    },
  },
];

test('axe finds nothing in light, dark and high contrast, and nothing scrolls sideways', async ({
  page,
  open,
}) => {
  for (const { hash, reach } of states) {
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto('about:blank');
    await open(hash);
    await reach(page);
    await expectAccessible(page, hash);
  }
});

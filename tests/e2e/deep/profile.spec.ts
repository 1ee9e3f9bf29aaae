import type { Page } from '@playwright/test';
import { expect, test } from '../support/fixtures.ts';
import { openProfile } from '../support/profile.ts';
import { addressesOn, fieldsOfSource, kindOf, typeIntoAll } from '../support/typing.ts';

/** Texts that stand nowhere else, by which they are found again; no secret looks like them. */
const typedMark = 'zqmarktypedqz';
const controlMark = 'zqmarkcontrolqz';

/** What shows more fields on a page, by its address: the buttons to press, in their order. */
const openers: Readonly<Record<string, readonly (readonly string[])[]>> = {
  '#/setup/tokens': [['Add a token'], ['Cancel', 'Import'], ['Close', 'Load an example']],
};

async function openRotation(page: Page): Promise<void> {
  await page
    .getByRole('button', { name: /^Rotate/ })
    .first()
    .click();
  for (const step of await page.locator('ol input[type=checkbox]').all()) await step.check();
}

/** A long list has a search. */
async function importMany(page: Page): Promise<void> {
  const rows = Array.from({ length: 210 }, (_, number) => `Integration ${number}`);
  const buffer = Buffer.from(['Integration', ...rows].join('\n'));
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await page.locator('#import-file').setInputFiles({ name: 'a.csv', mimeType: 'text/csv', buffer });
  await expect(page.getByText(/^210 added/)).toBeVisible();
}

async function typeAt(page: Page, hash: string, nextText: () => string): Promise<string[]> {
  const names = [...(await typeIntoAll(page, nextText))];
  for (const buttons of openers[hash] ?? []) {
    for (const name of buttons) await page.getByRole('button', { name, exact: true }).click();
    names.push(...(await typeIntoAll(page, nextText)));
  }
  if (hash !== '#/setup/tokens') return names;
  for (const show of [openRotation, importMany]) {
    await show(page);
    names.push(...(await typeIntoAll(page, nextText)));
  }
  return names;
}

test('of what is typed anywhere, nothing is in the browser’s profile once it is closed', async ({
  address,
}) => {
  test.setTimeout(600_000);
  const profile = await openProfile();
  try {
    let count = 0;
    const nextText = (): string => `${typedMark}${(count += 1)}`;
    const names: string[] = [];
    const page = await profile.context.newPage();
    page.on('dialog', (dialog) => void dialog.accept());
    await page.goto(address);
    const waiting = ['#/', '#/build', '#/learn/break', '#/learn/quiz', '#/setup/tokens'];
    const visited = new Set<string>();
    for (let hash = waiting.shift(); hash !== undefined; hash = waiting.shift()) {
      if (visited.has(kindOf(hash))) continue;
      visited.add(kindOf(hash));
      await page.goto(`${address}${hash}`);
      names.push(...(await typeAt(page, hash, nextText)));
      waiting.push(...(await addressesOn(page)));
    }
    for (const field of await fieldsOfSource())
      expect(
        names.filter((name) => field.test(name)),
        String(field),
      ).not.toEqual([]);

    // Ways by which a browser remembers what was in fields.
    await page.goBack();
    await page.goForward();
    await page.reload();
    await typeIntoAll(page, nextText);
    await page.goto('about:blank');
    await page.goBack();
    for (const hash of ['#/', '#/learn/5', '#/errors', '#/faults', '#/setup/tokens']) {
      const tab = await profile.context.newPage();
      tab.on('dialog', (dialog) => void dialog.accept());
      await tab.goto(`${address}${hash}`);
      await typeAt(tab, hash, nextText);
    }

    await leaveControl(await profile.context.newPage());
    await profile.close();
    for (const kind of ['field', 'text', 'storage'])
      expect(await profile.filesWith(`${controlMark}${kind}`), kind).not.toEqual([]);
    expect(await profile.filesWith(typedMark)).toEqual([]);
    expect(count).toBeGreaterThan(60);
  } finally {
    await profile.close().catch(() => undefined);
    await profile.remove();
  }
});

/** A page that takes no care: what it leaves on the disk shows that a text would be found there. */
async function leaveControl(page: Page): Promise<void> {
  await page.route('http://control.test/', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<input id="a"><textarea id="b"></textarea>' }),
  );
  await page.goto('http://control.test/');
  await page.locator('#a').pressSequentially(`${controlMark}field`);
  await page.locator('#b').pressSequentially(`${controlMark}text`);
  await page.evaluate((mark) => {
    localStorage.setItem('mark', mark);
  }, `${controlMark}storage`);
}

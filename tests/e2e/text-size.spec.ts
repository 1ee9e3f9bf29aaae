import { restletTyped } from './support/debug-page.ts';
import { expect, test as base } from './support/fixtures.ts';
import { signedWith } from './support/oracle.ts';
import { expectRulesClear } from './support/marks.ts';

/** A reader who asked the browser for text twice as large as usual, which is 16 px. */
const test = base.extend({
  launchOptions: [
    async ({ launchOptions }, use) => {
      const larger = '--blink-settings=defaultFontSize=32';
      await use({ ...launchOptions, args: [...(launchOptions.args ?? []), larger] });
    },
    { scope: 'worker' },
  ],
});

const places = [
  '#/',
  '#/build',
  '#/learn/3',
  '#/learn/break',
  '#/learn/quiz',
  '#/faults',
  '#/faults/enc-form-plus',
  '#/errors',
  '#/errors/INVALID_LOGIN',
  '#/setup/call',
  '#/setup/account',
  '#/setup/role',
  '#/setup/tokens',
  '#/setup/after',
] as const;

test('with text of 200 % nothing scrolls sideways on any page, nor is the text left small', async ({
  page,
  open,
}) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  for (const place of places) {
    await open(place);
    await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
    if (place === '#/') {
      await page.getByRole('button', { name: 'A failing RESTlet' }).click();
      await expect(page.locator('[data-diverges]').first()).toBeVisible();
    }
    if (place === '#/setup/tokens')
      await page.getByRole('button', { name: 'Load an example' }).click();
    await page.locator('details').evaluateAll((all) => {
      for (const one of all) one.setAttribute('open', '');
    });
    const { width, size } = await page.evaluate(() => ({
      width: document.documentElement.scrollWidth,
      size: getComputedStyle(document.body).fontSize,
    }));
    expect(size, place).toBe('32px');
    expect(width, place).toBeLessThanOrEqual(1280);
    if (place === '#/') await expectRulesClear(page);
  }
});

test('with text of 200 % the answer is in view too, on a desktop and a phone', async ({
  page,
  open,
  debug,
}) => {
  for (const size of [
    { width: 1366, height: 768 },
    { width: 390, height: 844 },
  ]) {
    await page.setViewportSize(size);
    await open('#/');
    await page.reload();
    await debug.type(restletTyped(signedWith({ query: {} })));
    await debug.expectVerdict('explained');
    await debug.field('Token secret').focus();
    await expect(page.getByRole('button', { name: /Answer/ })).toBeInViewport({ ratio: 1 });
    await page.getByRole('button', { name: /Answer/ }).click();
    await expect(debug.headline).toBeInViewport({ ratio: 1 });
  }
});

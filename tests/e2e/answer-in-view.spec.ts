import type { Locator, Page } from '@playwright/test';
import { keepCopied, pasteInto } from './support/clipboard.ts';
import type { DebugPage } from './support/debug-page.ts';
import { expect, test } from './support/fixtures.ts';
import { authorization, oracle, restlet, signedWith } from './support/oracle.ts';

const sizes = [
  { width: 1440, height: 900 },
  { width: 1366, height: 768 },
  { width: 390, height: 844 },
] as const;

const looks = [
  { name: 'light', media: { colorScheme: 'light' } },
  { name: 'dark', media: { colorScheme: 'dark' } },
  { name: 'forced colours', media: { forcedColors: 'active' } },
] as const;

/** A RESTlet call whose client left the query out of the signature. */
const failing = `POST ${restlet.url} HTTP/1.1\nAuthorization: ${authorization(signedWith({ query: {} }))}\n\n`;
const missing = 'Still missing: the consumer secret.';
const found = 'Most likely your client left the query string out of the signature.';

const barOf = (page: Page): Locator => page.getByRole('button', { name: /Answer/ });

/** Whether the whole of something can be seen, and nothing lies over it. */
async function expectSeen(one: Locator, words: string): Promise<void> {
  await expect(one, words).toBeInViewport({ ratio: 1 });
  const isOnTop = await one.evaluate((element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    const at = document.elementFromPoint(left + width / 2, top + height / 2);
    return at !== null && (element.contains(at) || at.contains(element));
  });
  expect(isOnTop, words).toBe(true);
}

/** Types a secret as a person does: nothing of the page moves under the hands meanwhile. */
async function typeSecret(
  debug: DebugPage,
  name: 'Consumer secret' | 'Token secret',
  text: string,
) {
  const field = debug.field(name);
  await field.click();
  const before = await field.boundingBox();
  await field.page().keyboard.insertText(text.slice(0, -6));
  await field.pressSequentially(text.slice(-6, -1));
  expect((await field.boundingBox())?.y, `${name} moves while one types`).toBeCloseTo(
    before?.y ?? 0,
    0,
  );
  await field.press(text.slice(-1));
}

for (const size of sizes) {
  test(`${size.width} × ${size.height}: the answer is in view when the last secret is typed, wherever one is`, async ({
    page,
    open,
    debug,
  }) => {
    await page.setViewportSize(size);
    for (const { name, media } of looks) {
      await test.step(name, async () => {
        await page.emulateMedia({ forcedColors: 'none', ...media });
        await open();
        await page.reload();
        await pasteInto(page, failing);
        await expect(debug.headline).toHaveText(missing);
        await expect(barOf(page)).toContainText(missing);
        await typeSecret(debug, 'Consumer secret', oracle.consumerSecret);
        await typeSecret(debug, 'Token secret', oracle.tokenSecret);
        await debug.expectVerdict('explained');
        await expect(debug.headline).toHaveText(found);
        await expect(barOf(page).locator('.words')).toHaveText(found);
        await expectSeen(barOf(page), 'right after the last key');
        for (const share of [0, 0.5, 1]) {
          await page.evaluate((at) => {
            scrollTo(0, at * document.documentElement.scrollHeight);
          }, share);
          await expectSeen(barOf(page), `scrolled to ${share}`);
        }
        await barOf(page).click();
        await expectSeen(debug.headline, 'one tap leads to it');
        await expect(debug.headline).toBeFocused();
      });
    }
  });
}

test('paste, both secrets, the verdict read out, the corrected header copied: in twelve keys', async ({
  page,
  open,
  debug,
}) => {
  await keepCopied(page);
  await open();
  let keys = 0;
  const press = async (key: string): Promise<void> => {
    await page.keyboard.press(key);
    keys += 1;
  };
  const pressUntilFocused = async (one: Locator): Promise<void> => {
    for (let at = 0; at < 20; at += 1) {
      await press('Tab');
      if (await one.evaluate((element) => element === document.activeElement)) return;
    }
    throw new Error('Twenty Tabs do not lead there.');
  };
  await press('/');
  await expect(debug.field('Paste anything')).toBeFocused();
  await pasteInto(page, failing);
  await pressUntilFocused(debug.field('Consumer secret'));
  await page.keyboard.insertText(oracle.consumerSecret);
  await press('Enter');
  await expect(debug.field('Token secret')).toBeFocused();
  await page.keyboard.insertText(oracle.tokenSecret);
  await debug.expectVerdict('explained');
  await press('Enter');
  await expect(debug.headline).toBeFocused();
  await pressUntilFocused(debug.button('Copy corrected header'));
  await press('Enter');
  await expect(page.locator('html')).toHaveAttribute('data-copied', /^OAuth realm="123456"/);
  expect(keys).toBeLessThanOrEqual(12);
});

test('what is still missing is a button that leads to its field', async ({ page, open, debug }) => {
  await open();
  await pasteInto(page, failing);
  await debug.button(missing).click();
  await expect(debug.field('Consumer secret')).toBeFocused();
  await debug.field('Consumer secret').fill(oracle.consumerSecret);
  await debug.button('Still missing: the token secret.').click();
  await expect(debug.field('Token secret')).toBeFocused();
});

test('the request folds to a line once it is pasted, and stays open once it was edited', async ({
  page,
  open,
  debug,
}) => {
  await open();
  const url = debug.field('Request URL');
  await expect(url).toBeVisible();
  await pasteInto(page, failing);
  await expect(url).toBeHidden();
  const line = page.getByText('header with 8 parameters');
  await expect(line).toHaveText(
    'POST 123456.restlets.api.netsuite.com/app/site/hosting/restlet.nl · header with 8 parameters',
  );
  await line.click();
  await url.fill(`${restlet.url}&more=1`);
  await pasteInto(page, failing);
  await expect(url).toBeVisible();
});

test('of a secret that is half typed nothing is held against it, until the hands rest', async ({
  page,
  open,
  debug,
}) => {
  await open();
  await pasteInto(page, failing);
  await debug.field('Consumer secret').fill(oracle.consumerSecret);
  await debug.field('Token secret').click();
  const heard = await debug.verdict.evaluateHandle((verdict) => {
    const words = new Set<string>();
    new MutationObserver(() => words.add(verdict.querySelector('h1')?.textContent ?? '')).observe(
      verdict,
      { childList: true, characterData: true, subtree: true },
    );
    return words;
  });
  await page.keyboard.type(oracle.tokenSecret.slice(0, 20), { delay: 20 });
  expect(await heard.evaluate((words) => [...words].join('\n'))).not.toContain('not 64');
  await expect(debug.headline).toHaveText(
    'Your token secret has 20 characters, not 64. Paste it again.',
  );
});

test('a field stays where it is without the browser’s own scroll anchoring, as in Safari', async ({
  page,
  open,
  debug,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open();
  await page.evaluate(() => {
    document.documentElement.style.setProperty('overflow-anchor', 'none');
    document.body.style.setProperty('overflow-anchor', 'none');
  });
  await pasteInto(page, failing);
  await debug.field('Consumer secret').fill(oracle.consumerSecret);
  const field = debug.field('Token secret');
  await field.click();
  const before = await field.boundingBox();
  await page.keyboard.insertText(oracle.tokenSecret);
  await debug.expectVerdict('explained');
  await expect(debug.stage('signature')).toBeVisible();
  expect(Math.abs(((await field.boundingBox())?.y ?? 0) - (before?.y ?? 0))).toBeLessThan(2);
});

test('what was recognised of a paste fits on a phone', async ({ page, open }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await open();
  await pasteInto(page, failing);
  await expect(page.getByRole('list', { name: 'Recognised' })).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});

test('the focus is never lost with a button that goes: an example’s card, and an undo', async ({
  page,
  open,
  debug,
}) => {
  await open();
  await page.getByRole('button', { name: 'A failing RESTlet' }).press('Enter');
  await debug.expectVerdict('explained');
  await expect(debug.headline).toBeFocused();
  await debug.button('Clear everything').press('Enter');
  await debug.button('Undo clearing').press('Enter');
  await expect(debug.field('Paste anything')).toBeFocused();
});

import type { Page } from '@playwright/test';
import { expect, test } from './support/fixtures.ts';
import { restletTyped } from './support/debug-page.ts';

const megabytes = 5_000_000;
/** In milliseconds, on a machine that runs other tests beside. */
const longest = 200;

/** Notes the longest task of the page's thread from now on; returns how to read it. */
async function watchTasks(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const noted = { longest: 0 };
    Object.assign(globalThis, { noted });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries())
        noted.longest = Math.max(noted.longest, duration);
    }).observe({ type: 'longtask' });
  });
  return () =>
    page.evaluate(() => (globalThis as unknown as { noted: { longest: number } }).noted.longest);
}

/** Pastes a text that the page makes by itself: it would take its time through the browser's channel. */
async function paste(page: Page, label: string, piece: string, head = ''): Promise<void> {
  await page.getByLabel(label, { exact: true }).evaluate(
    (field, [start, one, length]) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', start + one.repeat(length / one.length));
      const event = { clipboardData, bubbles: true, cancelable: true };
      (field as HTMLTextAreaElement).focus();
      field.dispatchEvent(new ClipboardEvent('paste', event));
    },
    [head, piece, megabytes] as const,
  );
}

const pieces = ['&a=1', '\n', 'a', 'https://a.b/c?oauth_signature=a&d=e ', '{"a":'];
for (const piece of pieces) {
  test(`5 MB of ${JSON.stringify(piece)} pasted leave the page usable`, async ({
    page,
    open,
    debug,
  }) => {
    await open();
    await debug.type(restletTyped());
    await debug.expectVerdict('match');
    const tasks = await watchTasks(page);
    await paste(page, 'Paste anything', piece);
    await expect(page.getByText('Reading…').first()).toBeVisible();
    await expect(page.getByText('All of it was read, and the beginning is shown.')).toBeVisible();
    await expect(page.getByText('Reading…')).toHaveCount(0);
    expect(await tasks()).toBeLessThan(longest);
  });
}

test('5 MB in the URL: nothing is judged, the page says why, and the field can be emptied', async ({
  page,
  open,
  debug,
}) => {
  await open();
  await debug.type(restletTyped());
  await debug.expectVerdict('match');
  const tasks = await watchTasks(page);
  await paste(page, 'Request URL', '&a=1', 'https://a.b/c?d');
  await expect(debug.headline).toContainText('parameters. Up to 20,000 are signed here');
  await debug.expectVerdict('incomplete');
  await expect(page.getByText('more characters are used, and not shown.')).toBeVisible();
  await debug.button('Empty').click();
  await expect(debug.field('Request URL')).toHaveValue('');
  expect(await tasks()).toBeLessThan(longest);
});

test('5 MB of a body that is not signed are judged as any other case', async ({
  page,
  open,
  debug,
}) => {
  await open();
  await debug.type(restletTyped());
  const tasks = await watchTasks(page);
  await paste(page, 'Body', 'a line of words\n');
  await debug.expectVerdict('match');
  expect(await tasks()).toBeLessThan(longest);
});

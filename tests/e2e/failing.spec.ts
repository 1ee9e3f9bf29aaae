import type { Page } from '@playwright/test';
import type { DebugPage } from './support/debug-page.ts';
import { restletTyped } from './support/debug-page.ts';
import { expect, test } from './support/fixtures.ts';
import { authorization, randomSignature, restlet, signedWith } from './support/oracle.ts';
import { harmWorkers } from './support/workers.ts';

/** Longer than a worker may be silent. */
const tooLong = 30_000;

/** That the page says what happened, keeps what is known, and judges when it is tried again. */
async function expectFailedAndRestored(debug: DebugPage, heal: () => Promise<void>): Promise<void> {
  await debug.expectVerdict('failed');
  await expect(debug.verdict).toContainText('The search stopped working.');
  await expect(debug.verdict).toContainText('What you typed is still here.');
  await expect(debug.field('Request URL')).toHaveValue(restlet.url);
  await expect(debug.stage('baseString')).toContainText('POST&https%3A%2F%2F123456.restlets');
  await heal();
  await debug.button('Try again').click();
  await debug.expectExplained(['param-query-missing']);
}

const wrong = restletTyped(signedWith({ query: {} }));

/** A random signature is searched for seconds; it has begun when helpers run. */
async function typeLongSearch(page: Page, debug: DebugPage): Promise<void> {
  await debug.type(restletTyped(randomSignature));
  await debug.expectVerdict('searching');
  await expect.poll(() => page.workers().length).toBeGreaterThan(0);
}

test('a worker that is killed: the page says so, and tries again', async ({
  page,
  open,
  debug,
}) => {
  const harm = await harmWorkers(page);
  await page.clock.install();
  await open();
  await typeLongSearch(page, debug);
  await harm('terminate');
  await page.clock.runFor(tooLong);
  await debug.expectVerdict('failed');
  await harm('heal');
  await debug.field('Authorization header').fill(authorization(signedWith({ query: {} })));
  await debug.expectExplained(['param-query-missing']);
});

test('Stop ends a search whose worker was killed', async ({ page, open, debug }) => {
  const harm = await harmWorkers(page);
  await page.clock.install();
  await open();
  await typeLongSearch(page, debug);
  await harm('terminate');
  await debug.button('Stop searching').click();
  await page.clock.runFor(6000);
  await expect(debug.verdict).toHaveAttribute('data-verdict', /^(?:failed|unexplained)$/);
  await expect(debug.button('Stop searching')).toHaveCount(0);
});

for (const harmful of ['answer-failed', 'throw', 'terminate', 'swallow'] as const) {
  // One that fails and one that is silent stand for the others.
  const tag = harmful === 'throw' || harmful === 'swallow' ? [] : ['@deep'];
  test(
    `a worker that does “${harmful}”: one sentence, and “Try again” works`,
    { tag },
    async ({ page, open, debug }) => {
      const harm = await harmWorkers(page);
      await page.clock.install();
      await open();
      // One that never answered may be unable to start, and then the page searches by itself.
      await debug.type(wrong);
      await debug.expectExplained(['param-query-missing']);
      await harm(harmful);
      await debug.field('Body').fill('changed');
      await expect
        .poll(async () => {
          await page.clock.runFor(tooLong);
          return debug.verdict.getAttribute('data-verdict');
        })
        .toBe('failed');
      await expectFailedAndRestored(debug, () => harm('heal'));
    },
  );
}

test('a component that throws: one sentence, “Try again” works, and the other pages do', async ({
  page,
  open,
  debug,
}) => {
  await page.addInitScript(() => {
    const format = Object.getOwnPropertyDescriptor(Intl.ListFormat.prototype, 'format')?.value as (
      this: Intl.ListFormat,
      list: Iterable<string>,
    ) => string;
    let breaks = false;
    document.addEventListener('break', () => (breaks = true));
    document.addEventListener('restore', () => (breaks = false));
    Intl.ListFormat.prototype.format = function formatOrBreak(list) {
      if (breaks) throw new Error('secret words');
      return format.call(this, list);
    };
  });
  const tell = (name: string) =>
    page.evaluate((type) => document.dispatchEvent(new Event(type)), name);
  await open();
  await tell('break');
  await debug.field('Request URL').fill(restlet.url);
  const sentence = page.getByText('This part of the page stopped working.');
  await expect(sentence).toBeVisible();
  await page.getByRole('link', { name: 'Faults', exact: true }).click();
  await expect(sentence).toHaveCount(0);
  await page.getByRole('link', { name: 'Debug', exact: true }).click();
  await expect(sentence).toBeVisible();
  await tell('restore');
  await debug.button('Try again').click();
  await expect(debug.field('Request URL')).toHaveValue(restlet.url);
  await debug.expectVerdict('incomplete');
});

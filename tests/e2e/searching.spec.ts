import type { Locator } from '@playwright/test';
import { expect, test } from './support/fixtures.ts';
import { restletTyped } from './support/debug-page.ts';
import { holdSearches } from './support/hold.ts';
import { authorization, randomSignature, restlet, signedWith } from './support/oracle.ts';

test('a search in progress says that it searches, and can be stopped', async ({
  page,
  open,
  debug,
}) => {
  const release = await holdSearches(page);
  await open();
  await debug.type(restletTyped(randomSignature));
  await debug.expectVerdict('searching');
  await expect(debug.headline).toContainText('Looking for the mistake');
  await debug.button('Stop searching').click();
  await release();
  await debug.expectVerdict('unexplained');
  await expect(debug.verdict).toContainText('You stopped the search before its end.');
});

test('the stages are there while the search runs', async ({ page, open, debug }) => {
  await holdSearches(page);
  await open();
  await debug.type(restletTyped(randomSignature));
  await debug.expectVerdict('searching');
  await expect(debug.stage('baseString')).toContainText('POST&https%3A%2F%2F123456.restlets');
});

test('a field changed while a search runs: the old search decides nothing', async ({
  page,
  open,
  debug,
}) => {
  const release = await holdSearches(page);
  await open();
  await debug.type(restletTyped(randomSignature));
  await debug.expectVerdict('searching');
  const seen = await watchVerdict(debug.verdict);
  await debug.field('Authorization header').fill(authorization(signedWith({ query: {} })));
  await release();
  await debug.expectExplained(['param-query-missing']);
  expect(await seen()).not.toContain('unexplained');
});

test('a field changed to the right one while a search runs: the match stays', async ({
  page,
  open,
  debug,
}) => {
  const release = await holdSearches(page);
  await open();
  await debug.type(restletTyped(randomSignature));
  await debug.expectVerdict('searching');
  const seen = await watchVerdict(debug.verdict);
  await debug.field('Authorization header').fill(authorization(restlet.signature));
  await debug.expectVerdict('match');
  await release();
  await debug.field('Body').fill('not signed');
  await debug.expectVerdict('match');
  expect(await seen()).not.toContain('unexplained');
});

test('a long search is shared among the cores, and one stop ends all of it', async ({
  page,
  open,
  debug,
}) => {
  await open();
  const cores = await page.evaluate(() => navigator.hardwareConcurrency);
  await debug.type(restletTyped(randomSignature));
  await expect.poll(() => page.workers().length).toBe(Math.min(4, cores));
  await debug.expectVerdict('searching');
  await debug.button('Stop searching').click();
  await debug.expectVerdict('unexplained');
  await expect(debug.verdict).toContainText('You stopped the search before its end.');
  await debug.field('Authorization header').fill(authorization(signedWith({ query: {} })));
  await debug.expectExplained(['param-query-missing']);
});

test('a search that was stopped goes on where it was, and can be stopped again', async ({
  open,
  debug,
}) => {
  await open();
  await debug.type(restletTyped(randomSignature));
  await expect(debug.verdict).toContainText('3 mistakes at once', { timeout: 30_000 });
  const stop = async (): Promise<number> => {
    await debug.button('Stop searching').click();
    await debug.expectVerdict('unexplained');
    const words = await debug.verdict.getByText(/^Tried before you stopped/).textContent();
    return Number(/([\d,]+) signatures/.exec(words ?? '')?.[1]?.replaceAll(',', ''));
  };
  const tried = await stop();
  await debug.button('Search on').click();
  await debug.expectVerdict('searching');
  await expect(debug.verdict).toContainText('signatures so far');
  expect(await stop()).toBeGreaterThanOrEqual(tried);
  expect(tried).toBeGreaterThan(1000);
});

test('many changes in a row end in the verdict of the last', async ({ open, debug }) => {
  await open();
  await debug.type(restletTyped(randomSignature));
  await debug.field('Request URL').press('End');
  await debug.field('Request URL').pressSequentially('&more=1');
  await debug.field('Request URL').fill(restlet.url);
  await debug.field('Authorization header').fill(authorization(signedWith({ hash: 'sha1' })));
  await debug.expectExplained(['hash-sha1-declared-sha256']);
});

/** Notes every verdict that is shown from now on; returns how to read them. */
async function watchVerdict(verdict: Locator): Promise<() => Promise<readonly string[]>> {
  const seen = await verdict.evaluateHandle((element) => {
    const names: string[] = [];
    new MutationObserver(() => names.push(element.getAttribute('data-verdict') ?? '')).observe(
      element,
      { attributes: true, attributeFilter: ['data-verdict'] },
    );
    return names;
  });
  return () => seen.jsonValue();
}

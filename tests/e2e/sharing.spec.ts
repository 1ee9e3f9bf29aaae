import { readFileSync } from 'node:fs';
import { keepCopied } from './support/clipboard.ts';
import { expect, test } from './support/fixtures.ts';
import { oracle } from './support/oracle.ts';

test('a report is saved without secrets, with keys as masked as one likes', async ({
  page,
  open,
  debug,
}) => {
  await open();
  await debug.loadExample('A failing RESTlet');
  await debug.expectVerdict('explained');
  await page.getByText('Report, link or print, without secrets').click();
  const saved = async (name: string): Promise<string> => {
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name }).click();
    return readFileSync(await (await download).path(), 'utf8');
  };
  const markdown = await saved('Download Markdown');
  expect(markdown).toContain(
    '# Most likely your client left the query string out of the signature',
  );
  expect(markdown).not.toContain(oracle.consumerKey);
  await page.getByLabel('Keys in the report').selectOption('shown');
  const json = await saved('Download JSON');
  expect(JSON.parse(json)).toMatchObject({ schemaVersion: 1, verdict: 'explained' });
  expect(json).toContain(oracle.consumerKey);
  for (const text of [markdown, json]) {
    expect(text).not.toContain(oracle.consumerSecret);
    expect(text).not.toContain(oracle.tokenSecret);
  }
});

test('a link opens the case again, without its secrets and without staying in the address', async ({
  page,
  open,
  debug,
}) => {
  await keepCopied(page);
  await open();
  await debug.loadExample('A failing RESTlet');
  await debug.expectVerdict('explained');
  await page.getByText('Report, link or print, without secrets').click();
  const places = () =>
    debug.verdict.getByRole('button').evaluateAll((buttons) =>
      buttons.map((button) => {
        const { left, top } = button.getBoundingClientRect();
        return [left, top];
      }),
    );
  const copyLink = page.getByRole('button', { name: 'Copy link' });
  await copyLink.scrollIntoViewIfNeeded();
  const before = await places();
  await copyLink.click();
  await expect(
    page.getByRole('status', { name: 'Copy' }).filter({ hasText: 'Copied' }),
  ).toBeVisible();
  expect(await places(), '“Copied” pushes nothing').toEqual(before);
  const link = (await page.locator('html').getAttribute('data-copied')) ?? '';
  expect(link).toMatch(/#\/c\/[\w-]+$/);
  await page.goto('about:blank');
  await page.goto(link);
  await expect(debug.headline).toContainText('Still missing: the consumer secret');
  await expect(debug.field('Token ID')).toHaveValue(oracle.token);
  await expect(page).toHaveURL(/#\/$/);
  await debug.type({
    'Consumer secret': oracle.consumerSecret,
    'Token secret': oracle.tokenSecret,
  });
  await debug.expectVerdict('explained');
});

test('a link that is broken says so', async ({ page, open }) => {
  await open('#/c/broken');
  await expect(page.getByText('The case in this link could not be read.')).toBeVisible();
});

test('a link to an example opens it, and the window’s title tells the verdict', async ({
  page,
  open,
  debug,
}) => {
  await open('#/example/restlet-failing');
  await debug.expectExplained(['param-query-missing']);
  await expect(page).toHaveURL(/#\/$/);
  await expect(page).toHaveTitle('Countersign – signature does not match · 2 possible causes');
  await page.evaluate(() => {
    location.hash = '#/example/soap';
  });
  await debug.expectVerdict('match');
  await expect(page).toHaveTitle('Countersign – signature matches');
  await debug.button('Undo loading').click();
  await debug.expectExplained(['param-query-missing']);
  await open('#/example/none');
  await expect(page.getByText('There is no example of this name.')).toBeVisible();
});

test('a value is followed from the query to the base string, and nothing moves for it', async ({
  page,
  open,
  debug,
}) => {
  await open();
  await debug.loadExample('A failing SuiteQL call');
  await debug.expectVerdict('explained');
  const places = () =>
    debug.stages.locator('[data-stage]').evaluateAll((stages) =>
      stages.map((stage) => {
        const { top, height } = stage.getBoundingClientRect();
        return [top + scrollY, height];
      }),
    );
  for (const width of [1366, 390]) {
    await page.setViewportSize({ width, height: 800 });
    const before = await places();
    for (const name of ['offset', 'oauth_nonce']) {
      await page.mouse.move(0, 0);
      await debug.stage('baseString').locator('[data-key]', { hasText: name }).first().hover();
      await expect(debug.stage('joined')).toContainText('➜');
      expect(await places(), `${name}, ${width} px wide`).toEqual(before);
    }
  }
  await page.mouse.move(0, 0);
  await page.getByLabel('Follow a value').selectOption('offset');
  await expect(debug.stage('sorted')).toContainText('sorted from 2nd to 8th');
  await expect(debug.stage('baseString').locator('.followed').first()).toHaveText('offset');
  await debug.stage('baseString').locator('.followed').first().click();
  await expect(page.getByLabel('Follow a value')).toHaveValue('');
});

import { readFileSync } from 'node:fs';
import { deflateRawSync } from 'node:zlib';
import { unpacked } from '../support/leaks.ts';
import { keepCopied } from './support/clipboard.ts';
import { expect, test } from './support/fixtures.ts';
import { authorization, oracle, restlet } from './support/oracle.ts';

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

const claim = 'The sender’s page found: The query string was not signed';

test('a link opens the case again without its secrets, and tells what its sender’s page found', async ({
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
  expect(unpacked(link)).toContain('"param-query-missing"');
  await page.goto('about:blank');
  await page.goto(link);
  for (const turn of ['opened', 'reloaded']) {
    await test.step(turn, async () => {
      await expect(debug.headline).toContainText('Still missing: the consumer secret');
      await expect(debug.field('Token ID')).toHaveValue(oracle.token);
      await expect(debug.verdict).toContainText(claim);
      await expect(debug.verdict).toContainText('Not checked here until you type the secrets.');
      await debug.expectVerdict('incomplete');
      await expect(debug.verdict).not.toHaveAttribute('data-recipe');
      await expect(page).toHaveURL(link);
    });
    if (turn === 'opened') await page.reload();
  }
  await debug.type({ 'Consumer secret': oracle.consumerSecret });
  await expect(page).toHaveURL(/#\/$/);
  await expect(debug.verdict).toContainText(claim);
  await debug.type({ 'Token secret': oracle.tokenSecret });
  await debug.expectExplained(['param-query-missing']);
  await expect(debug.verdict).not.toContainText('The sender’s page');
});

test('what a link says of a case is not told of another, and never as a verdict', async ({
  page,
  open,
  debug,
}) => {
  const { method, url, signature } = restlet;
  const texts = [method, url, authorization(signature), '', '', '', oracle.account, '', ''];
  const linkThatClaims = (claimed: readonly unknown[]): string =>
    `#/c/${deflateRawSync(JSON.stringify([...texts, claimed])).toString('base64url')}`;
  await open(linkThatClaims(['<b>no id</b>', 'hdr-newlines', { id: 1 }, 'param-query-missing']));
  await debug.expectVerdict('incomplete');
  await expect(debug.verdict).not.toContainText('The sender’s page');
  await open(linkThatClaims(['param-query-missing+no-such-id', 'param-query-missing']));
  await expect(debug.verdict).toContainText(`${claim}. Not checked here`);
  await debug.type({ 'Request URL': `${url}&x=1` });
  await expect(debug.verdict).not.toContainText('The sender’s page');
  await debug.type({ 'Request URL': url });
  await expect(debug.verdict).toContainText(claim);
  await debug.type({
    'Consumer secret': oracle.consumerSecret,
    'Token secret': oracle.tokenSecret,
  });
  await debug.expectVerdict('match');
  await expect(debug.verdict).not.toContainText('The sender’s page');
  await expect(page).toHaveURL(/#\/$/);
});

test('whoever goes back to a link finds the case as it was left', async ({ page, open, debug }) => {
  const navigation = page.getByRole('navigation', { name: 'Main' });
  await open();
  await open('#/example/soap');
  await debug.expectVerdict('match');
  await navigation.getByRole('link', { name: 'Learn' }).click();
  await page.goBack();
  await expect(page).toHaveURL(/#\/example\/soap$/);
  await debug.expectVerdict('match');
  await expect(debug.button('Undo loading')).toHaveCount(0);
  await page.goForward();
  await expect(page).toHaveURL(/#\/learn$/);
  await page.goBack();
  await page.getByRole('link', { name: 'Build a header' }).click();
  await debug.type({ 'Consumer secret': 'typed-while-building' });
  await page.goBack();
  await expect(page).toHaveURL(/#\/$/);
  await expect(debug.field('Consumer secret')).toHaveValue('typed-while-building');
  await page.goBack();
  await expect(page).not.toHaveURL(/example/);
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
  await expect(page).toHaveURL(/#\/example\/restlet-failing$/);
  await expect(page).toHaveTitle('Countersign – signature does not match · 2 possible causes');
  await page.evaluate(() => {
    location.hash = '#/example/soap';
  });
  await debug.expectVerdict('match');
  await expect(page).toHaveTitle('Countersign – signature matches');
  await debug.button('Undo loading').click();
  await debug.expectExplained(['param-query-missing']);
  await expect(page).toHaveURL(/#\/$/);
  await open('#/example/none');
  await expect(page.getByText('There is no example of this name.')).toBeVisible();
  await expect(page).toHaveURL(/#\/$/);
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

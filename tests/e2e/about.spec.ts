import { readFileSync } from 'node:fs';
import { expect, test } from './support/fixtures.ts';

const { version } = JSON.parse(
  readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
) as { version: string };

test('the page says its version, what happens to secrets, and whose work is built into it', async ({
  page,
  open,
}) => {
  await open();
  await page.getByRole('link', { name: 'About and licences' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('About Countersign');
  await expect(page).toHaveTitle('what it is made of – Countersign');
  await expect(page.getByText(`Version ${version}.`)).toBeVisible();
  await expect(page.getByRole('region', { name: 'What happens to your secrets' })).toContainText(
    'send nothing anywhere',
  );
  for (const name of ['svelte', 'd3-dsv', 'idb-keyval']) {
    const one = page.locator('details', { has: page.getByText(new RegExp(`^${name} `)) });
    await expect(one.locator('pre')).toBeHidden();
    await one.locator('summary').click();
    await expect(one.locator('pre')).toContainText('Copyright');
  }
});

test('the title is that of the page too when a case was typed before', async ({
  page,
  open,
  debug,
}) => {
  await open();
  await debug.loadExample('A failing RESTlet');
  await debug.expectVerdict('explained');
  await page.getByRole('link', { name: 'About and licences' }).click();
  await expect(page).toHaveTitle('what it is made of – Countersign');
});

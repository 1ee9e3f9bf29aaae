import { expect, test } from './support/fixtures.ts';

test('the list is searched and filtered, and keeps that on the way to a mistake and back', async ({
  page,
  open,
}) => {
  await open('#/faults');
  const found = page.getByRole('status', { name: 'Found' });
  await expect(found).toHaveText(/^\d{3} mistakes$/);
  await page.getByRole('searchbox', { name: 'Search the faults' }).fill('space plus');
  await expect(found).toHaveText(/^\d{1,2} of \d{3}$/);
  await page.getByLabel('Step').selectOption('Percent-encoding');
  const link = page.getByRole('link', { name: 'Spaces were encoded as +', exact: true });
  await link.click();
  await expect(page).toHaveURL(/#\/faults\/enc-form-plus$/);
  await expect(page).toHaveTitle('Spaces were encoded as + – Countersign');
  await page.goBack();
  await expect(page.getByRole('searchbox')).toHaveValue('space plus');
  await expect(page.getByLabel('Step')).toHaveValue('Percent-encoding');
  await page.getByRole('searchbox').fill('nothing of that kind');
  await page.getByRole('button', { name: 'Show all mistakes' }).click();
  await expect(found).toHaveText(/^\d{3} mistakes$/);
});

test('the page opens with the dozen commonest, and its groups are folded until something is looked for', async ({
  page,
  open,
}) => {
  await open('#/faults');
  const commonest = page.getByRole('region', { name: 'The commonest' });
  await expect(commonest.getByRole('listitem')).toHaveCount(12);
  expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThan(2600);
  const sorting = page.getByRole('group').filter({ hasText: 'Sorting' });
  const backwards = page.getByRole('link', { name: 'The parameters were sorted backwards' });
  await expect(backwards).toBeHidden();
  await sorting.getByText('Sorting').click();
  await backwards.click();
  await page.goBack();
  await expect(backwards).toBeVisible();
  await page.getByLabel('Library or language').selectOption('any Java');
  await expect(page.getByRole('link', { name: 'Java’s URLEncoder was used' })).toBeVisible();
  await expect(commonest).toBeHidden();
  await page.getByLabel('Library or language').selectOption('any');
  await page.getByRole('searchbox').fill('POST works GET fails');
  await expect(page.getByRole('main').getByRole('listitem').first()).toContainText(
    'The query string was not signed',
  );
});

test('a mistake is shown at work, and tried in Debug, where it is found', async ({
  page,
  open,
  debug,
}) => {
  await open('#/faults/enc-form-plus');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Spaces were encoded as +');
  await expect(page.locator('[data-stage="encoded"]')).toHaveAttribute('data-diverges', 'origin');
  await expect(
    page.getByRole('region', { name: 'Sources' }).getByRole('link').first(),
  ).toHaveAttribute('href', /^https:/);
  await page.getByRole('button', { name: 'Try it' }).click();
  await expect(page).toHaveURL(/#\/$/);
  await debug.expectVerdict('explained');
  await expect(debug.verdict).toHaveAttribute('data-recipe', 'enc-form-plus');
  // What a user had typed before can be brought back.
  await expect(debug.button('Undo loading')).toHaveCount(0);
  await debug.loadExample('A failing RESTlet');
  await debug.button('Undo loading').click();
  await expect(debug.field('Request URL')).toHaveValue(/record\/v1\/customer/);
  await debug.expectVerdict('explained');
  await debug.verdict.getByRole('link', { name: 'All about this mistake' }).click();
  await expect(page).toHaveURL(/#\/faults\/enc-form-plus$/);
});

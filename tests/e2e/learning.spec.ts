import { expect, test } from './support/fixtures.ts';

test('the arrow keys go forward and back, but not in a field', async ({ page, open }) => {
  await open('#/learn');
  const heading = page.getByRole('heading', { level: 1 });
  await expect(heading).toHaveText('The HTTP method');
  await page.keyboard.press('ArrowRight');
  await expect(heading).toHaveText('The base string URI');
  await expect(page).toHaveURL(/#\/learn\/2$/);
  await expect(page).toHaveTitle('The base string URI – Countersign');
  await expect(page.getByRole('main')).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(heading).toHaveText('The HTTP method');
  await page.getByRole('textbox', { name: 'URL' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(heading).toHaveText('The HTTP method');
});

test('what a lesson changes shows in its stage', async ({ page, open }) => {
  await open('#/learn/2');
  const stage = page.locator('[data-stage="baseUri"]');
  await expect(stage).toContainText('https://123456.restlets.api.netsuite.com/app');
  await page.getByRole('button', { name: 'Host in capitals' }).click();
  await page.getByRole('button', { name: 'Add :443' }).click();
  await expect(page.getByRole('textbox', { name: 'URL' })).toHaveValue(/NETSUITE\.COM:443/);
  await expect(stage).toContainText('https://123456.restlets.api.netsuite.com/app');

  await page.getByRole('link', { name: '3. Collect the parameters' }).click();
  await page.getByRole('button', { name: /^a space/ }).click();
  await expect(page.locator('[data-stage="collected"]')).toContainText('a b');

  await page.getByRole('link', { name: '4. Percent-encode' }).click();
  await page.getByRole('textbox', { name: 'Anything' }).fill('€');
  await expect(page.getByRole('list', { name: 'Escapes' })).toContainText('%E2%82%AC');

  await page.getByRole('link', { name: '9. HMAC and Base64' }).click();
  await page.getByRole('button', { name: 'Change one letter' }).click();
  await expect(page.getByText(/^\d+ of 256 bits$/)).toBeVisible();
});

test('a mistake that is switched on makes the two sides differ; switched off, all is right again', async ({
  page,
  open,
}) => {
  await open('#/learn/break');
  const signature = page.getByRole('status', { name: 'Signature' });
  await expect(signature).toContainText('The right signature');
  await page.getByRole('checkbox', { name: 'The query string was not signed' }).check();
  await expect(signature).toContainText('Another signature');
  await expect(signature).toContainText('INVALID_LOGIN_ATTEMPT');
  await expect(page.locator('[data-stage="collected"]')).toHaveAttribute('data-diverges', 'origin');
  await expect(
    page.getByRole('checkbox', { name: 'Of a repeated name only the last value was signed' }),
  ).toBeDisabled();
  await page.getByRole('button', { name: 'Right again' }).click();
  await expect(signature).toContainText('The right signature');
});

test('what was broken is found by Debug', async ({ page, open, debug }) => {
  await open('#/learn/break');
  await page.getByRole('checkbox', { name: 'The query string was not signed' }).check();
  await expect(page.getByRole('status', { name: 'Signature' })).toContainText('Another signature');
  await page.getByText(/^The example:/).click();
  await page.getByRole('button', { name: 'Open in Debug' }).click();
  await debug.expectVerdict('explained');
  await expect(debug.verdict).toHaveAttribute('data-recipe', 'param-query-missing');
});

test('an example that was changed is signed anew for Debug', async ({ page, open, debug }) => {
  await open('#/learn/2');
  await page.getByRole('button', { name: 'Add a / at the end' }).click();
  await page.getByRole('button', { name: 'Open in Debug' }).click();
  await debug.expectVerdict('match');
});

test('the quiz begins with a question, which is answered once, and explained', async ({
  page,
  open,
}) => {
  await open('#/learn/quiz');
  await expect(page.getByRole('radio')).toHaveCount(4);
  await expect(page.locator('[data-diverges="after"]').first()).toBeVisible();
  await expect(page.locator('[data-diverges="origin"]')).toHaveCount(0);
  await page.getByRole('radio').first().check();
  const answer = page.getByRole('status', { name: 'Answer' });
  await expect(answer).toContainText(/^(?:Right|No)\./);
  await expect(page.getByText(/Score: [01] of 1/)).toBeVisible();
  await expect(page.locator('[data-diverges="origin"]').first()).toBeVisible();
  await page.getByRole('button', { name: 'Next question' }).click();
  await expect(answer).toHaveText('');
});

test('the example is the user’s, survives other pages, and opens in Debug', async ({
  page,
  open,
  debug,
}) => {
  await open('#/learn/2');
  await page.getByLabel('Example', { exact: true }).selectOption('A record transform');
  await page.getByRole('textbox', { name: 'URL' }).fill('https://example.com/a b');
  await page.getByRole('link', { name: 'Faults' }).click();
  await page.getByRole('link', { name: 'Learn' }).click();
  await expect(page.getByRole('textbox', { name: 'URL' })).toHaveValue('https://example.com/a b');
  await page.getByLabel('Example', { exact: true }).selectOption('A record transform');
  await page.getByRole('button', { name: 'Open in Debug' }).click();
  await debug.expectVerdict('match');
});

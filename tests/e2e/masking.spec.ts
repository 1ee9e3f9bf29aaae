import type { Locator } from '@playwright/test';
import { expect, test } from './support/fixtures.ts';
import { restletTyped, unexplainedTyped } from './support/debug-page.ts';
import { oracle } from './support/oracle.ts';
import { keptBy, markupOf, namedBy } from './support/traces.ts';

const secretFields = ['Consumer secret', 'Token secret'] as const;

test('the signing key is masked until it is revealed, and again on demand or with other secrets', async ({
  open,
  debug,
}) => {
  await open();
  await debug.type(restletTyped());
  await debug.expectVerdict('match');
  const key = debug.stage('key');
  const wholeKey = `${oracle.consumerSecret}&${oracle.tokenSecret}`;
  await expect(key).toContainText(oracle.consumerSecret.slice(0, 4));
  await expect(key).not.toContainText(oracle.consumerSecret.slice(0, 12));
  await debug.button('Reveal the key').click();
  await expect(key).toContainText(wholeKey);
  await debug.button('Mask the key').click();
  await expect(key).not.toContainText(oracle.consumerSecret.slice(0, 12));

  await debug.button('Reveal the key').click();
  await expect(key).toContainText(wholeKey);
  await debug.button('Clear everything').click();
  await debug.type(restletTyped());
  await expect(key).toContainText(oracle.consumerSecret.slice(0, 4));
  await expect(key).not.toContainText(oracle.consumerSecret);
});

test('other secrets are masked, kept in memory alone, and cleared', async ({
  page,
  open,
  debug,
}) => {
  const others = ['0ther-5ecret-one', '0ther-5ecret-two'];
  const logged: string[] = [];
  page.on('console', (message) => logged.push(message.text()));
  await open();
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await debug.type(unexplainedTyped);
  const field = page.getByRole('textbox', { name: 'Other secrets', exact: true });
  await expect(field).toHaveCount(0);
  await page.getByText('Try other secrets too', { exact: true }).click();
  await field.fill(others.join('\n'));
  await debug.expectVerdict('unexplained');
  expect(await isMasked(field)).toBe(true);
  expect(logged).toEqual([]);
  expect(requests.filter((url) => !url.startsWith('blob:'))).toEqual([]);
  expect(await keptBy(page)).toEqual({ local: [], session: [], cookie: '', databases: [] });
  expect(await namedBy(page)).not.toMatch(new RegExp(others.join('|')));
  expect(await markupOf(page)).not.toMatch(new RegExp(others.join('|')));

  await debug.button('Clear everything').click();
  await expect(field).toHaveValue('');
});

test('Show reveals one secret alone, and hides it again', async ({ page, open, debug }) => {
  await open();
  await debug.type(restletTyped());
  const show = page.getByRole('button', { name: 'Show', exact: true });
  const masked = () => Promise.all(secretFields.map((each) => isMasked(debug.field(each))));
  await expect(show).toHaveCount(2);
  for (const [place, name] of secretFields.entries()) {
    await expect(show.nth(place)).toHaveAttribute('aria-pressed', 'false');
    expect(await masked()).toEqual([true, true]);

    await show.nth(place).click();
    await expect(show.nth(place)).toHaveAttribute('aria-pressed', 'true');
    await expect(show.nth(1 - place)).toHaveAttribute('aria-pressed', 'false');
    expect(await masked()).toEqual(secretFields.map((each) => each !== name));

    await show.nth(place).click();
    expect(await masked()).toEqual([true, true]);
  }
});

test('a secret pasted with a line break is trimmed, and its field says so', async ({
  page,
  open,
  debug,
}) => {
  await open();
  await debug.type({ ...restletTyped(), 'Consumer secret': '' });
  await debug.field('Body').fill(`${oracle.consumerSecret}\n`);
  await debug.field('Body').press('ControlOrMeta+A');
  await page.keyboard.press('ControlOrMeta+X');
  await debug.field('Consumer secret').focus();
  await page.keyboard.press('ControlOrMeta+V');
  await expect(debug.field('Consumer secret')).toHaveAccessibleDescription(
    /64 hex characters\. A line break around it was left out/,
  );
  await debug.expectVerdict('match');
});

function isMasked(field: Locator): Promise<boolean> {
  return field.evaluate(
    (input) =>
      input.getAttribute('type') === 'password' ||
      getComputedStyle(input).getPropertyValue('-webkit-text-security') === 'disc',
  );
}

import type { Page } from '@playwright/test';
import { expectAccessible, openAll } from './support/axe.ts';
import { expect, test } from './support/fixtures.ts';

const box = (page: Page) => page.getByRole('textbox', { name: 'Account ID, host or URL' });
const disagreements = (page: Page) =>
  page.getByRole('list', { name: 'Disagreements' }).locator('li[data-disagreement]');

test('an account is read in any form, spelt in all, and still there after a look elsewhere', async ({
  page,
  open,
}) => {
  await open('#/setup/account');
  const account = page.getByRole('status', { name: 'Account' });
  const forms = page.getByRole('table', { name: 'The account in all its forms' });
  await expect(account).toContainText('any form will do');
  await expect(forms).toBeHidden();

  for (const [typed, kind, id, host] of [
    [' 1234567 sb1 ', 'Sandbox', '1234567_SB1', '1234567-sb1.suitetalk.api.netsuite.com'],
    ['realm="1234567_RP"', 'Release Preview', '1234567_RP', '1234567-rp.app.netsuite.com'],
    [
      'https://tstdrv123456.app.netsuite.com/app/center/card.nl',
      'Test or developer',
      'TSTDRV123456',
      'tstdrv123456.extforms.netsuite.com',
    ],
  ] as const) {
    await box(page).fill(typed);
    await expect(account).toContainText(kind);
    await expect(forms.getByRole('row', { name: /^Realm/ })).toContainText(id);
    await expect(forms).toContainText(host);
  }
  await expect(page.getByText("curl 'https")).toContainText('datacenterurls?account=TSTDRV123456');
  await expect(page.getByText('Oracle advises to copy hosts')).toContainText('Company URLs');

  await box(page).fill('Acme Ltd.');
  await expect(account).toContainText('This is a name');
  await expect(forms).toBeHidden();
  await box(page).fill('1234567_SB');
  await expect(account.locator('[data-note="account-doubtful"]')).toContainText('Doubtful');

  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Learn' }).click();
  await page.goBack();
  await expect(box(page)).toHaveValue('1234567_SB');
});

test('a disagreement is explained, and leads to its fault', async ({ page, open }) => {
  await open('#/setup/account');
  await page.getByRole('button', { name: 'Show one that goes wrong' }).click();
  await expect(page.getByRole('status', { name: 'Comparison' })).toContainText('things do not fit');
  await expect(disagreements(page).first()).toContainText(
    'They are the sandbox and the production account of one company',
  );
  await expect(page.locator('[data-disagreement="wrong-service"]')).toContainText(
    '1234567.suitetalk.api.netsuite.com',
  );

  const url = page.getByRole('textbox', { name: 'Request URL to compare' });
  await url.fill('https://1234567-sb1.restlets.api.netsuite.com/rest/tokeninfo');
  await page.getByRole('textbox', { name: 'Realm, or SOAP account' }).fill('1234567_SB1');
  await expect(disagreements(page)).toHaveCount(0);
  await expect(page.getByText('What you gave fits together.')).toBeVisible();
  await page.getByRole('combobox', { name: 'Meant for' }).selectOption('production');
  await expect(disagreements(page)).toHaveCount(1);

  await page.getByRole('textbox', { name: 'Realm, or SOAP account' }).fill('1234567-SB1');
  await page.getByRole('link', { name: 'realm-hyphen' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The realm has a hyphen');
});

test('the first call goes to the page that signs it, and keys that were typed stay', async ({
  page,
  open,
}) => {
  await open('#/build');
  await page.getByRole('textbox', { name: 'Consumer key' }).fill('a'.repeat(64));
  await page.getByRole('textbox', { name: 'Request URL' }).fill('https://example.com/');
  await open('#/setup/account');
  const call = page.getByRole('region', { name: 'The first call' });
  await expect(call.getByRole('button', { name: 'Sign it now' })).toBeHidden();
  await box(page).fill('1234567-sb1');
  await expect(call).toContainText(
    'GET https://1234567-sb1.restlets.api.netsuite.com/rest/tokeninfo',
  );
  await call.getByRole('button', { name: 'Sign it now' }).click();

  await expect(page).toHaveURL(/#\/build$/);
  await expect(page.getByRole('textbox', { name: 'Request URL' })).toHaveValue(
    'https://1234567-sb1.restlets.api.netsuite.com/rest/tokeninfo',
  );
  await expect(page.getByRole('combobox', { name: 'HTTP method' })).toHaveValue('GET');
  await expect(page.getByRole('textbox', { name: 'Account ID' })).toHaveValue('1234567_SB1');
  await expect(page.getByRole('textbox', { name: 'Consumer key' })).toHaveValue('a'.repeat(64));
  await page.getByRole('textbox', { name: 'Consumer secret' }).fill('b'.repeat(64));
  await page.getByRole('textbox', { name: 'Token ID' }).fill('c'.repeat(64));
  await page.getByRole('textbox', { name: 'Token secret' }).fill('d'.repeat(64));
  await expect(page.getByRole('region', { name: /^Signed/ })).toContainText('realm="1234567_SB1"');
});

test('a role is put together by keyboard, with its traps, and copied as text', async ({
  page,
  open,
}) => {
  await open('#/setup/role');
  const permissions = page.getByRole('table', { name: 'Permissions of the role' });
  const traps = page.getByRole('list', { name: 'Traps' });
  await expect(permissions.getByRole('row')).toHaveCount(4);
  await expect(permissions.getByRole('row', { name: /^Sales Order/ })).toContainText('example');

  await page.getByRole('group', { name: 'It calls' }).getByRole('checkbox').first().focus();
  await page.keyboard.press('Space');
  await expect(page.getByText('Choose at least one thing')).toBeVisible();
  for (const key of ['Tab', 'Tab', 'Space', 'Tab', 'Space']) await page.keyboard.press(key);
  await expect(page.getByRole('checkbox', { name: 'RESTlets' })).toBeChecked();
  await expect(permissions.getByRole('row', { name: /^SOAP Web Services/ })).toContainText('Full');
  await expect(traps.locator('[data-trap="web-services-only"]')).toContainText(
    'every RESTlet is refused',
  );
  await page.getByRole('radio', { name: /^somebody else/ }).check();
  await expect(permissions.getByRole('rowheader').first()).toHaveText('Log in using Access Tokens');
  await page.getByRole('checkbox', { name: 'It only reads them' }).check();
  await expect(permissions.getByRole('row', { name: /^Sales Order/ })).toContainText('View');

  await page.evaluate(() => {
    Object.defineProperty(navigator, 'clipboard', {
      value: {
        writeText: (text: string) => {
          document.body.setAttribute('data-copied', text);
          return Promise.resolve();
        },
      },
    });
  });
  await page.getByRole('button', { name: 'Copy as text' }).click();
  await expect(page.locator('body')).toHaveAttribute(
    'data-copied',
    /Setup\tSOAP Web Services\tFull\nTransactions\tSales Order\tView/,
  );
});

test('what comes after TBA says how sure each end is, and where that stands', async ({
  page,
  open,
}) => {
  await open('#/setup/after');
  const timeline = page.getByRole('list', { name: 'Timeline' });
  const closed = timeline.locator('[data-release="2027.1"]');
  await expect(closed).toContainText('announced');
  await expect(closed).toContainText('No new TBA integrations');
  const end = timeline.locator('[data-status="tentative"]');
  await expect(end).toContainText('2028.1 or 2028.2');
  await expect(end).toContainText('tentative');
  await expect(end.getByRole('link', { name: /^Oracle’s help/ })).toHaveAttribute(
    'href',
    /section_0525020842/,
  );
  await expect(page.getByRole('row', { name: /^2028\.2 none/ })).toBeVisible();
  await expect(page.getByRole('row', { name: /^Life of a token/ })).toContainText('One hour');
  await expect(page.getByRole('list', { name: 'Contradictions' })).toContainText('suitetalk');
  await page.getByRole('link', { name: 'Your tokens' }).click();
  await expect(page).toHaveURL(/#\/setup\/tokens$/);
});

for (const [hash, ready] of [
  ['#/setup/account', (page: Page) => page.getByRole('button', { name: 'Show one' }).click()],
  ['#/setup/role', (page: Page) => page.getByRole('checkbox', { name: 'SuiteQL' }).check()],
  [
    '#/setup/after',
    (page: Page) => expect(page.getByRole('list', { name: 'Timeline' })).toBeVisible(),
  ],
] as const) {
  test(`${hash}: axe finds nothing in light, dark and high contrast, and nothing scrolls sideways`, async ({
    page,
    open,
  }) => {
    await open(hash);
    await ready(page);
    await openAll(page);
    await expectAccessible(page, hash);
  });
}

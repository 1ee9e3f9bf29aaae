import { expect, test } from './support/fixtures.ts';
import { restlet } from './support/oracle.ts';

test('a header is signed now, counts down, and changes with what is typed', async ({
  page,
  open,
  debug,
}) => {
  await open();
  await debug.loadExample('Oracle’s RESTlet example');
  await page.getByRole('link', { name: 'Build a header' }).click();
  const result = page.getByRole('region', { name: /^Signed/ });
  await expect(result).toContainText('oauth_signature="');
  await expect(result).toContainText(/NetSuite takes it for [45]:\d\d more/);
  const first = await result.textContent();

  await result.getByRole('button', { name: 'Sign now' }).click();
  await expect(result).not.toHaveText(first ?? '');

  // What Oracle prints was made of this nonce and this time.
  await page.getByRole('textbox', { name: 'Nonce' }).fill('fjaLirsIcCGVZWzBX0pg');
  await page.getByRole('textbox', { name: 'Timestamp' }).fill('1508242306');
  await expect(result).toContainText(encodeURIComponent(restlet.signature));
  await expect(result).toContainText('Its five minutes are over');
  await expect(page.getByRole('list', { name: 'Stages' }).locator('li[data-stage]')).toHaveCount(
    10,
  );

  // A right signature for another account is refused all the same.
  const findings = page.getByRole('list', { name: 'Findings' });
  await page.getByRole('textbox', { name: 'Account ID' }).fill('654321');
  await expect(findings.locator('[data-finding="realm-other-account"]')).toBeVisible();
  await page.getByRole('textbox', { name: 'Account ID' }).fill('123456');
  await expect(findings.locator('[data-finding="realm-other-account"]')).toHaveCount(0);

  await page.getByRole('radio', { name: /TokenPassport/ }).check();
  await expect(result).toContainText('<tokenPassport xmlns="urn:messages_');
});

test('what is missing is named, and what was typed survives the way to Debug and back', async ({
  page,
  open,
}) => {
  await open('#/build');
  const region = page.getByRole('region', { name: 'Sign a request now' });
  await expect(region).toContainText('the request URL');
  await page.getByRole('textbox', { name: 'Account ID' }).fill('1234567_SB1');
  await expect(region).not.toContainText('the account ID');
  await page.getByRole('link', { name: 'Check a header' }).click();
  await expect(page.getByRole('textbox', { name: 'Account ID' })).toHaveValue('1234567_SB1');
  await page.goBack();
  await expect(page.getByRole('textbox', { name: 'Account ID' })).toHaveValue('1234567_SB1');
});

test('what a shell cannot hold is not offered for it, and the reason stands where the button would', async ({
  page,
  open,
  debug,
}) => {
  await open();
  await debug.loadExample('Oracle’s RESTlet example');
  await page.getByRole('link', { name: 'Build a header' }).click();
  const result = page.getByRole('region', { name: /^Signed/ });
  const cmd = result.getByRole('button', { name: 'Copy as curl for cmd' });
  await expect(cmd).toBeVisible();
  const body = page.getByRole('textbox', { name: 'Body' });
  await body.fill('’; calc; ’');
  await expect(cmd).toHaveCount(0);
  await expect(result).toContainText('No “Copy as curl for cmd”: It has characters beyond ASCII');
  await expect(result.getByRole('button', { name: 'Copy as curl for bash' })).toBeVisible();
  await expect(result.getByRole('button', { name: 'Copy as PowerShell' })).toBeVisible();
  // A URL travels escaped, and so has none of them.
  await body.fill('');
  const url = page.getByRole('textbox', { name: 'Request URL' });
  await url.fill(`${await url.inputValue()}&a=’; calc; ’`);
  await expect(cmd).toBeVisible();
});

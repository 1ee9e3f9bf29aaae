import { keepCopied } from './support/clipboard.ts';
import { expect, test } from './support/fixtures.ts';
import { oracle, restlet } from './support/oracle.ts';

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

  // A right signature for another account is refused all the same, and nothing says that it is taken.
  await result.getByRole('button', { name: 'Sign now' }).click();
  const findings = page.getByRole('list', { name: 'Findings' });
  await page.getByRole('textbox', { name: 'Account ID' }).fill('654321');
  await expect(findings.locator('[data-finding="realm-other-account"]')).toBeVisible();
  await expect(result.getByRole('heading')).toHaveText('Signed, but NetSuite refuses it');
  await expect(result).toContainText('The realm is 654321, the host 123456.');
  await expect(result).not.toContainText('NetSuite takes it');
  await page.getByRole('textbox', { name: 'Account ID' }).fill('123456');
  await expect(findings.locator('[data-finding="realm-other-account"]')).toHaveCount(0);
  await expect(result).toContainText('NetSuite takes it');

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

test('Sign now on an empty form goes to what is missing first, and says so', async ({
  page,
  open,
  debug,
}) => {
  await open('#/build');
  const sign = page.getByRole('button', { name: 'Sign now' });
  const said = page.getByRole('status', { name: 'Signing' });
  await sign.click();
  await expect(debug.field('HTTP method')).toBeFocused();
  await expect(said).toHaveText('First, fill in the HTTP method.');
  await debug.type({ 'HTTP method': 'GET', 'Request URL': restlet.url, 'Account ID': '123456' });
  await expect(said).toBeEmpty();
  await sign.click();
  await expect(debug.field('Consumer key')).toBeFocused();
  await expect(said).toHaveText('First, fill in the consumer key.');
});

test('what the request needs is sent with it: the type of its body, and Prefer for SuiteQL', async ({
  page,
  open,
  debug,
}) => {
  await keepCopied(page);
  await open();
  await debug.loadExample('Oracle’s RESTlet example');
  await page.getByRole('link', { name: 'Build a header' }).click();
  await debug.type({
    'Request URL': 'https://123456.suitetalk.api.netsuite.com/services/rest/query/v1/suiteql',
    Body: '{"q":"SELECT 1"}',
  });
  const type = page.getByRole('combobox', { name: 'Content type' });
  await type.selectOption('application/json (from the body)');
  const result = page.getByRole('region', { name: /^Signed/ });
  await expect(result).toContainText('Content-Type: application/json, Prefer: transient');
  const copied = async (name: string): Promise<string> => {
    await result.getByRole('button', { name }).click();
    return (await page.locator('html').getAttribute('data-copied')) ?? '';
  };
  expect(await copied('Copy as raw HTTP')).toContain('\r\nPrefer: transient\r\n');
  expect(await copied('Copy as .http file')).toMatch(/^### POST \/services\/rest/);
  expect(await copied('Copy as HTTPie for bash')).toMatch(/^http --ignore-stdin/);
  const collection = await copied('Copy as Postman collection');
  expect(collection).toContain('{{consumerSecret}}');
  expect(collection).not.toContain(oracle.consumerSecret);
  await expect(result).toContainText('Postman signs it each time');

  await debug.field('Body').fill('a=1');
  await expect(type).toHaveValue('');
  await expect(result).toContainText('Content-Type: application/x-www-form-urlencoded');
  await type.selectOption('text/plain');
  await expect(result).toContainText('Content-Type: text/plain');
});

test('what was refused is signed again by one click, with everything filled in', async ({
  page,
  open,
  debug,
}) => {
  await open();
  await debug.loadExample('A failing RESTlet');
  await debug.expectVerdict('explained');
  await debug.button('Sign it again now').click();
  const result = page.getByRole('region', { name: /^Signed/ });
  await expect(result).toContainText(/NetSuite takes it for [45]:\d\d more/);
  await expect(result).not.toContainText(oracle.nonce);

  await page.goBack();
  await debug.loadExample('Oracle’s SOAP example');
  await debug.expectVerdict('match');
  await debug.button('Sign it again now').click();
  await expect(result).toContainText('<tokenPassport xmlns="urn:messages_');
});

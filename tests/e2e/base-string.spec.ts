import { expect, test } from './support/fixtures.ts';
import { restletTyped } from './support/debug-page.ts';
import {
  authorization,
  baseStringWith,
  envelope,
  oracle,
  randomSignature,
  signedWith,
} from './support/oracle.ts';

const withoutQuery = baseStringWith({ query: {} });
const right = baseStringWith({});
const noSecrets = { 'Consumer secret': '', 'Token secret': '' };

test.beforeEach(async ({ open }) => {
  await open();
});

test('without secrets, a base string from a log tells the mistake beside what is missing', async ({
  debug,
  page,
}) => {
  await debug.type({ ...restletTyped(randomSignature), ...noSecrets });
  await debug
    .field('Paste anything')
    .fill(`DEBUG:oauthlib: Signing: signature base string: ${withoutQuery}`);
  await expect(page.getByRole('list', { name: 'Recognised' })).toContainText('Base string');
  await expect(page.locator('[data-notice="base-string-cut"]')).toBeVisible();
  await expect(debug.field('Base string')).toHaveValue(withoutQuery);
  await expect(debug.baseString).toHaveAttribute('data-base-string', 'explained');
  await expect(debug.baseString).toHaveAttribute('data-signed', 'unknown');
  await expect(debug.baseString).toHaveAttribute('data-recipe', 'param-query-missing');
  await expect(debug.baseString).toContainText('First difference. Parameter script: not signed.');
  await expect(debug.baseString).toContainText('Fix. Add every query parameter');
  await debug.expectVerdict('incomplete');
  await expect(debug.stage('collected')).toHaveAttribute('data-diverges', 'origin');
  await expect(debug.stage('baseString')).toHaveAttribute('data-diverges', 'after');
});

test('with the secrets, the signature proves it', async ({ debug }) => {
  await debug.type({ ...restletTyped(signedWith({ query: {} })), 'Paste anything': withoutQuery });
  await debug.expectExplained(['param-query-missing']);
  await expect(debug.baseString).toHaveAttribute('data-signed', 'yes');
  await expect(debug.baseString).toContainText('secrets, hash and output are right');
});

test('a right base string whose HMAC was not sent leaves secrets, hash and output', async ({
  debug,
}) => {
  await debug.type({
    ...restletTyped(signedWith({ secrets: 'swapped' })),
    'Paste anything': right,
  });
  await debug.expectExplained(['key-secrets-swapped']);
  await expect(debug.baseString).toHaveAttribute('data-base-string', 'same');
  await expect(debug.baseString).toHaveAttribute('data-signed', 'no');
});

test('two mistakes, one before the base string and one after it, and a nonce made twice', async ({
  debug,
}) => {
  const sent = signedWith({ query: {}, secrets: 'swapped' });
  await debug.type({ ...restletTyped(sent), 'Paste anything': withoutQuery });
  await debug.expectExplained(['param-query-missing', 'key-secrets-swapped']);

  // No search can find that one.
  const nonce = { nonce: 'anotherNonce00000000' };
  await debug.button('Clear everything').click();
  await debug.expectVerdict('incomplete');
  await debug.type({ ...restletTyped(signedWith(nonce)), 'Paste anything': baseStringWith(nonce) });
  await debug.expectExplained(['nonce-regenerated']);
});

test('a right signature and its base string: both are right', async ({ debug }) => {
  await debug.type({ ...restletTyped(), 'Paste anything': right });
  await debug.expectVerdict('match');
  await expect(debug.baseString).toHaveAttribute('data-base-string', 'same');
  await expect(debug.baseString).toContainText('Its HMAC is the signature you sent.');
});

test('what no known mistake makes is shown where it differs', async ({ debug }) => {
  const other = right.replace('deploy%3D1', 'deploy%3Dnone');
  await debug.type({ ...restletTyped(randomSignature), ...noSecrets, 'Paste anything': other });
  await expect(debug.baseString).toHaveAttribute('data-base-string', 'different');
  await expect(debug.baseString).toContainText('Parameter deploy: signed as none.');
  await expect(debug.stage('sorted')).toHaveAttribute('data-diverges', 'origin');
  await expect(debug.stage('sorted')).toContainText('× none');
});

test('a log with header and base string fills both', async ({ debug }) => {
  const header = authorization(signedWith({ query: {} }));
  await debug
    .field('Paste anything')
    .fill(`base string: ${withoutQuery}\nAuthorization: ${header}`);
  await expect(debug.field('Authorization header')).toHaveValue(`Authorization: ${header}`);
  await expect(debug.field('Base string')).toHaveValue(withoutQuery);
});

test('the base string of a TokenPassport is compared too', async ({ debug, page }) => {
  await debug.field('Paste anything').fill(envelope);
  await debug.unfoldRequest();
  await page.getByText('Base string your client signed', { exact: true }).click();
  const { account, consumerKey, token, nonce, timestamp } = oracle;
  await debug.field('Base string').fill([account, consumerKey, token, timestamp, nonce].join('&'));
  await expect(debug.baseString).toHaveAttribute('data-recipe', 'soap-field-order');
});

test('it is cleared with everything, and comes back with an undo', async ({ debug }) => {
  await debug.type({ ...restletTyped(), ...noSecrets, 'Paste anything': withoutQuery });
  await expect(debug.baseString).toBeVisible();
  await debug.button('Clear everything').click();
  await expect(debug.baseString).toHaveCount(0);
  await expect(debug.field('Base string')).toHaveValue('');
  await debug.button('Undo clearing').click();
  await expect(debug.field('Base string')).toHaveValue(withoutQuery);
});

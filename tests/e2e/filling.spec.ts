import { expect, test } from './support/fixtures.ts';
import { restletTyped } from './support/debug-page.ts';
import { authorization, envelope, oracle, restlet } from './support/oracle.ts';

const header = authorization(restlet.signature);

test.beforeEach(async ({ open }) => {
  await open();
});

test('Oracle’s RESTlet call typed field by field matches', async ({ debug }) => {
  await debug.field('HTTP method').selectOption(restlet.method);
  await debug.field('Request URL').fill(restlet.url);
  await debug.field('Authorization header').fill(header);
  await debug.field('Account ID').fill('');
  await debug.field('Account ID').pressSequentially(oracle.account);
  await debug.field('Consumer secret').fill(oracle.consumerSecret);
  await debug.expectVerdict('incomplete');
  await debug.field('Token secret').pressSequentially(oracle.tokenSecret);
  await debug.expectVerdict('match');
});

test('a pasted header fills account, consumer key and token, and says so', async ({
  debug,
  page,
}) => {
  await debug.field('Paste anything').fill(`Authorization: ${header}`);
  await expect(page.getByRole('list', { name: 'Recognised' })).toContainText(
    'Authorization header · 8 parameters',
  );
  await expect(debug.field('Account ID')).toHaveValue(oracle.account);
  await expect(debug.field('Consumer key')).toHaveValue(oracle.consumerKey);
  await expect(debug.field('Token ID')).toHaveValue(oracle.token);
  await expect(page.getByText('from header', { exact: true })).toHaveCount(3);
});

test('a pasted header, a URL and two secrets are enough for a match', async ({ debug }) => {
  const { 'HTTP method': method = '', 'Request URL': url = '' } = restletTyped();
  await debug.type({ 'Paste anything': header, 'HTTP method': method, 'Request URL': url });
  await debug.type({
    'Consumer secret': oracle.consumerSecret,
    'Token secret': oracle.tokenSecret,
  });
  await debug.expectVerdict('match');
});

test('what is typed is kept when a pasted request says otherwise', async ({ debug }) => {
  await debug.type({ 'Consumer key': 'typed by hand', 'Paste anything': header });
  await expect(debug.field('Token ID')).toHaveValue(oracle.token);
  await expect(debug.field('Consumer key')).toHaveValue('typed by hand');
  await expect(debug.finding('credentials-consumer-key')).toBeVisible();
});

test('a pasted SOAP envelope fills the fields, and matches with the secrets', async ({
  debug,
  page,
}) => {
  await debug.field('Paste anything').fill(envelope);
  await expect(debug.field('Account ID')).toHaveValue(oracle.account);
  await expect(debug.field('Consumer key')).toHaveValue(oracle.consumerKey);
  await expect(debug.field('Token ID')).toHaveValue(oracle.token);
  await expect(page.getByText('from envelope', { exact: true })).toHaveCount(3);
  await debug.type({
    'Consumer secret': oracle.consumerSecret,
    'Token secret': oracle.tokenSecret,
  });
  await debug.expectVerdict('match');
  await expect(debug.stage('passportFields')).toBeVisible();
});

test('a pasted HTTP request fills method, URL, header and body, and matches', async ({
  debug,
  page,
}) => {
  const { host, pathname, search } = new URL(restlet.url);
  const request = [
    `POST ${pathname}${search} HTTP/1.1`,
    `Host: ${host}`,
    `Authorization: ${header}`,
    'Content-Type: application/json',
    '',
    '{"name":"value"}',
  ].join('\r\n');
  await debug.field('Paste anything').fill(request);
  await expect(debug.field('HTTP method')).toHaveValue('POST');
  await expect(debug.field('Request URL')).toHaveValue(restlet.url);
  await expect(debug.field('Authorization header')).toHaveValue(header);
  await expect(debug.field('Body')).toHaveValue('{"name":"value"}');
  await expect(page.getByText('from header', { exact: true })).toHaveCount(3);
  await debug.type({
    'Consumer secret': oracle.consumerSecret,
    'Token secret': oracle.tokenSecret,
  });
  await debug.expectVerdict('match');
});

test('Clear everything empties every field, and Undo clearing brings all back', async ({
  debug,
}) => {
  await debug.type({ ...restletTyped(), Body: 'a body', 'Paste anything': header });
  await debug.expectVerdict('match');
  const before = await debug.values();

  await debug.button('Clear everything').click();
  await expect(debug.verdict.getByRole('button', { name: 'A failing RESTlet' })).toBeVisible();
  const { 'HTTP method': method, ...texts } = await debug.values();
  expect(method).toBe('');
  expect(Object.values(texts).join('')).toBe('');
  await expect(debug.stages).toHaveCount(0);

  await debug.button('Undo clearing').click();
  await debug.expectVerdict('match');
  expect(await debug.values()).toEqual(before);
  await expect(debug.button('Undo clearing')).toHaveCount(0);
});

test('an example replaces all that was typed', async ({ debug }) => {
  await debug.type({ Body: 'a body', 'Consumer key': 'typed by hand' });
  await debug.loadExample('A failing RESTlet');
  await expect(debug.field('Consumer key')).toHaveValue(oracle.consumerKey);
  await expect(debug.field('Body')).toHaveValue('');
});

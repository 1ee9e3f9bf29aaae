import type { Page } from '@playwright/test';
import { authorization, oracle, restlet, signedWith } from './support/oracle.ts';
import { expect, test } from './support/fixtures.ts';

const refusedByRest = [
  'HTTP/1.1 401 Unauthorized',
  'Content-Type: application/vnd.oracle.resource+json; type=error',
  '',
  '{"title":"Unauthorized","status":401,"o:errorDetails":[{"detail":"Invalid login attempt.","o:errorCode":"INVALID_LOGIN"}]}',
].join('\n');

const answer = (page: Page) => page.getByRole('textbox', { name: 'What NetSuite answered' });
const meaning = (page: Page) => page.getByRole('status', { name: 'What it means' });
const causes = (page: Page) => page.getByRole('list', { name: 'Causes' }).getByRole('listitem');

/** A call of Oracle’s RESTlet with its answer, as a log has both. */
function logged(signature: string, date: string): string {
  const { host, pathname, search } = new URL(restlet.url);
  return [
    `${restlet.method} ${pathname}${search} HTTP/1.1`,
    `Host: ${host}`,
    `Authorization: ${authorization(signature)}`,
    '',
    'HTTP/1.1 401 Unauthorized',
    `Date: ${date}`,
    '',
    '{"error" : {"code" : "INVALID_LOGIN_ATTEMPT", "message" : "Invalid login attempt."}}',
  ].join('\n');
}

const secrets = {
  'Consumer secret': oracle.consumerSecret,
  'Token secret': oracle.tokenSecret,
};
/** Two seconds after Oracle’s timestamp. */
const atOnce = 'Tue, 17 Oct 2017 12:11:48 GMT';

test('an answer of REST is explained, and its causes lead to their own pages and back', async ({
  page,
  open,
}) => {
  await open('#/errors');
  await answer(page).fill(refusedByRest);
  await expect(meaning(page)).toContainText('It may be the signature');
  await expect(causes(page).first()).toHaveAttribute('data-cause', 'InvalidSignature');
  await expect(page.getByText('View Login Audit Trail', { exact: false }).last()).toBeVisible();
  await page.getByRole('link', { name: 'The realm is in lower case' }).click();
  await expect(page).toHaveURL(/#\/faults\/realm-lowercase$/);
  await page.getByRole('link', { name: 'INVALID_LOGIN', exact: true }).click();
  await expect(page).toHaveTitle('REST refused the login – Countersign');
  await page.getByRole('link', { name: 'All errors' }).click();
  // What was pasted is still there.
  await expect(answer(page)).toHaveValue(refusedByRest);
});

test('rows of the Login Audit Trail name the reason, and what passed', async ({ page, open }) => {
  await open('#/errors');
  await answer(page).fill(
    [
      'Date\tUser\tStatus\tIP Address\tToken-based Application Name\tDetail',
      '11/25/2026 10:14 am\tintegration\tFailure\t203.0.113.7\tShop\tnonce_used',
      '11/25/2026 10:13 am\tintegration\tFailure\t203.0.113.7\tShop\tnonce_used',
      '11/25/2026 10:12 am\tintegration\tSuccess\t203.0.113.7\tShop\t',
    ].join('\n'),
  );
  await expect(meaning(page)).toContainText('The nonce was used before');
  await expect(page.getByRole('region', { name: '3 rows' }).getByRole('listitem')).toHaveText([
    /10:14 am Shop Failure nonce_used/,
    /10:13 am/,
    /Success/,
  ]);
  await expect(causes(page).first()).toHaveAttribute('data-cause', 'nonce_used');
});

test('what is no answer is said to be none, and the list is searched instead', async ({
  page,
  open,
}) => {
  await open('#/errors');
  await answer(page).fill('it does not work');
  await expect(meaning(page)).toContainText('Nothing here was recognised');
  await page.getByRole('searchbox', { name: 'Search the errors' }).fill('concurrent 429');
  await page.getByRole('link', { name: 'Too many requests at once, in REST' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Too many requests at once, in REST',
  );
  await expect(
    page.getByRole('region', { name: 'Sources' }).getByRole('link').first(),
  ).toHaveAttribute('href', /^https:\/\/docs\.oracle\.com\//);
});

test('with a right signature Debug says that it is not the problem, and walks through the rest', async ({
  page,
  open,
  debug,
}) => {
  await open();
  await debug.type({ 'Paste anything': logged(restlet.signature, atOnce), ...secrets });
  await debug.expectVerdict('match');
  await expect(debug.verdict).toContainText('the signature is not the problem');
  await expect(page.getByText('NetSuite said 401 INVALID_LOGIN_ATTEMPT')).toBeVisible();
  const clock = page.locator('[data-cause="InvalidTimestamp"]');
  await expect(clock).toContainText('Ruled out');
  await expect(clock).toContainText('The timestamp is 2 seconds old.');
  await expect(causes(page).first()).toHaveAttribute('data-cause', 'nonce_used');
  await expect(page.locator('[data-cause="web-services-only"]')).toBeVisible();
  await debug.type({ 'Paste anything': logged(restlet.signature, atOnce.replace('12:', '13:')) });
  await expect(causes(page).first()).toHaveAttribute('data-cause', 'InvalidTimestamp');
  await expect(clock).toContainText('Found here');
});

test('with a wrong signature the mistake that proves it is the first cause', async ({
  page,
  open,
  debug,
}) => {
  await open();
  const signature = signedWith({ query: {} });
  await debug.type({ 'Paste anything': logged(signature, atOnce), ...secrets });
  await debug.expectVerdict('explained');
  await expect(causes(page).first()).toHaveAttribute('data-cause', 'param-query-missing');
  await expect(causes(page).first()).toContainText('Found here');
  await expect(page.locator('[data-cause="token_rejected"]')).toHaveCount(1);
});

import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { leakIn, unpacked } from '../support/leaks.ts';
import { keepCopied } from './support/clipboard.ts';
import { expect, test } from './support/fixtures.ts';
import { restletTyped, type DebugPage, type Typed } from './support/debug-page.ts';
import { authorization, oracle, restlet, signedWith } from './support/oracle.ts';

const secret = oracle.consumerSecret;
const pair = encodeURIComponent(`${oracle.consumerSecret}&${oracle.tokenSecret}`);
const header = authorization(restlet.signature);
const plaintext = header
  .replace('HMAC-SHA256', 'PLAINTEXT')
  .replace(/oauth_signature="[^"]*"/, `oauth_signature="${pair}"`);
const withParam = (param: string): string =>
  header.replace('oauth_signature=', `${param}, oauth_signature=`);
const untyped: Typed = { 'Consumer secret': '', 'Token secret': '' };

/**
 * Cases in which the page once handed out a secret: each by what broke. A few, typed otherwise, given
 * away or in an odd place, stand for all with every change.
 */
const cases: readonly (readonly [broke: string, typed: Typed, when?: 'daily'])[] = [
  ['PLAINTEXT with nothing typed', { ...untyped, 'Authorization header': plaintext }, 'daily'],
  ['PLAINTEXT with both secrets typed', { 'Authorization header': plaintext }],
  [
    'oauth_consumer_secret in the header with nothing typed',
    { ...untyped, 'Authorization header': withParam(`oauth_consumer_secret="${secret}"`) },
  ],
  [
    'a secret typed with a zero-width space',
    {
      'Consumer secret': `${secret.slice(0, 9)}\u200B${secret.slice(9)}`,
      'Request URL': `${restlet.url}&x=${secret}`,
    },
    'daily',
  ],
  [
    'a secret typed in quotes',
    { 'Consumer secret': `"${secret}"`, 'Request URL': `${restlet.url}&x=${secret}` },
  ],
  [
    'a secret typed in capitals',
    { 'Consumer secret': secret.toUpperCase(), 'Request URL': `${restlet.url}&x=${secret}` },
  ],
  [
    'a secret escaped twice in a JSON body',
    { Body: JSON.stringify({ a: secret.replaceAll('2', '%2532') }) },
    'daily',
  ],
  [
    'a password in SOAP',
    {
      Body: `<passport><email>a@b.example</email><password>${secret}</password></passport>`,
      ...untyped,
    },
  ],
  [
    'user information in the URL',
    { ...untyped, 'Request URL': restlet.url.replace('://', `://me:${secret}@`) },
  ],
  [
    'secrets in the key fields and keys in the secret fields',
    {
      'Consumer key': secret,
      'Consumer secret': oracle.consumerKey,
      'Token ID': oracle.tokenSecret,
      'Token secret': oracle.token,
    },
  ],
  [
    'a secret in the realm',
    { 'Authorization header': header.replace(`realm="${oracle.account}"`, `realm="${secret}"`) },
  ],
  ['a secret in the nonce', { 'Authorization header': header.replace(oracle.nonce, secret) }],
  ['a secret as the name of a parameter', { 'Authorization header': withParam(`${secret}="1"`) }],
  [
    'a secret in the base string',
    { 'Base string': `POST&https%3A%2F%2Fa.example%2F&a%3D${secret}` },
    'daily',
  ],
];

/** All that leaves the page, by the way it leaves. */
async function everythingOf(page: Page): Promise<Readonly<Record<string, string>>> {
  await page.getByText('Report, link or print, without secrets').click();
  const copied = async (name: string): Promise<string> => {
    await page.evaluate(() => delete document.documentElement.dataset['copied']);
    await page.getByRole('button', { name, exact: true }).click();
    await expect(page.locator('html[data-copied]')).toBeAttached();
    const text = (await page.locator('html').getAttribute('data-copied')) ?? '';
    await page.evaluate(() => delete document.documentElement.dataset['copied']);
    return text;
  };
  const saved = async (name: string): Promise<string> => {
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name }).click();
    return readFileSync(await (await download).path(), 'utf8');
  };
  const report = await copied('Copy report');
  const link = unpacked(await copied('Copy link'));
  const markdown = await saved('Download Markdown');
  const json = await saved('Download JSON');
  const attributes = await page.evaluate(() =>
    [...document.querySelectorAll('*')]
      .flatMap((element) => [...element.attributes].map(({ name, value }) => `${name}=${value}`))
      .join('\n'),
  );
  const named = await page.evaluate(() =>
    JSON.stringify([document.title, location.href, history.state, window.name]),
  );
  const verdict = await page.getByRole('status', { name: 'Verdict', exact: true }).innerText();
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText('This report holds no secret.')).toBeVisible();
  const paper = await page.locator('body').innerText();
  await page.emulateMedia({ media: 'screen' });
  const stored = await page.evaluate(async () =>
    JSON.stringify([
      ...[Object.entries(localStorage), Object.entries(sessionStorage), document.cookie],
      await indexedDB.databases(),
    ]),
  );
  return { report, link, markdown, json, attributes, named, verdict, paper, stored };
}

async function typeCase(page: Page, debug: DebugPage, typed: Typed): Promise<void> {
  if (typed['Base string'] !== undefined)
    await page.getByText('Base string your client signed', { exact: true }).click();
  await debug.type({ ...restletTyped(), ...typed });
}

test.beforeEach(async ({ page }) => {
  await keepCopied(page);
});

for (const [broke, typed, when] of cases) {
  const tag = when === 'daily' ? [] : ['@deep'];
  test(`nothing leaves with ${broke}`, { tag }, async ({ page, open, debug }) => {
    const logged: string[] = [];
    page.on('console', (message) => logged.push(message.text()));
    await open();
    await typeCase(page, debug, typed);
    await expect(debug.findings).toBeVisible();
    const leaving = { ...(await everythingOf(page)), console: logged.join('\n') };
    for (const [way, text] of Object.entries(leaving)) {
      expect(leakIn(text, oracle.consumerSecret), way).toBeUndefined();
      expect(leakIn(text, oracle.tokenSecret), way).toBeUndefined();
    }
  });
}

test('paper shows keys as the selector says, and what the report says', async ({
  page,
  open,
  debug,
}) => {
  await open();
  await debug.loadExample('A failing RESTlet');
  await debug.expectVerdict('explained');
  const paper = async (): Promise<string> => {
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByText('This report holds no secret.')).toBeVisible();
    const text = await page.locator('body').innerText();
    await page.emulateMedia({ media: 'screen' });
    return text;
  };
  const masked = await paper();
  expect(masked).toContain('Most likely your client left the query string out of the signature');
  expect(masked).not.toContain(oracle.consumerKey);
  expect(masked).toContain(`…${oracle.consumerKey.slice(-4)}`);
  await page.getByText('Report, link or print, without secrets').click();
  await page.getByLabel('Keys in the report').selectOption('left out, the account too');
  const without = await paper();
  expect(without).not.toContain(oracle.consumerKey.slice(-4));
  expect(without).not.toContain(oracle.account);
  await page.getByLabel('Keys in the report').selectOption('shown');
  expect(await paper()).toContain(oracle.consumerKey);
});

test('paper of a request to be sent is masked by the same choice, and keeps clear of its edges', async ({
  page,
  open,
  debug,
}) => {
  await open('#/example/restlet-failing');
  await debug.expectVerdict('explained');
  await page.getByText('Report, link or print, without secrets').click();
  await page.getByLabel('Keys in the report').selectOption('left out, the account too');
  await page.getByRole('button', { name: 'Sign it again now' }).click();
  await expect(page.getByRole('button', { name: 'Sign now' })).toBeVisible();
  const paper = async (): Promise<string> => {
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByText('This report holds no secret.')).toBeVisible();
    const text = await page.locator('body').innerText();
    await page.emulateMedia({ media: 'screen' });
    return text;
  };
  const without = await paper();
  expect(without).not.toContain(oracle.consumerKey.slice(-4));
  expect(without).not.toContain(oracle.account);
  await page.getByText('Print, without secrets').click();
  await page.getByLabel('Keys in the report').selectOption('shown');
  const shown = await paper();
  expect(shown).toContain(oracle.consumerKey);
  expect(leakIn(shown, oracle.consumerSecret)).toBeUndefined();
  const margins = await page.evaluate(() =>
    [...document.styleSheets]
      .flatMap(({ cssRules }) => [...cssRules])
      .flatMap((rule) => (rule instanceof CSSPageRule ? [rule.cssText] : [])),
  );
  expect(margins).toEqual(['@page { margin: 16mm; }']);
  // A sheet of A4 between its margins, in pixels.
  await page.setViewportSize({ width: 672, height: 1001 });
  await page.emulateMedia({ media: 'print' });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(672);
});

test('a header that would carry a secret is not copied, and the page says why', async ({
  page,
  open,
  debug,
}) => {
  await open();
  await debug.type({
    ...restletTyped(),
    'Authorization header': withParam(`oauth_token_secret="${oracle.tokenSecret}"`),
  });
  await debug.stage('header').getByRole('heading').click();
  await debug.stage('header').getByRole('button', { name: /Copy/ }).click();
  await expect(debug.stage('header').getByRole('status')).toContainText(
    'Not copied. It would hold a secret',
  );
  await expect(page.locator('html[data-copied]')).not.toBeAttached();
});

test('a corrected header that would carry a secret is not offered', async ({ open, debug }) => {
  await open();
  const signed = authorization(signedWith({ query: {} }));
  await debug.type({
    ...restletTyped(),
    'Authorization header': signed.replace(oracle.account, oracle.tokenSecret),
  });
  await debug.expectExplained(['param-query-missing']);
  await expect(debug.verdict).toContainText('The realm is not the account that the URL names');
  await expect(debug.button('Copy corrected header')).toHaveCount(0);
});

import { BROWSER_FLAGS } from '../../scripts/browser.mjs';
import { test as base, expect } from './support/fixtures.ts';
import { restletTyped, unexplainedTyped } from './support/debug-page.ts';
import { authorization, randomSignature, signedWith } from './support/oracle.ts';
import { serveDist } from './support/server.ts';

/** A name that is not this machine's own: over plain http the browser then calls it insecure. */
const HOST = 'countersign.test';

const test = base.extend<object, { address: string }>({
  address: [
    // Playwright reads from the pattern which fixtures this one uses: none.
    // eslint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const server = await serveDist();
      await use(server.address.replace('127.0.0.1', HOST));
      await server.close();
    },
    { scope: 'worker' },
  ],
});

test.use({
  launchOptions: {
    executablePath: process.env['COUNTERSIGN_BROWSER'] ?? '',
    args: [...BROWSER_FLAGS, `--host-resolver-rules=MAP ${HOST} 127.0.0.1`, '--no-proxy-server'],
  },
});

test.beforeEach(async ({ page, open }) => {
  await open();
  const found = await page.evaluate(() => ({
    isSecure: window.isSecureContext,
    subtle: typeof (crypto as Partial<Crypto>).subtle,
  }));
  expect(found).toEqual({ isSecure: false, subtle: 'undefined' });
});

test('without WebCrypto Oracle’s call matches', async ({ debug }) => {
  await debug.type(restletTyped());
  await debug.expectVerdict('match');
});

test('without WebCrypto one mistake is found', async ({ debug }) => {
  await debug.loadExample('A failing SuiteQL call');
  await debug.expectExplained(['sort-groups-separate']);
});

test('without WebCrypto three mistakes at once are found', async ({ debug }) => {
  const mistakes = { hash: 'sha1', secrets: 'swapped', output: 'base64 of hex' } as const;
  // Without a query, so that all is tried in a few seconds.
  const signature = signedWith({ query: {}, ...mistakes });
  await debug.type({ ...unexplainedTyped, 'Authorization header': authorization(signature) });
  await debug.expectExplained([
    'hash-sha1-declared-sha256',
    'key-secrets-swapped',
    'out-base64-of-hex',
  ]);
});

test('without WebCrypto a random signature stays unexplained, after as many tries, shared among the cores', async ({
  debug,
  page,
}) => {
  const cores = await page.evaluate(() => navigator.hardwareConcurrency);
  await debug.type(unexplainedTyped);
  await expect.poll(() => page.workers().length).toBe(Math.min(4, cores));
  await debug.expectVerdict('unexplained');
  await expect(debug.verdict).toContainText('every three at once');
});

test('without WebCrypto a changed request is judged anew while a search runs', async ({
  debug,
}) => {
  await debug.type(restletTyped(randomSignature));
  await debug.loadExample('Oracle’s SOAP example');
  await debug.expectVerdict('match');
});

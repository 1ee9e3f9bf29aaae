import { defineConfig } from '@playwright/test';
import { BROWSER_FLAGS, findBrowser } from '../scripts/browser.mjs';
import type { PageOptions } from './e2e/support/fixtures.ts';
import { isDeep } from './support/depth.ts';

const executablePath = findBrowser();
if (executablePath === undefined) {
  throw new Error('No Chrome or Chromium found; `npm test` installs one.');
}
// Test processes load this file again; they need not search again.
process.env['COUNTERSIGN_BROWSER'] = executablePath;

/** What could differ from a server: how the page arrives, its worker, its storage, its addresses. */
const differing = /\/(?:delivery|framing|plain-http|secrets|sharing)\.spec\.ts$/;
/** What has a server of its own. */
const served = /\/plain-http\.spec\.ts$/;
/** What `npm run test:deep` runs: a folder, and tests that are marked. */
const deep = /@deep|deep\//;

/** The built page, in a real browser, from disk; and what could differ there also from a server. */
export default defineConfig<PageOptions>({
  // A machine that does other work beside takes its time with a megabyte of text; no test waits for it.
  timeout: 240_000,
  expect: { timeout: 90_000 },
  testDir: './e2e',
  outputDir: '../.reports/playwright',
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  // What fails once and then passes is listed as flaky: it is looked at, and holds up nobody's work.
  retries: 1,
  reporter: 'list',
  use: {
    launchOptions: { executablePath, args: BROWSER_FLAGS },
    // A trace of each test takes a fifth of the time; `--trace retain-on-failure` asks for it.
    screenshot: 'only-on-failure',
  },
  ...(isDeep ? { grep: deep } : { grepInvert: deep }),
  projects: isDeep
    ? [
        { name: 'file', use: { origin: 'file' } },
        { name: 'http', use: { origin: 'http' }, testMatch: /\/profile\.spec\.ts$/ },
      ]
    : [
        { name: 'file', use: { origin: 'file' }, testIgnore: served },
        { name: 'http', use: { origin: 'http' }, testMatch: differing },
      ],
});

import { defineConfig } from '@playwright/test';
import { BROWSER_FLAGS, findBrowser } from '../scripts/browser.mjs';
import type { PageOptions } from './e2e/support/fixtures.ts';

const executablePath = findBrowser();
if (executablePath === undefined) {
  throw new Error('No Chrome or Chromium found; `npm test` installs one.');
}
// Test processes load this file again; they need not search again.
process.env['COUNTERSIGN_BROWSER'] = executablePath;

/** What could differ from a server: how the page arrives, its worker, its storage, its addresses. */
const differing = /\/(?:delivery|framing|plain-http|profile|secrets|searching|sharing)\.spec\.ts$/;

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
  retries: 0,
  reporter: 'list',
  use: {
    launchOptions: { executablePath, args: BROWSER_FLAGS },
    trace: 'retain-on-failure',
  },
  projects: [
    { name: 'file', use: { origin: 'file' } },
    { name: 'http', use: { origin: 'http' }, testMatch: differing },
  ],
});

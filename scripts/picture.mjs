import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from '@playwright/test';
import { BROWSER_FLAGS, ensureBrowser } from './browser.mjs';
import { ROOT, run } from './run.mjs';

const VIEWPORT = { width: 1280, height: 900 };
const MARGIN = 20;
const MOST_BYTES = 220_000;

/**
 * Opens the built page from disk, loads its first example, and writes `docs/debug-<scheme>.png`: the
 * column of results, from the verdict to the stage with the first difference.
 *
 * @param {import('@playwright/test').Browser} browser
 * @param {'light' | 'dark'} scheme
 */
async function take(browser, scheme) {
  const page = await browser.newPage({ viewport: VIEWPORT, colorScheme: scheme });
  await page.goto(pathToFileURL(join(ROOT, 'dist', 'index.html')).href);
  await page.getByRole('button', { name: 'A failing RESTlet' }).first().click();
  const verdict = page.getByRole('status', { name: 'Verdict' });
  await verdict.and(page.locator('[data-verdict="explained"]')).waitFor();
  const top = await boxOf(verdict);
  const bottom = await boxOf(page.locator('[data-diverges="origin"]'));
  const clip = {
    x: top.x - MARGIN,
    y: top.y - MARGIN,
    width: top.width + 2 * MARGIN,
    height: bottom.y + bottom.height - top.y + MARGIN,
  };
  const path = join(ROOT, 'docs', `debug-${scheme}.png`);
  await page.screenshot({ path, clip, fullPage: true, animations: 'disabled' });
  await page.close();
  const { size } = statSync(path);
  console.log(`docs/debug-${scheme}.png: ${(size / 1000).toFixed(0)} kB`);
  if (size > MOST_BYTES) throw new Error(`Picture: ${path} is over ${MOST_BYTES} bytes.`);
}

/** @param {import('@playwright/test').Locator} locator */
async function boxOf(locator) {
  const box = await locator.boundingBox();
  if (box === null) throw new Error(`Picture: nothing to see of ${String(locator)}.`);
  return box;
}

const executablePath = ensureBrowser();
if (executablePath === undefined) throw new Error('Picture: there is no browser.');
if (!run('vite build')) throw new Error('Picture: the page does not build.');
mkdirSync(join(ROOT, 'docs'), { recursive: true });
const browser = await chromium.launch({ executablePath, args: BROWSER_FLAGS });
await take(browser, 'light');
await take(browser, 'dark');
await browser.close();

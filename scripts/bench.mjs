import { cpus, totalmem } from 'node:os';
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { build } from 'vite';
import { measureOpening } from './bench-opening.mjs';
import { BROWSER_FLAGS, ensureBrowser } from './browser.mjs';
import { ROOT, run } from './run.mjs';

/**
 * @typedef {import('../tests/bench/engine.ts').EngineRows} EngineRows
 * @typedef {import('../src/engine/index.ts').GivenText} GivenText
 * @typedef {import('@playwright/test').Browser} Browser
 * @typedef {import('@playwright/test').Page} Page
 */

const KEYSTROKES = 60;

/** A page with WebCrypto, and nothing in it but the engine. */
const BLANK = 'https://bench.invalid/';

/** @param {Browser} browser */
async function measureEngine(browser) {
  const page = await browser.newPage();
  await page.route(BLANK, (route) =>
    route.fulfill({ contentType: 'text/html', body: '<title>bench</title>' }),
  );
  await page.goto(BLANK);
  await page.addScriptTag({ content: await engineScript() });
  const rows = await page.evaluate(() => globalThis.benchEngine());
  const { rich, large } = await page.evaluate(() => globalThis.benchRequests);
  await page.close();
  return { rows, rich, large };
}

async function engineScript() {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    root: ROOT,
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: join(ROOT, 'tests/bench/engine.ts'), formats: ['iife'], name: 'bench' },
    },
  });
  const [output] = Array.isArray(built) ? built : [];
  const [chunk] = output?.output ?? [];
  if (chunk?.type !== 'chunk') throw new Error('The engine was not built.');
  return chunk.code;
}

/**
 * Milliseconds from each input event to the paint after it, while the URL of the request is typed on.
 *
 * @param {Browser} browser
 * @param {GivenText} given
 */
async function measurePage(browser, { request, observed, credentials }) {
  const page = await browser.newPage();
  await page.goto(pathToFileURL(join(ROOT, 'dist/index.html')).href);
  /** @param {string} name */
  const field = (name) => page.getByRole('textbox', { name, exact: true });
  await page.getByRole('combobox', { name: 'HTTP method' }).selectOption(request.method);
  await field('Request URL').fill(request.url);
  await field('Authorization header').fill(observed);
  await field('Body').fill(request.body);
  await field('Consumer secret').fill(credentials.consumerSecret);
  await field('Token secret').fill(credentials.tokenSecret);
  await page.locator('[data-verdict="unexplained"]').waitFor();
  await field('Request URL').press('End');
  return typeOn(page);
}

/**
 * Types into the field that has the focus, and closes the page.
 *
 * @param {Page} page
 */
async function typeOn(page) {
  const times = await page.evaluateHandle(watchPaints);
  for (let typed = 0; typed < KEYSTROKES; typed += 1) {
    await page.keyboard.press('x');
    // As fast as people type; faster, and one paint would answer several keys.
    await page.waitForTimeout(100);
  }
  const measured = await times.jsonValue();
  await page.close();
  return measured;
}

/** Runs in the page: notes for every input event how long its paint takes. */
function watchPaints() {
  /** @type {number[]} */
  const times = [];
  document.addEventListener(
    'input',
    (event) => {
      requestAnimationFrame(() => {
        // A message that is posted in a frame arrives when the frame was painted.
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => times.push(performance.now() - event.timeStamp);
        port2.postMessage(null);
      });
    },
    { capture: true },
  );
  return times;
}

/** @param {EngineRows} rows */
function printEngine({ searches, keystrokes, readings }) {
  console.log('\nA signature that nothing explains, so that everything is tried');
  console.table(
    searches.map(({ request, mistakes, recipes, signatures, first, search, hmacs, ...row }) => ({
      request,
      'mistakes up to': mistakes,
      recipes,
      signatures,
      'first time ms': round(first),
      'search ms': round(search),
      'raw HMACs ms': round(hmacs),
      ratio: round(search / hmacs),
      "page's longest task ms": round(row.longestTask),
    })),
  );
  console.log('\ntrace() after each keystroke in the URL');
  console.table(
    keystrokes.map(({ request, median, slowest }) => ({
      request,
      'median ms': round(median),
      'slowest ms': round(slowest),
    })),
  );
  console.log('\nReading a large text; of hostile ones the slowest. Growth: 1 is linear');
  console.table(
    readings.map(({ reader, text, characters, time, growth }) => ({
      reader,
      text,
      characters,
      ms: round(time),
      growth: round(growth),
    })),
  );
}

/** @param {readonly (readonly [what: string, times: readonly number[]])[]} rows */
function printPage(rows) {
  console.log(
    '\nThe built page: from an input event to the next paint, beside a page that does nothing',
  );
  console.table(
    rows.map(([what, times]) => {
      const sorted = [...times].sort((a, b) => a - b);
      /** @param {number} share */
      const at = (share) => round(sorted[Math.ceil(share * sorted.length) - 1] ?? 0);
      return {
        what,
        keystrokes: times.length,
        'median ms': at(0.5),
        '95th percentile ms': at(0.95),
      };
    }),
  );
}

/** @param {Awaited<ReturnType<typeof measureOpening>>} openings */
function printOpenings(openings) {
  console.log('\nOpening it, with a processor four times slower and slow 4G');
  console.table(
    openings.map(({ what, paint, typing, script }) => ({
      what,
      'first paint ms': round(paint),
      'one can type ms': round(typing),
      'scripts ms': round(script),
    })),
  );
}

/**
 * The same for a field on a page without any script of its own: what the browser itself needs.
 *
 * @param {Browser} browser
 */
async function measureNothing(browser) {
  const page = await browser.newPage();
  await page.setContent('<textarea rows="4" cols="60"></textarea>');
  await page.locator('textarea').focus();
  return typeOn(page);
}

/** @param {number} number */
function round(number) {
  return Number(number.toFixed(2));
}

const executablePath = ensureBrowser();
if (executablePath === undefined || !run('vite build --logLevel error')) process.exit(1);
const browser = await chromium.launch({ executablePath, args: BROWSER_FLAGS });
const [cpu] = cpus();
const memory = Math.round(totalmem() / 2 ** 30);
console.log(
  `Machine: ${cpus().length} × ${cpu?.model ?? 'unknown'}, ${memory} GB, ${process.platform}`,
);
console.log(`Browser: Chromium ${browser.version()}`);
const { rows, rich, large } = await measureEngine(browser);
/** @type {readonly (readonly [what: string, times: readonly number[]])[]} */
const paints = [
  ['a page without a script', await measureNothing(browser)],
  ['rich request', await measurePage(browser, rich)],
  ['rich request and 1,000 parameters more', await measurePage(browser, large)],
];
const openings = await measureOpening(browser);
await browser.close();
printEngine(rows);
printPage(paints);
printOpenings(openings);

import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { ROOT } from './run.mjs';

/** A slow phone: a processor four times slower than this one, and what Lighthouse calls slow 4G. */
const SLOWER = 4;
const NETWORK = {
  offline: false,
  latency: 150,
  downloadThroughput: (1.6 * 1024 * 1024) / 8,
  uploadThroughput: (750 * 1024) / 8,
};
const RUNS = 3;

/**
 * @typedef {{ paint: number, typing: number, script: number }} Opening
 * In milliseconds: until something is painted, until the paste box takes a key, and what scripts took.
 */

/**
 * How the built page opens on a slow machine and network, beside the same file without its script: the median
 * of some runs each.
 *
 * @param {import('@playwright/test').Browser} browser
 */
export async function measureOpening(browser) {
  const html = readFileSync(join(ROOT, 'dist/index.html'), 'utf8');
  // Without a word nothing would ever be painted.
  const bare = html
    .replace(/<script\b[^>]*>[\s\S]*?<\/script>/gi, '')
    .replace(/<\/body>/i, '<p>Countersign</p></body>');
  return [
    { what: 'the page', ...(await medianOf(browser, html, true)) },
    { what: 'the same file without its script', ...(await medianOf(browser, bare, false)) },
  ];
}

/**
 * @param {import('@playwright/test').Browser} browser
 * @param {string} html
 * @param {boolean} hasScript
 * @returns {Promise<Opening>}
 */
async function medianOf(browser, html, hasScript) {
  /** @type {Opening[]} */
  const runs = [];
  for (let at = 0; at < RUNS; at += 1) runs.push(await openOnce(browser, html, hasScript));
  /** @param {keyof Opening} name */
  const median = (name) => runs.map((one) => one[name]).sort((a, b) => a - b)[RUNS >> 1] ?? 0;
  return { paint: median('paint'), typing: median('typing'), script: median('script') };
}

/**
 * @param {import('@playwright/test').Browser} browser
 * @param {string} html
 * @param {boolean} hasScript
 * @returns {Promise<Opening>}
 */
async function openOnce(browser, html, hasScript) {
  const server = await serve(gzipSync(html, { level: 9 }));
  const page = await browser.newPage();
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', NETWORK);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  await page.goto(server.url);
  if (hasScript) await page.locator('#paste').waitFor();
  const typing = hasScript ? await page.evaluate(firstKey) : 0;
  const painted = await page.waitForFunction(
    () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime,
  );
  const paint = (await painted.jsonValue()) ?? 0;
  const { metrics } = await session.send('Performance.getMetrics');
  const script = metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? 0;
  await page.close();
  server.close();
  return { paint, typing, script: script * 1000 };
}

/** Runs in the page: when the page's thread is free for a key, in milliseconds since it was asked for. */
function firstKey() {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => resolve(performance.now());
    port2.postMessage(null);
  });
}

/**
 * @param {Buffer} packed
 * @returns {Promise<{ url: string, close: () => void }>}
 */
function serve(packed) {
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'Content-Type': 'text/html', 'Content-Encoding': 'gzip' });
    response.end(packed);
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' ? address?.port : undefined;
      resolve({ url: `http://127.0.0.1:${port ?? 0}/`, close: () => server.close() });
    });
  });
}

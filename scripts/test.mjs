import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBrowser } from './browser.mjs';
import { countPlaywright, countVitest, readCount } from './report.mjs';
import { ROOT, ensureDependencies, run, runTogether } from './run.mjs';

const REPORTS = join(ROOT, '.reports');
const UNIT = join(REPORTS, 'unit.json');
const E2E = join(REPORTS, 'e2e.json');

/** `npm run test:deep`: what takes longer, and by what `depth.ts` and the configurations tell it. */
const isDeep = process.argv[2] === 'deep';
if (isDeep) process.env['COUNTERSIGN_DEEP'] = '1';

/** Two that take equally long, for two cores. */
const checks = [
  'node scripts/check.mjs && prettier --check --cache --log-level warn .',
  'eslint --max-warnings 0 .',
];

/**
 * Everything a fresh clone needs and every check, in order; the first that fails ends the run.
 *
 * @type {readonly { name: string, passes: () => boolean | Promise<boolean> }[]}
 */
const steps = [
  { name: 'dependencies', passes: ensureDependencies },
  ...(isDeep ? [] : [{ name: 'types, lint and format', passes: () => runTogether(checks) }]),
  {
    name: 'unit tests',
    passes: () => run(`vitest run --reporter=default --reporter=json --outputFile.json="${UNIT}"`),
  },
  { name: 'build', passes: () => run('vite build') },
  { name: 'browser', passes: useBrowser },
  {
    name: 'browser tests',
    passes: () =>
      run('playwright test --config tests/playwright.config.ts --reporter=list,json', {
        env: { PLAYWRIGHT_JSON_OUTPUT_FILE: E2E },
      }),
  },
];

function useBrowser() {
  const path = ensureBrowser();
  if (path !== undefined) process.env['COUNTERSIGN_BROWSER'] = path;
  return path !== undefined;
}

/** @param {typeof steps[number]} step */
async function fails({ name, passes }) {
  console.log(`\n== ${name}`);
  const start = performance.now();
  const passed = await passes();
  console.log(`== ${name}: ${passed ? 'ok' : 'FAILED'}, ${seconds(start)} s`);
  return !passed;
}

/** @param {number} start */
function seconds(start) {
  return ((performance.now() - start) / 1000).toFixed(1);
}

rmSync(REPORTS, { recursive: true, force: true });
let failed;
for (const step of steps) {
  if (failed === undefined && (await fails(step))) failed = step;
}
const unit = readCount(UNIT, countVitest);
const e2e = readCount(E2E, countPlaywright);
console.log(failed ? `\nStopped at: ${failed.name}.\n` : '\nEverything passed.\n');
console.log(`${unit.passed + e2e.passed} passed, ${unit.failed + e2e.failed} failed`);
process.exitCode = failed ? 1 : 0;

import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBrowser } from './browser.mjs';
import { countPlaywright, countVitest, readCount } from './report.mjs';
import { ROOT, ensureDependencies, run } from './run.mjs';

const REPORTS = join(ROOT, '.reports');
const UNIT = join(REPORTS, 'unit.json');
const E2E = join(REPORTS, 'e2e.json');

/** Everything a fresh clone needs and every check, in order; the first that fails ends the run. */
const steps = [
  { name: 'dependencies', passes: ensureDependencies },
  { name: 'types', passes: () => run('node scripts/check.mjs') },
  { name: 'lint', passes: () => run('eslint --max-warnings 0 .') },
  { name: 'format', passes: () => run('prettier --check --log-level warn .') },
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
function fails({ name, passes }) {
  console.log(`\n== ${name}`);
  const start = performance.now();
  const passed = passes();
  console.log(`== ${name}: ${passed ? 'ok' : 'FAILED'}, ${seconds(start)} s`);
  return !passed;
}

/** @param {number} start */
function seconds(start) {
  return ((performance.now() - start) / 1000).toFixed(1);
}

rmSync(REPORTS, { recursive: true, force: true });
const failed = steps.find(fails);
const unit = readCount(UNIT, countVitest);
const e2e = readCount(E2E, countPlaywright);
console.log(failed ? `\nStopped at: ${failed.name}.\n` : '\nEverything passed.\n');
console.log(`${unit.passed + e2e.passed} passed, ${unit.failed + e2e.failed} failed`);
process.exitCode = failed ? 1 : 0;

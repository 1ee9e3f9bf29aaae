import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { viteSingleFile } from 'vite-plugin-singlefile';
import { defineConfig } from 'vitest/config';
import { sealPage } from './scripts/seal-page.mjs';
import { thirdParty } from './scripts/third-party.mjs';
import { weighParts } from './scripts/weigh-parts.mjs';
import { isDeep } from './tests/support/depth.ts';

/** The tests that try more when they are run as deep, by what they import. */
const deeper = readdirSync('tests', { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.test.ts'))
  .map((path) => join('tests', path))
  .filter((path) => readFileSync(path, 'utf8').includes("/support/depth.ts'"));

export default defineConfig({
  plugins: [thirdParty(), svelte(), weighParts(), viteSingleFile(), sealPage()],
  build: {
    target: 'es2022',
    sourcemap: false,
    modulePreload: false,
    reportCompressedSize: false,
    // One function around everything: the script's text is also run as the worker's, as a classic
    // script, where a top-level name could otherwise hide one of the worker's own globals, and
    // which is only as strict as it says it is.
    rolldownOptions: { output: { format: 'iife', strict: true, minify: true } },
  },
  test: {
    // The property tests run thousands of cases, on machines that do other work as well.
    testTimeout: isDeep ? 300_000 : 120_000,
    hookTimeout: 60_000,
    // Vitest alone would leave one of two cores idle.
    maxWorkers: 2,
    // No module holds state: loading each once for all files saves a third of the time.
    isolate: false,
    unstubGlobals: true,
    projects: isDeep
      ? [
          {
            extends: true,
            test: { name: 'deep', include: ['tests/deep/**/*.test.ts', ...deeper] },
          },
        ]
      : [
          {
            extends: true,
            test: {
              name: 'node',
              include: [
                'tests/unit/**/*.test.ts',
                'tests/vectors/**/*.test.ts',
                'tests/catalogue/**/*.test.ts',
                'tests/*.test.ts',
              ],
              exclude: ['tests/unit/app/**'],
            },
          },
          {
            extends: true,
            resolve: { conditions: ['browser'] },
            test: {
              name: 'app',
              include: ['tests/unit/app/**/*.test.ts'],
              environment: './tests/support/reactive-environment.ts',
            },
          },
        ],
  },
});

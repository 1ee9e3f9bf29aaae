import { svelte } from '@sveltejs/vite-plugin-svelte';
import { viteSingleFile } from 'vite-plugin-singlefile';
import { defineConfig } from 'vitest/config';
import { sealPage } from './scripts/seal-page.mjs';
import { thirdParty } from './scripts/third-party.mjs';
import { trimCatalogue } from './scripts/trim-catalogue.mjs';

export default defineConfig({
  plugins: [trimCatalogue(), thirdParty(), svelte(), viteSingleFile(), sealPage()],
  build: {
    target: 'es2022',
    sourcemap: false,
    modulePreload: false,
    reportCompressedSize: false,
    // Two minifiers in a row, Terser and then Rolldown's own: each finds what the other does not, and
    // the page is 2 % smaller than by either of them.
    minify: 'terser',
    terserOptions: {
      mangle: false,
      compress: {
        ecma: 2020,
        keep_fargs: false,
        module: true,
        passes: 5,
        pure_getters: true,
        unsafe_arrows: true,
      },
    },
    // One function around everything: the script's text is also run as the worker's, as a classic
    // script, where a top-level name could otherwise hide one of the worker's own globals, and
    // which is only as strict as it says it is.
    rolldownOptions: { output: { format: 'iife', strict: true, minify: true } },
  },
  test: {
    // The property tests run thousands of cases, on machines that do other work as well.
    testTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          include: [
            'tests/unit/**/*.test.ts',
            'tests/vectors/**/*.test.ts',
            'tests/catalogue/**/*.test.ts',
            'tests/architecture.test.ts',
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

import { svelte } from '@sveltejs/vite-plugin-svelte';
import { viteSingleFile } from 'vite-plugin-singlefile';
import { defineConfig } from 'vitest/config';
import { sealPage } from './scripts/seal-page.mjs';

const testing = process.env['VITEST'] !== undefined;

export default defineConfig({
  plugins: [svelte(), viteSingleFile(), sealPage()],
  // Without this, Vitest resolves Svelte's server build, where runes do not react.
  resolve: testing ? { conditions: ['browser'] } : {},
  build: {
    target: 'es2022',
    sourcemap: false,
    modulePreload: false,
    reportCompressedSize: false,
    // One function around everything: the script's text is also run as the worker's, as a classic
    // script, where a top-level name could otherwise hide one of the worker's own globals.
    rolldownOptions: { output: { format: 'iife' } },
  },
  test: {
    environment: 'node',
    include: [
      'tests/unit/**/*.test.ts',
      'tests/vectors/**/*.test.ts',
      'tests/catalogue/**/*.test.ts',
      'tests/architecture.test.ts',
    ],
  },
});

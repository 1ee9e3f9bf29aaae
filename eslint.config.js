import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import { defineConfig } from 'eslint/config';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

/** @param {string} message @param {string[]} names */
const ban = (message, names) => names.map((name) => ({ name, message }));

const STORED = ban('Nothing the user pastes is stored.', [
  'localStorage',
  'sessionStorage',
  'indexedDB',
]);

const IMPURE = ban('The engine is pure: the time and anything random are arguments.', [
  'Date',
  'performance',
  'fetch',
  'setTimeout',
  'setInterval',
]);

const REPAIRING = ban('It repairs or merges what must be shown; faults/imitate.ts may use it.', [
  'URL',
  'URLSearchParams',
  'Headers',
  'encodeURIComponent',
  'encodeURI',
  'decodeURIComponent',
  'decodeURI',
  'escape',
  'unescape',
]);

const STORED_PROPERTIES = [
  ...STORED.map(({ name, message }) => ({ property: name, message })),
  { object: 'document', property: 'cookie', message: 'Nothing the user pastes is stored.' },
];

const RANDOM = { object: 'Math', property: 'random', message: 'The engine is pure.' };

/** As the compiler: an underscore says that a signature or a loop asks for it.
 * @type {import('eslint').Linter.RulesRecord} */
const UNUSED = {
  '@typescript-eslint/no-unused-vars': [
    'error',
    { argsIgnorePattern: '^_', varsIgnorePattern: '^_$' },
  ],
};

export default defineConfig(
  { ignores: ['dist/', '.reports/', 'tests/fixtures/'] },
  js.configs.recommended,
  { languageOptions: { globals: { ...globals.browser, ...globals.node } } },
  {
    files: ['**/*.ts'],
    extends: [ts.configs.strictTypeChecked, ts.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: {
        // The nearest tsconfig.json of each file, so that the engine is linted without the DOM.
        projectService: {
          allowDefaultProject: ['vite.config.ts'],
          defaultProject: 'tests/tsconfig.json',
        },
        tsconfigRootDir: import.meta.dirname,
        extraFileExtensions: ['.svelte'],
      },
    },
    rules: {
      ...UNUSED,
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    },
  },
  { files: ['**/*.svelte'], extends: [ts.configs.strict, ts.configs.stylistic], rules: UNUSED },
  // After TypeScript's own, since each brings its parser and the last one wins.
  svelte.configs.recommended,
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } },
    // svelte-check sees every name; this rule knows nothing of types.
    rules: { 'no-undef': 'off' },
  },
  {
    files: ['src/**'],
    rules: {
      'no-console': 'error',
      'no-restricted-globals': ['error', ...STORED],
      'no-restricted-properties': ['error', ...STORED_PROPERTIES],
    },
  },
  {
    // The one place that stores, and only what a reader asks it to keep.
    files: ['src/app/state/device.ts'],
    rules: { 'no-restricted-globals': 'off' },
  },
  {
    files: ['src/engine/**'],
    rules: {
      'no-restricted-globals': ['error', ...STORED, ...IMPURE, ...REPAIRING],
      'no-restricted-properties': ['error', ...STORED_PROPERTIES, RANDOM],
    },
  },
  {
    // What real libraries do, repairs and all.
    files: ['src/engine/faults/imitate.ts'],
    rules: { 'no-restricted-globals': ['error', ...STORED, ...IMPURE] },
  },
);

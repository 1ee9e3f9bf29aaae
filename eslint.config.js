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

const REPAIRING = ban('It repairs or merges what must be shown; faults/imitate may use it.', [
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

const TYPED = 'Text is typed into TextInput.svelte alone, which keeps it off the disk.';
const REMEMBERED = 'Without autocomplete="off" a browser keeps on the disk what is set here.';

/**
 * The tags of some elements that lack an attribute with a fixed value of its kind.
 * @param {string} elements @param {string} name @param {string} value
 */
const lacking = (elements, name, value) =>
  `SvelteElement[name.name=${elements}] > SvelteStartTag:not(:has(> SvelteAttribute[key.name="${name}"][value.0.value=${value}]))`;

/** What would let a typed text get to the disk: fields of text, and controls that a browser restores. */
const UNKEPT = [
  { selector: 'SvelteElement[name.name=/^(textarea|svelte:element)$/]', message: TYPED },
  { selector: lacking('"input"', 'type', '/^(checkbox|file|radio)$/'), message: TYPED },
  { selector: 'SvelteAttribute[key.name=/^contenteditable$/i]', message: TYPED },
  { selector: 'SvelteShorthandAttribute[key.name=/^contenteditable$/i]', message: TYPED },
  { selector: lacking('/^(form|input|select)$/', 'autocomplete', '"off"'), message: REMEMBERED },
];

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
    files: ['src/**/*.svelte'],
    ignores: ['src/app/ui/TextInput.svelte'],
    rules: { 'no-restricted-syntax': ['error', ...UNKEPT] },
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
    files: ['src/engine/faults/imitate/*.ts'],
    rules: { 'no-restricted-globals': ['error', ...STORED, ...IMPURE] },
  },
);

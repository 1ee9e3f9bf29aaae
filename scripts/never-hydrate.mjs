const HYDRATION = /\/svelte\/src\/internal\/client\/dom\/hydration\.js$/;

/**
 * A Vite plugin for the build: tells the minifier what Svelte cannot know, that this page is never
 * rendered on a server and so never hydrated. It can then leave out every branch for hydration, which
 * Svelte guards by one flag for this very purpose. Fails when Svelte spells that flag otherwise.
 *
 * @returns {import('vite').Plugin}
 */
export function neverHydrate() {
  return {
    name: 'countersign:never-hydrate',
    apply: 'build',
    transform(code, id) {
      return HYDRATION.test(id) ? fixFlag(code) : undefined;
    },
  };
}

/**
 * Svelte’s module with its flag as a constant.
 *
 * @param {string} code
 */
export function fixFlag(code) {
  const fixed = code
    .replace('export let hydrating = false;', 'export const hydrating = false;')
    .replace(/^\s*hydrating = value;$/m, '');
  if (!fixed.includes('const hydrating') || fixed.includes('hydrating = value')) {
    throw new Error('Build: Svelte’s hydration.js has changed; see scripts/never-hydrate.mjs.');
  }
  return fixed;
}

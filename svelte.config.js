import { readdirSync } from 'node:fs';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';

const folder = new URL('src/app/', import.meta.url);
const components = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.svelte'))
  .sort();
const letters = Array.from('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ');

/**
 * The class that keeps a component's styles its own: one letter. The default's ten characters at each
 * of some 400 places are a kilobyte of the file.
 *
 * @param {string} component the path of its file
 */
function classOf(component) {
  const letter =
    letters[components.findIndex((file) => `/${component}`.endsWith(`/src/app/${file}`))];
  if (letter === undefined) throw new Error(`No letter is left for the styles of ${component}.`);
  return letter;
}

/** @type {import('@sveltejs/vite-plugin-svelte').SvelteConfig} */
export default {
  preprocess: vitePreprocess({ script: true }),
  compilerOptions: {
    runes: true,
    cssHash: ({ filename }) => classOf(filename),
    discloseVersion: false,
  },
};

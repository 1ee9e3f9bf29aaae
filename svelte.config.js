import { readdirSync } from 'node:fs';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';

const folder = new URL('src/app/', import.meta.url);
const components = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.svelte'))
  .sort();
const letters = Array.from('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ');
/** One letter as long as there are some, then two with a capital before: no class of ours looks so. */
const names = [...letters, ...letters.slice(26).flatMap((a) => letters.map((b) => a + b))];

/** @type {import('@sveltejs/vite-plugin-svelte').SvelteConfig} */
export default {
  preprocess: vitePreprocess({ script: true }),
  compilerOptions: {
    runes: true,
    // The class that keeps a component's styles its own is a letter or two. The default's ten
    // characters at each of some hundred places are kilobytes of the file.
    cssHash: ({ filename, hash }) =>
      names[components.findIndex((file) => `/${filename}`.endsWith(`/src/app/${file}`))] ??
      `s${hash(filename)}`,
    discloseVersion: false,
  },
};

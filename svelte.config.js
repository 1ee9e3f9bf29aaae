import { readdirSync } from 'node:fs';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';

const folder = new URL('src/app/', import.meta.url);
const components = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.svelte'))
  .sort();
const letters = Array.from('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ');

/** @type {import('@sveltejs/vite-plugin-svelte').SvelteConfig} */
export default {
  preprocess: vitePreprocess({ script: true }),
  compilerOptions: {
    runes: true,
    // The class that keeps a component's styles its own is one letter, as long as there are some. The
    // default's ten characters at each of some 400 places are a kilobyte of the file.
    cssHash: ({ filename, hash }) =>
      letters[components.findIndex((file) => `/${filename}`.endsWith(`/src/app/${file}`))] ??
      `s${hash(filename)}`,
    discloseVersion: false,
  },
};

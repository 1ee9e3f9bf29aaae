import { gzipSync } from 'node:zlib';
import { minifySync } from 'vite';

/**
 * The parts of the page: where their modules stand, and the most that each may weigh, in bytes after gzip. A
 * part that outgrows its number gets a new one in the commit that makes it grow, which says why.
 *
 * @type {readonly { readonly name: string, readonly where: RegExp, readonly most: number }[]}
 */
const PARTS = [
  { name: 'libraries', where: /\/node_modules\//, most: 30_000 },
  { name: 'faults', where: /\/src\/engine\/faults\//, most: 86_500 },
  { name: 'readers', where: /\/src\/engine\/parse\//, most: 68_000 },
  { name: 'knowledge', where: /\/src\/(?:engine\/netsuite|knowledge)\//, most: 31_000 },
  { name: 'engine', where: /\/src\/engine\//, most: 32_000 },
  { name: 'page', where: /\/src\//, most: 122_000 },
];

/**
 * A Vite plugin for the build: prints what each part weighs, by itself, and fails the build when one weighs
 * more than it may. It comes before what makes one file of them all.
 *
 * @returns {import('vite').Plugin}
 */
export function weighParts() {
  return {
    name: 'countersign:weigh-parts',
    apply: 'build',
    enforce: 'pre',
    generateBundle(_options, bundle) {
      const modules = Object.values(bundle).flatMap((file) =>
        file.type === 'chunk' ? Object.entries(file.modules) : [],
      );
      console.log(report(partsOf(modules.map(([path, { code }]) => [path, code ?? '']))));
    },
  };
}

/**
 * @param {readonly (readonly [path: string, code: string])[]} modules
 */
export function partsOf(modules) {
  return PARTS.map(({ name, most }) => {
    const own = modules.filter(
      ([path]) => PARTS.find(({ where }) => where.test(path))?.name === name,
    );
    // Nothing is left out here that another part calls: only names and blanks are shortened.
    const { code } = minifySync(`${name}.js`, own.map(([, text]) => text).join('\n'), {
      compress: false,
      mangle: true,
    });
    return { name, most, weight: weightOf(code) };
  });
}

/**
 * A line for each part. Throws when one is over its budget.
 *
 * @param {readonly { readonly name: string, readonly most: number, readonly weight: number }[]} parts
 */
export function report(parts) {
  const lines = parts.map(
    ({ name, most, weight }) => `  ${name.padEnd(10)} ${kilobytes(weight)} of ${kilobytes(most)}`,
  );
  const heavy = parts.filter(({ most, weight }) => weight > most).map(({ name }) => name);
  const text = `Weight by part, gzip:\n${lines.join('\n')}`;
  if (heavy.length > 0) throw new Error(`Over their budget: ${heavy.join(', ')}.\n${text}`);
  return text;
}

/** @param {string} text */
const weightOf = (text) => gzipSync(text, { level: 9 }).length;

/** @param {number} bytes */
const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1).padStart(5)} kB`;

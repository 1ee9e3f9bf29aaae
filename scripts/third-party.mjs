import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const FILE = 'THIRD_PARTY.md';
const MODULE = 'virtual:third-party';
const RESOLVED = `\0${MODULE}`;

/** Where a package names its licence and has only its notice: a package that has the whole text. */
const WHOLE_TEXTS = /** @type {Readonly<Record<string, string>>} */ ({
  'Apache-2.0': 'typescript',
});

/** @typedef {{ name: string, version: string, licence: string, text: string }} Package */

/**
 * A Vite plugin: gives the page the licences of the packages that THIRD_PARTY.md names, and holds that
 * file against what really got into the page. When the two differ the build writes the file anew, and
 * fails, so that the file in the repository is always current.
 *
 * @returns {import('vite').Plugin}
 */
export function thirdParty() {
  let root = '';
  return {
    name: 'countersign:third-party',
    configResolved(config) {
      root = config.root;
    },
    resolveId: (id) => (id === MODULE ? RESOLVED : undefined),
    load(id) {
      if (id !== RESOLVED) return undefined;
      const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
      const packages = namesIn(current(root)).map((name) => packageAt(root, name));
      return `export const version = ${JSON.stringify(version)};
export const packages = ${JSON.stringify(packages)};`;
    },
    generateBundle: {
      // Before everything is inlined into one page.
      order: 'pre',
      handler(_options, bundle) {
        const wanted = print(bundledIn(bundle).map((name) => packageAt(root, name)));
        if (wanted === current(root)) return;
        writeFileSync(join(root, FILE), wanted);
        throw new Error(`${FILE} was not current. It is written anew: commit it, and build again.`);
      },
    },
  };
}

/** @param {string} root */
function current(root) {
  try {
    return readFileSync(join(root, FILE), 'utf8');
  } catch {
    return '';
  }
}

/**
 * The packages of which something is in the chunks of a build, in the order of their names.
 *
 * @param {Readonly<Record<string, { type: string, modules?: Record<string, { renderedLength: number }> }>>} bundle
 */
export function bundledIn(bundle) {
  const modules = Object.values(bundle).flatMap((one) => Object.entries(one.modules ?? {}));
  const names = modules
    .filter(([, { renderedLength }]) => renderedLength > 0)
    .map(([id]) => /.*[\\/]node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)/.exec(id)?.[1])
    .filter((name) => name !== undefined)
    .map((name) => name.replace('\\', '/'));
  return [...new Set(names)].sort();
}

/**
 * What an installed package says of its licence. Throws when it says nothing.
 *
 * @param {string} root
 * @param {string} name
 * @returns {Package}
 */
export function packageAt(root, name) {
  const folder = join(root, 'node_modules', name);
  const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const whole = WHOLE_TEXTS[license];
  const texts = [folder, ...(whole ? [join(root, 'node_modules', whole)] : [])].map(licenceIn);
  return { name, version, licence: String(license), text: texts.join('\n\n') };
}

/** @param {string} folder */
function licenceIn(folder) {
  const file = readdirSync(folder).find((one) => /^licen[cs]e(?:\.(?:md|txt))?$/i.test(one));
  if (file === undefined) throw new Error(`Third party: no licence in ${folder}.`);
  return readFileSync(join(folder, file), 'utf8').replace(/\r\n?/g, '\n').trim();
}

/**
 * THIRD_PARTY.md for these packages.
 *
 * @param {readonly Package[]} packages
 */
export function print(packages) {
  const parts = packages.map(
    ({ name, version, licence, text }) =>
      `## ${name} ${version}\n\nLicence: ${licence}\n\n~~~text\n${text}\n~~~\n`,
  );
  return [
    '# What is built into the page\n\nWritten by the build (`scripts/third-party.mjs`). The page shows the same on `#/about`.\n',
    ...parts,
  ].join('\n');
}

/**
 * The names of the packages in a THIRD_PARTY.md.
 *
 * @param {string} markdown
 */
export function namesIn(markdown) {
  return [...markdown.matchAll(/^## (\S+) \S+$/gm)].map(([, name = '']) => name);
}

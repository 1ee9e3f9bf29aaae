import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from './run.mjs';

/**
 * The lists that are written from folders: the file of the list, and what makes a thing of it. Each thing has
 * a file of its own in a folder beside the list.
 */
export const LISTS = [
  { file: 'src/engine/faults/steps.ts', maker: 'stepFault' },
  { file: 'src/engine/faults/checks.ts', maker: 'checkFault' },
  { file: 'src/engine/faults/hidden.ts', maker: 'hiddenFault' },
  { file: 'src/engine/faults/families.ts', maker: 'family' },
  { file: 'src/engine/netsuite/errors/index.ts', maker: 'netSuiteError' },
];

/** @typedef {{ readonly name: string, readonly path: string }} Thing Its export, and its path from the list. */

/**
 * The things that a maker makes in the folders beside a list.
 *
 * @param {string} file
 * @param {string} maker
 * @returns {readonly Thing[]}
 */
export function thingsOf(file, maker) {
  const folder = join(ROOT, dirname(file));
  const made = new RegExp(String.raw`^export const (\w+)(?:: \w+)? = ${maker}\(`, 'm');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.includes(sep) && path.endsWith('.ts'))
    .sort()
    .flatMap((path) => {
      const name = made.exec(readFileSync(join(folder, path), 'utf8'))?.[1];
      return name === undefined ? [] : [{ name, path: `./${path.split(sep).join('/')}` }];
    });
}

/**
 * The text of a list with what is new, and without what is gone. The order is the list's own, since in some
 * it matters: what is new comes behind the others of its folder.
 *
 * @param {string} text
 * @param {readonly Thing[]} things
 */
export function updated(text, things) {
  const names = new Set(things.map(({ name }) => name));
  const imports = [...text.matchAll(/^import \{ (\w+) \} from '(\.\/[\w-]+\/[\w-]+\.ts)';\n/gm)];
  const known = new Map(imports.map(([, name = '', path = '']) => [name, path]));
  let done = text;
  for (const [line, name = ''] of imports) {
    if (!names.has(name)) done = done.replace(line, '').replace(entry(name), '');
  }
  for (const { name, path } of things) {
    if (!known.has(name)) done = withThing(done, { name, path }, known);
  }
  return done;
}

/** @param {string} name */
const entry = (name) => new RegExp(String.raw`^  ${name},\n`, 'm');

/**
 * @param {string} text
 * @param {Thing} thing
 * @param {ReadonlyMap<string, string>} known
 */
function withThing(text, { name, path }, known) {
  const line = `import { ${name} } from '${path}';\n`;
  const imports = [...text.matchAll(/^import [^]*?;\n/gm)].map(([one]) => one);
  const next = imports.find((one) => pathIn(one) > path);
  const withImport =
    next === undefined
      ? text.replace(imports.at(-1) ?? '', (last) => last + line)
      : text.replace(next, () => line + next);
  const listed = [...withImport.matchAll(/^ {2}(\w+),\n/gm)].map(([, one = '']) => one);
  const near = listed.findLast((one) => dirname(known.get(one) ?? '') === dirname(path));
  const before = near ?? listed.at(-1);
  return before === undefined
    ? withImport.replace(/\[\];/, `[\n  ${name},\n];`)
    : withImport.replace(entry(before), (found) => `${found}  ${name},\n`);
}

/** @param {string} line */
const pathIn = (line) => /from '([^']*)'/.exec(line)?.[1] ?? '';

/** Writes all lists, and says which of them changed. */
function writeLists() {
  for (const { file, maker } of LISTS) {
    const path = join(ROOT, file);
    const text = readFileSync(path, 'utf8');
    const now = updated(text, thingsOf(file, maker));
    if (now !== text) writeFileSync(path, now);
    console.log(`${now === text ? 'as it was' : 'written  '}  ${relative(ROOT, path)}`);
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) writeLists();

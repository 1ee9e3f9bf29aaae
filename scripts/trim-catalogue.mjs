import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';

/**
 * What the page shows of a fault, by the function that makes it. All else that is said of it is left
 * out of the file. Add a name here when a page begins to show it.
 *
 * @type {Readonly<Record<string, readonly string[]>>}
 */
const SHOWN = {
  stepFault: ['id', 'commonness', 'title', 'did', 'what', 'why', 'fix'],
  checkFault: ['id', 'fix'],
  hiddenFault: ['id', 'title', 'tell'],
  family: ['id', 'title', 'did', 'what', 'why', 'fix'],
};

/** What is said of a fault, shown or not; its other properties are what it does. */
const SAID = new Set([...Object.values(SHOWN).flat(), 'sources', 'examples']);

const FAULT = /\/src\/engine\/faults\/[\w-]+\/[\w-]+\.ts$/;
const CLIENTS = /\/src\/engine\/faults\/clients\.ts$/;
const LIST = /\/src\/engine\/faults\/(?:steps|checks|hidden|families)\.ts$/;

/**
 * A Vite plugin for the build: takes what is said out of every fault, and puts what the page shows
 * behind the list that the fault stands in, as one text. Sentences next to one another compress far
 * better than with code between them, and what no page shows would be a fifth of the file. The
 * catalogue keeps each fault in one place, with all that is said of it.
 *
 * @returns {import('vite').Plugin}
 */
export function trimCatalogue() {
  return {
    name: 'countersign:trim-catalogue',
    apply: 'build',
    enforce: 'pre',
    transform(code, id) {
      if (FAULT.test(id)) return trim(code);
      if (CLIENTS.test(id)) return trimClients(code);
      if (LIST.test(id)) return code + textsOf(code, dirname(id));
      return undefined;
    },
  };
}

/**
 * The module of a fault without what is said of it.
 *
 * @param {string} code
 */
export function trim(code) {
  return (faultIn(code)?.properties ?? [])
    .filter((property) => SAID.has(nameOf(property)))
    .reduceRight(withoutProperty, code);
}

/** What no page shows of a client. */
const UNSHOWN_OF_CLIENTS = ['id', 'language', 'sources'];

/**
 * The clients without what no page shows of them.
 *
 * @param {string} code
 */
export function trimClients(code) {
  return callsIn(code, ['client'])
    .flatMap(({ properties }) => properties)
    .filter((property) => UNSHOWN_OF_CLIENTS.includes(nameOf(property)))
    .reduceRight(withoutProperty, code);
}

/**
 * @param {string} code
 * @param {ts.ObjectLiteralElementLike} property
 */
const withoutProperty = (code, property) =>
  code.slice(0, property.getFullStart()) + code.slice(property.end + 1);

/**
 * A statement that gives the faults of a list what the page shows of them.
 *
 * @param {string} code the module of the list
 * @param {string} folder
 */
export function textsOf(code, folder) {
  const files = new Map(
    [...code.matchAll(/import \{ (\w+) \} from '(\.\/[\w-]+\/[\w-]+\.ts)'/g)].map(
      ([, name = '', path = '']) => [name, join(folder, path)],
    ),
  );
  const [, list = '', items = ''] = /export const (\w+)[^=]*= \[([^\]]*)\]/.exec(code) ?? [];
  const faults = [...items.matchAll(/\w+/g)].map(([name]) => shownIn(files.get(name) ?? name));
  const names = SHOWN[faults[0]?.maker ?? ''] ?? [];
  const texts = names.flatMap((_, at) => faults.map((fault) => fault.texts[at]));
  const count = faults.length;
  return `
const names = ${JSON.stringify(names)};
${JSON.stringify(texts.join('\n'))}.split('\\n').forEach((text, at) => {
  ${list}[at % ${count}][names[Math.floor(at / ${count})]] = text;
});`;
}

/** @param {string} file */
function shownIn(file) {
  const fault = faultIn(readFileSync(file, 'utf8'));
  if (fault === undefined) throw new Error(`Trim: no fault in ${file}.`);
  const texts = (SHOWN[fault.maker] ?? []).map((name) => {
    const property = fault.properties.find((one) => nameOf(one) === name);
    const value = property && ts.isPropertyAssignment(property) ? property.initializer : undefined;
    if (!value || !ts.isStringLiteralLike(value)) {
      throw new Error(`Trim: ${name} is no plain text in ${file}.`);
    }
    return value.text;
  });
  return { maker: fault.maker, texts };
}

/** @param {string} code */
const faultIn = (code) => callsIn(code, Object.keys(SHOWN)).at(-1);

/**
 * The objects that these functions are given in a module.
 *
 * @param {string} code
 * @param {readonly string[]} makers
 */
function callsIn(code, makers) {
  const source = ts.createSourceFile('module.ts', code, ts.ScriptTarget.Latest, true);
  /** @type {{ maker: string, properties: readonly ts.ObjectLiteralElementLike[] }[]} */
  const found = [];
  /** @param {ts.Node} node */
  const visit = (node) => {
    if (ts.isCallExpression(node) && makers.includes(node.expression.getText())) {
      const [argument] = node.arguments;
      if (argument && ts.isObjectLiteralExpression(argument)) {
        found.push({ maker: node.expression.getText(), properties: [...argument.properties] });
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** @param {ts.ObjectLiteralElementLike} property */
const nameOf = (property) => property.name?.getText() ?? '';

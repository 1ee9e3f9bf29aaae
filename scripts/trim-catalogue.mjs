import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import ts from 'typescript';

/**
 * What the page shows of a fault, by the function that makes it. All else that is said of it is left
 * out of the file. Add a name here when a page begins to show it.
 *
 * @type {Readonly<Record<string, readonly string[]>>}
 */
const SHOWN = {
  stepFault: ['id', 'commonness', 'title', 'did', 'what', 'why', 'fix', 'sources'],
  checkFault: ['id', 'commonness', 'title', 'did', 'what', 'why', 'fix', 'sources'],
  hiddenFault: ['id', 'commonness', 'title', 'did', 'what', 'why', 'fix', 'sources', 'tell'],
  family: ['id', 'title', 'did', 'what', 'why', 'fix'],
  client: ['name', 'version', 'language', 'fix'],
  doing: ['fault', 'variant', 'with', 'when'],
};

/** What is said of a fault or a client, shown or not; its other properties are what it does. */
const SAID = new Set([...Object.values(SHOWN).flat(), 'language', 'sources', 'examples']);

/** The order of the lists and of their texts: like stands by like, by trial what compresses best. */
const LISTS = ['checks.ts', 'families.ts', 'hidden.ts', 'steps.ts', 'clients.ts'];
const ORDER =
  'id fault with title did version why what fix tell sources language name commonness when variant'.split(
    ' ',
  );

/** What of an example only the tests look at. */
const TESTED = new Set(['name', 'correct', 'observed', 'level']);

const FOLDER = '/src/engine/faults/';
const FAULT = /\/src\/engine\/faults\/[\w-]+\/[\w-]+\.ts$/;
const TEXTS = 'countersign:texts';

/** Stands between two texts. */
const BETWEEN = '¦';
/** Stands for a text that is not there, which is another thing than an empty one. */
const ABSENT = '_';

/**
 * A Vite plugin for the build: takes what is said out of every fault and client, and puts what the
 * page shows of them into one text of one module, by whose lines the lists are told. Sentences next to
 * one another compress far better than with code between them, and what no page shows would be a fifth
 * of the file. The catalogue keeps each fault in one place, with all that is said of it.
 *
 * @returns {import('vite').Plugin}
 */
export function trimCatalogue() {
  /** @type {ReturnType<typeof layOut>} */
  let layout;
  return {
    name: 'countersign:trim-catalogue',
    apply: 'build',
    enforce: 'pre',
    configResolved({ root }) {
      layout = layOut(join(root, FOLDER));
    },
    resolveId: (id) => (id === TEXTS ? id : undefined),
    load: (id) => (id === TEXTS ? layout.module : undefined),
    transform(code, id) {
      if (FAULT.test(id)) return trim(code);
      const told = dirname(id).endsWith(FOLDER.slice(0, -1)) && layout.told.get(basename(id));
      return told ? trim(code) + told : undefined;
    },
  };
}

/**
 * The module of a fault or of the clients without what is said of them.
 *
 * @param {string} code
 */
export function trim(code) {
  return said(code)
    .flatMap(({ properties }) => properties)
    .filter((property) => SAID.has(nameOf(property)))
    .sort((a, b) => a.pos - b.pos)
    .reduceRight((text, property) => {
      const after = text.slice(property.end);
      const kept = nameOf(property) === 'examples' ? firstExample(property) : '';
      return text.slice(0, property.pos) + kept + (kept === '' ? after.replace(/^,/, '') : after);
    }, code);
}

/**
 * Of the examples the first one's request: the page computes what comes of it.
 *
 * @param {ts.ObjectLiteralElementLike} property
 */
function firstExample(property) {
  const list = ts.isPropertyAssignment(property) ? property.initializer : undefined;
  const first = list && ts.isArrayLiteralExpression(list) ? list.elements[0] : undefined;
  if (!first || !ts.isObjectLiteralExpression(first)) {
    throw new Error(`Trim: no list of examples: ${property.getText()}`);
  }
  const kept = first.properties.filter((one) => !TESTED.has(nameOf(one)));
  return `\n  examples: [{ ${kept.map((one) => one.getText()).join(', ')} }]`;
}

/**
 * The module that holds all texts, and by file the lines that tell its lists their own.
 *
 * @param {string} folder
 */
export function layOut(folder) {
  const lists = LISTS.flatMap((file) => listsIn(folder, file));
  /** @type {string[]} */
  const texts = [];
  for (const name of ORDER) {
    for (const { items, columns } of lists.filter(({ names }) => names.includes(name))) {
      columns.push(`${name}: ${texts.length}`);
      texts.push(...items.map((texts) => texts.get(name) ?? ABSENT));
    }
  }
  const lost = lists.find(({ names, columns }) => columns.length < names.length);
  if (lost !== undefined) throw new Error(`Trim: a name of ${lost.list} has no place in ORDER.`);
  const wrong = texts.find((text) => text.includes(BETWEEN));
  if (wrong !== undefined) throw new Error(`Trim: “${BETWEEN}” is in a text: ${wrong}`);
  const told = LISTS.map((file) => {
    const lines = lists
      .filter((list) => list.file === file)
      .map(({ list, columns }) => `\ntell(${list}, { ${columns.join(', ')} });`);
    return /** @type {const} */ ([file, `\nimport { tell } from '${TEXTS}';${lines.join('')}`]);
  });
  const module = `
const texts = ${JSON.stringify(texts.join(BETWEEN))}.split('${BETWEEN}');
const sourcesIn = (text) =>
  text.split('\\n').filter(Boolean).map((line) => {
    const [kind, url, ...says] = line.split(' ');
    return { kind, url, says: says.join(' ') };
  });
export const tell = (list, columns) => {
  for (const name in columns) {
    list.forEach((one, at) => {
      const text = texts[columns[name] + at];
      if (text !== '${ABSENT}') one[name] = name === 'sources' ? sourcesIn(text) : text;
    });
  }
};`;
  return { module, told: new Map(told) };
}

/**
 * The lists in a file, as expressions, and what is shown of their items.
 *
 * @param {string} folder
 * @param {string} file
 */
function listsIn(folder, file) {
  const code = readFileSync(join(folder, file), 'utf8');
  if (file === 'clients.ts') {
    const found = said(code);
    return [
      listOf(file, 'clients', 'client', found),
      listOf(file, 'clients.flatMap(({ does }) => does)', 'doing', found),
    ];
  }
  const files = new Map(
    [...code.matchAll(/import \{ (\w+) \} from '(\.\/[\w-]+\/[\w-]+\.ts)'/g)].map(
      ([, name = '', path = '']) => [name, join(folder, path)],
    ),
  );
  const [, list = '', names = ''] = /export const (\w+)[^=]*= \[([^\]]*)\]/.exec(code) ?? [];
  const faults = [...names.matchAll(/\w+/g)].flatMap(([name]) =>
    said(readFileSync(files.get(name) ?? name, 'utf8')),
  );
  return [listOf(file, list, faults[0]?.maker ?? '', faults)];
}

/**
 * @param {string} file
 * @param {string} list
 * @param {string} maker
 * @param {ReturnType<typeof said>} found
 */
function listOf(file, list, maker, found) {
  const names = SHOWN[maker] ?? [];
  const items = found
    .filter((one) => one.maker === maker)
    .map(({ properties }) => textsOf(properties.filter((one) => names.includes(nameOf(one)))));
  return { file, list, names, items, columns: /** @type {string[]} */ ([]) };
}

/**
 * @param {readonly ts.ObjectLiteralElementLike[]} properties
 * @returns {Map<string, string>}
 */
function textsOf(properties) {
  return new Map(
    properties.map((property) => {
      const value = ts.isPropertyAssignment(property) ? property.initializer : undefined;
      if (value && nameOf(property) === 'sources') return ['sources', sourcesOf(value)];
      if (!value || !ts.isStringLiteralLike(value)) {
        throw new Error(`Trim: no plain text: ${property.getText()}`);
      }
      return [nameOf(property), value.text];
    }),
  );
}

/**
 * The sources of a fault as one text, a line each: kind, address and what it says.
 *
 * @param {ts.Expression} list
 * @returns {string}
 */
function sourcesOf(list) {
  const sources = ts.isArrayLiteralExpression(list) ? list.elements : [];
  return [...sources]
    .map((source) => {
      const texts = ts.isObjectLiteralExpression(source)
        ? textsOf(source.properties)
        : /** @type {Map<string, string>} */ (new Map());
      const parts = ['kind', 'url', 'says'].map((name) => texts.get(name));
      if (parts.includes(undefined)) throw new Error(`Trim: no source: ${source.getText()}`);
      return parts.join(' ');
    })
    .join('\n');
}

/**
 * The objects of a module by which something is said: what a maker is given, and what clients do.
 *
 * @param {string} code
 */
function said(code) {
  const source = ts.createSourceFile('module.ts', code, ts.ScriptTarget.Latest, true);
  /** @type {{ maker: string, properties: ts.NodeArray<ts.ObjectLiteralElementLike> }[]} */
  const found = [];
  /** @param {ts.Node} node */
  const visit = (node) => {
    if (ts.isObjectLiteralExpression(node)) {
      const maker = makerOf(node);
      if (maker in SHOWN) found.push({ maker, properties: node.properties });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** @param {ts.ObjectLiteralExpression} node */
function makerOf({ parent }) {
  if (ts.isCallExpression(parent)) return parent.expression.getText();
  const list = ts.isArrayLiteralExpression(parent) ? parent.parent : undefined;
  return list && ts.isPropertyAssignment(list) && nameOf(list) === 'does' ? 'doing' : '';
}

/** @param {ts.ObjectLiteralElementLike} property */
const nameOf = (property) => property.name?.getText() ?? '';

import ts from 'typescript';

/**
 * What the page does not show yet, by the function that makes a fault or a client: examples and
 * sources, and of the checks all but what was seen and how to mend it. Take a name out of this list
 * when a page begins to show it.
 *
 * @type {Readonly<Record<string, readonly string[]>>}
 */
const UNSHOWN = {
  stepFault: ['examples', 'sources'],
  hiddenFault: ['commonness', 'did', 'what', 'why', 'fix', 'sources'],
  checkFault: ['examples', 'commonness', 'title', 'did', 'what', 'why', 'sources'],
  client: ['id', 'language', 'sources'],
};

/**
 * A Vite plugin for the build: leaves those properties out of the file, where they would be a fifth of
 * its weight. The catalogue keeps each fault in one place, with all that is said of it.
 *
 * @returns {import('vite').Plugin}
 */
export function trimCatalogue() {
  return {
    name: 'countersign:trim-catalogue',
    apply: 'build',
    enforce: 'pre',
    transform(code, id) {
      return /\/src\/engine\/faults\/(?:[\w-]+\/[\w-]+|clients)\.ts$/.test(id)
        ? trim(code)
        : undefined;
    },
  };
}

/**
 * The module without the properties that no page shows.
 *
 * @param {string} code
 */
export function trim(code) {
  const source = ts.createSourceFile('fault.ts', code, ts.ScriptTarget.Latest, true);
  /** @type {ts.PropertyAssignment[]} */
  const unshown = [];
  /** @param {ts.Node} node */
  const visit = (node) => {
    if (ts.isCallExpression(node) && ts.isIdentifier(node.expression)) {
      const names = UNSHOWN[node.expression.text] ?? [];
      const [argument] = node.arguments;
      const properties =
        argument && ts.isObjectLiteralExpression(argument) ? argument.properties : [];
      for (const property of properties) {
        if (ts.isPropertyAssignment(property) && names.includes(property.name.getText())) {
          unshown.push(property);
        }
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return unshown.reduceRight(
    (text, property) => text.slice(0, property.getFullStart()) + text.slice(property.end + 1),
    code,
  );
}

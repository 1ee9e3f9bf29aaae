import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, posix, sep } from 'node:path';
import ts from 'typescript';

/** One import of a file: of another file of `src` (`to` is its path there) or of a package. */
export interface Import {
  readonly from: string;
  readonly to: string;
  readonly kind: 'file' | 'package';
  /** Declared with `import type` or `export type`: it is gone when the page runs. */
  readonly typeOnly: boolean;
}

/** The text of each file, by its path below `src` with forward slashes. */
export type Sources = ReadonlyMap<string, string>;

const CODE = /\.(?:ts|svelte)$/;

/** Reads the code below a folder; a folder that does not exist has none. */
export function readSources(folder: string): Sources {
  if (!existsSync(folder)) return new Map();
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.split(sep).join('/'))
    .filter((path) => CODE.test(path))
    .sort();
  return new Map(paths.map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
}

/** Every import of every file: static, dynamic, re-exports and `import('…')` types. */
export function importsOf(sources: Sources): readonly Import[] {
  return [...sources].flatMap(([from, text]) =>
    specifiersOf(from, text).map(({ specifier, typeOnly }) => {
      const isFile = specifier.startsWith('.') || specifier.startsWith('/');
      const to = isFile ? posix.join(posix.dirname(from), specifier) : specifier;
      return { from, to, kind: isFile ? 'file' : 'package', typeOnly } as const;
    }),
  );
}

/** Each cycle of imports once, as the files along it; the first stands at the end again. */
export function cyclesOf(imports: readonly Import[]): readonly (readonly string[])[] {
  const next = new Map<string, string[]>();
  for (const { from, to, kind } of imports) {
    if (kind === 'file') next.set(from, [...(next.get(from) ?? []), to]);
  }
  const done = new Set<string>();
  const cycles: string[][] = [];
  const visit = (file: string, path: readonly string[]) => {
    const start = path.indexOf(file);
    if (start >= 0) cycles.push([...path.slice(start), file]);
    if (start >= 0 || done.has(file)) return;
    for (const to of next.get(file) ?? []) visit(to, [...path, file]);
    done.add(file);
  };
  for (const file of next.keys()) visit(file, []);
  return cycles;
}

interface Specifier {
  readonly specifier: string;
  readonly typeOnly: boolean;
}

function specifiersOf(path: string, text: string): readonly Specifier[] {
  const code = path.endsWith('.svelte') ? scriptsOf(text) : text;
  const found: Specifier[] = [];
  const visit = (node: ts.Node) => {
    const specifier = specifierOf(node);
    if (specifier) found.push(specifier);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, code, ts.ScriptTarget.Latest));
  return found;
}

function scriptsOf(component: string): string {
  const scripts = component.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/g);
  return [...scripts].map(([, text = '']) => text).join('\n');
}

function specifierOf(node: ts.Node): Specifier | undefined {
  if (ts.isImportDeclaration(node)) {
    const typeOnly = node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
    return textOf(node.moduleSpecifier, typeOnly);
  }
  if (ts.isExportDeclaration(node)) return textOf(node.moduleSpecifier, node.isTypeOnly);
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
    return textOf(node.argument.literal, true);
  }
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
    return textOf(node.arguments[0], false);
  }
  return undefined;
}

function textOf(node: ts.Node | undefined, typeOnly: boolean): Specifier | undefined {
  if (node === undefined || !ts.isStringLiteralLike(node)) return undefined;
  return { specifier: node.text, typeOnly };
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import {
  type Import,
  type Sources,
  cyclesOf,
  importsOf,
  readSources,
} from './support/import-graph.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const SRC = readSources(join(ROOT, 'src'));

interface Layer {
  /** The folder below `src`, or a file where a single one is a layer. */
  readonly name: string;
  /** The layers it may import, beside itself. */
  readonly may: readonly string[];
  /** The layers it may import types from and nothing else. */
  readonly types?: readonly string[];
}

const ENGINE = [
  'engine/model',
  'engine/text',
  'engine/netsuite',
  'engine/signing',
  'engine/parse',
  'engine/redact',
  'engine/faults',
  'engine/search',
  'engine/diagnose',
];

/** Which way imports go. `engine` is the files that stand in the engine's own folder. */
const LAYERS: readonly Layer[] = [
  { name: 'engine/model', may: [] },
  { name: 'engine/text', may: ['engine/model'] },
  { name: 'engine/netsuite', may: ['engine/model', 'engine/text'] },
  { name: 'engine/signing', may: ['engine/model', 'engine/text'] },
  { name: 'engine/parse', may: ['engine/model', 'engine/text', 'engine/netsuite'] },
  {
    name: 'engine/redact',
    may: ['engine/model', 'engine/text', 'engine/netsuite', 'engine/parse'],
  },
  {
    name: 'engine/faults',
    may: ['engine/model', 'engine/text', 'engine/netsuite', 'engine/signing'],
  },
  {
    name: 'engine/search',
    may: ['engine/model', 'engine/text', 'engine/signing', 'engine/faults'],
  },
  {
    name: 'engine/diagnose',
    may: [
      ...['engine/model', 'engine/text', 'engine/netsuite', 'engine/signing', 'engine/faults'],
      'engine/search',
    ],
  },
  { name: 'engine', may: ENGINE },
  { name: 'engine/index.ts', may: ['engine', ...ENGINE] },
  {
    name: 'worker',
    may: ['engine/index.ts', 'engine/redact', 'engine/search', 'engine/diagnose'],
    types: ['engine/model', 'engine/signing', 'engine/parse', 'engine/faults'],
  },
  { name: 'inventory', may: ['engine/model', 'engine/netsuite'] },
  { name: 'knowledge', may: ['engine/model'], types: ['engine/netsuite'] },
  { name: 'app/styles', may: [] },
  // What is shown is made of results by pure functions, and state may hold what they make.
  {
    name: 'app/state',
    may: [
      ...['worker', 'inventory', 'knowledge', 'app/view'],
      ...['engine/index.ts', 'engine/model', 'engine/text', 'engine/netsuite', 'engine/parse'],
      ...['engine/redact', 'engine/search', 'engine/diagnose'],
    ],
  },
  {
    name: 'app/view',
    may: ['engine/index.ts', ...ENGINE, 'inventory', 'knowledge'],
  },
  {
    name: 'app/ui',
    may: ['app/view'],
    types: ['inventory', 'knowledge', 'engine/index.ts', ...ENGINE],
  },
  {
    name: 'app/pages',
    may: ['app', 'app/state', 'app/view', 'app/ui', 'app/styles'],
    types: ['inventory', 'knowledge', 'engine/index.ts', ...ENGINE],
  },
  { name: 'app', may: ['app/state', 'app/view', 'app/ui', 'app/pages', 'app/styles'] },
  {
    name: 'main.ts',
    may: ['app', 'app/state', 'app/view', 'app/ui', 'app/pages', 'app/styles', 'worker'],
  },
];

/** One mistake is one file: `faults/<group>/<fault>.ts` knows no other fault, and no list. */
const FAULT_HELPER =
  /^engine\/faults\/(?:slots|kinds|places|imitate|checking|examples)\/[^/]+\.ts$/;
const FAULT = /^engine\/faults\/[^/]+\/[^/]+\.ts$/;

/** The layer with the longest name that `path` lies in. */
function layerOf(path: string): Layer | undefined {
  return LAYERS.filter(({ name }) => path === name || path.startsWith(`${name}/`))
    .sort((a, b) => b.name.length - a.name.length)
    .at(0);
}

/**
 * The face of the folder of the engine that `path` lies in: the `index.ts` of the innermost folder that has
 * one. Below `text` and `netsuite` most files stand for themselves.
 */
function faceOf(path: string, sources: Sources): string | undefined {
  const folders = path.split('/').slice(0, -1);
  return folders
    .map((_, depth) => [...folders.slice(0, depth + 1), 'index.ts'].join('/'))
    .filter((face) => face !== 'engine/index.ts' && sources.has(face))
    .at(-1);
}

/** From outside the engine a folder of it is entered through its face, be it for a type. */
function isThroughFace({ from, to }: Import, sources: Sources): boolean {
  if (from.startsWith('engine/') || !to.startsWith('engine/')) return true;
  return to === (faceOf(to, sources) ?? to);
}

function isAllowed({ from, to, typeOnly }: Import): boolean {
  const [layer, target] = [layerOf(from), layerOf(to)];
  if (layer === undefined || target === undefined) return false;
  if (FAULT.test(from) && target.name === layer.name && !FAULT_HELPER.test(to)) return false;
  if (layer === target || layer.may.includes(target.name)) return true;
  return typeOnly && (layer.types ?? []).includes(target.name);
}

/** The engine is for Node and the browser alike: only what a user installs with it. */
function isAllowedPackage({ from, to }: Import, dependencies: readonly string[]): boolean {
  if (!from.startsWith('engine/')) return true;
  return dependencies.some((name) => to === name || to.startsWith(`${name}/`));
}

/** Everything that is wrong with the imports of `sources`, a line each. */
function violations(sources: Sources, dependencies: readonly string[]): readonly string[] {
  const imports = importsOf(sources);
  const wrong = imports.filter((each) =>
    each.kind === 'file'
      ? !isAllowed(each) || !isThroughFace(each, sources)
      : !isAllowedPackage(each, dependencies),
  );
  return [
    ...[...sources.keys()].filter((path) => !layerOf(path)).map((path) => `${path} has no layer`),
    ...wrong.map(({ from, to, typeOnly }) => `${from} → ${to}${typeOnly ? ' (type)' : ''}`),
    ...cyclesOf(imports).map((cycle) => `cycle: ${cycle.join(' → ')}`),
  ];
}

/** The places in `sources` where `pattern` stands, as `path:line`. */
function placesOf(sources: Sources, pattern: RegExp): readonly string[] {
  return [...sources].flatMap(([path, text]) =>
    text.split('\n').flatMap((line, at) => (pattern.test(line) ? [`${path}:${at + 1}`] : [])),
  );
}

/** The calls in `sources` of what is named, as `path:line`; a text that mentions one is no call. */
function callsOf(sources: Sources, names: readonly string[]): readonly string[] {
  return [...sources].flatMap(([path, text]) => {
    const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
    const found: string[] = [];
    const visit = (node: ts.Node) => {
      const isCall = ts.isCallExpression(node) || ts.isNewExpression(node);
      if (isCall && names.includes(node.expression.getText(file))) {
        found.push(`${path}:${file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1}`);
      }
      ts.forEachChild(node, visit);
    };
    visit(file);
    return found;
  });
}

const IMPURE = ['Date', 'Date.now', 'Math.random'];
const LEFT_OUT = /\b(?:test|it|describe|suite)\.(?:skip|only|fixme|skipIf|todo)\b/;

describe('imports', () => {
  test('go one way only, from the app down to the model', () => {
    expect(violations(SRC, dependencies())).toEqual([]);
  });

  test.each<[rule: string, files: Record<string, string>, expected: string[]]>([
    [
      'a lower layer knows no higher one',
      { 'engine/text/a.ts': `import { b } from '../signing/b.ts';` },
      ['engine/text/a.ts → engine/signing/b.ts'],
    ],
    [
      'signing knows no fault',
      { 'engine/signing/a.ts': `export * from '../faults/catalogue.ts';` },
      ['engine/signing/a.ts → engine/faults/catalogue.ts'],
    ],
    [
      'a fault knows no other fault, be it of its own step',
      { 'engine/faults/key/a.ts': `import { b } from './b.ts';` },
      ['engine/faults/key/a.ts → engine/faults/key/b.ts'],
    ],
    [
      'a fault knows the list of faults as little',
      { 'engine/faults/key/a.ts': `import { all } from '../catalogue.ts';` },
      ['engine/faults/key/a.ts → engine/faults/catalogue.ts'],
    ],
    [
      'parse knows no fault, be it by type',
      { 'engine/parse/a.ts': `import type { Fault } from '../faults/define.ts';` },
      ['engine/parse/a.ts → engine/faults/define.ts (type)'],
    ],
    [
      'the engine knows no page, also not through a dynamic import',
      { 'engine/index.ts': `const a = () => import('../app/App.svelte');` },
      ['engine/index.ts → app/App.svelte'],
    ],
    [
      'the engine knows no framework and no Node',
      { 'engine/text/a.ts': `import 'svelte/store'; import { join } from 'node:path';` },
      ['engine/text/a.ts → svelte/store', 'engine/text/a.ts → node:path'],
    ],
    [
      'a folder of the engine is entered through its face, be it by type',
      {
        'worker/a.ts': `import { run } from '../engine/search/search.ts';`,
        'app/view/a.ts': `import type { Slot } from '../../engine/faults/slots/slots.ts';`,
        'engine/search/index.ts': '',
        'engine/faults/index.ts': '',
        'engine/faults/slots/index.ts': '',
      },
      [
        'worker/a.ts → engine/search/search.ts',
        'app/view/a.ts → engine/faults/slots/slots.ts (type)',
      ],
    ],
    [
      'what stands beside the face of the engine is its own',
      { 'app/view/a.ts': `import { readCase } from '../../engine/input.ts';` },
      ['app/view/a.ts → engine/input.ts'],
    ],
    [
      'the worker reads no paste and knows no fault but through the face of the engine',
      { 'worker/a.ts': `import '../engine/parse/index.ts'; import '../engine/faults/index.ts';` },
      ['worker/a.ts → engine/parse/index.ts', 'worker/a.ts → engine/faults/index.ts'],
    ],
    [
      'a component and a page call no engine function, wherever it lives',
      {
        'app/ui/A.svelte': `<script lang="ts">import { trace } from '../../engine/index.ts';</script>`,
        'app/pages/B.svelte': `<script lang="ts">import { splitUrl } from '../../engine/text/url.ts';</script>`,
      },
      ['app/ui/A.svelte → engine/index.ts', 'app/pages/B.svelte → engine/text/url.ts'],
    ],
    [
      'the inventory knows no page, and of the engine plain data and what it knows of NetSuite',
      {
        'inventory/a.ts': `import '../app/state/device.ts'; import '../engine/index.ts'; import '../engine/netsuite/a.ts';`,
      },
      ['inventory/a.ts → app/state/device.ts', 'inventory/a.ts → engine/index.ts'],
    ],
    [
      'files do not import each other in a circle',
      {
        'engine/model/a.ts': `import { b } from './b.ts';`,
        'engine/model/b.ts': `import { a } from './a.ts';`,
      },
      ['cycle: engine/model/a.ts → engine/model/b.ts → engine/model/a.ts'],
    ],
    ['every file lies in a layer', { 'util/a.ts': '' }, ['util/a.ts has no layer']],
  ])('are refused where they break the rule: %s', (_rule, files, expected) => {
    expect(violations(new Map(Object.entries(files)), ['diff'])).toEqual(expected);
  });

  test('are accepted where they follow the rules', () => {
    const files = {
      'engine/faults/key/a.ts': `import { step } from '../kinds/define.ts'; import 'diff';`,
      'engine/index.ts': `export * from './input.ts'; export * from './diagnose/diagnose.ts';`,
      'engine/search/index.ts': `export * from './team.ts';`,
      'worker/a.ts': `import { help } from '../engine/search/index.ts';`,
      'app/view/a.ts': `import { splitUrl } from '../../engine/text/url.ts';`,
      'app/ui/A.svelte': `<script lang="ts">import type { Trace } from '../../engine/index.ts';</script>`,
      'app/pages/B.svelte': `<script>import A from '../ui/A.svelte'; import 'svelte';</script>`,
      'main.ts': `import './app/styles/main.css'; import './worker/serve.ts';`,
    };
    expect(violations(new Map(Object.entries(files)), ['diff'])).toEqual([]);
  });
});

describe('the engine', () => {
  test('has four functions and the catalogue on its face', async () => {
    const face = await import('../src/engine/index.ts');
    const names = ['catalogue', 'diagnose', 'parse', 'readCase', 'trace'];
    expect(Object.keys(face).sort()).toEqual(names);
  });

  test('takes the time and anything random as arguments', () => {
    const engine = new Map([...SRC].filter(([path]) => path.startsWith('engine/')));
    expect(callsOf(engine, IMPURE)).toEqual([]);
    const impure = 'say("Date.now()");\nuse(Date.now());\nnew Date();\nMath.random();';
    expect(callsOf(new Map([['a.ts', impure]]), IMPURE)).toEqual(['a.ts:2', 'a.ts:3', 'a.ts:4']);
  });

  test.each([
    'document.title',
    'window.name',
    'fetch("")',
    'setTimeout(() => 1)',
    'performance.now()',
    'process.env',
    'console.log("")',
    'localStorage.length',
  ])('does not compile with what only a page or Node has: %s', (expression) => {
    const name = /^\w+/.exec(expression)?.[0] ?? '';
    const errors = compileInEngine(`export const a: unknown = ${expression};`);
    expect(errors).toHaveLength(1);
    expect(errors[0]).toContain(`Cannot find name '${name}'`);
  });

  test('compiles with the little of the platform that it declares', () => {
    const code = `
      export const hash = (signal: AbortSignal, text: string) =>
        signal.aborted ? undefined : crypto.subtle?.digest('SHA-256', new TextEncoder().encode(text));
    `;
    expect(compileInEngine(code)).toEqual([]);
  });
});

test('no test is left out or runs alone', () => {
  expect(placesOf(readSources(join(ROOT, 'tests')), LEFT_OUT)).toEqual([]);
  expect(placesOf(new Map([['a.ts', ['test', 'only'].join('.')]]), LEFT_OUT)).toEqual(['a.ts:1']);
});

function dependencies(): readonly string[] {
  const text = readFileSync(join(ROOT, 'package.json'), 'utf8');
  const manifest = JSON.parse(text) as { dependencies?: Record<string, string> };
  return Object.keys(manifest.dependencies ?? {});
}

/** The errors of a file that stood in the engine's folder, with the engine's own configuration. */
function compileInEngine(code: string): readonly string[] {
  const folder = join(ROOT, 'src', 'engine');
  const file = join(folder, 'not-a-real-file.ts');
  const { options } = ts.parseJsonConfigFileContent(
    ts.readConfigFile(join(folder, 'tsconfig.json'), (path) => ts.sys.readFile(path)).config,
    ts.sys,
    folder,
  );
  const real = ts.createCompilerHost(options);
  const host: ts.CompilerHost = {
    ...real,
    getSourceFile: (path, target) =>
      path.endsWith('not-a-real-file.ts')
        ? ts.createSourceFile(path, code, target)
        : real.getSourceFile(path, target),
  };
  const program = ts.createProgram([file, join(folder, 'platform.d.ts')], options, host);
  return ts
    .getPreEmitDiagnostics(program)
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}

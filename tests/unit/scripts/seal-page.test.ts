import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { seal, weigh } from '../../../scripts/seal-page.mjs';

const HEAD = '<meta charset="utf-8" />';

function page({ head = HEAD, script = 'start()', body = '' } = {}): string {
  const tag = `<script type="module" crossorigin>${script}</script>`;
  return `<!doctype html><html><head>${head}${tag}</head><body>${body}</body></html>`;
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('base64');

test('the policy comes right after the charset and names the hash of each inline text', () => {
  const sealed = seal(page({ head: `${HEAD}<style>p{color:red}</style>` }));
  expect(sealed).toMatch(/<meta charset="utf-8" \/>\s*<meta http-equiv="Content-Security-Policy"/);
  expect(sealed).toContain(`script-src 'sha256-${sha256('start()')}' 'wasm-unsafe-eval'`);
  expect(sealed).toContain(`style-src 'sha256-${sha256('p{color:red}')}'`);
});

test('the script moves to the end of the body with its text unchanged', () => {
  const text = 'start("$& $1 $$")';
  expect(seal(page({ script: text }))).toMatch(/<script type="module">[^<]*<\/script>\s*<\/body>/);
  expect(seal(page({ script: text }))).toContain(text);
});

test('line ends are those the HTML parser hashes', () => {
  expect(seal(page({ script: 'a();\r\nb()' }))).toContain(sha256('a();\nb()'));
});

test.each([
  ['import a from "a"', 'not valid as a classic script'],
  ['export const a = 1', 'not valid as a classic script'],
  ['start(import.meta.url)', 'not valid as a classic script'],
  ['await start()', 'not valid as a classic script'],
  ['start(() => import("./a.js"))', 'a dynamic import()'],
])('a script that only a module may hold is refused: %s', (script, message) => {
  expect(() => seal(page({ script }))).toThrow(message);
});

test('text that merely mentions an import is no import', () => {
  expect(() => seal(page({ script: 'start("import(x)")' }))).not.toThrow();
});

test.each([
  [page({ body: '<script>second()</script>' }), 'exactly one script, but has 2'],
  ['<head></head><body></body>', 'exactly one script, but has 0'],
  [page({ head: `${HEAD}<link rel="stylesheet" href="./a.css">` }), 'another file: ./a.css'],
  [page({ body: '<img src="a.png">' }), 'another file: a.png'],
  [page({ head: `${HEAD}<style>@import "a.css";</style>` }), 'another file: @import'],
  [page({ head: `${HEAD}<style>p{background:url(a.png)}</style>` }), 'another file: url(a.png'],
  [page({ head: '' }), 'no <meta charset="utf-8">'],
])('a page that is not one file is refused (%#)', (html, message) => {
  expect(() => seal(html)).toThrow(message);
});

test('an anchor and a data: address are no other file', () => {
  expect(() => seal(page({ body: '<a href="#/x">x</a><img src="data:,">' }))).not.toThrow();
});

test('a page is weighed as it is and packed', () => {
  expect(weigh('a'.repeat(2000))).toBe('index.html: 2.0 kB raw, 0.0 kB gzip');
});

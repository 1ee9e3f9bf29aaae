import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readSources } from './support/import-graph.ts';

const SRC = fileURLToPath(new URL('../src', import.meta.url));
const COMPONENTS = new Map([...readSources(SRC)].filter(([path]) => path.endsWith('.svelte')));
const TOKENS = readFileSync(join(SRC, 'app/styles/tokens.css'), 'utf8');
const BASE = readFileSync(join(SRC, 'app/styles/base.css'), 'utf8');
const STYLES = [BASE, ...[...COMPONENTS.values()].map(styleOf)];

const MOST_LINES = 200;
/** Where the page changes its shape. A condition cannot read a token. */
const BREAKPOINTS = ['40rem', '62rem'];

/** Which scale a property is measured by. */
const SCALES: readonly (readonly [property: RegExp, token: string])[] = [
  [/^font-size$/, 'text'],
  [/^(?:padding|margin|scroll-margin|gap|row-gap|column-gap)(?:-|$)/, 'space'],
  [/^border-radius$/, 'radius'],
];

const LENGTH = /(?<![\w.-])\d*\.?\d+(?:r?em|r?lh|px|pt|ch|ex)\b/g;
/** Lines are as thin as they are, and what only screen readers find is one dot. */
const HAIRLINES = ['1px', '2px'];
/** What is measured by the letters that it belongs to: code beside words, capitals, underlines. */
const BY_LETTERS = /^(?:font-size: 0\.92em|(?:letter-spacing|text-underline-offset): [\d.]+em)$/;

function styleOf(component: string): string {
  return /<style>([^]*)<\/style>/.exec(component)?.[1] ?? '';
}

/** What of `css` is not measured by the tokens. */
function literalsIn(css: string): readonly string[] {
  const conditions = [...css.matchAll(/@(?:media|container)[^{]*/g)].flatMap(([text]) => [
    ...text.matchAll(LENGTH),
  ]);
  const declarations = [...css.matchAll(/([\w-]+): ([^;{}]+);/g)].filter(
    ([, property = '', value = '']) => !isMeasured(property, value.replace(/\s+/g, ' ')),
  );
  return [
    ...conditions.map(([length]) => length).filter((length) => !BREAKPOINTS.includes(length)),
    ...declarations.map(([declaration]) => declaration),
  ];
}

function isMeasured(property: string, value: string): boolean {
  if (BY_LETTERS.test(`${property}: ${value}`)) return true;
  const lengths = value.match(LENGTH) ?? [];
  const token = SCALES.find(([known]) => known.test(property))?.[1];
  if (token === undefined) return lengths.every((length) => HAIRLINES.includes(length));
  const names = [...value.matchAll(/var\(--([a-z]+)/g)].map(([, name]) => name);
  return (
    lengths.length === 0 &&
    !/\d%/.test(value) &&
    names.every((name) => name === token) &&
    (names.length > 0 || /^(?:0|auto|inherit)(?: (?:0|auto))*$/.test(value))
  );
}

describe('styles', () => {
  test('take sizes of text, spaces, corners and widths from the tokens', () => {
    const found = [...COMPONENTS].flatMap(([path, text]) =>
      literalsIn(styleOf(text)).map((literal) => `${path}: ${literal}`),
    );
    expect([...found, ...literalsIn(BASE)]).toEqual([]);
  });

  test.each([
    'font-size: 0.9rem;',
    'font-size: 110%;',
    'font-size: small;',
    'font-size: var(--space-4);',
    'padding: 0 3px;',
    'margin-top: var(--text-s);',
    'gap: 0.5rem var(--space-1);',
    'margin: 5%;',
    'border-radius: 50%;',
    'max-width: 40rem;',
    'grid-template-columns: minmax(12rem, 1fr) 1fr;',
    'border-left: 3px solid;',
  ])('are refused where they have a measure of their own: %s', (declaration) => {
    expect(literalsIn(`a { ${declaration} }`)).toEqual([declaration]);
  });

  test('are accepted where they follow the scale', () => {
    const css = `
      a { padding: 0 var(--space-1); margin: 0 auto; border: 1px solid; font-size: var(--text-s); }
      @media (width < 40rem) { a { width: 100%; max-width: min(var(--measure), 92vw); } }
    `;
    expect(literalsIn(css)).toEqual([]);
    expect(literalsIn('@media (width < 41rem) {}')).toEqual(['41rem']);
  });

  test('have few steps in each scale', () => {
    const steps = (scale: string) => new Set(TOKENS.match(new RegExp(`--${scale}-\\w+(?=:)`, 'g')));
    expect(steps('text').size).toBeLessThanOrEqual(6);
    expect(steps('space').size).toBeLessThanOrEqual(8);
    expect(steps('radius').size).toBeLessThanOrEqual(4);
  });

  test('use no token that is not declared, and none is declared for nothing', () => {
    const names = (text: string, pattern: RegExp) => new Set(text.match(pattern));
    const used = names([TOKENS, ...STYLES].join('\n'), /(?<=var\()--[\w-]+/g);
    const declared = names(TOKENS, /--[\w-]+(?=:)/g);
    expect([...used].sort()).toEqual([...declared].sort());
  });
});

test(`no component has more than ${MOST_LINES} lines, with its style`, () => {
  const long = [...COMPONENTS].filter(([, text]) => text.trimEnd().split('\n').length > MOST_LINES);
  expect(long.map(([path]) => path)).toEqual([]);
});

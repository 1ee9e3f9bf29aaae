import type { Pair, Span } from '../../model/index.ts';

/** A JSON value in a text. */
export interface FoundJson {
  readonly value: unknown;
  readonly span: Span;
}

/** How many values are taken; what is behind them is told of as left aside. */
const mostFound = 5000;
/** How many brackets that are never closed are followed to the end of the text. */
const mostUnclosed = 4;

/** Each object or list in a text whose JSON fits a mark. */
export function jsonIn(text: string, mark: RegExp): readonly FoundJson[] {
  if (!mark.test(text)) return [];
  const start = text.search(/\S/);
  const whole = /[[{]/.test(text[start] ?? '') ? parsed(text) : undefined;
  if (whole !== undefined) return [{ value: whole, span: { start, end: text.trimEnd().length } }];
  const found: FoundJson[] = [];
  const opens = /[[{]/g;
  let unclosed = 0;
  for (
    let open = opens.exec(text);
    open !== null && found.length < mostFound;
    open = opens.exec(text)
  ) {
    const span = { start: open.index, end: balancedEnd(text, open.index, text.length) };
    if (span.end < 0 && ++unclosed >= mostUnclosed) break;
    if (span.end < 0) continue;
    opens.lastIndex = span.end;
    const json = text.slice(span.start, span.end);
    const value = mark.test(json) ? parsed(json) : undefined;
    if (value !== undefined) found.push({ value, span });
  }
  return found;
}

/** What a text that is JSON says; `undefined` for any other. */
export function parsed(json: string): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch {
    return undefined;
  }
}

/** Behind the bracket that closes the one at `start`, or -1. Brackets in double quotes are text. */
export function balancedEnd(text: string, start: number, limit: number): number {
  const marks = /[[\]{}"]/g;
  marks.lastIndex = start;
  let depth = 0;
  for (let found = marks.exec(text); found !== null; found = marks.exec(text)) {
    if (found.index >= limit) return -1;
    const [mark] = found;
    if (mark === '"') {
      const end = endOfString(text, found.index + 1);
      if (end < 0) return -1;
      marks.lastIndex = end;
    } else depth += mark === '{' || mark === '[' ? 1 : -1;
    if (depth === 0) return marks.lastIndex;
  }
  return -1;
}

function endOfString(text: string, from: number): number {
  const marks = /\\[^]|"/g;
  marks.lastIndex = from;
  for (let found = marks.exec(text); found !== null; found = marks.exec(text)) {
    if (found[0] === '"') return marks.lastIndex;
  }
  return -1;
}

/** What is under these names, one within the other; `undefined` without it. */
export function part(value: unknown, ...path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (at, name) =>
      typeof at === 'object' && at !== null && Object.hasOwn(at, name)
        ? (at as Readonly<Record<string, unknown>>)[name]
        : undefined,
    value,
  );
}

/** A text, or a number as text; `''` for all else. */
export function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** A list; an empty one for all else. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** Pairs as API tools keep them, without those that are switched off; or an object's own. */
export function pairsOf(value: unknown, name = 'name'): readonly Pair[] {
  const pairs = Array.isArray(value)
    ? value
        .filter((one) => part(one, 'disabled') !== true && part(one, 'enabled') !== false)
        .map((one) => ({ name: textOf(part(one, name)), value: textOf(part(one, 'value')) }))
    : Object.entries(typeof value === 'object' && value !== null ? value : {}).map(
        ([key, one]) => ({ name: key, value: textOf(one) }),
      );
  return pairs.filter((pair) => pair.name !== '');
}

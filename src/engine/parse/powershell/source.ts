import type { Span } from '../../model/index.ts';

/** A text, and where in it some of what it was made of is not known. */
export interface Text {
  readonly text: string;
  /** Without the quotes around it. */
  readonly span: Span;
  readonly unknown: readonly Span[];
}

/** A hash table, a dictionary, or an object with properties. */
export interface Table {
  readonly entries: { readonly name: string; readonly value: Value }[];
  /** Whether its entries stay in the order in which they were put in. */
  readonly isOrdered: boolean;
}

/** What an expression gives. What is not understood is the text of the expression itself. */
export type Value = Text | Table;

/** A script while it is read. Reading only goes forward. */
export interface Source {
  readonly text: string;
  at: number;
  /** By their names in small letters. */
  readonly variables: Map<string, Value>;
  /** How many expressions are in one another here. */
  depth: number;
  /** How much may still be read and put in for variables, since each may hold others many times. */
  room: number;
  /** Quotes for which no closing one follows. */
  readonly neverClosed: Set<string>;
}

export const mostDeep = 20;
export const mostUnknown = 20;

export function openSource(text: string): Source {
  const [at, depth, room] = [0, 0, 1_000_000];
  return { text, at, depth, room, variables: new Map(), neverClosed: new Set() };
}

/** What an expression matches here, which is then read. The expression is sticky. */
export function take(source: Source, pattern: RegExp): RegExpExecArray | undefined {
  pattern.lastIndex = source.at;
  const found = pattern.exec(source.text) ?? undefined;
  source.at += found?.[0].length ?? 0;
  return found;
}

export function isText(value: Value): value is Text {
  return 'text' in value;
}

/** Whether nothing of a value is known. */
export function isUnknown(value: Value): boolean {
  const [first] = isText(value) ? value.unknown : [];
  return isText(value) && first?.start === value.span.start && first.end === value.span.end;
}

/** What stands in a place, unread. */
export function unknownAt({ text }: Source, start: number, end: number): Text {
  const span = { start, end };
  return { text: text.slice(start, end), span, unknown: [span] };
}

/** Several values as one text; a table in it is not known. */
export function joined(source: Source, values: readonly Value[], span: Span): Text {
  const texts = values.map((value) =>
    isText(value) ? value : unknownAt(source, span.start, span.end),
  );
  return {
    text: texts.map(({ text }) => text).join(''),
    span,
    unknown: texts.flatMap(({ unknown }) => unknown).slice(0, mostUnknown),
  };
}

/** The entry of a table, whose names have no case. */
export function entryOf({ entries }: Table, name: string): Value | undefined {
  return entries.findLast((entry) => entry.name.toLowerCase() === name.toLowerCase())?.value;
}

/** A continued line may have the prompt that PowerShell gives it. */
const blanks = /(?:[^\S\r\n]+|`\r?\n(?:>> ?)?|<#[^#]*#>)+/y;
const blanksAndLines = /(?:\s+|`\r?\n|<#[^#]*#>|#[^\n]*|;+)+/y;

/** Blanks and continued lines. */
export function skipBlanks(source: Source): void {
  take(source, blanks);
}

/** Blanks, lines, comments, and `;`. */
export function skipLines(source: Source): void {
  take(source, blanksAndLines);
}

/** The rest of a line. */
export function skipLine(source: Source): void {
  const feed = source.text.indexOf('\n', source.at);
  source.at = feed < 0 ? source.text.length : feed;
}

import type { Span } from '../model/index.ts';

/** A line, without its break. */
export interface Line extends Span {
  readonly text: string;
}

/** The lines of a text, whatever breaks them. */
export function linesOf(text: string): readonly Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const { 0: mark, index: end } of text.matchAll(/\r\n|\n|\r|$/g)) {
    lines.push({ text: text.slice(start, end), start, end });
    start = end + mark.length;
  }
  return lines;
}

import type { Span } from '../model/index.ts';

/** A line, without its break. */
export interface Line extends Span {
  readonly text: string;
}

/** The lines of a text. */
export function linesOf(text: string): readonly Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
    const stop = end > start && text[end - 1] === '\r' ? end - 1 : end;
    lines.push({ text: text.slice(start, stop), start, end: stop });
    start = end + 1;
  }
  lines.push({ text: text.slice(start), start, end: text.length });
  return lines;
}

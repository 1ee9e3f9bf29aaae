import type { Notice, Span } from '../model/index.ts';
import type { ParsedRequest, ParsedResponse } from './parsed.ts';

/** A value under a name, as it stands in an environment file, in JSON or in code. */
export interface NamedValue {
  readonly name: string;
  readonly value: string;
  /** Of the value. */
  readonly span: Span;
  /** The objects, sections and headings above it, from the outside. */
  readonly within?: string;
}

/** A form that stands apart from its request, under a word for a body or on a line of its own. */
export interface FoundForm {
  readonly body: string;
  /**
   * Whether what stands around it says that it is a form, it only looks like one, or it is one in a request
   * whose type says so.
   */
  readonly kind: 'stated' | 'likely' | 'if typed';
}

/** One thing that a reader understood: a command, a response, a block of settings. */
export interface Piece {
  /** Its place in the text, which later readers get as blanks. */
  readonly span: Span;
  /** A few words for it, such as `curl command`; `''` where the page need not mention it. */
  readonly words: string;
  readonly requests?: readonly ParsedRequest[];
  /** An answer: to the last of its requests or, where it has none, to the one before it. */
  readonly response?: ParsedResponse;
  /** Values that may be credentials: `credentials.ts` decides. */
  readonly named?: readonly NamedValue[];
  readonly baseString?: string;
  /** What was posted with the request before it, or with the one behind it. */
  readonly form?: FoundForm;
  readonly notices?: readonly Notice[];
}

/**
 * Reads one format. It finds its pieces wherever they stand in the text, in any order; it
 * never throws, and takes linear time on any text. Places are UTF-16 units of that text. What an earlier
 * reader took is blank, and as long as it was.
 */
export type Reader = (text: string) => readonly Piece[];

const blank = (run: string): string => ' '.repeat(run.length);

/** The text with blanks in these places; lines stay lines. */
export function blankOut(text: string, spans: readonly Span[]): string {
  let at = 0;
  const kept: string[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    kept.push(
      text.slice(at, start),
      text.slice(Math.max(at, start), end).replace(/[^\r\n]+/g, blank),
    );
    at = Math.max(at, end);
  }
  return kept.join('') + text.slice(at);
}

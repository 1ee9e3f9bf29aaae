/** A half-open range of UTF-16 units in the text the user gave: `[start, end)`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Text as the user gave it and where it stood. Never normalised. */
export interface Raw {
  readonly text: string;
  readonly span?: Span;
}

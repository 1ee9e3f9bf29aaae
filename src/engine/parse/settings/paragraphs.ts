import type { Notice, Span } from '../../model/index.ts';
import type { NamedValue, Piece } from '../reader.ts';

/** Collects values; those between two empty lines, headings or sections are one piece. */
export function paragraphList() {
  const pieces: Piece[] = [];
  let named: NamedValue[] = [];
  let span: Span = { start: 0, end: 0 };
  /** What is left aside after the last value, and between the first and the last. */
  let after: Span | undefined;
  let between: Span | undefined;

  return {
    /** A value, and how much of the text it and its name take. */
    add(value: NamedValue, area: Span): void {
      span = named.length === 0 ? area : { start: span.start, end: area.end };
      named.push(value);
      between ??= after;
      after = undefined;
    },
    /** What is left aside; outside of the paragraph's values it is nobody's. */
    other(area: Span): void {
      if (named.length > 0) after ??= area;
    },
    end(): void {
      if (named.length > 0) {
        const notices = between === undefined ? [] : [othersAt(between)];
        pieces.push({ span, words: '', named, notices });
      }
      named = [];
      after = undefined;
      between = undefined;
    },
    all(): readonly Piece[] {
      this.end();
      return pieces;
    },
  };
}

function othersAt(span: Span): Notice {
  const message = 'Other settings among the credentials were left aside.';
  return { code: 'settings-other', level: 'info', message, span };
}

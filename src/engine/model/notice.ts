import type { Span } from './span.ts';

/** How much a notice or a finding matters. */
export type Level = 'ok' | 'warning' | 'error' | 'skipped';

/**
 * Something a reader understood, repaired or ignored in the user's text, and where.
 * `code` is stable; `message` is one plain sentence that quotes at most a few characters.
 */
export interface Notice {
  readonly code: string;
  readonly level: 'info' | 'warning' | 'error';
  readonly message: string;
  readonly span?: Span;
}

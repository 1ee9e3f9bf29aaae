import type { Level } from './notice.ts';

/**
 * What is right or wrong with a request beside its signature. `code` is the fault's id where the
 * finding is a fault of the catalogue, and otherwise the topic with a word (`clock-ok`).
 */
export interface Finding {
  readonly code: string;
  readonly level: Level;
  /** A short sentence, without secrets. */
  readonly title: string;
  /** What to do or to know, where there is something. */
  readonly detail?: string;
}

import type { Certainty, Reference } from '../../model/index.ts';

/** Two things that do not go together, or one that goes with none. */
export interface Disagreement {
  readonly code: string;
  /** What was seen, in a sentence or two. */
  readonly text: string;
  readonly fix: string;
  /** The id of a fault of the catalogue that is this, or close to it. */
  readonly fault?: string;
  readonly certainty: Certainty;
  readonly references: readonly Reference[];
}

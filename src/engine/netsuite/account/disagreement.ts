import type { Certainty, Reference } from '../../model/index.ts';

/** A contradiction between two things that are known of a call, or a mistake in one of them. */
export interface Disagreement {
  readonly code: string;
  /** What is wrong, in a sentence or two. */
  readonly text: string;
  readonly fix: string;
  /** The id of a fault of the catalogue that is this, or close to it. */
  readonly fault?: string;
  readonly certainty: Certainty;
  readonly references: readonly Reference[];
}

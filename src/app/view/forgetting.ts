/** What a reader sees of the forgetting of secrets, and does with it. */
export interface Forgetting {
  /** After so many minutes without a key or pointer; 0 for never in this visit. */
  readonly minutes: number;
  /** What was forgotten last, as long as no new secret is there. */
  readonly message: string;
  readonly setMinutes: (minutes: number) => void;
  readonly forgetNow: () => void;
}

export const usualMinutes = 30;

/** After how many minutes secrets can be forgotten, with the words for it. */
export const choices = [
  [5, '5 minutes'],
  [usualMinutes, '30 minutes'],
  [120, '120 minutes'],
  [0, 'never in this visit'],
] as const;

export const forgottenAfter = (minutes: number): string =>
  `Your secrets were forgotten after ${minutes} minutes in which you did nothing here.`;
export const forgottenNow = 'Your secrets are forgotten. The rest of the case is still here.';
export const nothingToForget = 'There is no secret on this page.';

/** What was cleared or replaced can be brought back so many milliseconds. */
export const undoFor = 30_000;
export const clearedWords = 'Cleared. Undo for 30 seconds.';

import type { Members } from './evaluator.ts';
import { canOccurTogether, type Hypothesis } from './recipe.ts';

/** Every set of `size` hypotheses that can occur together, the likeliest first members first. */
export function* combinations(
  hypotheses: readonly Hypothesis[],
  size: number,
): Generator<Members, void> {
  const compatible = hypotheses.map((a) => hypotheses.map((b) => canOccurTogether(a, b)));
  yield* extend([], 0);

  function* extend(chosen: Members, from: number): Generator<Members, void> {
    if (chosen.length === size) {
      yield chosen;
      return;
    }
    for (let next = from; next < hypotheses.length; next += 1) {
      if (chosen.every((member) => compatible[member]?.[next] ?? false)) {
        yield* extend([...chosen, next], next + 1);
      }
    }
  }
}

/** How many sets of `size` there are when all could occur together: the end of a progress bar. */
export function atMost(count: number, size: number): number {
  let sets = 1;
  for (let taken = 0; taken < size; taken += 1) sets = (sets * (count - taken)) / (taken + 1);
  return Math.round(sets);
}

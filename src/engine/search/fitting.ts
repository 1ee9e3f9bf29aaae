import type { Fits } from './entries.ts';
import type { Hypothesis } from './recipe.ts';

/**
 * Which hypotheses can be in one set: each replaces steps of its own. Those from the place `unlisted` on are
 * beyond the list of known mistakes; where there are some, of each two one is, and one is not.
 */
export function fitting(hypotheses: readonly Hypothesis[], unlisted = 0): Fits {
  const stepsOf = numbered(hypotheses.flatMap(({ steps }) => steps));
  /** The steps of each hypothesis as bits, since this is asked some million times. */
  const bits = hypotheses.map(({ steps }) => {
    const words = new Int32Array(Math.ceil(stepsOf.size / 32));
    for (const step of steps) {
      const place = stepsOf.get(step) ?? 0;
      words[place >> 5] = (words[place >> 5] ?? 0) | (1 << (place & 31));
    }
    return words;
  });
  const together = (a: number, b: number): boolean => {
    if (hypotheses[a]?.fault === hypotheses[b]?.fault) return false;
    if (unlisted > 0 && a < unlisted === b < unlisted) return false;
    const [mine, theirs] = [bits[a], bits[b]];
    return mine?.every((word, at) => (word & (theirs?.[at] ?? 0)) === 0) === true;
  };
  return (member, members) => {
    for (const other of members) if (!together(member, other)) return false;
    return true;
  };
}

/** The number of each distinct thing, in the order in which they come. */
function numbered<T>(things: readonly T[]): ReadonlyMap<T, number> {
  return new Map([...new Set(things)].map((thing, number) => [thing, number]));
}

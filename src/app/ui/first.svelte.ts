/** So many of a long list are shown until more are asked for. */
export const firstShown = 200;

/**
 * The beginning of a long list, and more of it each time it is asked for: a list of thousands, laid out
 * at once, stops the page. A list that is replaced begins anew, unless it `keeps` what was asked for.
 */
export function firstOf<T>(
  list: () => readonly T[],
  first = firstShown,
  keeps = false,
): {
  readonly shown: readonly T[];
  readonly total: number;
  /** Whether the list is longer than its beginning. */
  readonly isLong: boolean;
  readonly more: () => void;
} {
  // What is the same list as before is no reason to begin anew.
  const all = $derived(list());
  const begun = $derived(keeps ? undefined : all);
  let limit = $derived(startOf(begun, first));
  const shown = $derived(all.slice(0, limit));
  return {
    get shown() {
      return shown;
    },
    get total() {
      return all.length;
    },
    get isLong() {
      return all.length > first;
    },
    more() {
      limit = shown.length + firstShown;
    },
  };
}

/** Where a list begins to be shown: it takes the list so that another one begins anew. */
const startOf = (_list: unknown, first: number): number => first;

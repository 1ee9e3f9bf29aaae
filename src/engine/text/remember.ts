const most = 50_000;

/**
 * A function of short texts that computes each but once: a search encodes the same names and values a
 * hundred thousand times.
 */
export function remembered(change: (text: string) => string): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    if (known.size > most) known.clear();
    const changed = change(text);
    known.set(text, changed);
    return changed;
  };
}

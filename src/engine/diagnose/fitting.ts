import type { Hypothesis } from './recipe.ts';
import type { Fits } from './tables.ts';

/**
 * Which hypotheses can be in one set: each replaces steps of its own. Those from the place `beyond` on are
 * beyond the list of known mistakes; where there are some, of each two one is, and one is not.
 */
export function fitting(hypotheses: readonly Hypothesis[], beyond = 0): Fits {
  const faults = numbering<unknown>();
  const places = numbering<string>();
  const faultOf = hypotheses.map(({ fault }) => faults(fault));
  /** The steps of each hypothesis as bits, since this is asked some million times. */
  const bits = hypotheses.map(({ steps }) => {
    const words = new Int32Array(4);
    for (const step of steps) {
      const place = places(step);
      const word = Math.floor(place / 32);
      words[word] = (words[word] ?? 0) | (1 << (place % 32));
    }
    return words;
  });
  const isListed = (member: number): boolean => member < beyond;
  const together = (a: number, b: number): boolean => {
    if (faultOf[a] === faultOf[b]) return false;
    if (beyond > 0 && isListed(a) === isListed(b)) return false;
    const other = bits[b];
    return bits[a]?.every((word, at) => (word & (other?.[at] ?? 0)) === 0) === true;
  };
  return (member, members) => {
    for (const other of members) if (!together(member, other)) return false;
    return true;
  };
}

/** Numbers things in the order in which they are first asked for. */
function numbering<T>(): (thing: T) => number {
  const numbers = new Map<T, number>();
  return (thing) => {
    const number = numbers.get(thing) ?? numbers.size;
    numbers.set(thing, number);
    return number;
  };
}

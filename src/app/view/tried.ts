import type { Progress, Tried } from '../../engine/search/index.ts';

const number = (count: number): string => count.toLocaleString('en');

/** What the search is at. */
export function progressWords(progress: Progress | undefined): string {
  if (progress === undefined) return '';
  const { depth, unlisted, signatures } = progress;
  const sets = unlisted
    ? depth === 1
      ? 'Mistakes beyond the list'
      : 'Mistakes beyond the list, with a known one'
    : depth <= 1
      ? 'Every known mistake'
      : `${depth} mistakes at once`;
  return `${sets}, ${number(signatures)} signatures so far`;
}

const listedWords = [
  'every known mistake alone',
  'every two at once',
  'every three at once',
] as const;

/** What a search that goes on has ruled out; `''` for nothing yet. */
export function ruledOut(progress: Progress | undefined): string {
  if (progress === undefined) return '';
  const { depth, unlisted } = progress;
  // What is beyond the list is tried alone before every three, and with a known mistake after them.
  const done = unlisted ? depth + 1 : Math.max(depth - 1, 0);
  return listedWords.slice(0, done).join(', ');
}

/** What a search has tried, in the order in which it did. */
export function triedWords({ depth, unlisted, likeliest, methods = [] }: Tried): readonly string[] {
  const listed = listedWords.slice(0, depth);
  const families = [
    'what is beyond the list (any parameter left out, any character, secrets almost right, …) alone',
    'each of that with every known mistake',
  ].slice(0, unlisted);
  const four = likeliest > 0 ? [`every four of the ${likeliest} likeliest`] : [];
  const [usual, ...others] = methods;
  const whose =
    usual === undefined ? [] : [`all that as ${usual}; up to two mistakes as ${others.join(', ')}`];
  return [...listed, ...families, ...four, ...whose];
}

/** How many combinations and signatures that were. */
export function triedCounts({ recipes, signatures }: Tried): string {
  return `${number(recipes)} combinations and ${number(signatures)} signatures`;
}

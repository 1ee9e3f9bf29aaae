/** Whether `npm run test:deep` runs, which tries what `npm test` tries a part of. */
export const isDeep = process.env['COUNTERSIGN_DEEP'] === '1';

/**
 * How often a test tries something: seldom with every change, and often when it is run as deep. Each
 * test file that imports this is run by both.
 */
export function times(daily: number, deep: number): number {
  return isDeep ? deep : daily;
}

/** Cases that a test has only when it is run as deep, such as those that take a whole search. */
export function deeply<T>(...cases: readonly T[]): readonly T[] {
  return isDeep ? cases : [];
}

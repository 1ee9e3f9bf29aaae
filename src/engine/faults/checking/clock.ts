import type { CheckContext } from '../kinds/define.ts';
import { sentValue } from './context.ts';
import { counted, duration } from './words.ts';

/** How far NetSuite lets a timestamp be from its own clock, in seconds. Oracle, section_156338994830. */
export const tolerance = 300;

/** Thirteen digits: milliseconds since 1970. */
export const isMilliseconds = (timestamp: string): boolean => /^\d{13}$/.test(timestamp);

/** 5 digits, or 16 and more: ticks, microseconds, or a spreadsheet's day number, and no seconds since 1970. */
export const isTicks = (timestamp: string): boolean => /^(?:\d{5}|\d{16,})$/.test(timestamp);

/**
 * How many seconds ago a plausible timestamp was, negative when it lies ahead. `undefined` without a
 * clock, without a timestamp, and for one in another unit.
 */
export function ageOf(context: CheckContext): number | undefined {
  const timestamp = sentValue(context, 'oauth_timestamp');
  if (context.now === undefined || !/^\d+$/.test(timestamp)) return undefined;
  if (isMilliseconds(timestamp) || isTicks(timestamp)) return undefined;
  return Math.floor(context.now / 1000) - Number(timestamp);
}

/** How far a timestamp is from now, as a sentence without its end: the same in every finding. */
export const offWords = (age: number): string =>
  age > 0 ? `The timestamp is ${offBy(age)} old` : `The timestamp lies ${offBy(-age)} ahead`;

/** Rounded to minutes, a time just over the limit would read `5 minutes`, which is allowed: it is told in seconds. */
const offBy = (seconds: number): string =>
  seconds > tolerance && seconds < tolerance + 60
    ? `5 minutes and ${counted(seconds - tolerance, 'second')}`
    : duration(seconds);

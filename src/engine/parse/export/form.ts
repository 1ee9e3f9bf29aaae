import type { Pair } from '../../model/index.ts';
import { percentEncode } from '../../text/percent.ts';

/** What JavaScript's own function for it escapes. */
const reserved = /[^A-Za-z0-9\-_.!~*'()]+/g;

/** A form as tools that are written in JavaScript send it: a space is `%20`. */
export function encodeForm(pairs: readonly Pair[]): string {
  return pairs
    .map(({ name, value }) => `${percentEncode(name, reserved)}=${percentEncode(value, reserved)}`)
    .join('&');
}

import type { Source } from '../../engine/model/index.ts';

/** Keys that only the page makes: those of places, and of parameters by their known names. */
const ownKey = /^(?!oauth\.)|^oauth\.(?:realm|role|oauth_[a-z]{1,10}(?:_[a-z]{1,10})?)$/;

const numbers = new Map<string, string>();

/**
 * The key of a source as the page's attributes hold it. A parameter of a header can have any name, a
 * secret among them, and attributes are not masked: such a name is given a number.
 */
export function keyOf({ key }: Source): string {
  if (ownKey.test(key)) return key;
  const known = numbers.get(key);
  if (known !== undefined) return known;
  const made = `oauth.${numbers.size + 1}`;
  numbers.set(key, made);
  return made;
}

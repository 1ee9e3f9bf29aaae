const longHex = /[0-9a-f]{20,}/i;
const wrappedHex = /[0-9a-f]{64,}/i;
const notShown = /[\s\u200B-\u200D\u2060\uFEFF]/g;
const otherSecret = /-----BEGIN|eyJ[\w-]{20,}/;

/**
 * Whether a text holds what may be a whole key or secret, wherever in it: twenty hex characters and
 * more, 64 with white space among them, a JWT, a PEM block.
 */
export function holdsSecret(text: string): boolean {
  return (
    longHex.test(text) || wrappedHex.test(text.replace(notShown, '')) || otherSecret.test(text)
  );
}

const masked = /^(?:[•*·.…xX\s_-]|\[?last\s*(?:4|four)\]?:?)+(?=[\w]{1,4}$)/i;

/** The last characters of a key out of a text such as `••••f5cc`; `undefined` if there are over four. */
export function lastFour(text: string): string | undefined {
  const bare = text.trim();
  const end = bare.length > 4 ? bare.replace(masked, '') : bare;
  return end.length > 4 ? undefined : end;
}

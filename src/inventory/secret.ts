const longHex = /[0-9a-f]{20,}/i;
const wrappedHex = /[0-9a-f]{64,}/i;
const notShown = /[\s\u200B-\u200D\u2060\uFEFF]/g;
const otherSecret = /-----BEGIN|eyJ[\w-]{20,}/;

/** So many characters of base64 in a row may be a secret of 24 octets and more. */
const base64Run = /[\w+/-]{32,}/g;

/** Whether letters, capitals and digits alternate as in random base64 (in two of three places); in words they do less. */
function isMixed(run: string): boolean {
  const kinds = run.replace(/[a-z]/g, 'a').replace(/[A-Z]/g, 'A').replace(/\d/g, '0');
  const changes = Array.from(kinds).filter((kind, at) => kind !== kinds[at - 1]).length - 1;
  return ['a', 'A', '0'].every((kind) => kinds.includes(kind)) && changes > run.length * 0.45;
}

/**
 * Whether a text holds what may be a whole key or secret, wherever in it: twenty hex characters and
 * more, 64 with white space among them, 32 of base64 that are no words, a JWT, a PEM block.
 */
export function holdsSecret(text: string): boolean {
  return (
    longHex.test(text) ||
    wrappedHex.test(text.replace(notShown, '')) ||
    otherSecret.test(text) ||
    (text.match(base64Run) ?? []).some(isMixed)
  );
}

const masked = /^(?:[•*·.…xX\s_-]|\[?last\s*(?:4|four)\]?:?)+(?=[\w]{1,4}$)/i;

/** The last characters of a key out of a text such as `••••f5cc`; `undefined` if there are over four. */
export function lastFour(text: string): string | undefined {
  const bare = text.trim();
  const end = bare.length > 4 ? bare.replace(masked, '') : bare;
  return end.length > 4 ? undefined : end;
}

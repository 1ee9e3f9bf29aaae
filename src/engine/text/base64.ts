/** Standard base64 with padding (RFC 4648 §4). */
export function base64(octets: Uint8Array): string {
  return btoa(String.fromCharCode(...octets));
}

/** Lower-case hex, two digits an octet. */
export function hex(octets: Uint8Array): string {
  return Array.from(octets, (octet) => octet.toString(16).padStart(2, '0')).join('');
}

/** A digest in base64, whole: of SHA-1, SHA-256 or SHA-512. */
export const isWholeDigest = (text: string): boolean =>
  /^(?:[\w+/-]{27}=|[\w+/-]{43}=|[\w+/-]{86}==)$/.test(text);

/** Whether a text may be the beginning of a digest in base64, and is neither one without its `=` nor hex. */
export const isCutDigest = (text: string): boolean =>
  /^[\w+/-]{1,86}$/.test(text) &&
  ![27, 43, 86].includes(text.length) &&
  !/^(?:[0-9a-f]{32}|[0-9a-f]{40}|[0-9a-f]{64})$/i.test(text);

/** Standard base64 with padding (RFC 4648 §4). */
export function base64(octets: Uint8Array): string {
  return btoa(String.fromCharCode(...octets));
}

/** Lower-case hex, two digits an octet. */
export function hex(octets: Uint8Array): string {
  return Array.from(octets, (octet) => octet.toString(16).padStart(2, '0')).join('');
}

import { fromUtf8, utf8 } from './bytes.ts';

/** RFC 3986 §2.3, the characters that RFC 5849 §3.6 leaves as they are. */
const strictlyReserved = /[^A-Za-z0-9\-._~]+/g;

const escapes = Array.from(
  { length: 256 },
  (_, octet) => `%${octet.toString(16).toUpperCase().padStart(2, '0')}`,
);

function escapeRun(run: string): string {
  let escaped = '';
  for (let at = 0; at < run.length; at += 1) {
    const unit = run.charCodeAt(at);
    if (unit > 0x7f) return escapeOctets(utf8(run));
    escaped += escapes[unit] ?? '';
  }
  return escaped;
}

function escapeOctets(octets: Uint8Array): string {
  let escaped = '';
  for (const octet of octets) escaped += escapes[octet] ?? '';
  return escaped;
}

/**
 * Percent-encodes as RFC 5849 §3.6 asks: UTF-8, upper-case hex, `A-Z a-z 0-9 - . _ ~` left alone,
 * a space as `%20`. `reserved` is a global regular expression for runs of what is escaped, for
 * those clients that leave other characters alone.
 */
export function percentEncode(text: string, reserved: RegExp = strictlyReserved): string {
  return text.replace(reserved, escapeRun);
}

const escapeRuns = /(?:%[0-9A-Fa-f]{2})+/g;

/**
 * Percent-decodes once, octets as UTF-8. RFC 5849 does not say what a `%` without two hex digits
 * is: it is kept as a plain `%`, as the URL standard does.
 */
export function percentDecode(text: string): string {
  if (!text.includes('%')) return text;
  return text.replace(escapeRuns, (run) => {
    const octets = new Uint8Array(run.length / 3);
    for (let at = 0; at < octets.length; at += 1) {
      octets[at] = Number.parseInt(run.slice(at * 3 + 1, at * 3 + 3), 16);
    }
    return fromUtf8(octets);
  });
}

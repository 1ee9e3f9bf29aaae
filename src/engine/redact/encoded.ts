import type { Span } from '../model/index.ts';
import { fromUtf8 } from '../text/bytes.ts';

/** A stretch of a text that may be base64 or hex, and what is printable of what it then says. */
export interface EncodedRun extends Span {
  readonly says: readonly string[];
}

/** Mail wraps base64 into lines (RFC 2045 §6.8). */
const base64Run = /[A-Za-z0-9+/_-]{8,}(?:[ \t]?\r?\n[ \t]{0,9}[A-Za-z0-9+/_-]{4,}){0,500}/g;
const hexRun = /(?:[0-9A-Fa-f]{2}[ :-]?){6,}/g;

/** All runs of a text that may be base64 (RFC 4648 §4 and §5) or hex of printable text. */
export function encodedRuns(text: string): readonly EncodedRun[] {
  return [...runsOf(text, base64Run, base64Octets), ...runsOf(text, hexRun, hexOctets)];
}

function runsOf(
  text: string,
  pattern: RegExp,
  octetsOf: (run: string) => readonly Uint8Array[],
): readonly EncodedRun[] {
  const runs: EncodedRun[] = [];
  for (const { 0: run, index } of text.matchAll(pattern)) {
    const says = octetsOf(run).flatMap(printableIn);
    if (says.length > 0) runs.push({ start: index, end: index + run.length, says });
  }
  return runs;
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const sextets = new Uint8Array(0x80);
for (const [value, digit] of Array.from(alphabet).entries()) sextets[digit.charCodeAt(0)] = value;
sextets['-'.charCodeAt(0)] = 62;
sextets['_'.charCodeAt(0)] = 63;

/** Base64 may follow other letters without a gap, so it is decoded from each of four offsets: one is the right one. */
function base64Octets(wrapped: string): readonly Uint8Array[] {
  const run = wrapped.replace(/\s+/g, '');
  return [0, 1, 2, 3].map((skipped) => {
    const octets = new Uint8Array(Math.max(0, Math.floor(((run.length - skipped) * 3) / 4)));
    let [bits, held, length] = [0, 0, 0];
    for (let at = skipped; at < run.length; at += 1) {
      held = ((held << 6) | (sextets[run.charCodeAt(at)] ?? 0)) & 0xffff;
      bits += 6;
      if (bits < 8) continue;
      bits -= 8;
      octets[length] = (held >> bits) & 0xff;
      length += 1;
    }
    return octets;
  });
}

function hexOctets(run: string): readonly Uint8Array[] {
  const digits = run.replace(/[ :-]/g, '');
  return [0, 1].map((skipped) => {
    const octets = new Uint8Array((digits.length - skipped) >> 1);
    for (let at = 0; at < octets.length; at += 1)
      octets[at] = Number.parseInt(digits.slice(skipped + at * 2, skipped + at * 2 + 2), 16);
    return octets;
  });
}

/** Fewer printable octets in a row are chance. */
const leastPrintable = 6;

/** The stretches of octets that are printable text. What was not base64 or hex decodes to noise. */
function printableIn(octets: Uint8Array): readonly string[] {
  const found: string[] = [];
  let start = 0;
  for (let at = 0; at <= octets.length; at += 1) {
    const length = printableLength(octets, at);
    at += Math.max(0, length - 1);
    if (length > 0) continue;
    if (at - start >= leastPrintable) found.push(fromUtf8(octets.subarray(start, at)));
    start = at + 1;
  }
  return found;
}

/** How many octets a printable character has here: of ASCII, UTF-16 (its octets of 0) or UTF-8; 0 for none. */
function printableLength(octets: Uint8Array, at: number): number {
  const octet = octets[at] ?? 0xff;
  if (octet === 0 || (octet >= 0x20 && octet < 0x7f) || (octet >= 0x09 && octet <= 0x0d)) return 1;
  const length = octet >= 0xc2 && octet < 0xe0 ? 2 : octet >= 0xe0 && octet < 0xf0 ? 3 : 0;
  for (let next = 1; next < length; next += 1)
    if (((octets[at + next] ?? 0) & 0xc0) !== 0x80) return 0;
  return length;
}

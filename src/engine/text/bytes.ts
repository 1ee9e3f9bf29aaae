/**
 * UTF-8 with room for octets that are not UTF-8.
 *
 * RFC 5849 §3.6 encodes text as UTF-8 and does not say what an escape such as `%E9`, which is no
 * UTF-8, stands for. We keep its octet: it is carried as the lone surrogate U+DC00 + octet, and
 * written back as that octet, so that such a URL is signed as it was sent. Any other lone surrogate
 * becomes U+FFFD, as everywhere on the web.
 */
const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

const carried = /[\uDC80-\uDCFF]/;
const carriedAlone = /(?<![\uD800-\uDBFF])[\uDC80-\uDCFF]/g;

/** The octets of a text: UTF-8, and carried octets as themselves. */
export function utf8(text: string): Uint8Array {
  if (!carried.test(text)) return encoder.encode(text);
  const octets: number[] = [];
  let from = 0;
  for (const match of text.matchAll(carriedAlone)) {
    octets.push(...encoder.encode(text.slice(from, match.index)));
    octets.push(text.charCodeAt(match.index) - 0xdc00);
    from = match.index + 1;
  }
  octets.push(...encoder.encode(text.slice(from)));
  return Uint8Array.from(octets);
}

/** The text of octets. What is not UTF-8 is carried, octet by octet; see above. */
export function fromUtf8(octets: Uint8Array): string {
  try {
    return decoder.decode(octets);
  } catch {
    return carryOctets(octets);
  }
}

function carryOctets(octets: Uint8Array): string {
  let text = '';
  for (let at = 0; at < octets.length;) {
    const length = sequenceLength(octets, at);
    text +=
      length === 0
        ? String.fromCharCode(0xdc00 + (octets[at] ?? 0))
        : decoder.decode(octets.subarray(at, at + length));
    at += Math.max(length, 1);
  }
  return text;
}

/** How many octets the valid UTF-8 sequence at `at` has; 0 when there is none. */
function sequenceLength(octets: Uint8Array, at: number): number {
  const lead = octets[at] ?? 0;
  const length = lead < 0x80 ? 1 : lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
  if (length === 0 || lead > 0xf4 || at + length > octets.length) return 0;
  try {
    decoder.decode(octets.subarray(at, at + length));
    return length;
  } catch {
    return 0;
  }
}

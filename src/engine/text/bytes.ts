/**
 * UTF-8 with room for octets that are not UTF-8.
 *
 * RFC 5849 §3.6 encodes text as UTF-8 and does not say what an escape such as `%E9`, which is no
 * UTF-8, stands for. We keep its octet: it is carried as the lone surrogate U+DC00 + octet, and
 * written back as that octet, so that such a URL is signed as it was sent. Any other lone surrogate
 * becomes U+FFFD, as everywhere on the web.
 */
const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

const carried = /[\uDC80-\uDCFF]/;
const carriedAlone = /(?<![\uD800-\uDBFF])[\uDC80-\uDCFF]+/g;

/** The octets of a text: UTF-8, and carried octets as themselves. */
export function utf8(text: string): Uint8Array {
  if (!carried.test(text)) return encoder.encode(text);
  const pieces: Uint8Array[] = [];
  let from = 0;
  for (const match of text.matchAll(carriedAlone)) {
    if (match.index > from) pieces.push(encoder.encode(text.slice(from, match.index)));
    pieces.push(Uint8Array.from(match[0], (carrier) => carrier.charCodeAt(0) - 0xdc00));
    from = match.index + match[0].length;
  }
  pieces.push(encoder.encode(text.slice(from)));
  return concat(pieces);
}

function concat(pieces: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}

/** The text of octets. What is not UTF-8 is carried, octet by octet; see above. */
export function fromUtf8(octets: Uint8Array): string {
  let text = '';
  let from = 0;
  for (let at = 0; at < octets.length;) {
    const length = sequenceLength(octets, at);
    if (length === 0) {
      if (at > from) text += decoder.decode(octets.subarray(from, at));
      text += String.fromCharCode(0xdc00 + (octets[at] ?? 0));
      from = at + 1;
    }
    at += Math.max(length, 1);
  }
  return from === octets.length ? text : text + decoder.decode(octets.subarray(from));
}

/** How many octets the valid UTF-8 sequence at `at` has (RFC 3629 §4); 0 when there is none. */
function sequenceLength(octets: Uint8Array, at: number): number {
  const lead = octets[at] ?? 0;
  if (lead < 0x80) return 1;
  if (lead < 0xc2 || lead > 0xf4) return 0;
  const length = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
  const [low, high] = secondOctet[lead] ?? [0x80, 0xbf];
  for (let next = 1; next < length; next += 1) {
    const octet = octets[at + next] ?? 0;
    const [least, most] = next === 1 ? [low, high] : [0x80, 0xbf];
    if (octet < least || octet > most) return 0;
  }
  return length;
}

/** Where the second octet may not be any continuation: overlong forms, surrogates, U+110000 on. */
const secondOctet: Readonly<Record<number, readonly [number, number]>> = {
  0xe0: [0xa0, 0xbf],
  0xed: [0x80, 0x9f],
  0xf0: [0x90, 0xbf],
  0xf4: [0x80, 0x8f],
};

import type { Span } from '../../engine/model/index.ts';

const mostQuoted = 24;

/** What a quote may tell in letters: names that the rules themselves have, and schemes. */
const known =
  /^(?:oauth_(?:consumer_key|token|signature(?:_method)?|timestamp|nonce|version|callback|verifier|body_hash)|realm|OAuth|Authorization|Basic|Bearer|https?)$/i;

/** More letters and digits than these, all in all, may be a piece of a secret. */
const mostShown = 3;

/**
 * The place that a notice is about, as a quote without values: the signs and known names that stand
 * there, with control characters made visible and `…` for everything else.
 */
export function quotedAt(text: string, { start, end }: Span): string {
  const piece = text.slice(start, Math.min(end, start + mostQuoted));
  let left = mostShown;
  const plain = piece.replace(/[\p{L}\p{N}_\p{M}]+/gu, (word) => {
    if (known.test(word)) return word;
    left -= word.length;
    return left < 0 ? '…' : word;
  });
  const visible = plain.replace(/[\r\n]/g, '↵').replace(/[\s\u200B-\u200D\u2060]/g, '·');
  return end - start > mostQuoted ? `${visible}…`.replace(/…+$/, '…') : visible;
}

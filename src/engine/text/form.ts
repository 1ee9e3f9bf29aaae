import { percentDecode } from './percent.ts';

/** A pair of a query or a form body as it stood; `value` is `null` when there was no `=`. */
export interface RawPair {
  readonly name: string;
  readonly value: string | null;
}

/**
 * Splits a query or a form body at `&`, and each piece at its first `=`; RFC 5849 §3.4.1.3.1 refers
 * to W3C's form rules for this. Empty pieces (`a=1&&b=2`, a lone `?`) are no pairs. A `;` is a
 * character like any other, and so is a second `?` or `=`.
 */
export function splitPairs(text: string): readonly RawPair[] {
  return text
    .split('&')
    .filter((piece) => piece !== '')
    .map((piece) => {
      const equals = piece.indexOf('=');
      return equals < 0
        ? { name: piece, value: null }
        : { name: piece.slice(0, equals), value: piece.slice(equals + 1) };
    });
}

/** Decodes one name or value of a form: `+` is a space, then percent-decoding. */
export function formDecode(text: string): string {
  return percentDecode(text.replaceAll('+', ' '));
}

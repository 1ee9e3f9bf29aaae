import { mapText, segment } from '../../model/index.ts';
import { hex } from '../../text/base64.ts';
import { changing } from '../places/changing.ts';
import type { Variant } from '../kinds/define.ts';

type Form = (digest: Uint8Array) => string;

/** A client that writes the digest in its own form. */
export function writtenAs(label: string, form: Form): Variant {
  return {
    label,
    runs: {
      signatureForm: ({ digestOctets: octets }) =>
        segment(form(octets), { kind: 'signature', key: 'signature' }),
    },
  };
}

/** A client that makes base64 of other octets than those of the digest. */
export function ofOctets(label: string, octets: (digest: Uint8Array) => Uint8Array): Variant {
  return { label, runs: changing('digestOctets', octets) };
}

/** A client that goes on with another text than the base64. */
export function rewritten(
  label: string,
  step: 'signatureMarks' | 'signature',
  change: (text: string) => string,
): Variant {
  return { label, runs: changing(step, (text) => mapText(text, change)) };
}

/** Base64 without the `=` at its end. */
export const withoutPadding = (text: string): string => text.replaceAll('=', '');

/** Hex digits in capitals, two for each octet. */
export const capitalHex: Form = (digest) => hex(digest).toUpperCase();

/** Hex digits in the place of base64, as most functions print them first. */
export const hexForms: readonly Variant[] = [
  writtenAs('in small letters', hex),
  writtenAs('in capitals', capitalHex),
];

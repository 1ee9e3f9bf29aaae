import { segment } from '../model/index.ts';
import { hex } from '../text/base64.ts';
import type { Variant } from './define.ts';

type Form = (digest: Uint8Array) => string;

/** A client that writes the digest in its own form. */
export function writtenAs(label: string, form: Form): Variant {
  return {
    label,
    runs: {
      signature: ({ digest }) => segment(form(digest), { kind: 'signature', key: 'signature' }),
    },
  };
}

/** Hex digits in capitals, two for each octet. */
export const capitalHex: Form = (digest) => hex(digest).toUpperCase();

/** Hex digits in the place of base64, as most functions print them first. */
export const hexForms: readonly Variant[] = [
  writtenAs('in small letters', hex),
  writtenAs('in capitals', capitalHex),
];

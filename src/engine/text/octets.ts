import { utf8 } from './bytes.ts';

/** How a text becomes octets before it is hashed: as UTF-8, or as some client does instead. */
export type Charset = 'utf-8' | 'utf-16le' | 'latin1' | 'hex' | 'base64';

/** A text together with what turns it into octets. */
export interface Octets {
  readonly text: string;
  readonly charset: Charset;
}

const encoders: Readonly<Record<Charset, (text: string) => Uint8Array>> = {
  'utf-8': utf8,
  'utf-16le': (text) => {
    const octets = new DataView(new ArrayBuffer(text.length * 2));
    for (let at = 0; at < text.length; at += 1) octets.setUint16(at * 2, text.charCodeAt(at), true);
    return new Uint8Array(octets.buffer);
  },
  latin1: (text) => Uint8Array.from(text, (character) => character.charCodeAt(0) & 0xff),
  hex: (text) =>
    Uint8Array.from(text.match(/[0-9a-f]{2}/gi) ?? [], (digits) => Number.parseInt(digits, 16)),
  base64: fromBase64,
};

/** The octets themselves. What a charset cannot read in the text is left out. */
export function octetsOf({ text, charset }: Octets): Uint8Array {
  return encoders[charset](text);
}

function fromBase64(text: string): Uint8Array {
  const digits = text.replace(/[^A-Za-z0-9+/]/g, '');
  // A single digit at the end holds no octet, and `atob` refuses it.
  const whole = digits.length % 4 === 1 ? digits.slice(0, -1) : digits;
  return Uint8Array.from(atob(whole), (character) => character.charCodeAt(0));
}

import { percentEncode } from '../../text/percent.ts';

/**
 * What real libraries do to text, made from our own encoder so that each difference is one
 * expression to read. None of the platform's own functions is called: they differ by version.
 */

/** Undoes the escapes of these ASCII characters in encoded text: an encoder that leaves them alone. */
export function leavingAlone(characters: string): (encoded: string) => string {
  const escapes = new Map(
    Array.from(characters, (character) => [percentEncode(character), character]),
  );
  const any = new RegExp([...escapes.keys()].join('|'), 'g');
  return (encoded) => encoded.replace(any, (escape) => escapes.get(escape) ?? escape);
}

/** Escapes characters that stay as they are by RFC 3986: an encoder that is too eager. */
export const escapingToo =
  (characters: string) =>
  (encoded: string): string =>
    Array.from(characters).reduce(
      (text, character) =>
        text.replaceAll(character, `%${character.charCodeAt(0).toString(16).toUpperCase()}`),
      encoded,
    );

/** Escapes a whole class of characters that stay as they are, such as `A-Z`, outside escapes. */
export function escapingClass(characters: string): (encoded: string) => string {
  const found = new RegExp(`%[0-9A-F]{2}|[${characters}]`, 'g');
  return (encoded) =>
    encoded.replace(found, (text) => (text.length > 1 ? text : `%${hex(text.charCodeAt(0), 2)}`));
}

/** JavaScript's `encodeURIComponent`: leaves `! ' ( ) *` alone too. */
export const likeEncodeUriComponent = leavingAlone("!'()*");

/** JavaScript's `encodeURI`: leaves the delimiters of a URL alone too. */
export const likeEncodeUri = leavingAlone(";/?:@&=+$,#!'()*");

/** Newer .NET's `Uri.EscapeUriString`: like `encodeURI`, and square brackets as well. */
export const likeEscapeUriString = leavingAlone(";/?:@&=+$,#!'()*[]");

/** Java's `URLEncoder` as to marks: leaves `*` alone and escapes `~`. Its `+` for a space has a step of its own. */
export const likeUrlEncoderMarks = (encoded: string): string =>
  escapingToo('~')(leavingAlone('*')(encoded));

/**
 * JavaScript's `escape`: leaves `@ * _ + - . /` alone, writes a character up to U+00FF as its one
 * octet, and any other UTF-16 unit as `%u` and four digits.
 */
export const likeEscape = (text: string): string =>
  text.replace(/[^A-Za-z0-9@*_+\-./]/g, (unit) => {
    const code = unit.charCodeAt(0);
    return code < 0x100 ? `%${hex(code, 2)}` : `%u${hex(code, 4)}`;
  });

/** Text as ISO-8859-1 before it is escaped; a character that it lacks becomes `?`. */
export const asLatin1 = (text: string): string =>
  escapingEach(text, (code) => [code < 0x100 ? code : 0x3f]);

/** Each UTF-16 unit cut to its low octet, as a cast to a byte does. */
export const asLowOctets = (text: string): string =>
  escapingEach(text, (code) => unitsOf(code).map((unit) => unit & 0xff));

/** Each UTF-16 unit as one number of two or more digits. */
export const asUtf16Units = (text: string): string => escapingEach(text, unitsOf);

/** Escapes all but the unreserved characters, each as the numbers that `numbersOf` makes of it. */
function escapingEach(text: string, numbersOf: (code: number) => readonly number[]): string {
  return text.replace(/[^A-Za-z0-9\-._~]/gu, (character) => {
    const code = character.codePointAt(0) ?? 0;
    // An octet that is no UTF-8 is carried as a lone surrogate (`text/bytes.ts`) and stays an octet.
    const numbers = code >= 0xdc80 && code <= 0xdcff ? [code - 0xdc00] : numbersOf(code);
    return numbers.map((number) => `%${hex(number, 2)}`).join('');
  });
}

function unitsOf(code: number): readonly number[] {
  const text = String.fromCodePoint(code);
  return Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
}

function hex(number: number, digits: number): string {
  return number.toString(16).toUpperCase().padStart(digits, '0');
}

/**
 * .NET's `HttpUtility.UrlEncode`: the hex digits in lower case. A text that was encoded twice by such
 * a client is in lower case at both levels (`%252f`).
 */
export const withLowerHex = (encoded: string): string =>
  encoded.replace(/%(?:25)*[0-9A-F]{2}/g, (escape) => escape.toLowerCase());

/** The order in which most hand-written samples list the oauth_ parameters. */
export const sampleOrder: readonly string[] = [
  'oauth_consumer_key',
  'oauth_token',
  'oauth_signature_method',
  'oauth_timestamp',
  'oauth_nonce',
  'oauth_version',
];

/** The order of a map in a Salesforce Apex sample (salesforce.stackexchange.com, question 97646). */
export const apexOrder: readonly string[] = [
  'oauth_version',
  'oauth_nonce',
  'oauth_timestamp',
  'oauth_consumer_key',
  'oauth_token',
];

/** The order in which request/oauth-sign and its descendants build them. */
export const oauthSignOrder: readonly string[] = [
  'oauth_consumer_key',
  'oauth_nonce',
  'oauth_signature_method',
  'oauth_timestamp',
  'oauth_version',
  'oauth_token',
];

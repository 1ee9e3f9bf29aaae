import { percentEncode } from '../text/percent.ts';

/**
 * What real libraries do to text, made from our own encoder so that each difference is one
 * expression to read. None of the platform's own functions is called: they differ by version.
 */

/** Undoes the escapes of these ASCII characters in encoded text: an encoder that leaves them alone. */
export const leavingAlone =
  (characters: string) =>
  (encoded: string): string =>
    Array.from(characters).reduce(
      (text, character) => text.replaceAll(percentEncode(character), character),
      encoded,
    );

/** Escapes characters that stay as they are by RFC 3986: an encoder that is too eager. */
export const escapingToo =
  (characters: string) =>
  (encoded: string): string =>
    Array.from(characters).reduce(
      (text, character) =>
        text.replaceAll(character, `%${character.charCodeAt(0).toString(16).toUpperCase()}`),
      encoded,
    );

/** JavaScript's `encodeURIComponent`: leaves `! ' ( ) *` alone too. */
export const likeEncodeUriComponent = leavingAlone("!'()*");

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

/** The order in which request/oauth-sign and its descendants build them. */
export const oauthSignOrder: readonly string[] = [
  'oauth_consumer_key',
  'oauth_nonce',
  'oauth_signature_method',
  'oauth_timestamp',
  'oauth_version',
  'oauth_token',
];

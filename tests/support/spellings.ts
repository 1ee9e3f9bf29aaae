/** The ways in which texts spell a secret, written without the engine. */
export interface Spelling {
  readonly name: string;
  readonly spell: (secret: string) => string;
}

const octets = (text: string): readonly number[] => [...new TextEncoder().encode(text)];
const escaped = (text: string, keep: RegExp): string =>
  Array.from(text, (character) =>
    keep.test(character)
      ? character
      : octets(character)
          .map((octet) => `%${octet.toString(16).toUpperCase().padStart(2, '0')}`)
          .join(''),
  ).join('');
const rfc3986 = (text: string): string => escaped(text, /[A-Za-z0-9\-._~]/);
const lowerHex = (text: string): string =>
  text.replace(/%[0-9A-F]{2}/g, (escape) => escape.toLowerCase());
const base64 = (text: string): string => Buffer.from(text).toString('base64');

export const spellings: readonly Spelling[] = [
  { name: 'raw', spell: (secret) => secret },
  { name: 'escaped once', spell: rfc3986 },
  { name: 'escaped twice', spell: (secret) => rfc3986(rfc3986(secret)) },
  { name: 'escaped three times', spell: (secret) => rfc3986(rfc3986(rfc3986(secret))) },
  { name: 'by encodeURIComponent', spell: encodeURIComponent },
  { name: 'with lower-case hex', spell: (secret) => lowerHex(rfc3986(secret)) },
  {
    name: 'with lower-case hex, twice',
    spell: (secret) => lowerHex(rfc3986(lowerHex(rfc3986(secret)))),
  },
  { name: 'with + for a blank', spell: (secret) => rfc3986(secret).replaceAll('%20', '+') },
  { name: 'with every character escaped', spell: (secret) => escaped(secret, /[^\s\S]/) },
  {
    name: 'with a letter escaped that needs none',
    spell: (secret) => secret.replace(/[a-f]/, (letter) => `%${letter.charCodeAt(0).toString(16)}`),
  },
  { name: 'in JSON', spell: (secret) => JSON.stringify(secret).slice(1, -1) },
  {
    name: 'in JSON with every character escaped',
    spell: (secret) =>
      Array.from(
        secret,
        (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
      ).join(''),
  },
  { name: 'in JSON with \\/', spell: (secret) => secret.replaceAll('/', '\\/') },
  {
    name: 'in XML',
    spell: (secret) =>
      secret.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;'),
  },
  {
    name: 'in XML by numbers',
    spell: (secret) => Array.from(secret, (one) => `&#${one.codePointAt(0) ?? 0};`).join(''),
  },
  {
    name: 'in XML by hex numbers',
    spell: (secret) =>
      Array.from(secret, (one) => `&#x${(one.codePointAt(0) ?? 0).toString(16)};`).join(''),
  },
  { name: 'in base64', spell: base64 },
  { name: 'in base64 with a name before it', spell: (secret) => base64(`me:${secret}`) },
  {
    name: 'in base64 for addresses',
    spell: (secret) => Buffer.from(`k:${secret}`).toString('base64url'),
  },
  { name: 'in escaped base64', spell: (secret) => rfc3986(base64(`ab:${secret}`)) },
  { name: 'in hex', spell: (secret) => Buffer.from(secret).toString('hex') },
  { name: 'in capital hex', spell: (secret) => Buffer.from(secret).toString('hex').toUpperCase() },
  { name: 'in capitals', spell: (secret) => secret.toUpperCase() },
  { name: 'with zero-width spaces', spell: (secret) => secret.replace(/(.{5})/g, '$1\u200B') },
  { name: 'sixteen characters of it', spell: (secret) => secret.slice(1, 17) },
  { name: 'the last sixteen', spell: (secret) => secret.slice(-16) },
];

import { flat } from '../../model/index.ts';
import { octetsOf, type Charset, type Octets } from '../../text/octets.ts';
import { stepFault } from '../kinds/define.ts';
import { oracleRestlet } from '../examples/oracle.ts';

type Digits = Extract<Charset, 'hex' | 'base64'>;

/** Each secret decoded by itself, and joined by the octet of `&`. */
const each =
  (charset: Digits) =>
  (key: string): Octets => ({
    text: key
      .split('&')
      .map((secret) =>
        Array.from(octetsOf({ text: secret, charset }), (octet) => String.fromCharCode(octet)).join(
          '',
        ),
      )
      .join('&'),
    charset: 'latin1',
  });

/** The key decoded as a whole by a decoder that skips the `&`. */
const whole =
  (charset: Digits) =>
  (key: string): Octets => ({ text: key, charset });

/** Node’s `Buffer.from(key, 'hex')` stops at the first character that is no digit. */
const upToAmpersand = (key: string): Octets => ({
  text: key.split('&', 1)[0] ?? '',
  charset: 'hex',
});

const hexDigits = /^(?:[0-9a-f]{2})+$/i;
const base64Digits = /^[A-Za-z0-9+/]+={0,2}$/;

const ways = [
  { label: 'each secret from hex', fits: hexDigits, read: each('hex') },
  { label: 'the whole key from hex, up to its `&`', fits: hexDigits, read: upToAmpersand },
  { label: 'the whole key from hex, without its `&`', fits: hexDigits, read: whole('hex') },
  { label: 'the whole key from base64', fits: base64Digits, read: whole('base64') },
  { label: 'each secret from base64', fits: base64Digits, read: each('base64') },
];

export const keyHexDecoded = stepFault({
  id: 'key-hex-decoded',
  step: 'keyOctets',
  commonness: 'low',
  title: 'The secrets were decoded into octets',
  did: 'decoded the secrets from hex or base64',
  what: 'Their digits became the octets that they stand for.',
  why: 'Every character of a secret is part of the key: RFC 5849 §3.4.2.',
  fix: "Pass the secrets to HMAC as text: in Node without `Buffer.from(key, 'hex')`.",
  sources: [
    {
      kind: 'rfc',
      url: 'https://www.rfc-editor.org/rfc/rfc5849#section-3.4.2',
      says: 'How the signing key is put together.',
    },
  ],
  variants: ({ credentials: { consumerSecret, tokenSecret } }) => {
    const secrets = [consumerSecret, tokenSecret].map((secret) => secret.trim());
    return ways
      .filter(({ fits }) => secrets.some((secret) => fits.test(secret)))
      .map(({ label, read }) => ({ label, runs: { keyOctets: ({ key }) => read(flat(key)) } }));
  },
  examples: [oracleRestlet],
});

import { hex } from '../../text/base64.ts';
import { utf8 } from '../../text/bytes.ts';
import { stepFault } from '../kinds/define.ts';
import { capitalHex, ofOctets } from '../imitate/digest-forms.ts';
import { oracleRestlet } from '../examples/oracle.ts';

export const outBase64OfHex = stepFault({
  id: 'out-base64-of-hex',
  step: 'digestOctets',
  commonness: 'high',
  title: 'Base64 was made of the hex text',
  did: 'made Base64 of the digest’s hex digits instead of its bytes',
  what: 'The signature has 88 characters. PHP’s `hash_hmac` returns hex unless its last argument is `true`, and `CryptoJS.….toString()` does too.',
  why: 'The digest’s bytes become base64: RFC 5849 §3.4.2. For SHA-256 that is 44 characters.',
  fix: "Ask for bytes: `hash_hmac('sha256', $base, $key, true)` in PHP; or take `.toString(CryptoJS.enc.Base64)` as it is.",
  sources: [
    {
      kind: 'pull',
      url: 'https://github.com/thephpleague/oauth2-server/pull/370',
      says: 'hash_hmac returned hex where bytes were wanted.',
    },
    {
      kind: 'issue',
      url: 'https://github.com/namshi/jose/issues/35',
      says: 'The same in a PHP library for signed tokens.',
    },
  ],
  variants: () => [
    ofOctets('lower-case hex', (digest) => utf8(hex(digest))),
    ofOctets('upper-case hex', (digest) => utf8(capitalHex(digest))),
  ],
  examples: [oracleRestlet],
});

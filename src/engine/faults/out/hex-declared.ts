import { hex } from '../../text/base64.ts';
import { stepFault } from '../kinds/define.ts';
import { capitalHex, writtenAs } from '../imitate/digest-forms.ts';
import { oracleRestlet } from '../examples/oracle.ts';

export const outHexDeclared = stepFault({
  id: 'out-hex-declared',
  step: 'signatureForm',
  commonness: 'low',
  title: 'The signature is a printed list of bytes',
  did: 'sent the bytes of the digest as they are printed for people',
  what: 'It has dashes, commas or `0x` in it, as `BitConverter.ToString` or an array prints bytes.',
  why: 'The digest’s bytes become base64: RFC 5849 §3.4.2. For SHA-256 that is 44 characters.',
  fix: 'Make base64 of the bytes: `Convert.ToBase64String` in .NET, `Base64.getEncoder()` in Java.',
  sources: [
    {
      kind: 'rfc',
      url: 'https://www.rfc-editor.org/rfc/rfc5849#section-3.4.2',
      says: 'The signature is base64 of the digest.',
    },
  ],
  variants: () => [
    writtenAs('hex with dashes', (digest) => pairs(capitalHex(digest)).join('-')),
    writtenAs('hex with dashes, in small letters', (digest) => pairs(hex(digest)).join('-')),
    writtenAs('hex after `0x`', (digest) => `0x${capitalHex(digest)}`),
    writtenAs('hex after `0x`, in small letters', (digest) => `0x${hex(digest)}`),
    writtenAs('decimal numbers', (digest) => Array.from(digest).join(',')),
    writtenAs('signed numbers in brackets', (digest) => `[${signed(digest).join(', ')}]`),
  ],
  examples: [oracleRestlet],
});

function pairs(digits: string): readonly string[] {
  return digits.match(/../g) ?? [];
}

/** As Java prints its bytes, which go from -128 to 127. */
function signed(digest: Uint8Array): readonly number[] {
  return Array.from(digest, (octet) => (octet < 0x80 ? octet : octet - 0x100));
}

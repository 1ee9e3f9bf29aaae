import { stepFault } from '../kinds/define.ts';
import { rewritten, withoutPadding } from '../imitate/digest-forms.ts';
import { oracleRestlet } from '../examples/oracle.ts';

export const outBase64Nopad = stepFault({
  id: 'out-base64-nopad',
  step: 'signatureMarks',
  commonness: 'low',
  title: 'The padding of the signature is missing',
  did: 'left the `=` off the end of the signature',
  what: 'The signature has 43 characters. Perl’s `hmac_sha256_base64` never writes the `=`.',
  why: 'Base64 is padded with `=` to a multiple of four characters: RFC 2045 §6.8, which RFC 5849 §3.4.2 names.',
  fix: 'Put the `=` back: for SHA-256 it is always one. In Perl call `encode_base64(hmac_sha256(…), "")`.',
  sources: [
    {
      kind: 'pull',
      url: 'https://github.com/vurtdev/Net-OAuth/pull/1',
      says: 'Notes that one of Perl’s two ways to base64 ends in `=` and the other does not.',
    },
    {
      kind: 'rfc',
      url: 'https://www.rfc-editor.org/rfc/rfc2045#section-6.8',
      says: 'How base64 is padded.',
    },
  ],
  variants: () => [rewritten('', 'signatureMarks', withoutPadding)],
  examples: [oracleRestlet],
});

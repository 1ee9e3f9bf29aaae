import { utf8 } from '../../text/bytes.ts';
import { stepFault } from '../kinds/define.ts';
import { ofOctets } from '../imitate/digest-forms.ts';
import { oracleRestlet } from '../examples/oracle.ts';

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

export const outUtf8Mangled = stepFault({
  id: 'out-utf8-mangled',
  step: 'digestOctets',
  commonness: 'low',
  title: 'The digest was handled as text',
  did: 'turned the bytes of the digest into text before base64',
  what: 'Read as UTF-8, half of the bytes are lost; read as Latin-1, many become two.',
  why: 'The digest’s bytes become base64, as they are: RFC 5849 §3.4.2.',
  fix: 'Make base64 of the bytes: no `toString()` or `new String(bytes)` in between.',
  sources: [
    {
      kind: 'rfc',
      url: 'https://www.rfc-editor.org/rfc/rfc5849#section-3.4.2',
      says: 'The octets of the digest are what becomes base64.',
    },
  ],
  variants: () => [
    ofOctets('read as UTF-8', (digest) => utf8(decoder.decode(digest))),
    ofOctets('read as Latin-1, written as UTF-8', (digest) => utf8(String.fromCharCode(...digest))),
    ofOctets('read as ASCII', (digest) => digest.map(asAscii)),
  ],
  examples: [oracleRestlet],
});

/** .NET's and Java's ASCII have a question mark for what they lack. */
function asAscii(octet: number): number {
  return octet < 0x80 ? octet : 0x3f;
}

import { passportWith } from '../examples/check.ts';
import { checkFault, type CheckContext, type Sighting } from '../kinds/define.ts';
import { passportOf } from '../checking/context.ts';

export const soapSignatureNewline = checkFault({
  id: 'soap-signature-newline',
  topic: 'soap',
  commonness: 'medium',
  title: 'The passport’s signature has a line break',
  did: 'put a line break into the `signature` element',
  what: 'The element holds a line break beside the base64. Ruby’s `encode64` and other functions for mail end their lines, and some tools indent the XML. At the end it is believed to be harmless: a widely used Ruby client sends it with every request. Inside the base64 it is not.',
  why: 'The signature is base64 of the digest (Oracle, section_4395630653, and RFC 5849 §3.4.2), which has no line breaks.',
  fix: 'Take the form without line breaks, such as `strict_encode64` in Ruby. A break at the end does no harm.',
  sources: [
    {
      kind: 'page',
      url: 'https://github.com/NetSweet/netsuite/blob/603ebd7f051adc9f8fb0090d2b95cffcdca87363/lib/netsuite/passports/token.rb',
      says: 'A client for NetSuite signs with `encode64`.',
    },
    {
      kind: 'issue',
      url: 'https://github.com/lanej/hmac/issues/4',
      says: 'Ruby breaks base64 at 60 characters, which longer digests reach.',
    },
  ],
  find,
  examples: [
    {
      header: passportWith('=</signature>', '=\n</signature>'),
    },
    {
      header: passportWith('cNxOHDusw03', 'cNxOHDu\nsw03'),
    },
  ],
});

function find(context: CheckContext): Sighting | undefined {
  const text = passportOf(context)?.signature?.text ?? '';
  if (/[\r\n]/.test(text.trim())) {
    return { level: 'error', title: 'A line break stands inside the signature.' };
  }
  return /[\r\n]/.test(text)
    ? {
        level: 'warning',
        title: 'A line break stands beside the signature. It is believed to be harmless.',
      }
    : undefined;
}

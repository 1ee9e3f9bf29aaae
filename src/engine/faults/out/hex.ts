import { stepFault } from '../kinds/define.ts';
import { hexForms } from '../imitate/digest-forms.ts';
import { oracleRestlet } from '../examples/oracle.ts';

export const outHex = stepFault({
  id: 'out-hex',
  step: 'signatureForm',
  commonness: 'medium',
  title: 'The signature is hex, not base64',
  did: 'sent the digest as hex digits',
  what: 'Many HMAC functions print hex unless told otherwise: `hexdigest`, `digest("hex")`, `toString()`.',
  why: 'The digest’s bytes become base64: RFC 5849 §3.4.2. For SHA-256 that is 44 characters.',
  fix: 'Ask for base64, or make it of the bytes, not of the hex digits.',
  sources: [
    {
      kind: 'issue',
      url: 'https://github.com/mvantellingen/python-zeep/issues/1374',
      says: 'Python code for NetSuite that signs with hex digits, and an invalid login attempt.',
    },
    {
      kind: 'rfc',
      url: 'https://www.rfc-editor.org/rfc/rfc5849#section-3.4.2',
      says: 'The signature is base64 of the digest.',
    },
  ],
  // In a passport the same mistake is `soap-hex-signature`.
  variants: ({ observed }) => (observed.kind === 'passport' ? [] : hexForms),
  examples: [oracleRestlet],
});

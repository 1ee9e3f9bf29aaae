import { stepFault } from '../kinds/define.ts';
import { hexForms } from '../imitate/digest-forms.ts';
import { passportRequest } from '../examples/passport.ts';

export const soapHexSignature = stepFault({
  id: 'soap-hex-signature',
  step: 'signatureForm',
  commonness: 'medium',
  title: 'The passport’s signature is hex, not base64',
  did: 'put the digest into the passport as hex digits',
  what: 'Many HMAC functions print hex unless told otherwise: `hexdigest`, `digest("hex")`, `toString()`.',
  why: 'The digest’s bytes become base64 (Oracle, section_4395625838), as in RFC 5849 §3.4.2. For SHA-256 that is 44 characters.',
  fix: 'Make base64 of the bytes, not of the hex digits: `base64.b64encode(hmac.new(…).digest()).decode()` in Python.',
  sources: [
    {
      kind: 'issue',
      url: 'https://github.com/mvantellingen/python-zeep/issues/1374',
      says: 'A passport signed with hex digits, and an invalid login attempt.',
    },
    {
      kind: 'oracle',
      url: 'https://docs.oracle.com/en/cloud/saas/netsuite/ns-online-help/section_4395625838.html',
      says: 'Sample code that signs a passport.',
    },
  ],
  variants: ({ observed }) => (observed.kind === 'passport' ? hexForms : []),
  examples: [passportRequest()],
});

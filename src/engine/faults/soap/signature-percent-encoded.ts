import { passportWith } from '../examples/check.ts';
import { checkFault } from '../kinds/define.ts';
import { passportOf } from '../checking/context.ts';

export const soapSignaturePercentEncoded = checkFault({
  id: 'soap-signature-percent-encoded',
  topic: 'soap',
  commonness: 'low',
  title: 'The passport’s signature is percent-encoded',
  did: 'percent-encoded the signature in the passport',
  what: 'The `signature` element holds `%3D`, `%2B` or `%2F`, where `=`, `+` or `/` belong. That is how a REST header carries it.',
  why: 'Percent-encoding belongs to the Authorization header: RFC 5849 §3.5.1. In XML the base64 stands as it is (Oracle, section_4395630653), and none of its characters needs an escape.',
  fix: 'Write the base64 into the element without encoding it.',
  sources: [
    {
      kind: 'oracle',
      url: 'https://docs.oracle.com/en/cloud/saas/netsuite/ns-online-help/section_4395630653.html',
      says: 'What the signature element holds.',
    },
    {
      kind: 'rfc',
      url: 'https://www.rfc-editor.org/rfc/rfc5849#section-3.5.1',
      says: 'Percent-encoding is for the header.',
    },
  ],
  find: (context) =>
    /%(?:2B|2F|3D)/i.test(passportOf(context)?.signature?.text ?? '')
      ? { level: 'error', title: 'The signature in the passport is percent-encoded.' }
      : undefined,
  examples: [
    {
      header: passportWith('=</signature>', '%3D</signature>'),
    },
  ],
});

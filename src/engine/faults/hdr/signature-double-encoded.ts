import { headerWith } from '../examples/check.ts';
import { checkFault } from '../kinds/define.ts';
import { paramOf } from '../checking/context.ts';

export const hdrSignatureDoubleEncoded = checkFault({
  id: 'hdr-signature-double-encoded',
  topic: 'header',
  commonness: 'medium',
  title: 'The signature is percent-encoded twice',
  did: 'percent-encoded the signature twice',
  what: 'The `%` of an escape was escaped again, so `=` stands there as `%253D`. Decoded once, as a server does, it is still no base64.',
  why: 'A value in the header is percent-encoded once: RFC 5849 §3.5.1. Base64 has no `%`, so a `%` after decoding can only come from a second round.',
  fix: 'Percent-encode the signature once, as it goes into the header.',
  sources: [
    {
      kind: 'rfc',
      url: 'https://www.rfc-editor.org/rfc/rfc5849#section-3.5.1',
      says: 'Names and values in the header are percent-encoded, once.',
    },
    {
      kind: 'issue',
      url: 'https://github.com/scribejava/scribejava/issues/565',
      says: 'A signature that ended in `%253D` had been encoded twice.',
    },
  ],
  find: (context) =>
    /%(?:2B|2F|3D)/i.test(paramOf(context, 'oauth_signature')?.value ?? '')
      ? { level: 'error', title: 'The signature still holds escapes after decoding.' }
      : undefined,
  examples: [{ header: headerWith('%', '%25') }],
});

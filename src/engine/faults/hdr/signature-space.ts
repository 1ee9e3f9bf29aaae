import { headerWith } from '../examples/check.ts';
import { checkFault } from '../kinds/define.ts';
import { paramOf } from '../checking/context.ts';

export const hdrSignatureSpace = checkFault({
  id: 'hdr-signature-space',
  topic: 'header',
  commonness: 'low',
  title: 'A space stands in the signature',
  did: 'let a `+` of the signature become a space',
  what: 'Base64 has no spaces. Something on the way read the signature as a form value, where `+` means a space.',
  why: 'The header is percent-encoded, not form-encoded: RFC 5849 §3.5.1 and §3.6. A `+` has to travel as `%2B`.',
  fix: 'Percent-encode the signature before it passes through a query string, a form or a template.',
  sources: [
    {
      kind: 'rfc',
      url: 'https://www.rfc-editor.org/rfc/rfc5849#section-3.6',
      says: 'How OAuth encodes, and that form encoding differs from it.',
    },
  ],
  find: (context) =>
    (paramOf(context, 'oauth_signature')?.value ?? '').trimEnd().includes(' ')
      ? { level: 'error', title: 'A space stands in `oauth_signature` where a `+` belongs.' }
      : undefined,
  examples: [{ header: headerWith('%2B', ' ') }, { header: headerWith('%2B', '%20') }],
});

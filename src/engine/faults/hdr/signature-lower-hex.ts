import { headerWith } from '../examples/check.ts';
import { checkFault } from '../kinds/define.ts';
import { paramOf } from '../checking/context.ts';

export const hdrSignatureLowerHex = checkFault({
  id: 'hdr-signature-lower-hex',
  topic: 'header',
  commonness: 'low',
  title: 'The escapes of the signature are in lower case',
  did: 'wrote the escapes of the signature in lower case',
  what: 'The header holds `%2b`, `%2f` or `%3d`, as `HttpUtility.UrlEncode` writes them. They read the same as in capitals, so the signature arrives intact.',
  why: 'The server decodes the value before it compares, and escapes may be in either case: RFC 3986 §2.1. Only inside the base string do capitals matter: RFC 5849 §3.6.',
  fix: 'Nothing for this request. If the same function builds your base string, write capitals, as with `Uri.EscapeDataString`.',
  sources: [
    {
      kind: 'rfc',
      url: 'https://www.rfc-editor.org/rfc/rfc3986#section-2.1',
      says: 'The hex digits of an escape mean the same in both cases.',
    },
    {
      kind: 'rfc',
      url: 'https://www.rfc-editor.org/rfc/rfc5849#section-3.6',
      says: 'Escapes that are signed are in capitals.',
    },
  ],
  find: (context) =>
    /%(?:2[bf]|3d)/.test(paramOf(context, 'oauth_signature')?.raw.text ?? '')
      ? {
          level: 'skipped',
          title: 'The escapes in `oauth_signature` are in lower case, which does no harm.',
        }
      : undefined,
  examples: [{ header: headerWith('%2B', '%2b') }],
});

import { headerWith } from '../examples/check.ts';
import { checkFault, type CheckContext, type Sighting } from '../kinds/define.ts';
import { paramOf } from '../checking/context.ts';

export const hdrSignaturePartiallyEncoded = checkFault({
  id: 'hdr-signature-partially-encoded',
  topic: 'header',
  commonness: 'high',
  title: 'Only the plus of the signature is percent-encoded',
  did: 'percent-encoded the `+` of the signature and left `/` and `=` as they are',
  what: 'A widely copied C# sample escapes only `+`. The `/` and `=` that stay raw read the same with or without escapes, so this does no known harm.',
  why: 'By RFC 5849 §3.5.1 every value in the header is percent-encoded as a whole. Only a raw `+` is known to be read as something else.',
  fix: 'Nothing for this request. If you touch that code, percent-encode the whole signature, as with `Uri.EscapeDataString`.',
  sources: [
    {
      kind: 'rfc',
      url: 'https://www.rfc-editor.org/rfc/rfc5849#section-3.5.1',
      says: 'Names and values in the header are percent-encoded.',
    },
    {
      kind: 'page',
      url: 'https://github.com/Mike6x/netsuite-rest-csharp-oauth-v1',
      says: 'A C# client for NetSuite that escapes only the plus.',
    },
  ],
  find,
  examples: [{ header: headerWith('zY%3D', 'zY=') }],
});

function find(context: CheckContext): Sighting | undefined {
  const raw = paramOf(context, 'oauth_signature')?.raw.text ?? '';
  if (raw.includes('+') || !raw.includes('%') || !/[/=]/.test(raw)) return undefined;
  return {
    level: 'skipped',
    title: 'A raw `/` or `=` stands in `oauth_signature`. It is apparently accepted.',
  };
}

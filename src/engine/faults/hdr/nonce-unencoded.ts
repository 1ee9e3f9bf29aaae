import { headerWith } from '../examples/check.ts';
import { checkFault, type CheckContext, type Sighting } from '../kinds/define.ts';
import { paramOf } from '../checking/context.ts';

export const hdrNonceUnencoded = checkFault({
  id: 'hdr-nonce-unencoded',
  topic: 'header',
  commonness: 'low',
  title: 'The nonce is not percent-encoded',
  did: 'put a nonce with `+`, `/` or `=` into the header without percent-encoding it',
  what: 'The nonce is base64 and stands in the header as it is, while the base string holds it encoded. A server that reads `+` as a space checks another nonce than you signed. A nonce without `+` works, so the calls fail by turns.',
  why: 'Every value in the header is percent-encoded: RFC 5849 §3.5.1. Oracle asks for a nonce of letters and digits (section_1509544929).',
  fix: 'Use letters and digits only, such as 20 hex digits.',
  sources: [
    {
      kind: 'rfc',
      url: 'https://www.rfc-editor.org/rfc/rfc5849#section-3.5.1',
      says: 'Names and values in the header are percent-encoded.',
    },
    {
      kind: 'oracle',
      url: 'https://docs.oracle.com/en/cloud/saas/netsuite/ns-online-help/section_1509544929.html',
      says: 'The rules for a nonce in SOAP.',
    },
    {
      kind: 'issue',
      url: 'https://github.com/heremaps/here-aaa-java-sdk/issues/57',
      says: 'A base64 nonce was signed encoded and sent raw.',
    },
  ],
  find,
  examples: [
    { header: headerWith('fjaLirsIcCGVZWzBX0pg', 'q9+Zr/2Kd8==') },
    { header: headerWith('fjaLirsIcCGVZWzBX0pg', 'q9Zr/2Kd8w') },
  ],
});

function find(context: CheckContext): Sighting | undefined {
  const raw = paramOf(context, 'oauth_nonce')?.raw.text ?? '';
  if (raw.includes('+')) return { level: 'error', title: 'A raw `+` stands in `oauth_nonce`.' };
  if (!/[/=]/.test(raw)) return undefined;
  return { level: 'warning', title: 'A raw `/` or `=` stands in `oauth_nonce`.' };
}

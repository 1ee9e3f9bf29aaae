import { headerWith } from '../examples/check.ts';
import { checkFault, type CheckContext, type Sighting } from '../kinds/define.ts';
import { paramOf } from '../checking/context.ts';

/**
 * A check, although the client computes another text: the signature is compared without its line
 * breaks, so that what was signed is judged apart. In a passport it is `soap-signature-newline`.
 */
export const outBase64Newline = checkFault({
  id: 'out-base64-newline',
  topic: 'header',
  commonness: 'medium',
  title: 'The signature holds a line break',
  did: 'sent a line break within the signature',
  what: 'A function for mail made the base64: it ends its lines, and breaks those longer than 60, 64 or 76 characters. Ruby’s `encode64`, Perl’s `encode_base64`, Android’s `DEFAULT` and Oracle’s `UTL_ENCODE` do so.',
  why: 'The signature is base64 of the digest and nothing else: RFC 5849 §3.4.2. The break is part of the value that is sent, and a raw one breaks the header in two.',
  fix: 'Take the form without line breaks: `strict_encode64` in Ruby, `encode_base64($digest, "")` in Perl, `NO_WRAP` on Android. In PL/SQL, replace `CHR(13)` and `CHR(10)`.',
  sources: [
    {
      kind: 'pull',
      url: 'https://github.com/jrconlin/oauthsimple/pull/24',
      says: 'A line break behind the signature made the server’s comparison fail.',
    },
    {
      kind: 'issue',
      url: 'https://github.com/lanej/hmac/issues/4',
      says: 'Ruby breaks base64 at 60 characters, which longer digests reach.',
    },
    {
      kind: 'rfc',
      url: 'https://www.rfc-editor.org/rfc/rfc5849#section-3.4.2',
      says: 'The signature is base64 of the digest.',
    },
  ],
  find,
  examples: [
    { header: headerWith('%3D"', '%3D%0A"') },
    {
      header: headerWith('%3D"', '%3D%0D%0A"'),
    },
    { header: headerWith('%3D"', '%3D\n"') },
  ],
});

function find(context: CheckContext): Sighting | undefined {
  const signature = paramOf(context, 'oauth_signature');
  if (signature === undefined) return undefined;
  // A raw break elsewhere may come from copying; `hdr-newlines` names it.
  if (/[\r\n]$/.test(signature.value) || /[\r\n]$/.test(signature.raw.text)) {
    return { level: 'error', title: 'The signature ends with a line break.' };
  }
  return /[\r\n]/.test(signature.value)
    ? { level: 'error', title: 'A line break stands inside the signature.' }
    : undefined;
}

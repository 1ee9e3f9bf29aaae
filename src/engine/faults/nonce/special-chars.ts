import { headerWith } from '../examples/check.ts';
import { checkFault } from '../kinds/define.ts';
import { sentValue } from '../checking/context.ts';

export const nonceSpecialChars = checkFault({
  id: 'nonce-special-chars',
  topic: 'nonce',
  commonness: 'low',
  title: 'The nonce holds special characters',
  did: 'sent a nonce with special characters',
  what: 'Characters other than letters and digits stand in the nonce. Those of base64, `+`, `/` and `=`, are the risky ones: they are easily encoded in one place and not in the other. The hyphens of a UUID do no harm.',
  why: 'Oracle asks for letters and digits in SOAP (section_1509544929). Elsewhere any character may be used if it is encoded: RFC 5849 §3.6.',
  fix: 'Use letters and digits only, such as 20 hex digits.',
  sources: [
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
  find: (context) =>
    /[^A-Za-z0-9-]/.test(sentValue(context, 'oauth_nonce'))
      ? {
          level: 'warning',
          title: 'The nonce holds other characters than letters, digits and hyphens.',
        }
      : undefined,
  examples: [
    {
      header: headerWith('fjaLirsIcCGVZWzBX0pg', 'fjaLirs%2BcCGVZWz%2FX0pg%3D%3D'),
    },
  ],
});

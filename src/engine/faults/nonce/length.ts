import { headerWith } from '../examples/check.ts';
import { checkFault, type CheckContext, type Sighting } from '../kinds/define.ts';
import { sentValue } from '../checking/context.ts';
import { counted } from '../checking/words.ts';

export const nonceLength = checkFault({
  id: 'nonce-length',
  topic: 'nonce',
  commonness: 'low',
  title: 'The nonce is too short or too long',
  did: 'sent a nonce of a length that NetSuite may refuse',
  what: 'A nonce is a random text that is used once. A short one comes from a small random number or a counter, a long one from a hash or a token.',
  why: 'RFC 5849 §3.3 leaves the length open. Oracle asks for at least 6 characters, and for at most 64 in SOAP (section_156338994830, section_1509544929). A shorter one shows as `nonce_rejected`.',
  fix: 'Use letters and digits only, such as 20 hex digits, new for every request.',
  sources: [
    {
      kind: 'oracle',
      url: 'https://docs.oracle.com/en/cloud/saas/netsuite/ns-online-help/section_156338994830.html',
      says: 'How long a nonce should be.',
    },
    {
      kind: 'oracle',
      url: 'https://docs.oracle.com/en/cloud/saas/netsuite/ns-online-help/section_1509544929.html',
      says: 'The rules for a nonce in SOAP.',
    },
    {
      kind: 'oracle',
      url: 'https://docs.oracle.com/en/cloud/saas/netsuite/ns-online-help/subsect_156935170194.html',
      says: 'What the Login Audit Trail shows for a nonce that is too short.',
    },
  ],
  find,
  examples: [
    { header: headerWith('fjaLirsIcCGVZWzBX0pg', '4711') },
    {
      header: headerWith('fjaLirsIcCGVZWzBX0pg', 'ab'.repeat(64)),
    },
  ],
});

function find(context: CheckContext): Sighting | undefined {
  const { length } = sentValue(context, 'oauth_nonce');
  if (length === 0 || (length >= 6 && length <= 64)) return undefined;
  const has = `The nonce has ${counted(length, 'character')}.`;
  return length < 6
    ? { level: 'error', title: `${has} NetSuite wants at least 6.` }
    : { level: 'warning', title: `${has} Oracle allows 64 in SOAP.` };
}

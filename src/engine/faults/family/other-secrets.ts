import { family } from '../kinds/define.ts';
import { inKey } from '../places/filled-places.ts';

export const familyOtherSecrets = family({
  id: 'family-other-secrets',
  title: 'One of the other secrets was used',
  did: 'signed with one of the other secrets that you added',
  what: 'The key holds a secret of another integration, token or account.',
  why: 'The key is made of the secrets that belong to consumer key and token: RFC 5849 §3.4.2.',
  fix: 'Set the secrets that belong to consumer key and token.',
  variants: (given) =>
    inKey(
      given,
      given.otherSecrets.map((value, index) => ({
        name: `other secret ${index + 1}`,
        value,
        secret: true,
      })),
    ),
});

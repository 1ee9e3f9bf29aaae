import { carriesToken } from '../../signing/index.ts';
import { family } from '../define.ts';
import { keyedWith } from '../secret-places.ts';

export const familyOtherSecrets = family({
  id: 'family-other-secrets',
  title: 'One of the other secrets was used',
  did: 'signed with one of the other secrets that you added',
  what: 'The key holds a secret of another integration, token or account.',
  why: 'The key is made of the secrets of the consumer key and the token that are sent: RFC 5849 §3.4.2.',
  fix: 'Set the secrets that belong to the key and the token in the header.',
  variants: (given) => {
    const { consumerSecret, tokenSecret } = given.credentials;
    const hasToken = carriesToken(given);
    const others = given.otherSecrets.map((text, index) => ({
      text,
      name: `other secret ${index + 1}`,
    }));
    return others.flatMap(({ text, name }) => [
      { label: `${name} as consumer secret`, runs: keyedWith(text, tokenSecret) },
      ...(hasToken
        ? [
            { label: `${name} as token secret`, runs: keyedWith(consumerSecret, text) },
            ...others.map((token) => ({
              label: `${name} as consumer secret, ${token.name} as token secret`,
              runs: keyedWith(text, token.text),
            })),
          ]
        : []),
    ]);
  },
});

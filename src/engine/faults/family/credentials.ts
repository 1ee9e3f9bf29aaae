import { flat, type Given } from '../../model/index.ts';
import { trimSecret } from '../../signing/index.ts';
import { family, type Variant } from '../kinds/define.ts';
import { filled, inKey, type Candidate } from '../places/filled-places.ts';
import { identifierText } from '../imitate/identifiers.ts';
import { firstOfEach } from '../imitate/query.ts';
import { signedParams, signingValues } from '../places/signed-params.ts';

/** The five things NetSuite gives an integration, as far as they are known. */
function credentialsOf(given: Given): readonly Candidate[] {
  const { account, consumerSecret, tokenSecret } = given.credentials;
  const all: readonly Candidate[] = [
    { name: 'account', value: account.trim(), secret: false },
    { name: 'consumer key', value: flat(identifierText(given, 'consumerKey')), secret: false },
    { name: 'consumer secret', value: trimSecret(consumerSecret), secret: true },
    { name: 'token ID', value: flat(identifierText(given, 'token')), secret: false },
    { name: 'token secret', value: trimSecret(tokenSecret), secret: true },
  ];
  return firstOfEach(all, ({ value }) => value).filter(({ value }) => value !== '');
}

const signedPlaces =
  /^(?:oauth\.oauth_(?:consumer_key|token)|passport\.(?:account|consumerKey|token))$/;

function inParams(given: Given, credentials: readonly Candidate[]): readonly Variant[] {
  const params = firstOfEach(
    signedParams(given).filter(({ from }) => signedPlaces.test(from.key)),
    ({ name }) => name,
  );
  const places = params.map(({ name, value }) => ({ name: `\`${name}\``, value }));
  return filled(places, credentials, (filling) =>
    signingValues(
      given,
      new Map(
        params.map(({ name, from, value: sent }, at) => {
          const { value = sent, secret = false } = filling[at] ?? {};
          return [name, secret ? { value, from: { ...from, kind: 'secret' } } : { value }];
        }),
      ),
    ),
  );
}

export const familyCredentials = family({
  id: 'family-credentials',
  title: 'A credential stands in another’s place',
  did: 'used a credential in the place of another',
  what: 'Account, consumer key, consumer secret, token ID and token secret were mixed up.',
  why: 'Key and token are sent, the secrets make the signing key: RFC 5849 §3.4.',
  fix: 'Compare the five values with where NetSuite showed them.',
  variants: (given) => {
    const credentials = credentialsOf(given);
    return [...inKey(given, credentials), ...inParams(given, credentials)];
  },
});

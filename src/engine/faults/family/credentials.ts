import { flat, type Given } from '../../model/index.ts';
import { carriesToken, trimSecret, type Runs } from '../../signing/index.ts';
import { family, type Variant } from '../define.ts';
import { identifierText } from '../identifiers.ts';
import { firstOfEach } from '../query.ts';
import { keyedWith } from '../secret-places.ts';
import { signedParams, signingValues } from '../signed-params.ts';

/** One of the five things NetSuite gives an integration. */
interface Credential {
  readonly name: string;
  readonly value: string;
  readonly secret: boolean;
}

function credentialsOf(given: Given): readonly Credential[] {
  const { account, consumerSecret, tokenSecret } = given.credentials;
  const all: readonly Credential[] = [
    { name: 'account', value: account.trim(), secret: false },
    { name: 'consumer key', value: flat(identifierText(given, 'consumerKey')), secret: false },
    { name: 'consumer secret', value: trimSecret(consumerSecret), secret: true },
    { name: 'token ID', value: flat(identifierText(given, 'token')), secret: false },
    { name: 'token secret', value: trimSecret(tokenSecret), secret: true },
  ];
  return firstOfEach(all, ({ value }) => value).filter(({ value }) => value !== '');
}

/** A place where a credential stands, and what stands there now. */
interface Place {
  readonly name: string;
  readonly value: string;
}

/** A variant for each way to fill the places with credentials, but the present one. */
function filled(
  places: readonly Place[],
  credentials: readonly Credential[],
  runsOf: (filling: readonly Credential[]) => Runs,
): readonly Variant[] {
  const fillings = places.reduce<readonly (readonly Credential[])[]>(
    (all, { value }) => {
      const present = { name: '', value, secret: false };
      const others = credentials.filter((one) => one.value !== value);
      return all.flatMap((filling) => [present, ...others].map((one) => [...filling, one]));
    },
    [[]],
  );
  return fillings.flatMap((filling) => {
    const changed = filling.flatMap(({ name, value }, at) =>
      value === places[at]?.value ? [] : [`${name} as ${places[at]?.name ?? ''}`],
    );
    return changed.length === 0 ? [] : [{ label: changed.join(', '), runs: runsOf(filling) }];
  });
}

function inKey(given: Given, credentials: readonly Credential[]): readonly Variant[] {
  const places = [
    { name: 'consumer secret', value: trimSecret(given.credentials.consumerSecret) },
    { name: 'token secret', value: trimSecret(given.credentials.tokenSecret) },
  ].slice(0, carriesToken(given) ? 2 : 1);
  return filled(places, credentials, ([consumer, token]) =>
    keyedWith(consumer?.value ?? '', token?.value ?? ''),
  );
}

const signedPlaces =
  /^(?:oauth\.oauth_(?:consumer_key|token)|passport\.(?:account|consumerKey|token))$/;

function inParams(given: Given, credentials: readonly Credential[]): readonly Variant[] {
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
  why: 'Key and token are sent and signed, the secrets make the signing key: RFC 5849 §3.4.',
  fix: 'Compare the five values with where NetSuite showed them.',
  variants: (given) => {
    const credentials = credentialsOf(given);
    return [...inKey(given, credentials), ...inParams(given, credentials)];
  },
});

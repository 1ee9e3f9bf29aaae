import { trimSecret } from '../../signing/index.ts';
import { stepFault } from '../kinds/define.ts';
import { oracleRestlet } from '../examples/oracle.ts';
import { readAt, secretPlaces, type SecretPlace } from '../places/secret-places.ts';

type Change = (secret: string) => string;

const cases: readonly (readonly [name: string, change: Change])[] = [
  ['capitals', (secret) => secret.toUpperCase()],
  ['small letters', (secret) => secret.toLowerCase()],
];

export const keyCaseChanged = stepFault({
  id: 'key-case-changed',
  step: 'consumerCase',
  commonness: 'low',
  title: 'The letter case of a secret was changed',
  did: 'used a secret in another letter case',
  what: 'A database, a form or a function may have changed it.',
  why: 'Every character of a secret is part of the key: RFC 5849 §3.4.2.',
  fix: 'Store and read the secrets unchanged.',
  sources: [
    {
      kind: 'rfc',
      url: 'https://www.rfc-editor.org/rfc/rfc5849#section-3.4.2',
      says: 'How the signing key is put together.',
    },
  ],
  variants: (given) => {
    const changes = ({ secrets }: SecretPlace, change: Change): boolean =>
      secrets
        .map((secret) => trimSecret(given.credentials[`${secret}Secret`]))
        .some((secret) => change(secret) !== secret);
    return cases.flatMap(([name, change]) =>
      secretPlaces(given)
        .filter((place) => changes(place, change))
        .map((place) => readAt(place, `${place.name} in ${name}`, change, 'Case')),
    );
  },
  examples: [oracleRestlet],
});

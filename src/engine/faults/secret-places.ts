import type { Given } from '../model/index.ts';
import { mapText } from '../model/index.ts';
import {
  carriesToken,
  mapSecrets,
  rightSteps,
  type Runs,
  type SecretPair,
} from '../signing/index.ts';
import type { Variant } from './define.ts';

type Change = (secret: string) => string;

/** One of the two secrets, or both: where something may have happened to them. */
export interface SecretPlace {
  readonly name: string;
  /** Whose secrets they are. */
  readonly credentials: readonly ('consumerSecret' | 'tokenSecret')[];
  readonly apply: (pair: SecretPair, change: Change) => SecretPair;
}

const consumer: SecretPlace = {
  name: 'the consumer secret',
  credentials: ['consumerSecret'],
  apply: (pair, change) => ({ ...pair, consumer: mapText(pair.consumer, change) }),
};

const token: SecretPlace = {
  name: 'the token secret',
  credentials: ['tokenSecret'],
  apply: (pair, change) => ({ ...pair, token: mapText(pair.token, change) }),
};

const both: SecretPlace = {
  name: 'both secrets',
  credentials: ['consumerSecret', 'tokenSecret'],
  apply: mapSecrets,
};

/** The places that a request has: without a token there is one secret only. */
export function secretPlaces(given: Given): readonly SecretPlace[] {
  return carriesToken(given) ? [token, consumer, both] : [consumer];
}

/** A variant for each place, in which the client reads the secret otherwise than it should. */
export function readOtherwise(
  given: Given,
  label: (place: string) => string,
  change: Change,
): readonly Variant[] {
  return secretPlaces(given).map((place) => readAt(place, label(place.name), change));
}

/** A client that reads the secret of one place otherwise than it should. */
export function readAt(place: SecretPlace, label: string, change: Change): Variant {
  return {
    label,
    runs: {
      secretsRead: (done, given) => place.apply(rightSteps.secretsRead(done, given), change),
    },
  };
}

/** A client whose key holds these two where the secrets belong. */
export function keyedWith(consumerSecret: string, tokenSecret: string): Runs {
  return {
    secretsChosen: (done, given) =>
      rightSteps.secretsChosen(done, {
        ...given,
        credentials: { ...given.credentials, consumerSecret, tokenSecret },
      }),
  };
}

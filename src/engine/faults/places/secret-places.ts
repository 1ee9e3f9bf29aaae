import type { Given } from '../../model/index.ts';
import { mapText } from '../../model/index.ts';
import { carriesToken, rightSteps } from '../../signing/index.ts';
import type { Runs } from '../slots/index.ts';
import { changing } from './changing.ts';
import type { Variant } from '../kinds/define.ts';

type Change = (secret: string) => string;

/** Where a mistake with secrets can sit: the consumer secret, the token secret, or both. */
export interface SecretPlace {
  readonly name: string;
  readonly secrets: readonly ('consumer' | 'token')[];
}

/** Mistakes in reading a secret, each in a slot of its own, so that they combine: a quoted secret may also end in a newline. */
type Happening = 'Read' | 'Case' | 'Quoted' | 'Spaced' | 'Marked';

const consumer: SecretPlace = { name: 'the consumer secret', secrets: ['consumer'] };
const token: SecretPlace = { name: 'the token secret', secrets: ['token'] };
const both: SecretPlace = { name: 'both secrets', secrets: ['consumer', 'token'] };

/** The places that a request has: without a token there is one secret only. */
export function secretPlaces(given: Given): readonly SecretPlace[] {
  return carriesToken(given) ? [token, consumer, both] : [consumer];
}

/** A variant for each place, in which the client reads the secret otherwise than it should. */
export function readOtherwise(
  given: Given,
  label: (place: string) => string,
  change: Change,
  happening?: Happening,
): readonly Variant[] {
  return secretPlaces(given).map((place) => readAt(place, label(place.name), change, happening));
}

/** A client that reads the secret of one place otherwise than it should. */
export function readAt(
  { secrets }: SecretPlace,
  label: string,
  change: Change,
  happening: Happening = 'Read',
): Variant {
  const runs = secrets.reduce<Runs>(
    (all, secret) => ({
      ...all,
      ...changing(`${secret}${happening}`, (text) => mapText(text, change)),
    }),
    {},
  );
  return { label, runs };
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

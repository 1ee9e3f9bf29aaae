import type { Given } from '../../model/index.ts';
import { carriesToken, trimSecret } from '../../signing/index.ts';
import type { Runs } from '../slots/index.ts';
import type { Variant } from '../kinds/define.ts';
import { keyedWith } from './secret-places.ts';

/** Something that may stand in a credential's place. */
export interface Candidate {
  /** In words. */
  readonly name: string;
  readonly value: string;
  readonly secret: boolean;
}

/** A place where a credential stands, and what stands there now. */
export interface Place {
  readonly name: string;
  readonly value: string;
}

/** A variant for each wrong way to fill the places: each keeps its value or gets another candidate. */
export function filled(
  places: readonly Place[],
  candidates: readonly Candidate[],
  runsOf: (filling: readonly Candidate[]) => Runs,
): readonly Variant[] {
  const fillings = places.reduce<readonly (readonly Candidate[])[]>(
    (all, { value }) => {
      const present = { name: '', value, secret: false };
      const others = candidates.filter((one) => one.value !== value);
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

/** A variant for each way to fill the places of the key. */
export function inKey(given: Given, candidates: readonly Candidate[]): readonly Variant[] {
  const places = [
    { name: 'consumer secret', value: trimSecret(given.credentials.consumerSecret) },
    { name: 'token secret', value: trimSecret(given.credentials.tokenSecret) },
  ].slice(0, carriesToken(given) ? 2 : 1);
  return filled(places, candidates, ([consumer, token]) =>
    keyedWith(consumer?.value ?? '', token?.value ?? ''),
  );
}

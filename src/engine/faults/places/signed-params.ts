import type { Given } from '../../model/index.ts';
import { runToMac, type Param } from '../../signing/index.ts';
import { procedureFor, type Runs } from '../slots/index.ts';
import { changing } from './changing.ts';
import type { Variant } from '../kinds/define.ts';
import { shown } from '../checking/words.ts';

/** What is rightly signed: the parameters of query, header and body, or the fields of a passport. */
export function signedParams(given: Given): readonly Param[] {
  const { collected, passportFields } = runToMac(procedureFor(given), given);
  return collected ?? passportFields ?? [];
}

/** A client that signs something else in their place. */
export function signing(
  { observed }: Given,
  change: (params: readonly Param[]) => readonly Param[],
): Runs {
  return changing(observed.kind === 'passport' ? 'passportFields' : 'collected', change);
}

/** A client that signs other values for the parameters of these names. */
export function signingValues(
  given: Given,
  values: ReadonlyMap<string, Pick<Param, 'value'> & Partial<Param>>,
): Runs {
  return signing(given, (params) =>
    params.map((param) => ({ ...param, ...values.get(param.name) })),
  );
}

/** So many of a request's parameters are looked at one by one. */
const mostParams = 200;

/** One variant for each parameter that `change` makes something else of. */
export function eachParam(
  given: Given,
  did: string,
  change: (param: Param) => readonly Param[],
): readonly Variant[] {
  const counts = new Map<string, number>();
  return signedParams(given)
    .slice(0, mostParams)
    .flatMap((param) => {
      const { kind, key } = param.from;
      const number = (counts.get(kind) ?? 0) + 1;
      counts.set(kind, number);
      if (change(param)[0] === param && change(param).length === 1) return [];
      return {
        label: `${placeOf(param)} ${number}, ${shown(param.name)}, ${did}`,
        runs: signing(given, (params) =>
          params.flatMap((one) => (one.from.key === key ? change(one) : one)),
        ),
      };
    });
}

function placeOf({ from: { kind, key } }: Param): string {
  if (key.startsWith('passport.')) return 'field';
  return `${kind === 'oauth' ? 'header' : kind} parameter`;
}

/** All sets that can be made of a list, without the empty one. */
export function subsetsOf<T>(list: readonly T[]): readonly (readonly T[])[] {
  return list.reduce<readonly (readonly T[])[]>(
    (sets, one) => [...sets, [one], ...sets.map((set) => [...set, one])],
    [],
  );
}

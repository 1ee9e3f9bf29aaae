import type { Given } from '../../model/index.ts';
import { rightSteps, type Param } from '../../signing/index.ts';
import type { Stages, Step } from '../slots/index.ts';
import { splitPairs, type RawPair } from '../../text/form.ts';
import { splitUrl } from '../../text/url.ts';
import { changing } from '../places/changing.ts';
import type { Variant } from '../kinds/define.ts';

/** What a client makes of its query's parameters. Sources stay, so that a value can be followed. */
export type QueryChange = (params: readonly Param[]) => readonly Param[];

/** The steps that take the query's parameters and hand them on. */
type QueryStep = {
  readonly [K in Extract<Step, `query${string}`>]: Stages[K] extends readonly Param[] ? K : never;
}[Extract<Step, `query${string}`>];

/** The pairs of the request's query as they stand in its URL, in its order. */
export function rawQuery({ request }: Given): readonly RawPair[] {
  return splitPairs(splitUrl(request.url).query ?? '');
}

/** The parameters of the request's query as a client without faults reads them. */
export function queryParams(given: Given): readonly Param[] {
  const queryPairs = rawQuery(given).map((pair, index) => ({ ...pair, index }));
  return rightSteps.queryParams({ querySplit: queryPairs }, given);
}

/** The source keys of the names that stand in the query without a `=`. */
export function keysWithoutEquals(given: Given): ReadonlySet<string> {
  return new Set(
    rawQuery(given).flatMap(({ value }, index) => (value === null ? [`query.${index}`] : [])),
  );
}

/**
 * One variant for each way that changes this request's query, put in the place of `step`. A way whose
 * outcome is that of an earlier one is left out.
 */
export function queryVariants(
  given: Given,
  step: QueryStep,
  ways: readonly (readonly [label: string, change: QueryChange])[],
): readonly Variant[] {
  const params = queryParams(given);
  const outcomes = new Set([outcome(params)]);
  return ways
    .filter(([, change]) => {
      const before = outcomes.size;
      return outcomes.add(outcome(change(params))).size > before;
    })
    .map(([label, change]) => ({ label, runs: changing(step, change) }));
}

function outcome(params: readonly Param[]): string {
  return JSON.stringify(params.map(({ name, value }) => [name, value]));
}

/** The first of each key, at its place. */
export function firstOfEach<T>(all: readonly T[], keyOf: (one: T) => string): readonly T[] {
  const seen = new Set<string>();
  return all.filter((one) => {
    const before = seen.size;
    return seen.add(keyOf(one)).size > before;
  });
}

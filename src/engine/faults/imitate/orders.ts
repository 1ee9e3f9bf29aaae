import type { Given } from '../../model/index.ts';
import { byEncodedOctets, mapParams, rightSteps, type Param } from '../../signing/index.ts';
import { percentDecode, percentEncode } from '../../text/percent.ts';
import { jsonEntries } from './body.ts';
import type { Variant } from '../kinds/define.ts';
import { queryParams } from './query.ts';

/** An order into which a client puts its encoded parameters. */
export type Order = (params: readonly Param[]) => readonly Param[];

export type Compare = (a: string, b: string) => number;

/** By the numbers of their characters. */
export const byUnits: Compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

/** Sorted by names and then by values, each compared in its own way; equals keep their order. */
export const byNameAndValue =
  (names: Compare, values: Compare = names): Order =>
  (params) =>
    [...params].sort((a, b) => names(a.name, b.name) || values(a.value, b.value));

/** Sorted as texts of the form `name=value`. */
export const byPair =
  (compare: Compare): Order =>
  (params) =>
    [...params].sort((a, b) => compare(`${a.name}=${a.value}`, `${b.name}=${b.value}`));

/** Compares what two encoded texts stand for. */
export const decoded =
  (compare: Compare): Compare =>
  (a, b) =>
    compare(percentDecode(a), percentDecode(b));

/** Compares two texts after a change to both. */
export const after =
  (change: (text: string) => string, compare: Compare = byUnits): Compare =>
  (a, b) =>
    compare(change(a), change(b));

/**
 * One variant for each order that differs from the right one and from those before it, for the
 * parameters that this request can bring into a base string: also those of a JSON body, which another
 * mistake may have added.
 */
export function orderVariants(
  given: Given,
  ways: readonly (readonly [label: string, order: Order])[],
): readonly Variant[] {
  const params = sortable(given);
  const outcomes = new Set([outcome([...params].sort(byEncodedOctets))]);
  return ways
    .filter(([, order]) => {
      const before = outcomes.size;
      return outcomes.add(outcome(order(params))).size > before;
    })
    .map(([label, order]) => ({ label, runs: { namesSorted: ({ encoded }) => order(encoded) } }));
}

/** Sorts the values of each repeated name by `values`, and leaves the order of names to its own step; one variant at most. */
export function valueOrderVariants(given: Given, values: Compare): readonly Variant[] {
  return orderVariants(given, [['', byNameAndValue(byUnits, values)]]).map(({ label }) => ({
    label,
    runs: {
      sorted: ({ namesSorted, encoded }) => {
        const ofName = new Map<string, Param[]>();
        for (const param of [...encoded].sort((a, b) => values(a.value, b.value))) {
          const others = ofName.get(param.name);
          if (others === undefined) ofName.set(param.name, [param]);
          else others.push(param);
        }
        return namesSorted.map((param) => ofName.get(param.name)?.shift() ?? param);
      },
    },
  }));
}

function sortable(given: Given): readonly Param[] {
  if (given.observed.kind === 'passport') return [];
  const json = jsonEntries(given.request.body).map(([name], index): Param => {
    return { name, value: '', from: { kind: 'body', key: `body.${index}` } };
  });
  return mapParams(
    [
      ...queryParams(given),
      ...rightSteps.headerSigned({}, given),
      ...rightSteps.bodySigned({}, given),
      ...json,
    ],
    { name: percentEncode, value: percentEncode },
  );
}

function outcome(params: readonly Param[]): string {
  return JSON.stringify(params.map(({ name, value }) => [name, value]));
}

import type { Given } from '../../model/index.ts';
import { rightSteps, type Param } from '../../signing/index.ts';
import { family, type Variant } from '../kinds/define.ts';
import { queryParams } from '../imitate/query.ts';
import { subsetsOf } from '../places/signed-params.ts';
import { shown } from '../checking/words.ts';

/** All subsets of so many parameters are tried; of more than that, what stands side by side. */
const mostForSubsets = 10;
const mostForRuns = 40;
const mostRanges = 1000;

/** The distinct parameters by their names, and for each source the number of its parameter from 0. */
function distinct(params: readonly Param[]) {
  const texts = params.map(({ name, value }) => JSON.stringify([name, value]));
  const unique = [...new Set(texts)];
  const numbers = new Map(unique.map((text, number) => [text, number]));
  return {
    names: unique.map((text) => params[texts.indexOf(text)]?.name ?? ''),
    numberOf: new Map(params.map(({ from }, at) => [from.key, numbers.get(texts[at] ?? '')])),
  };
}

/** Where to cut a list of that length: everything side by side, or only its beginnings and ends. */
function rangesOf(length: number): readonly (readonly [from: number, to: number])[] {
  const cuts = Array.from({ length: length - 1 }, (_, index) => index + 1);
  const ends = cuts.flatMap((cut) => [[0, cut] as const, [cut, length] as const]);
  if (length > mostForRuns) return ends.slice(0, mostRanges);
  return [...ends, ...cuts.flatMap((to) => cuts.map((from) => [from, to] as const))].filter(
    ([from, to]) => from < to,
  );
}

const numbered = (name: string, number: number): string => `${shown(name)} (${number + 1})`;

/** So many are named of those that were left out. */
const mostNamed = 8;

/** Which parameters were left out, by their names. */
function leftOut(names: readonly string[], signs: (number: number) => boolean): string {
  const missing = names.flatMap((name, number) => (signs(number) ? [] : [numbered(name, number)]));
  const more = missing.length - mostNamed;
  const named = missing.slice(0, mostNamed).join(', ');
  return `left out: ${named}${more > 0 ? ` and ${more} more` : ''}`;
}

function variantsOf(given: Given): readonly Variant[] {
  const params = queryParams(given).filter(({ name }) => name !== 'oauth_signature');
  const { names, numberOf } = distinct(params);
  const signing = (label: string, signs: (number: number) => boolean): Variant => ({
    label,
    runs: {
      querySigned: (done, all) =>
        rightSteps.querySigned(done, all).filter(({ from }) => {
          const number = numberOf.get(from.key);
          return number === undefined || signs(number);
        }),
    },
  });
  if (names.length <= mostForSubsets) {
    return subsetsOf(names.map((name, number) => ({ name, number })))
      .filter((signed) => signed.length < names.length)
      .map((signed) => {
        const words = signed.map(({ name, number }) => numbered(name, number));
        const numbers = signed.map(({ number }) => number);
        const signs = (number: number): boolean => numbers.includes(number);
        return signing(`only ${words.join(', ')}; ${leftOut(names, signs)}`, signs);
      });
  }
  return rangesOf(names.length).flatMap(([from, to]) => {
    const range = `parameters ${from + 1} to ${to}`;
    const within = (number: number): boolean => number >= from && number < to;
    const without = (number: number): boolean => !within(number);
    const only = signing(`only ${range}; ${leftOut(names, within)}`, within);
    return from > 0 && to < names.length
      ? [only, signing(`all but ${range}; ${leftOut(names, without)}`, without)]
      : [only];
  });
}

export const familyQuerySubset = family({
  id: 'family-query-subset',
  title: 'Only a part of the query was signed',
  did: 'signed only a part of the query',
  what: 'Some parameters of the URL are not in the base string.',
  why: 'Every query parameter is signed: RFC 5849 §3.4.1.3.1.',
  fix: 'Sign the URL that you send to, after all parameters were added.',
  variants: variantsOf,
});

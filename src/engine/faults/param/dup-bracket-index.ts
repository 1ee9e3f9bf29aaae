import type { Param } from '../../signing/index.ts';
import { stepFault } from '../kinds/define.ts';
import { oracleRequest } from '../examples/oracle.ts';
import { queryVariants, type QueryChange } from '../imitate/query.ts';

/** How often each name stands in the query. */
function counts(params: readonly Param[]): ReadonlyMap<string, number> {
  const all = new Map<string, number>();
  for (const { name } of params) all.set(name, (all.get(name) ?? 0) + 1);
  return all;
}

/** `id[]` twice becomes `id[0]`, `id[1]`, and so do other names that `isArray` picks. */
function numbered(params: readonly Param[], isArray: (name: string) => boolean): readonly Param[] {
  const next = new Map<string, number>();
  return params.map((param) => {
    if (!isArray(param.name)) return param;
    const name = param.name.endsWith('[]') ? param.name.slice(0, -2) : param.name;
    const index = next.get(name) ?? 0;
    next.set(name, index + 1);
    return { ...param, name: `${name}[${String(index)}]` };
  });
}

const bracketNames: QueryChange = (params) => numbered(params, (name) => name.endsWith('[]'));

const repeatedNames: QueryChange = (params) => {
  const times = counts(params);
  return numbered(params, (name) => name.endsWith('[]') || (times.get(name) ?? 0) > 1);
};

const emptyBrackets: QueryChange = (params) => {
  const times = counts(params);
  return params.map((param) =>
    (times.get(param.name) ?? 0) > 1 && !param.name.endsWith('[]')
      ? { ...param, name: `${param.name}[]` }
      : param,
  );
};

export const paramDupBracketIndex = stepFault({
  id: 'param-dup-bracket-index',
  // An array is one value of the client's, and its names are distinct when repeats are looked at.
  step: 'queryArrays',
  commonness: 'medium',
  title: 'Repeated names were signed with brackets or numbers',
  did: 'signed repeated names with brackets or numbers that the URL lacks',
  what: 'They were written as `id[0]`, `id[1]` or `id[]`, as by PHP’s `http_build_query` and JavaScript’s `qs`.',
  why: 'Names are signed as they are sent: RFC 5849 §3.4.1.3.2.',
  fix: 'Keep the parameters as a list of pairs, or sign and send one and the same text.',
  sources: [
    {
      kind: 'pull',
      url: 'https://github.com/thephpleague/oauth1-client/pull/148',
      says: '`parse_str` turns names into arrays, and numbers are put in for signing.',
    },
    {
      kind: 'issue',
      url: 'https://github.com/guzzle/oauth-subscriber/issues/69',
      says: 'Repeated names are signed as `http_build_query` writes them, with brackets.',
    },
  ],
  variants: (given) =>
    queryVariants(given, 'queryArrays', [
      ['names that end in `[]` got numbers', bracketNames],
      ['repeated names got numbers in brackets', repeatedNames],
      ['repeated names got empty brackets', emptyBrackets],
    ]),
  examples: [
    oracleRequest(
      'GET',
      'https://123456.restlets.api.netsuite.com/app/site/hosting/restlet.nl?script=6&deploy=1&id%5B%5D=3&id%5B%5D=4',
    ),
  ],
});

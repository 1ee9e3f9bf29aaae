import type { Runs } from '../slots/index.ts';
import { changing } from '../places/changing.ts';
import { stepFault } from '../kinds/define.ts';
import { oracleRequest } from '../examples/oracle.ts';
import { rawQuery } from '../imitate/query.ts';

const cuts = [
  { label: 'at `=`', shows: /=/, at: /=/ },
  { label: 'at `%3D` too, decoded before the pair was split', shows: /%3D/i, at: /=|%3D/i },
] as const;

function cutting(at: RegExp): Runs {
  return changing('queryEquals', (pairs) =>
    pairs.map((pair) => ({ ...pair, value: pair.value?.split(at, 1)[0] ?? null })),
  );
}

export const paramValueTruncatedAtEquals = stepFault({
  id: 'param-value-truncated-at-equals',
  step: 'queryEquals',
  commonness: 'high',
  title: 'Values were cut at their first = sign',
  did: 'cut query values at the first `=` in them',
  what: 'A pair is split at every `=`. For example, `q=id=5` is signed as `q=id`.',
  why: 'The first `=` of a pair ends its name, and all that follows is the value: RFC 5849 §3.4.1.3.1.',
  fix: 'Split each pair at its first `=` only, then decode. Send a `=` in a value as `%3D`.',
  sources: [
    {
      kind: 'page',
      url: 'https://github.com/ddo/oauth-1.0a',
      says: 'In `deParam` a pair is split at every `=`, and the second piece is the value.',
    },
    {
      kind: 'pull',
      url: 'https://github.com/googleworkspace/apps-script-oauth1/pull/15',
      says: 'Values that hold a `=`, also as `%3D`, lost what stands behind it.',
    },
  ],
  variants: (given) =>
    cuts
      .filter(({ shows }) => rawQuery(given).some(({ value }) => shows.test(value ?? '')))
      .map(({ label, at }) => ({ label, runs: cutting(at) })),
  examples: [
    oracleRequest(
      'GET',
      'https://123456.suitetalk.api.netsuite.com/services/rest/record/v1/customer?q=id=5',
    ),
    oracleRequest(
      'GET',
      'https://123456.restlets.api.netsuite.com/app/site/hosting/restlet.nl?script=6&deploy=1&cursor=YWI%3D',
    ),
  ],
});

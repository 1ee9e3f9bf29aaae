import type { Given } from '../model/index.ts';
import { splitPairs } from '../text/form.ts';
import { splitUrl } from '../text/url.ts';
import { changing } from './changing.ts';
import type { Variant } from './define.ts';

const ofEveryRestlet = new Set(['script', 'deploy']);

/**
 * A client that signs either the two parameters that name a RESTlet alone, or all others. No variant
 * where the query has neither of the two.
 */
export function restletVariants({ request }: Given, signsThem: boolean): readonly Variant[] {
  const pairs = splitPairs(splitUrl(request.url).query ?? '');
  if (!pairs.some(({ name }) => ofEveryRestlet.has(name))) return [];
  return [
    {
      label: '',
      runs: changing('queryChosen', (params) =>
        params.filter(({ name }) => ofEveryRestlet.has(name) === signsThem),
      ),
    },
  ];
}

import type { Given } from '../../model/index.ts';
import { formDecode, splitPairs } from '../../text/form.ts';
import { splitUrl } from '../../text/url.ts';
import { changing } from '../places/changing.ts';
import type { Variant } from '../kinds/define.ts';
import { listed } from '../checking/words.ts';

/** At most so many left-out parameters are named in a label. */
const mostNamed = 8;

const ofEveryRestlet = new Set(['script', 'deploy']);

/**
 * A client that signs either the two parameters that name a RESTlet alone, or all others. No variant
 * where the query has neither of the two.
 */
export function restletVariants({ request }: Given, signsThem: boolean): readonly Variant[] {
  const pairs = splitPairs(splitUrl(request.url).query ?? '');
  if (!pairs.some(({ name }) => ofEveryRestlet.has(name))) return [];
  const others = pairs
    .map(({ name }) => formDecode(name))
    .filter((name) => !ofEveryRestlet.has(name));
  const isNamed = signsThem && others.length > 0;
  return [
    {
      // Where only `script` and `deploy` are left out, the fault's own words say so.
      label: isNamed ? `left out: ${listed([...new Set(others)].slice(0, mostNamed))}` : '',
      runs: changing('queryChosen', (params) =>
        params.filter(({ name }) => ofEveryRestlet.has(name) === signsThem),
      ),
    },
  ];
}

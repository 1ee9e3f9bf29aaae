import { type PlacedPair } from '../../signing/index.ts';
import { splitPairs } from '../../text/form.ts';
import { changing } from '../places/changing.ts';
import { stepFault } from '../kinds/define.ts';
import { oracleRequest } from '../examples/oracle.ts';
import { rawQuery } from '../imitate/query.ts';

/** A pair cut at each `;`. The pieces keep the place of their pair, so that they can be followed. */
function cutAtSemicolons({ name, value, index }: PlacedPair): readonly PlacedPair[] {
  const text = value === null ? name : `${name}=${value}`;
  return splitPairs(text.replaceAll(';', '&')).map((pair) => ({ ...pair, index }));
}

const atSemicolons = changing('querySemicolons', (pairs) => pairs.flatMap(cutAtSemicolons));

export const paramSemicolonSeparator = stepFault({
  id: 'param-semicolon-separator',
  step: 'querySemicolons',
  commonness: 'rare',
  title: 'The query was split at semicolons too',
  did: 'took a `;` in the query for the end of a pair',
  what: 'Python before 3.9.2 and some Perl modules split there too.',
  why: 'Pairs are separated by `&` alone: RFC 5849 §3.4.1.3.1.',
  fix: 'Split at `&` only, or send a `;` in a value as `%3B`.',
  sources: [
    {
      kind: 'rfc',
      url: 'https://www.rfc-editor.org/rfc/rfc5849#section-3.4.1.3.1',
      says: 'Where the signed parameters come from, and how they are decoded.',
    },
  ],
  variants: (given) =>
    rawQuery(given).some(({ name, value }) => `${name}${value ?? ''}`.includes(';'))
      ? [{ label: '', runs: atSemicolons }]
      : [],
  examples: [
    oracleRequest(
      'GET',
      'https://123456.restlets.api.netsuite.com/app/site/hosting/restlet.nl?script=6&deploy=1&ids=1;2;3',
    ),
  ],
});

import { stepFault } from '../kinds/define.ts';
import { oracleRequest } from '../examples/oracle.ts';
import {
  byNameAndValue,
  byUnits,
  decoded,
  orderVariants,
  type Compare,
} from '../imitate/orders.ts';

/** Runs of digits by their value, everything else character by character. */
const natural: Compare = (a, b) => {
  const [mine, others] = [piecesOf(a), piecesOf(b)];
  for (let at = 0; at < mine.length && at < others.length; at += 1) {
    const order = comparePieces(mine[at] ?? '', others[at] ?? '');
    if (order !== 0) return order;
  }
  return mine.length - others.length;
};

const piecesOf = (text: string): readonly string[] => text.match(/\d+|\D/g) ?? [];

function comparePieces(a: string, b: string): number {
  if (!/^\d/.test(a) || !/^\d/.test(b)) return byUnits(a, b);
  const [mine, others] = [a.replace(/^0+/, ''), b.replace(/^0+/, '')];
  return mine.length - others.length || byUnits(mine, others);
}

export const sortNatural = stepFault({
  id: 'sort-natural',
  step: 'namesSorted',
  commonness: 'rare',
  title: 'The parameters were sorted in natural order',
  did: 'sorted numbers in names by their value',
  what: 'PHP’s `strnatcmp` does so. For example, `a2` comes before `a10`.',
  why: 'Names are sorted by octets, so `a10` comes before `a2`: RFC 5849 §3.4.1.3.2.',
  fix: 'Compare plain texts: `strcmp` or `ksort($params, SORT_STRING)` in PHP.',
  sources: [
    {
      kind: 'pull',
      url: 'https://github.com/OpenMage/magento-lts/pull/721',
      says: 'A server sorted numbered names in natural order, and refused right signatures.',
    },
    {
      kind: 'rfc',
      url: 'https://www.rfc-editor.org/rfc/rfc5849#section-3.4.1.3.2',
      says: 'Parameters are sorted by encoded name, then by encoded value, by octets.',
    },
  ],
  variants: (given) =>
    orderVariants(given, [
      ['encoded', byNameAndValue(natural)],
      ['before encoding', byNameAndValue(decoded(natural))],
    ]),
  examples: [
    oracleRequest(
      'GET',
      'https://123456.restlets.api.netsuite.com/app/site/hosting/restlet.nl?script=6&deploy=1&line2=a&line10=b',
    ),
  ],
});

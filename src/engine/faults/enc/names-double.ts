import { percentEncode } from '../../text/percent.ts';
import type { Given } from '../../model/index.ts';
import { formDecode } from '../../text/form.ts';
import { stepFault } from '../kinds/define.ts';
import { queryVariants, rawQuery, type QueryChange } from '../imitate/query.ts';
import { oracleRequest } from '../examples/oracle.ts';

/** Gives each parameter the name that stands in the URL for it; other steps may have made other names. */
function withNamesOf(given: Given): QueryChange {
  const written = new Map(rawQuery(given).map(({ name }) => [formDecode(name), name]));
  return (params) =>
    params.map(({ name, value, from }) => ({
      name: written.get(name) ?? percentEncode(name),
      value,
      from,
    }));
}

export const encNamesDouble = stepFault({
  id: 'enc-names-double',
  step: 'queryWritten',
  commonness: 'medium',
  title: 'Names of the query were encoded twice',
  did: 'encoded the query’s names as they stand in the URL, with their escapes',
  what: 'Values are decoded first, names are not. For example, the `[` of a name shows as `%25255B` instead of `%255B`.',
  why: 'Names and values are decoded, then encoded once: RFC 5849 §3.4.1.3.1 and §3.4.1.3.2. Names without an escape work.',
  fix: 'Decode names like values.',
  sources: [
    {
      kind: 'pull',
      url: 'https://github.com/adobe/aio-commerce-sdk/pull/574',
      says: 'Bracketed names of the query broke the signature.',
    },
    {
      kind: 'page',
      url: 'https://github.com/ddo/oauth-1.0a',
      says: '`deParam` decodes values and leaves names.',
    },
  ],
  variants: (given) => queryVariants(given, 'queryWritten', [['', withNamesOf(given)]]),
  examples: [
    oracleRequest(
      'GET',
      'https://123456.restlets.api.netsuite.com/app/site/hosting/restlet.nl?script=6&deploy=1&filter%5Bstatus%5D=open',
    ),
  ],
});

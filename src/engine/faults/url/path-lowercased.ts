import { changing } from '../places/changing.ts';
import { stepFault } from '../kinds/define.ts';
import { oracleRequest } from '../examples/oracle.ts';
import { pathVariants, urlPartsOf } from '../places/url.ts';

const lower = (text: string): string => text.toLowerCase();

export const urlPathLowercased = stepFault({
  id: 'url-path-lowercased',
  step: 'path',
  commonness: 'medium',
  title: 'The path was signed in lower case',
  did: 'signed the path in lower case',
  what: 'A path with a capital fails, such as `salesOrder`.',
  why: 'Only scheme and host are signed in lower case: RFC 5849 §3.4.1.2.',
  fix: 'Turn only scheme and host to lower case.',
  sources: [
    {
      kind: 'issue',
      url: 'https://github.com/RestKit/RestKit/issues/533',
      says: 'The whole URL was turned to lower case before signing.',
    },
    {
      kind: 'page',
      url: 'https://github.com/Tools4everBV/HelloID-Conn-Prov-Target-Oracle-NetSuite',
      says: 'A script for NetSuite that signs the URL in lower case.',
    },
  ],
  variants: (given) => {
    const { query } = urlPartsOf(given);
    const ofPath = pathVariants(given, 'path', [['', lower]]);
    if (query === null || query === lower(query)) return ofPath;
    return [
      ...ofPath,
      { label: 'and the query', runs: { ...ofPath[0]?.runs, ...changing('queryText', lower) } },
    ];
  },
  examples: [
    oracleRequest(
      'GET',
      'https://123456.suitetalk.api.netsuite.com/services/rest/record/v1/salesOrder/7',
    ),
  ],
});

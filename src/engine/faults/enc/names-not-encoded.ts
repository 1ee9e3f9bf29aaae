import { stepFault } from '../kinds/define.ts';
import { rawNames } from '../places/levels.ts';
import { oracleRequest } from '../examples/oracle.ts';

export const encNamesNotEncoded = stepFault({
  id: 'enc-names-not-encoded',
  step: 'encodedNames',
  commonness: 'medium',
  title: 'Names were not encoded before joining',
  did: 'encoded the values and left the names as they are',
  what: 'For example, the `[` of `filter[status]` shows as `%5B` instead of `%255B`.',
  why: 'Names are encoded like values: RFC 5849 §3.4.1.3.2. Names of letters and digits work.',
  fix: 'Use the same encoder for names and values, before you sort.',
  sources: [
    {
      kind: 'issue',
      url: 'https://github.com/nemiro-net/nemiro.oauth/issues/13',
      says: 'Parameter names were not encoded.',
    },
    {
      kind: 'issue',
      url: 'https://github.com/bittercoder/DevDefined.OAuth/issues/19',
      says: 'The same in another library for .NET.',
    },
  ],
  variants: () => [{ label: '', runs: rawNames }],
  examples: [
    oracleRequest(
      'GET',
      'https://123456.restlets.api.netsuite.com/app/site/hosting/restlet.nl?script=6&deploy=1&filter%5Bstatus%5D=open',
    ),
  ],
});

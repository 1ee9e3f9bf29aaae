import { stepFault } from '../kinds/define.ts';
import { oracleRequest } from '../examples/oracle.ts';
import { queryVariants } from '../imitate/query.ts';

export const paramQueryDuplicated = stepFault({
  id: 'param-query-duplicated',
  step: 'querySigned',
  commonness: 'medium',
  title: 'Each query parameter was signed twice',
  did: 'signed each query parameter twice',
  what: 'They were collected from two places, such as the URL and the request’s own list.',
  why: 'A parameter is signed as often as it is sent: RFC 5849 §3.4.1.3.1 and §3.4.1.3.2.',
  fix: 'Take the parameters from the URL that is sent. In RestSharp give each in the URL or by a method of the request, not both.',
  sources: [
    {
      kind: 'issue',
      url: 'https://github.com/restsharp/RestSharp/issues/1188',
      says: 'Query parameters were counted twice in the signature.',
    },
  ],
  variants: (given) =>
    queryVariants(given, 'querySigned', [['', (params) => [...params, ...params]]]),
  examples: [
    oracleRequest(
      'GET',
      'https://123456.suitetalk.api.netsuite.com/services/rest/record/v1/customer?limit=5',
    ),
  ],
});

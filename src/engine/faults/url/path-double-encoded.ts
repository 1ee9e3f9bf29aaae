import { percentEncode } from '../../text/percent.ts';
import { stepFault } from '../kinds/define.ts';
import { oracleRequest } from '../examples/oracle.ts';
import { pathVariants } from '../places/url.ts';

export const urlPathDoubleEncoded = stepFault({
  id: 'url-path-double-encoded',
  step: 'pathEscaped',
  commonness: 'medium',
  title: 'The path was escaped once more',
  did: 'escaped the path once more than it is sent',
  what: 'For example, a `!` shows as `%2521` in the base string, a space as `%252520`. Calls with `!transform` or `eid:` IDs fail.',
  why: 'The path is signed as it is sent: RFC 5849 §3.4.1.2.',
  fix: 'Encode the URL once, as it is sent.',
  sources: [
    {
      kind: 'issue',
      url: 'https://github.com/restsharp/RestSharp/issues/2192',
      says: 'NetSuite’s `!transform` call failed, since the path was encoded twice.',
    },
    {
      kind: 'issue',
      url: 'https://github.com/Mastercard/oauth1-signer-java/issues/18',
      says: 'Escapes in the path were escaped again.',
    },
  ],
  variants: (given) =>
    pathVariants(given, 'pathEscaped', [
      ['every mark but the slash', (path) => percentEncode(path, /[^A-Za-z0-9\-._~/]+/g)],
      ['as encodeURI does', (path) => percentEncode(path, /[^A-Za-z0-9\-._~;/?:@&=+$,#!'()*]+/g)],
      ['the slashes too', percentEncode],
    ]),
  examples: [
    oracleRequest(
      'POST',
      'https://123456.suitetalk.api.netsuite.com/services/rest/record/v1/salesOrder/6/!transform/itemFulfillment',
    ),
    oracleRequest(
      'GET',
      'https://123456.suitetalk.api.netsuite.com/services/rest/record/v1/customer/eid:A%20B',
    ),
  ],
});

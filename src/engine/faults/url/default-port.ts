import { segment } from '../../model/index.ts';
import { stepFault } from '../kinds/define.ts';
import { oracleRequest } from '../examples/oracle.ts';
import { fromUrl, urlPartsOf, usualPort } from '../places/url.ts';

export const urlDefaultPort = stepFault({
  id: 'url-default-port',
  step: 'port',
  commonness: 'medium',
  title: 'The default port was signed',
  did: 'signed the default port, which is left out of the base string',
  what: 'The signed URL has `:443` after its host, from the URL or always.',
  why: 'The port is left out when it is 443 with https or 80 with http: RFC 5849 §3.4.1.2.',
  fix: 'Leave out such a port.',
  sources: [
    {
      kind: 'issue',
      url: 'https://github.com/ddo/oauth-1.0a/issues/59',
      says: 'The default port stays in the base URL.',
    },
    {
      kind: 'issue',
      url: 'https://github.com/scribejava/scribejava/issues/428',
      says: 'The default port was part of the base string.',
    },
    {
      kind: 'pull',
      url: 'https://github.com/r-lib/httr/pull/435',
      says: 'The port was in the signed URL.',
    },
  ],
  variants: (given) => {
    const { scheme, port } = urlPartsOf(given);
    const usual = usualPort(scheme);
    if (usual === undefined || (port !== '' && port !== usual)) return [];
    return [{ label: '', runs: { port: () => segment(`:${usual}`, fromUrl('port')) } }];
  },
  examples: [
    oracleRequest(
      'GET',
      'https://123456.suitetalk.api.netsuite.com:443/services/rest/record/v1/customer/5',
    ),
  ],
});

import { stepFault } from '../kinds/define.ts';
import { oracleRequest } from '../examples/oracle.ts';
import { urlPartsOf, usualPort } from '../places/url.ts';

export const urlNondefaultPortDropped = stepFault({
  id: 'url-nondefault-port-dropped',
  step: 'port',
  commonness: 'medium',
  title: 'The port was left out',
  did: 'left the port out of the signed URL',
  what: 'The URL names another port than 443 or 80, as those of proxies do. NetSuite itself has none.',
  why: 'The port is left out only when it is 443 with https or 80 with http: RFC 5849 §3.4.1.2.',
  fix: 'Leave out only such a port.',
  sources: [
    {
      kind: 'issue',
      url: 'https://github.com/yahoo/TDOAuth/issues/3',
      says: 'The port was left out of the base string.',
    },
    {
      kind: 'issue',
      url: 'https://github.com/RestKit/RestKit/issues/1037',
      says: 'About a port that is missing from the base string.',
    },
  ],
  variants: (given) => {
    const { scheme, port } = urlPartsOf(given);
    return port === '' || port === usualPort(scheme)
      ? []
      : [{ label: '', runs: { port: () => [] } }];
  },
  examples: [oracleRequest('GET', 'https://localhost:8443/services/rest/record/v1/customer/5')],
});

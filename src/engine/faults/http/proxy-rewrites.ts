import { hiddenFault } from '../kinds/define.ts';

export const httpProxyRewrites = hiddenFault({
  id: 'http-proxy-rewrites',
  commonness: 'medium',
  title: 'A gateway changed the request',
  did: 'may have sent the request through a gateway that changed it',
  what: 'Between your client and NetSuite stands a proxy or an API gateway. It changes the host, the scheme or the path, or adds parameters, after the request was signed.',
  why: 'The server signs the request that arrives: method, host, path and all parameters, RFC 5849 §3.4.1.',
  fix: 'Sign the URL that leaves the gateway, not the one that enters it. Or let the gateway pass the request on as it is.',
  sources: [
    {
      kind: 'rfc',
      url: 'https://www.rfc-editor.org/rfc/rfc5849#section-3.4.1',
      says: 'What the signature covers.',
    },
  ],
  tell: 'Send the request without the gateway. If that succeeds, compare what enters it with what leaves it.',
  leaves: 'wrong signature',
});

import { hiddenFault } from '../kinds/define.ts';

export const httpHeaderStripped = hiddenFault({
  id: 'http-header-stripped',
  commonness: 'medium',
  title: 'The header did not arrive',
  did: 'may have lost its `Authorization` header on the way',
  what: 'A redirect to another host, a proxy or a browser takes the `Authorization` header away. The server then sees a request without a login, however right the signature was.',
  why: 'The signature travels in the `Authorization` header: RFC 5849 §3.5.1. A client should think of taking that header out when it follows a redirect: RFC 9110 §15.4.',
  fix: 'Call the final host directly. Let the proxy pass `Authorization` on. Call NetSuite from a server, not from a page in a browser.',
  sources: [
    {
      kind: 'rfc',
      url: 'https://www.rfc-editor.org/rfc/rfc9110#section-15.4',
      says: 'What a client takes out of a request that it redirects.',
    },
    {
      kind: 'issue',
      url: 'https://github.com/request/request/issues/2278',
      says: 'An HTTP library took the header away, and the answer was `401`.',
    },
  ],
  tell: 'Send the request to a server of your own that prints what arrives. If no `Authorization` does, or the Login Audit Trail has no row for it, it is this.',
  leaves: 'right signature',
});

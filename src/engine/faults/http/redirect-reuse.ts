import { hiddenFault } from '../kinds/define.ts';

export const httpRedirectReuse = hiddenFault({
  id: 'http-redirect-reuse',
  commonness: 'medium',
  title: 'A redirect was followed with the same header',
  did: 'may have followed a redirect with the same header',
  what: 'The first answer was a redirect, and the HTTP library sent the same header to the new address. The host is another there, and sometimes the method too, since a POST may become a GET.',
  why: 'Method, host and path are part of what is signed: RFC 5849 §3.4.1. Oracle lists a redirect (`302`) as the answer of the wrong data centre (section_4634920277).',
  fix: 'Call the host of your account from the start, such as `1234567.restlets.api.netsuite.com`. Switch automatic redirects off, or sign again for the new address.',
  sources: [
    {
      kind: 'rfc',
      url: 'https://www.rfc-editor.org/rfc/rfc5849#section-3.4.1',
      says: 'What the signature covers.',
    },
    {
      kind: 'oracle',
      url: 'https://docs.oracle.com/en/cloud/saas/netsuite/ns-online-help/section_4634920277.html',
      says: 'What a RESTlet answers at the wrong data centre.',
    },
    {
      kind: 'issue',
      url: 'https://github.com/request/request/issues/1573',
      says: 'An HTTP library kept the same OAuth parameters after a redirect.',
    },
    {
      kind: 'pull',
      url: 'https://github.com/requests/requests-oauthlib/pull/118',
      says: 'A library now signs again after a redirect.',
    },
  ],
  tell: 'Switch automatic redirects off and send the request again. If the answer is a `301`, `302`, `307` or `308`, it is this.',
  leaves: 'wrong signature',
});

import { hiddenFault } from '../kinds/define.ts';

export const nonceReused = hiddenFault({
  id: 'nonce-reused',
  commonness: 'medium',
  title: 'The nonce was used before',
  did: 'may have sent a nonce that was used before',
  what: 'The nonce is a constant, is kept between calls, or comes from a random generator that starts alike each time. The first call succeeds and a later one is refused, with a signature that is right.',
  why: 'A nonce must be new for its timestamp, consumer key and token: RFC 5849 §3.3. Oracle names the case `NonceUsed` (subsect_156935170194).',
  fix: 'Make a new random nonce for each request, and again for each retry.',
  sources: [
    {
      kind: 'rfc',
      url: 'https://www.rfc-editor.org/rfc/rfc5849#section-3.3',
      says: 'What a nonce must be unique for.',
    },
    {
      kind: 'oracle',
      url: 'https://docs.oracle.com/en/cloud/saas/netsuite/ns-online-help/subsect_156935170194.html',
      says: 'How a nonce that was used before is shown.',
    },
    {
      kind: 'issue',
      url: 'https://github.com/ddo/oauth-1.0a/issues/79',
      says: 'Requests were refused as repeats of a nonce and timestamp.',
    },
  ],
  tell: 'The Login Audit Trail shows `NonceUsed`. In your own log, look for two requests with the same `oauth_nonce`.',
  leaves: 'right signature',
});

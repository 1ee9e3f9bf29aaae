import { hiddenFault } from '../kinds/define.ts';

export const staleHeader = hiddenFault({
  id: 'stale-header',
  commonness: 'high',
  title: 'A header was sent again',
  did: 'may have sent a header that was made for an earlier request',
  what: 'The header was copied from Postman, a log or a sample, and sits in the code as a constant. Its signature stays right for the same request, but its time runs out and its nonce is used up.',
  why: 'Timestamp and nonce make each request unique: RFC 5849 §3.3. Oracle names the cases `InvalidTimestamp` and `NonceUsed` (subsect_156935170194).',
  fix: 'Sign each request in your code when it is sent. A header that was copied can only be used once, and within 5 minutes.',
  sources: [
    {
      kind: 'rfc',
      url: 'https://www.rfc-editor.org/rfc/rfc5849#section-3.3',
      says: 'Timestamp and nonce keep a request from being sent again.',
    },
    {
      kind: 'oracle',
      url: 'https://docs.oracle.com/en/cloud/saas/netsuite/ns-online-help/subsect_156935170194.html',
      says: 'What the Login Audit Trail shows for an old timestamp and a used nonce.',
    },
    {
      kind: 'issue',
      url: 'https://github.com/ddo/oauth-1.0a/issues/45',
      says: 'A header made by Postman was written into the code, and worked there.',
    },
  ],
  tell: 'Send the request twice, a few seconds apart: `oauth_timestamp` and `oauth_nonce` must both have changed.',
  leaves: 'right signature',
});

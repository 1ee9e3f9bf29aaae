import { hiddenFault } from '../kinds/define.ts';

export const httpRetrySameHeader = hiddenFault({
  id: 'http-retry-same-header',
  commonness: 'medium',
  title: 'A retry sent the same header',
  did: 'may have sent the same header again in a retry',
  what: 'After a timeout or an error, the HTTP library repeats the request as it was. The first attempt has used up the nonce, so the second is refused. What you see is the refusal, and the first error is hidden behind it.',
  why: 'Each request needs a nonce of its own: RFC 5849 §3.3. Oracle names the case `NonceUsed` (subsect_156935170194).',
  fix: 'Put the retry around the signing, so that each attempt has a new timestamp, nonce and signature. Then look for the error of the first attempt.',
  sources: [
    {
      kind: 'rfc',
      url: 'https://www.rfc-editor.org/rfc/rfc5849#section-3.3',
      says: 'Timestamp and nonce keep a request from being sent again.',
    },
    {
      kind: 'oracle',
      url: 'https://docs.oracle.com/en/cloud/saas/netsuite/ns-online-help/subsect_156935170194.html',
      says: 'How a nonce that was used before is shown.',
    },
    {
      kind: 'pull',
      url: 'https://github.com/waynerobinson/xeroizer/pull/476',
      says: 'A developer asks whether a retry makes a new nonce.',
    },
  ],
  tell: 'Switch retries off and send the request again. If another error appears, that is the cause.',
  leaves: 'right signature',
});

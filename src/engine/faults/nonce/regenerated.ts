import { hiddenFault } from '../define.ts';

export const nonceRegenerated = hiddenFault({
  id: 'nonce-regenerated',
  commonness: 'medium',
  title: 'The nonce was made twice',
  did: 'may have made one nonce for the base string and another for the header',
  what: 'A function that makes a new nonce is called once for the base string and again for the header. Every call fails. The nonce that was signed is random and was never sent, so no search finds it.',
  why: 'The server signs the nonce that it reads in the header: RFC 5849 §3.4.1.3.1. Any other nonce gives another signature.',
  fix: 'Make the nonce once for each request, keep it in a variable, and use it in both places.',
  sources: [
    {
      kind: 'rfc',
      url: 'https://www.rfc-editor.org/rfc/rfc5849#section-3.4.1.3.1',
      says: 'The nonce is one of the signed parameters.',
    },
    {
      kind: 'issue',
      url: 'https://github.com/NetSweet/netsuite/issues/557',
      says: 'Code that makes the nonce anew for each use.',
    },
  ],
  tell: 'Print your base string and your header in the same call, and compare `oauth_nonce` in them.',
  leaves: 'wrong signature',
});

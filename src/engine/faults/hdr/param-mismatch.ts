import { hiddenFault } from '../kinds/define.ts';

export const hdrParamMismatch = hiddenFault({
  id: 'hdr-param-mismatch',
  commonness: 'medium',
  title: 'A value was signed and another one sent',
  did: 'may have signed a value and sent another one',
  what: 'The base string and the header are built from two copies of the parameters, and one copy was changed in between. The signed value never leaves your client, so it cannot be found here.',
  why: 'The server signs the values that stand in the header: RFC 5849 §3.4.1.3.1. Any other value gives another signature.',
  fix: 'Put the `oauth_` parameters into one object. Build the base string from it, and then print the header from that same object.',
  sources: [
    {
      kind: 'rfc',
      url: 'https://www.rfc-editor.org/rfc/rfc5849#section-3.4.1.3.1',
      says: 'The parameters of the header are part of what is signed.',
    },
  ],
  tell: 'Print your base string and your header in the same call, and compare each `oauth_` value in them.',
  leaves: 'wrong signature',
});

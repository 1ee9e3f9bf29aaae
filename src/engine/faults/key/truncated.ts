import { hiddenFault } from '../kinds/define.ts';

export const keyTruncated = hiddenFault({
  id: 'key-truncated',
  commonness: 'low',
  title: 'A secret was cut short or altered',
  did: 'signed with a secret that had been cut short or altered',
  what: 'A secret lost characters on its way into your client: a column of a database was too narrow, or a shell took `$`, `!`, `#` or `&` for its own.',
  why: 'Every character of a secret is part of the key: RFC 5849 §3.4.2.',
  fix: 'Put the secret in single quotes in a shell, make the column wider, and store the secret again.',
  sources: [
    {
      kind: 'rfc',
      url: 'https://www.rfc-editor.org/rfc/rfc5849#section-3.4.2',
      says: 'How the signing key is put together.',
    },
  ],
  tell: 'Print the length and the last four characters of both secrets where your client signs, and compare with what NetSuite showed.',
  leaves: 'wrong signature',
});

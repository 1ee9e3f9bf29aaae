import { stepFault } from '../kinds/define.ts';
import { oracleRestlet } from '../examples/oracle.ts';
import { readOtherwise } from '../places/secret-places.ts';

export const keyBom = stepFault({
  id: 'key-bom',
  step: 'consumerMarked',
  commonness: 'low',
  title: 'A byte order mark stands before a secret',
  did: 'used a secret with a byte order mark before it',
  what: 'It comes from a file, and does not show.',
  why: 'Every character of a secret is part of the key: RFC 5849 §3.4.2.',
  fix: 'Read files as UTF-8 without a byte order mark, as `utf-8-sig` in Python.',
  sources: [
    {
      kind: 'rfc',
      url: 'https://www.rfc-editor.org/rfc/rfc5849#section-3.4.2',
      says: 'How the signing key is put together.',
    },
  ],
  variants: (given) =>
    readOtherwise(
      given,
      (place) => `before ${place}`,
      (secret) => `\uFEFF${secret}`,
      'Marked',
    ),
  examples: [oracleRestlet],
});

import { stepFault } from '../kinds/define.ts';
import { oracleRestlet } from '../examples/oracle.ts';
import { readOtherwise } from '../places/secret-places.ts';

const quotes = [
  ['double', '"'],
  ['single', "'"],
] as const;

export const keyQuotedSecret = stepFault({
  id: 'key-quoted-secret',
  step: 'consumerQuoted',
  commonness: 'medium',
  title: 'The quotes around a secret were read with it',
  did: 'used a secret together with the quotes around it',
  what: 'Docker’s `--env-file`, for example, reads them too.',
  why: 'Every character of a secret is part of the key: RFC 5849 §3.4.2.',
  fix: 'Take them away in the file, or when your client reads it. Print their length: NetSuite’s have 64 characters in every example of Oracle.',
  sources: [
    {
      kind: 'rfc',
      url: 'https://www.rfc-editor.org/rfc/rfc5849#section-3.4.2',
      says: 'How the signing key is put together.',
    },
  ],
  variants: (given) =>
    quotes.flatMap(([name, quote]) =>
      readOtherwise(
        given,
        (place) => `${name} quotes around ${place}`,
        (secret) => quote + secret + quote,
        'Quoted',
      ),
    ),
  examples: [oracleRestlet],
});

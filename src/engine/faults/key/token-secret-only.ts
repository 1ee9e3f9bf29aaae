import { carriesToken } from '../../signing/index.ts';
import { stepFault } from '../kinds/define.ts';
import { oracleRestlet } from '../examples/oracle.ts';

export const keyTokenSecretOnly = stepFault({
  id: 'key-token-secret-only',
  step: 'key',
  commonness: 'low',
  title: 'The key is the token secret alone',
  did: 'signed with the token secret alone',
  what: 'The consumer secret was not passed on, or its variable was empty.',
  why: 'The key is consumer secret, `&`, token secret: RFC 5849 §3.4.2.',
  fix: 'Pass both secrets to the signer, the consumer secret first.',
  sources: [
    {
      kind: 'rfc',
      url: 'https://www.rfc-editor.org/rfc/rfc5849#section-3.4.2',
      says: 'How the signing key is put together.',
    },
  ],
  variants: (given) =>
    carriesToken(given)
      ? [
          {
            label: 'behind the `&`',
            runs: { encodedSecrets: ({ secretsEncoded }) => ({ ...secretsEncoded, consumer: [] }) },
          },
          {
            label: 'without an `&`',
            runs: { key: ({ encodedSecrets }) => encodedSecrets.token },
          },
        ]
      : [],
  examples: [oracleRestlet],
});

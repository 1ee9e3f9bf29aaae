import { stepFault } from '../kinds/define.ts';
import { oracleRestlet } from '../examples/oracle.ts';

export const keyConsumerSecretOnly = stepFault({
  id: 'key-consumer-secret-only',
  step: 'key',
  commonness: 'medium',
  title: 'The key is the consumer secret alone',
  did: 'signed with the consumer secret alone, without an `&`',
  what: 'The key ends with the consumer secret.',
  why: 'The key is consumer secret, `&`, token secret: RFC 5849 §3.4.2.',
  fix: 'Join consumer secret, `&` and token secret. In `oauth-1.0a` leave the option `last_ampersand` on.',
  sources: [
    {
      kind: 'pull',
      url: 'https://github.com/solettaproject/soletta/pull/1176',
      says: 'The key of a request without a token lacked its `&`.',
    },
    {
      kind: 'issue',
      url: 'https://github.com/ddo/oauth-1.0a/issues/39',
      says: 'The option `last_ampersand` decides whether the `&` stays when there is no token secret.',
    },
    {
      kind: 'rfc',
      url: 'https://www.rfc-editor.org/rfc/rfc5849#section-3.4.2',
      says: 'How the signing key is put together.',
    },
  ],
  run: ({ encodedSecrets }) => encodedSecrets.consumer,
  examples: [oracleRestlet],
});

import { stepFault } from '../kinds/define.ts';
import { oracleRestlet } from '../examples/oracle.ts';

export const keyTokenSecretMissing = stepFault({
  id: 'key-token-secret-missing',
  step: 'encodedSecrets',
  commonness: 'medium',
  title: 'The token secret is missing from the key',
  did: 'left the token secret out of the signing key',
  what: 'It was not passed on, or its variable was empty: the key ends with the `&`.',
  why: 'A request with a token is signed with the token secret too: RFC 5849 §3.4.2.',
  fix: 'Pass the token secret to the signer. In `oauth-1.0a` it is the `secret` of the token, the second argument of `authorize`.',
  sources: [
    {
      kind: 'issue',
      url: 'https://github.com/ddo/oauth-1.0a/issues/39',
      says: 'The token was passed without its secret.',
    },
    {
      kind: 'issue',
      url: 'https://github.com/WP-API/OAuth1/issues/146',
      says: 'The key was built from the consumer secret alone.',
    },
  ],
  run: ({ secretsEncoded }) => ({ ...secretsEncoded, token: [] }),
  examples: [oracleRestlet],
});

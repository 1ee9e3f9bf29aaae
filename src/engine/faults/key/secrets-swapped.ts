import { carriesToken } from '../../signing/index.ts';
import { changing } from '../changing.ts';
import { stepFault } from '../define.ts';
import { oracleRestlet } from '../oracle-example.ts';

export const keySecretsSwapped = stepFault({
  id: 'key-secrets-swapped',
  step: 'secretsRead',
  commonness: 'high',
  title: 'The two secrets were swapped',
  did: 'used the two secrets in each other’s place',
  what: 'The signing key begins with the token secret and ends with the consumer secret. The two look alike, and are easily pasted the wrong way round, into your client or into this page.',
  why: 'The key is the consumer secret, `&`, the token secret, in this order: RFC 5849 §3.4.2.',
  fix: 'Compare both with where NetSuite showed them: the consumer secret belongs to the integration record, the token secret to the access token. If your client has them right, they were swapped on this page.',
  sources: [
    {
      kind: 'rfc',
      url: 'https://www.rfc-editor.org/rfc/rfc5849#section-3.4.2',
      says: 'The order of the two secrets in the key.',
    },
  ],
  variants: (given) =>
    carriesToken(given)
      ? [
          {
            label: '',
            runs: changing('secretsRead', ({ consumer, token }) => ({
              consumer: token,
              token: consumer,
            })),
          },
        ]
      : [],
  examples: [
    {
      name: 'Oracle’s RESTlet',
      given: oracleRestlet,
      correct: '+KK4SKNgz4ZiILGLwOMtfYlgcXSy1eis8ldE9X90azQ=',
      observed: 'O/c9wkprBrUlU+O0vyvU+YZHFsGYmBVqeMn3ZWzrfmU=',
    },
  ],
});

import { carriesToken } from '../../signing/index.ts';
import { changing } from '../places/changing.ts';
import { stepFault } from '../kinds/define.ts';
import { oracleRestlet } from '../examples/oracle.ts';

export const keySecretsSwapped = stepFault({
  id: 'key-secrets-swapped',
  step: 'secretsRead',
  commonness: 'high',
  title: 'The two secrets were swapped',
  did: 'used the two secrets in each other’s place',
  what: 'They look alike, and are easily swapped, in your client or here.',
  why: 'The key is consumer secret, `&`, token secret: RFC 5849 §3.4.2.',
  fix: 'The consumer secret belongs to the integration record, the token secret to the access token. Look here first.',
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
  examples: [oracleRestlet],
});

import { stepFault } from '../kinds/define.ts';
import { oracleRequest } from '../examples/oracle.ts';

export const keySecretsNotEncoded = stepFault({
  id: 'key-secrets-not-encoded',
  step: 'secretsEncoded',
  commonness: 'very high',
  title: 'The secrets were not encoded',
  did: 'put the secrets into the key without percent-encoding them',
  what: 'They were joined by `&` as they are.',
  why: 'Each secret is encoded once: RFC 5849 §3.4.2. It changes only what is more than letters and digits.',
  fix: 'Percent-encode both secrets before you join them.',
  sources: [
    {
      kind: 'pull',
      url: 'https://github.com/dghubble/oauth1/pull/72',
      says: 'Secrets were joined without encoding.',
    },
    {
      kind: 'issue',
      url: 'https://github.com/Shinmera/north/issues/2',
      says: 'A secret with a reserved character gave a wrong signature.',
    },
  ],
  run: ({ secretsRead }) => secretsRead,
  examples: [
    oracleRequest(
      'GET',
      'https://123456.suitetalk.api.netsuite.com/services/rest/record/v1/employee/40',
      { tokenSecret: 'S3cr3t/P@ss' },
    ),
  ],
});

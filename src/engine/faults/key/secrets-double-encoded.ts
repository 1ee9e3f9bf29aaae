import { mapSecrets } from '../../signing/index.ts';
import { percentEncode } from '../../text/percent.ts';
import { stepFault } from '../kinds/define.ts';
import { oracleRequest } from '../examples/oracle.ts';

export const keySecretsDoubleEncoded = stepFault({
  id: 'key-secrets-double-encoded',
  step: 'secretsEncoded',
  commonness: 'low',
  title: 'The secrets were encoded twice',
  did: 'percent-encoded the secrets twice',
  what: 'They were encoded before a signer that encodes them itself.',
  why: 'Each secret is encoded once: RFC 5849 §3.4.2. It changes only what is more than letters and digits.',
  fix: 'Hand the secrets to your library as NetSuite shows them.',
  sources: [
    {
      kind: 'rfc',
      url: 'https://www.rfc-editor.org/rfc/rfc5849#section-3.4.2',
      says: 'How the signing key is put together.',
    },
  ],
  run: ({ secretsRead }) =>
    mapSecrets(secretsRead, (secret) => percentEncode(percentEncode(secret))),
  examples: [
    oracleRequest(
      'GET',
      'https://123456.suitetalk.api.netsuite.com/services/rest/record/v1/employee/40',
      { tokenSecret: 'S3cr3t P@ss' },
    ),
  ],
});

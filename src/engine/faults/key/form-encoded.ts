import { mapSecrets } from '../../signing/index.ts';
import { percentEncode } from '../../text/percent.ts';
import { stepFault } from '../kinds/define.ts';
import { escapingToo, leavingAlone } from '../imitate/encoders.ts';
import { oracleRequest } from '../examples/oracle.ts';

const plus = (secret: string): string => percentEncode(secret).replaceAll('%20', '+');
const starAlone = leavingAlone('*');
const tildeToo = escapingToo('~');

const encoders = [
  { label: '`+` for a space', encode: plus },
  {
    label: '`+` for a space, `*` as it is, `~` escaped',
    encode: (secret: string): string => tildeToo(starAlone(plus(secret))),
  },
];

export const keyFormEncoded = stepFault({
  id: 'key-form-encoded',
  step: 'secretsEncoded',
  commonness: 'low',
  title: 'The secrets were encoded as form fields',
  did: 'encoded the secrets as form fields, with `+` for a space',
  what: 'Some encoders for forms also leave `*` alone and escape `~`.',
  why: 'Each secret is percent-encoded, and a space is `%20`: RFC 5849 §3.6 and §3.4.2.',
  fix: 'Use an encoder that writes `%20`: `rawurlencode` in PHP, `quote(s, safe="")` in Python. In Java correct what `URLEncoder` returns.',
  sources: [
    {
      kind: 'oracle',
      url: 'https://docs.oracle.com/en/cloud/saas/netsuite/ns-online-help/section_1542835531.html',
      says: 'A SuiteSignOn example with a shared secret that holds a space.',
    },
    {
      kind: 'rfc',
      url: 'https://www.rfc-editor.org/rfc/rfc5849#section-3.4.2',
      says: 'How the signing key is put together.',
    },
  ],
  variants: () =>
    encoders.map(({ label, encode }) => ({
      label,
      runs: { secretsEncoded: ({ secretsRead }) => mapSecrets(secretsRead, encode) },
    })),
  examples: [
    oracleRequest(
      'GET',
      'https://123456.suitetalk.api.netsuite.com/services/rest/record/v1/employee/40',
      { tokenSecret: 'S3cr3t P@ss' },
    ),
  ],
});

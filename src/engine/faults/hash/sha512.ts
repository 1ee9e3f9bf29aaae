import { stepFault } from '../kinds/define.ts';
import { oracleRestlet } from '../examples/oracle.ts';

const hashes = ['SHA-512', 'SHA-384', 'MD5'] as const;

export const hashSha512 = stepFault({
  id: 'hash-sha512',
  step: 'hashChosen',
  commonness: 'low',
  title: 'Another hash was used than the announced one',
  did: 'computed the HMAC with SHA-512, SHA-384 or MD5',
  what: 'The length of the signature tells: 44 characters are SHA-256, 88 SHA-512, 64 SHA-384, 24 MD5.',
  why: 'The server computes by the announced method: RFC 5849 §3.4. NetSuite takes HMAC-SHA256 alone (Oracle, section_1534941088).',
  fix: 'Pass SHA-256 to the HMAC function, and announce `HMAC-SHA256`.',
  sources: [
    {
      kind: 'rfc',
      url: 'https://www.rfc-editor.org/rfc/rfc5849#section-3.4',
      says: 'The signature method that is announced is the one the server checks with.',
    },
    {
      kind: 'oracle',
      url: 'https://docs.oracle.com/en/cloud/saas/netsuite/ns-online-help/section_1534941088.html',
      says: 'HMAC-SHA256 is the signature method.',
    },
  ],
  variants: () =>
    hashes.map((hash) => ({
      label: hash,
      runs: { hashChosen: () => hash },
    })),
  examples: [oracleRestlet],
});

import { announcedHash } from '../../signing/index.ts';
import { stepFault } from '../kinds/define.ts';
import { oracleRestlet } from '../examples/oracle.ts';

export const hashSha1DeclaredSha256 = stepFault({
  id: 'hash-sha1-declared-sha256',
  step: 'hashChosen',
  commonness: 'medium',
  title: 'SHA-1 was used, HMAC-SHA256 announced',
  did: 'computed HMAC-SHA1 and announced HMAC-SHA256',
  what: 'The name was changed, the function was not: the signature has 28 characters.',
  why: 'The server computes by the announced method: RFC 5849 §3.4. NetSuite takes HMAC-SHA256 alone (Oracle, section_1534941088).',
  fix: 'Change the hash function as well. In `oauth-1.0a` it is the option `hash_function`.',
  sources: [
    {
      kind: 'oracle',
      url: 'https://docs.oracle.com/en/cloud/saas/netsuite/ns-online-help/section_1534941088.html',
      says: 'HMAC-SHA256 is the signature method; HMAC-SHA1 is no longer supported.',
    },
  ],
  variants: (given) =>
    announcedHash(given) === 'SHA-1' ? [] : [{ label: '', runs: { hashChosen: () => 'SHA-1' } }],
  examples: [oracleRestlet],
});

import { announcedHash } from '../../signing/index.ts';
import { stepFault } from '../kinds/define.ts';
import { oracleRestlet } from '../examples/oracle.ts';

export const hashSha256DeclaredSha1 = stepFault({
  id: 'hash-sha256-declared-sha1',
  step: 'hashChosen',
  commonness: 'low',
  title: 'SHA-256 was used, HMAC-SHA1 announced',
  did: 'computed HMAC-SHA256 and announced HMAC-SHA1',
  what: 'The function was changed, the name was not: the signature has 44 characters.',
  why: 'The server computes by the announced method: RFC 5849 §3.4. NetSuite takes HMAC-SHA256 alone (Oracle, section_1534941088).',
  fix: 'Announce and sign `HMAC-SHA256`: `oauth_signature_method` is a signed parameter.',
  sources: [
    {
      kind: 'oracle',
      url: 'https://docs.oracle.com/en/cloud/saas/netsuite/ns-online-help/section_1534941088.html',
      says: 'HMAC-SHA256 is the signature method; HMAC-SHA1 is no longer supported.',
    },
  ],
  variants: (given) =>
    announcedHash(given) === 'SHA-1' ? [{ label: '', runs: { hashChosen: () => 'SHA-256' } }] : [],
  examples: [
    {
      ...oracleRestlet,
      header: oracleRestlet.header.replace('HMAC-SHA256', 'HMAC-SHA1'),
    },
  ],
});

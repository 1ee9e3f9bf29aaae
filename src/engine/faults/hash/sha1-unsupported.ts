import { headerWith, passportWith } from '../examples/check.ts';
import { checkFault } from '../kinds/define.ts';
import { announcedHash } from '../../signing/index.ts';

export const hashSha1Unsupported = checkFault({
  id: 'hash-sha1-unsupported',
  topic: 'algorithm',
  commonness: 'high',
  title: 'The signature method is HMAC-SHA1',
  did: 'announced HMAC-SHA1, which NetSuite no longer takes',
  what: 'HMAC-SHA1 is the default of many libraries and of older samples. The signature may well be right by its own rules, and it is refused all the same.',
  why: 'RFC 5849 §3.4.2 defines HMAC-SHA1, but NetSuite ended it with release 2023.1 and takes HMAC-SHA256 alone (Oracle, section_1534941088).',
  fix: 'Set the signature method to `HMAC-SHA256`, and the hash function too where your library asks for it.',
  sources: [
    {
      kind: 'oracle',
      url: 'https://docs.oracle.com/en/cloud/saas/netsuite/ns-online-help/section_1534941088.html',
      says: 'HMAC-SHA256 is the method; HMAC-SHA1 ended with 2023.1.',
    },
    {
      kind: 'pull',
      url: 'https://github.com/suiteplus/nscabinet/pull/31',
      says: 'A RESTlet answered HMAC-SHA1 with status 400 and `INVALID_REQUEST`.',
    },
  ],
  find: ({ given }) =>
    announcedHash(given) === 'SHA-1'
      ? { level: 'error', title: 'The announced method is HMAC-SHA1. NetSuite refuses it.' }
      : undefined,
  examples: [
    { header: headerWith('HMAC-SHA256', 'HMAC-SHA1') },
    { header: passportWith('HMAC-SHA256', 'HMAC_SHA1') },
  ],
});

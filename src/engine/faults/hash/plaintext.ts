import { headerWith } from '../examples/check.ts';
import { checkFault } from '../kinds/define.ts';
import { announcedMethod } from '../../signing/index.ts';

export const hashPlaintext = checkFault({
  id: 'hash-plaintext',
  topic: 'algorithm',
  commonness: 'low',
  title: 'The signature method is PLAINTEXT',
  did: 'announced PLAINTEXT, which sends both secrets as the signature',
  what: 'With PLAINTEXT nothing is signed: the two secrets travel in the header. It is the default of `oauth-1.0a` when no method is set.',
  why: 'RFC 5849 §3.4.4 defines PLAINTEXT. Oracle’s page on signatures names HMAC-SHA256 alone (section_1534941088).',
  fix: 'Set the signature method to `HMAC-SHA256` and give the library a hash function. If the header was sent or logged, replace both secrets.',
  sources: [
    {
      kind: 'rfc',
      url: 'https://www.rfc-editor.org/rfc/rfc5849#section-3.4.4',
      says: 'The signature is the two secrets, joined by an ampersand.',
    },
    {
      kind: 'oracle',
      url: 'https://docs.oracle.com/en/cloud/saas/netsuite/ns-online-help/section_1534941088.html',
      says: 'HMAC-SHA256 is the signature method.',
    },
  ],
  find: ({ given }) =>
    /^plaintext$/i.test(announcedMethod(given))
      ? { level: 'error', title: 'The announced method is PLAINTEXT: it sends the secrets.' }
      : undefined,
  examples: [
    {
      header: headerWith('HMAC-SHA256', 'PLAINTEXT'),
    },
  ],
});

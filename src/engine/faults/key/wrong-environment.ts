import { hiddenFault } from '../kinds/define.ts';

export const keyWrongEnvironment = hiddenFault({
  id: 'key-wrong-environment',
  commonness: 'high',
  title: 'The secrets belong to something else',
  did: 'signed with secrets of another account, integration or token',
  what: 'The secrets are well-formed, and belong to another account, to a sandbox, to another integration record, or to a token that has been replaced. Then the same wrong secrets may stand on this page too.',
  why: 'NetSuite recomputes the signature with the secrets it has for the consumer key and the token that were sent: RFC 5849 §3.4.2. A token belongs to one account, and a sandbox refresh deletes it (Oracle, section_1515141510).',
  fix: 'Make a new token in the account that you call, for the integration whose consumer key you send, and copy the four values anew.',
  sources: [
    {
      kind: 'oracle',
      url: 'https://docs.oracle.com/en/cloud/saas/netsuite/ns-online-help/section_1515141510.html',
      says: 'Token and token secret belong to one account, and a sandbox refresh deletes them.',
    },
    {
      kind: 'rfc',
      url: 'https://www.rfc-editor.org/rfc/rfc5849#section-3.4.2',
      says: 'How the signing key is put together.',
    },
  ],
  tell: 'Compare the last four characters of all four values with what NetSuite showed, or make a new token.',
  leaves: 'wrong signature',
});

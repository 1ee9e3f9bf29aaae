import { hiddenFault } from '../define.ts';

export const soapConnectPassword = hiddenFault({
  id: 'soap-connect-password',
  commonness: 'low',
  title: 'The token password of SuiteAnalytics Connect is wrong',
  did: 'may have put the token password of SuiteAnalytics Connect together wrongly',
  what: 'Connect signs the same five fields as a SOAP passport, and takes them with the signature as a password. The signature or the algorithm was left out, or they stand in another order.',
  why: 'The password is account, consumer key, token, nonce, timestamp, signature and algorithm, joined by `&` (Oracle, article_163240162059). Its signature is made as for a passport (section_4395630653).',
  fix: 'Join all seven in this order. Put `TBA` as the user name, and make a new password for each session.',
  sources: [
    {
      kind: 'oracle',
      url: 'https://docs.oracle.com/en/cloud/saas/netsuite/ns-online-help/article_163240162059.html',
      says: 'The parts of the token password and their order.',
    },
    {
      kind: 'oracle',
      url: 'https://docs.oracle.com/en/cloud/saas/netsuite/ns-online-help/article_163239887396.html',
      says: 'The user name, and that a password serves for one session within 5 minutes.',
    },
  ],
  tell: 'Split the password at its `&`: seven parts, the sixth of 44 characters with `=` at the end, the seventh `HMAC-SHA256`. To check it here, write the first six into a `tokenPassport`.',
  leaves: 'right signature',
});

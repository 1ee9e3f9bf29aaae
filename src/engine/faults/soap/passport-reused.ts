import { hiddenFault } from '../kinds/define.ts';

export const soapPassportReused = hiddenFault({
  id: 'soap-passport-reused',
  commonness: 'medium',
  title: 'A passport was sent twice',
  did: 'may have sent the same SOAP passport with two requests',
  what: 'The `tokenPassport` is made once and kept: in an object of the client, or in a header that stays set. The first request succeeds and the next is refused, with a signature that is right.',
  why: 'A passport serves for one request, since its nonce does (Oracle, section_1509544929, and RFC 5849 §3.3).',
  fix: 'Make nonce, timestamp and signature anew for each request, also for the second call of the same client object.',
  sources: [
    {
      kind: 'oracle',
      url: 'https://docs.oracle.com/en/cloud/saas/netsuite/ns-online-help/section_1509544929.html',
      says: 'The same passport must not be sent in several requests.',
    },
    {
      kind: 'page',
      url: 'https://github.com/NetSweet/netsuite/blob/603ebd7f051adc9f8fb0090d2b95cffcdca87363/lib/netsuite/passports/token.rb',
      says: 'A passport object that keeps its nonce and timestamp, so that it serves once.',
    },
  ],
  tell: 'Compare two requests: `nonce`, `timestamp` and `signature` must all have changed. The Login Audit Trail shows `NonceUsed`.',
  leaves: 'right signature',
});

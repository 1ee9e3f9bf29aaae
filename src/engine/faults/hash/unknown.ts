import { headerWith, passportWith } from '../examples/check.ts';
import { checkFault, type CheckContext, type Sighting } from '../kinds/define.ts';
import { passportOf } from '../checking/context.ts';
import { announcedHash, announcedMethod } from '../../signing/index.ts';
import { shown } from '../checking/words.ts';

export const hashUnknown = checkFault({
  id: 'hash-unknown',
  topic: 'algorithm',
  commonness: 'low',
  title: 'The signature method has a name that NetSuite does not know',
  did: 'announced a signature method that NetSuite does not know',
  what: 'The name of the method is compared to the letter. `HMACSHA256`, `HMAC-SHA-256` and lower case are other names, even where your client computes the right thing.',
  why: 'Values are case-sensitive: RFC 5849 §3.1. In a header the name is `HMAC-SHA256`; SOAP takes `HMAC-SHA256` and `HMAC_SHA256` (Oracle, section_4395625838). Oracle names the case `UnknownAlgorithm`.',
  fix: 'Send `HMAC-SHA256`, and sign it in exactly that spelling.',
  sources: [
    {
      kind: 'oracle',
      url: 'https://docs.oracle.com/en/cloud/saas/netsuite/ns-online-help/section_4395625838.html',
      says: 'How SOAP spells the algorithm.',
    },
    {
      kind: 'oracle',
      url: 'https://docs.oracle.com/en/cloud/saas/netsuite/ns-online-help/subsect_156935170194.html',
      says: 'What the Login Audit Trail shows for another method.',
    },
  ],
  find,
  examples: [
    { header: headerWith('HMAC-SHA256', 'HMACSHA256') },
    {
      header: headerWith('HMAC-SHA256', 'HMAC_SHA256'),
    },
    { header: passportWith('HMAC-SHA256', 'HMAC-SHA512') },
  ],
});

function find(context: CheckContext): Sighting | undefined {
  const method = announcedMethod(context.given);
  const right = passportOf(context) === undefined ? /^(?:HMAC-SHA256)?$/ : /^(?:HMAC[-_]SHA256)?$/;
  if (right.test(method) || /^plaintext$/i.test(method)) return undefined;
  if (announcedHash(context.given) === 'SHA-1') return undefined;
  return {
    level: 'error',
    title: `The announced method is ${shown(method)}, not \`HMAC-SHA256\`.`,
  };
}

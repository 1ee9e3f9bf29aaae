import { passportWith } from '../examples/check.ts';
import { checkFault, type CheckContext, type Sighting } from '../kinds/define.ts';
import { passportOf } from '../checking/context.ts';

export const soapAlgorithmAttribute = checkFault({
  id: 'soap-algorithm-attribute',
  topic: 'algorithm',
  commonness: 'medium',
  title: 'The passport’s signature names no algorithm',
  did: 'left the `algorithm` attribute off the signature',
  what: 'In a `tokenPassport` the method stands in an attribute of the `signature` element. Here it is absent or empty, as happens when a SOAP library is given a plain string for the element.',
  why: 'SOAP has no `oauth_signature_method` (RFC 5849 §3.1) beside it, so the attribute is the only place for the method. Oracle’s examples all carry it (section_4395625838).',
  fix: 'Write `<signature algorithm="HMAC-SHA256">`.',
  sources: [
    {
      kind: 'oracle',
      url: 'https://docs.oracle.com/en/cloud/saas/netsuite/ns-online-help/section_4395625838.html',
      says: 'The attribute and its spelling.',
    },
  ],
  find,
  examples: [
    {
      header: passportWith(' algorithm="HMAC-SHA256"', ''),
    },
  ],
});

function find(context: CheckContext): Sighting | undefined {
  const passport = passportOf(context);
  // A token password has no attributes, and its own check.
  if (passport?.signature === undefined || passport.form !== undefined) return undefined;
  if ((passport.algorithm ?? '') !== '') return undefined;
  return { level: 'error', title: 'The `signature` element has no `algorithm` attribute.' };
}

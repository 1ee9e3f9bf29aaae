import type { Given } from '../../model/index.ts';
import { stepFault, type Variant } from '../kinds/define.ts';
import { oracleRestlet } from '../examples/oracle.ts';
import { signedInstead, signingInstead } from '../places/signed-instead.ts';

export const nonceRegenerated = stepFault({
  id: 'nonce-regenerated',
  step: 'headerNonce',
  commonness: 'medium',
  title: 'The nonce was made twice',
  did: 'made one nonce for the base string and another for the header',
  what: 'The function that makes it is called twice. Only the base string shows the nonce that was signed.',
  why: 'The server signs the nonce in the header: RFC 5849 §3.4.1.3.1.',
  fix: 'Make the nonce once for each request, and use that value for both.',
  sources: [
    {
      kind: 'rfc',
      url: 'https://www.rfc-editor.org/rfc/rfc5849#section-3.4.1.3.1',
      says: 'The nonce is one of the signed parameters.',
    },
    {
      kind: 'issue',
      url: 'https://github.com/NetSweet/netsuite/issues/557',
      says: 'Code that makes the nonce anew for each use.',
    },
  ],
  variants,
  examples: [
    {
      ...oracleRestlet,
      baseString:
        'POST&https%3A%2F%2F123456.restlets.api.netsuite.com%2Fapp%2Fsite%2Fhosting%2Frestlet.nl&customParam%3DsomeValue%26deploy%3D1%26oauth_consumer_key%3Def40afdd8abaac111b13825dd5e5e2ddddb44f86d5a0dd6dcf38c20aae6b67e4%26oauth_nonce%3DDFG0XXs4nDhMmyQMeVXa%26oauth_signature_method%3DHMAC-SHA256%26oauth_timestamp%3D1508242306%26oauth_token%3D2b0ce516420110bcbd36b69e99196d1b7f6de3c6234c5afb799b73d87569f5cc%26oauth_version%3D1.0%26script%3D6%26testParam%3DsomeOtherValue',
    },
  ],
});

/** The nonce that was signed is known from the base string alone; the clock was often read twice too. */
function variants(given: Given): readonly Variant[] {
  const nonce = signedInstead(given, 'nonce');
  if (nonce === undefined) return [];
  const timestamp = signedInstead(given, 'timestamp');
  const alone = signingInstead(given, '', { nonce });
  if (timestamp === undefined) return [alone];
  return [signingInstead(given, 'and with it the timestamp', { nonce, timestamp }), alone];
}

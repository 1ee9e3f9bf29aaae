import { headerWith, passportWith } from '../examples/check.ts';
import { checkFault, type CheckContext, type Sighting } from '../kinds/define.ts';
import {
  flowStep,
  headerOf,
  isElsewhere,
  isWholeEncoded,
  paramOf,
  passportOf,
} from '../checking/context.ts';
import { listed } from '../checking/words.ts';

export const hdrParamMissing = checkFault({
  id: 'hdr-param-missing',
  topic: 'header',
  commonness: 'medium',
  title: 'A required parameter is missing',
  did: 'left out a parameter that is required, or sent it empty',
  what: 'A field that the server needs to check the signature is absent or empty. `oauth_token` is absent by right in one place only, the request for a request token.',
  why: 'RFC 5849 §3.1 lists what a signed request carries. Oracle names the case `MissingTokenPassportRequiredFields` in the Login Audit Trail (subsect_156935170194).',
  fix: 'Keep the `oauth_` parameters in one list, and make the base string and the header from it.',
  sources: [
    {
      kind: 'rfc',
      url: 'https://www.rfc-editor.org/rfc/rfc5849#section-3.1',
      says: 'The parameters of a signed request.',
    },
    {
      kind: 'oracle',
      url: 'https://docs.oracle.com/en/cloud/saas/netsuite/ns-online-help/subsect_156935170194.html',
      says: 'What the Login Audit Trail shows when a field is missing.',
    },
  ],
  find,
  examples: [
    {
      header: headerWith('oauth_nonce="fjaLirsIcCGVZWzBX0pg", ', ''),
    },
    { header: headerWith('"1508242306"', '""') },
    {
      header: passportWith('<account>123456</account>', ''),
    },
  ],
});

const required = [
  'oauth_consumer_key',
  'oauth_token',
  'oauth_nonce',
  'oauth_timestamp',
  'oauth_signature_method',
  'oauth_signature',
];

const requiredInSoap = [
  'account',
  'consumerKey',
  'token',
  'nonce',
  'timestamp',
  'signature',
] as const;

function find(context: CheckContext): Sighting | undefined {
  // What was cut off or masked before it was pasted has not been left out by the client.
  const missing = missingFrom(context).filter((name) => context.isUnknown?.(name) !== true);
  if (missing.length === 0) return undefined;
  return { level: 'error', title: `Absent or empty: ${listed(missing)}.` };
}

function missingFrom(context: CheckContext): readonly string[] {
  const passport = passportOf(context);
  if (passport !== undefined) {
    return requiredInSoap
      .filter((name) => name !== 'signature' || passport.form === undefined)
      .filter((name) => (passport[name]?.text.trim() ?? '') === '');
  }
  if (!isOAuth(context) || isWholeEncoded(context)) return [];
  // RFC 5849 knows requests without a token; at NetSuite there is one, and it has its own path.
  const tokenless = isElsewhere(context) || flowStep(context) === 'requesttoken';
  return required
    .filter((name) => name !== 'oauth_token' || !tokenless)
    .filter((name) => (paramOf(context, name)?.value ?? '') === '');
}

/** A header of another scheme has no such parameters to miss. */
function isOAuth(context: CheckContext): boolean {
  const header = headerOf(context);
  return header !== undefined && (header.params.length > 0 || /^oauth$/i.test(header.scheme));
}

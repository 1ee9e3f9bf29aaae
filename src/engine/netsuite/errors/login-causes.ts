import type { Cause, Surface } from './define.ts';

/** A reason for which a login fails, and the surfaces where it can be met; without any, all of them. */
interface LoginCause extends Cause {
  readonly at?: readonly Surface[];
}

/**
 * Why a login with a token fails, the likeliest first: a judgement from public reports. Oracle's
 * pages name the reasons (subsect_156935170194) and not their frequency.
 */
const all: readonly LoginCause[] = [
  {
    of: 'InvalidSignature',
    tell: 'Debug compares the signature, and finds the mistake.',
  },
  {
    of: 'realm-lowercase',
    tell: 'The realm has small letters: `1234567_sb1`.',
    at: ['REST', 'RESTlet'],
  },
  {
    of: 'realm-hyphen',
    tell: 'The realm is written as the host is: `1234567-SB1`.',
    at: ['REST', 'RESTlet'],
  },
  {
    of: 'realm-missing',
    tell: 'The header has no realm, as Postman and others send it unless told. NetSuite is believed to need one.',
    at: ['REST', 'RESTlet'],
  },
  {
    of: 'soap-account-form',
    tell: 'The account is in small letters, or has a hyphen. In SOAP it is signed.',
    at: ['SOAP'],
  },
  {
    of: 'cookie',
    tell: 'A `Cookie` is sent: a RESTlet takes a header or a session, not both.',
    at: ['RESTlet'],
  },
  {
    of: 'http-method-mismatch',
    tell: 'GET works and POST does not: the client always signs the same method.',
    at: ['REST', 'RESTlet'],
  },
  {
    of: 'param-json-body-included',
    tell: 'GET works and POST does not: the client signs the body, too.',
    at: ['REST', 'RESTlet'],
  },
  { of: 'token_rejected', tell: 'The token is revoked, inactive, or another account’s.' },
  { of: 'permission_denied', tell: 'User or role changed, or lacks the permission for tokens.' },
  {
    of: 'INSUFFICIENT_PERMISSION',
    tell: 'SOAP works with the same token: the role lacks REST Web Services, as was reported.',
    at: ['REST'],
  },
  { of: 'InvalidTimestamp', tell: 'The clock is off, or the header is old.' },
  { of: 'nonce_used', tell: 'The first call works, and the next is refused.' },
  { of: 'consumer_key_unknown', tell: 'The consumer key is another account’s, or mistyped.' },
  { of: 'consumer_key_refused', tell: 'The integration record is not Enabled.' },
  {
    of: 'UnknownAlgorithm',
    tell: 'The method is `HMAC-SHA1`: the default of many libraries.',
    at: ['REST', 'SOAP'],
  },
  {
    of: 'realm-other-account',
    tell: 'Realm and host name different accounts.',
    at: ['REST', 'RESTlet'],
  },
  {
    of: 'http-wrong-service',
    tell: 'The path is another service’s: records at the host of RESTlets, say.',
    at: ['REST', 'RESTlet'],
  },
  {
    of: 'soap-account-mismatch',
    tell: 'Passport and host name different accounts.',
    at: ['SOAP'],
  },
  {
    of: 'MissingTokenPassportRequiredFields',
    tell: 'An element of the passport is missing, or in another namespace.',
    at: ['SOAP'],
  },
  {
    of: 'cookie',
    tell: 'A `Cookie` is sent, as Postman does by itself; one public report blames it.',
    at: ['REST'],
  },
  {
    of: 'http-header-stripped',
    tell: 'A proxy or a redirect took the header off.',
    at: ['REST', 'RESTlet'],
  },
  { of: 'FeatureDisabled', tell: 'No token works in this account.' },
  {
    of: 'web-services-only',
    tell: 'REST and SOAP work, RESTlets do not.',
    at: ['RESTlet'],
  },
  { of: 'temporary_locked', tell: 'Everything fails for half an hour, and then works again.' },
  { of: 'ip-rules', tell: 'It works from one machine and not from another.', at: ['SOAP'] },
  {
    of: 'CONCURRENCY_LIMIT_EXCEEDED',
    tell: 'It fails after a long wait, when many calls run at once; reported once, not confirmed.',
    at: ['REST'],
  },
];

/** Why a login fails at a surface, the likeliest first. */
export function loginCauses(surface: Surface): readonly Cause[] {
  return meetableAt(all, surface);
}

function meetableAt(causes: readonly LoginCause[], surface: Surface): readonly Cause[] {
  return causes
    .filter(({ at }) => at === undefined || at.includes(surface))
    .map(({ of, tell }) => ({ of, tell }));
}

/** What is left when the signature is right, in the order in which a person looks. */
const rest: readonly LoginCause[] = [
  { of: 'InvalidTimestamp', tell: 'Compare the timestamp with the `Date` of the answer.' },
  { of: 'nonce_used', tell: 'Look in your log for another request with this nonce.' },
  {
    of: 'realm-other-account',
    tell: 'Compare realm and host with Setup > Company > Company Information.',
    at: ['REST', 'RESTlet'],
  },
  {
    of: 'soap-account-mismatch',
    tell: 'Compare account and host with Setup > Company > Company Information.',
    at: ['SOAP'],
  },
  {
    of: 'cookie',
    tell: 'See whether a `Cookie` goes along, and send none.',
    at: ['REST', 'RESTlet'],
  },
  { of: 'FeatureDisabled', tell: 'See whether the feature is on, in this very account.' },
  { of: 'consumer_key_refused', tell: 'See whether the integration record is Enabled.' },
  { of: 'consumer_key_unknown', tell: 'See whether the record has this consumer key.' },
  { of: 'token_rejected', tell: 'See whether the token is active and names this application.' },
  { of: 'permission_denied', tell: 'See whether user and role are active, and may use tokens.' },
  {
    of: 'INSUFFICIENT_PERMISSION',
    tell: 'See whether the role has what the call needs; REST Web Services to begin with.',
    at: ['REST', 'SOAP'],
  },
  {
    of: 'web-services-only',
    tell: 'See whether the role has the box Web Services Only Role.',
    at: ['RESTlet'],
  },
  { of: 'temporary_locked', tell: 'Look for five failures in a row before it.' },
  { of: 'ip-rules', tell: 'Compare the address in the audit trail with the rules.', at: ['SOAP'] },
  {
    of: 'CONCURRENCY_LIMIT_EXCEEDED',
    tell: 'See how many calls ran at the same time.',
    at: ['REST'],
  },
  {
    of: 'SSS_REQUEST_LIMIT_EXCEEDED',
    tell: 'See how many calls ran at the same time.',
    at: ['RESTlet'],
  },
  { of: 'WS_REQUEST_BLOCKED', tell: 'See how many calls ran at the same time.', at: ['SOAP'] },
];

/** Why a call with a right signature is refused at a surface, in the order to look. */
export function walkThrough(surface: Surface): readonly Cause[] {
  return meetableAt(rest, surface);
}

import type { Given, Text } from '../model/index.ts';
import { flat, headerParam, joinTexts, mapText, segment } from '../model/index.ts';
import { base64 } from '../text/base64.ts';
import type { Hash } from '../text/mac.ts';
import { percentEncode } from '../text/percent.ts';
import type { Run, Runs, SecretPair } from './stages.ts';

/** A credential that stands in the key, as a text that names it. */
export function secretText(given: Given, credential: 'consumerSecret' | 'tokenSecret'): Text {
  return segment(given.credentials[credential], {
    kind: 'secret',
    key: `secret.${credential}`,
    part: 'value',
  });
}

/** Changes both secrets alike. */
export function mapSecrets(pair: SecretPair, change: (secret: string) => string): SecretPair {
  return { consumer: mapText(pair.consumer, change), token: mapText(pair.token, change) };
}

/**
 * The consumer secret and the token secret. A request that carries no token (step 1 of the
 * three-step flow) is signed with an empty token secret: RFC 5849 §3.4.2; Oracle, section_157652390285.
 */
const secretsChosen: Run<'secretsChosen'> = (_, given) => ({
  consumer: secretText(given, 'consumerSecret'),
  token: carriesToken(given) ? secretText(given, 'tokenSecret') : [],
});

/** Whether the request names a token, and so is signed with a token secret. */
export function carriesToken({ observed }: Given): boolean {
  if (observed.kind === 'passport') return true;
  return observed.params.length === 0 || (headerParam(observed, 'oauth_token')?.value ?? '') !== '';
}

const whiteSpaceAround = /^[\s\u200B-\u200D\u2060]+|[\s\u200B-\u200D\u2060]+$/g;

/** A secret without the white space, visible or not, that copying leaves around it. */
export function trimSecret(secret: string): string {
  return secret.replace(whiteSpaceAround, '');
}

const consumerChosen: Run<'consumerChosen'> = ({ secretsChosen: { consumer } }) => consumer;
const tokenChosen: Run<'tokenChosen'> = ({ secretsChosen: { token } }) => token;

/** What a careful client reads: the secret without white space around it. */
const consumerSecret: Run<'consumerSecret'> = (done) => mapText(done.consumerChosen, trimSecret);
const tokenSecret: Run<'tokenSecret'> = (done) => mapText(done.tokenChosen, trimSecret);

const secretsRead: Run<'secretsRead'> = (done) => ({
  consumer: done.consumerSecret,
  token: done.tokenSecret,
});

/** Each secret is percent-encoded by itself: RFC 5849 §3.4.2. It changes nothing in NetSuite's hex. */
const encodedSecrets: Run<'encodedSecrets'> = ({ secretsRead }) =>
  mapSecrets(secretsRead, percentEncode);

/** Both joined by `&`, which stays when there is no token secret: RFC 5849 §3.4.2. */
const key: Run<'key'> = ({ encodedSecrets: { consumer, token } }) =>
  joinTexts([consumer, token], '&');

/** The signature method as the client announced it, or `''`. */
export function announcedMethod({ observed }: Given): string {
  if (observed.kind === 'passport') return observed.algorithm ?? '';
  return headerParam(observed, 'oauth_signature_method')?.value ?? '';
}

/**
 * The hash under the announced signature method. NetSuite takes HMAC-SHA256 alone (Oracle,
 * section_1534941088), yet a signature announced as HMAC-SHA1 can only be judged as what it says it
 * is; anything else is judged as HMAC-SHA256. SOAP spells the name with `-` or `_`.
 */
export function announcedHash(given: Given): Hash {
  return /^HMAC[-_]SHA-?1$/i.test(announcedMethod(given)) ? 'SHA-1' : 'SHA-256';
}

/** Base string and key are hashed as UTF-8; both are ASCII, so that RFC 5849 need not say so. */
const message: Run<'message'> = ({ macText }) => ({
  text: flat(macText),
  charset: 'utf-8',
});

const keyOctets: Run<'keyOctets'> = ({ key: text }) => ({
  text: flat(text),
  charset: 'utf-8',
});

const hashChosen: Run<'hashChosen'> = (_, given) => announcedHash(given);

const macInput: Run<'macInput'> = (done) => ({
  mode: 'hmac',
  hash: done.hashChosen,
  key: done.keyOctets,
  message: done.message,
});

/** Base64 of the digest's octets: RFC 5849 §3.4.2. */
const signature: Run<'signature'> = ({ digestOctets: octets }) =>
  segment(base64(octets), { kind: 'signature', key: 'signature' });

/** The steps from the base string and the secrets to the signature, which REST and SOAP share. */
export const keySteps = {
  message,
  secretsChosen,
  consumerChosen,
  consumerSecret,
  tokenChosen,
  tokenSecret,
  secretsRead,
  encodedSecrets,
  key,
  keyOctets,
  hashChosen,
  macInput,
  signature,
} satisfies Runs;

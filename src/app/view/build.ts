import { readCase, type GivenText, type Trace } from '../../engine/index.ts';
import { flat } from '../../engine/model/index.ts';
import { escapeXml } from '../../engine/text/xml.ts';
import { readAccount } from '../../engine/netsuite/account/accounts.ts';
import { printUnsignedHeader } from '../../engine/signing/index.ts';
import type { Call } from './call/call.ts';
import { copiesOfCall } from './call/copies.ts';
import { postmanCopy } from './call/postman.ts';
import { copyUnless, headerTrouble, xmlTrouble, type Copy } from './copy.ts';
import {
  fieldsByName,
  givenText,
  labelOf,
  namesIn,
  type FieldName,
  type Fields,
} from './fields.ts';
import { contentTypeSent, headersFor } from './headers.ts';

/** What is signed: an Authorization header, or a SOAP TokenPassport. */
export type BuildKind = 'header' | 'passport';

/** What a request to be signed is made of: the fields, and what is of this one signature. */
export interface ToBuild extends Fields {
  readonly kind: BuildKind;
  readonly nonce: string;
  /** Seconds since 1970. */
  readonly timestamp: string;
}

/** The realm and the SOAP account: upper case, with `_`. What is no account ID stays as it is. */
const realmOf = (account: string): string => readAccount(account)?.id ?? account.trim();

/** The case whose right signature is wanted, with a header or passport that has none yet. */
export function unsigned(build: ToBuild): GivenText {
  const header = build.kind === 'header' ? headerOf(build) : passportOf(build);
  return givenText({ ...build, contentType: typeOf(build), header });
}

const typeOf = (build: ToBuild): string => contentTypeSent(build.body, build.contentType);

function headerOf({ account, consumerKey, token, nonce, timestamp }: ToBuild): string {
  return printUnsignedHeader([
    { name: 'realm', value: realmOf(account) },
    { name: 'oauth_consumer_key', value: consumerKey.trim() },
    { name: 'oauth_token', value: token.trim() },
    { name: 'oauth_signature_method', value: 'HMAC-SHA256' },
    { name: 'oauth_timestamp', value: timestamp.trim() },
    { name: 'oauth_nonce', value: nonce.trim() },
    { name: 'oauth_version', value: '1.0' },
  ]);
}

function passportOf({ account, consumerKey, token, nonce, timestamp }: ToBuild): string {
  const elements = { account: realmOf(account), consumerKey, token, nonce, timestamp };
  const lines = Object.entries(elements).map(
    ([name, value]) => `<${name}>${escapeXml(value.trim())}</${name}>`,
  );
  return `<tokenPassport>${lines.join('')}<signature algorithm="HMAC-SHA256"/></tokenPassport>`;
}

/** What is signed with each key, and so within a frame. */
const mostSigned = 20_000;
/** A body that is not signed is copied only. */
const mostCopied = 500_000;

/** What is still to be typed, as words of a list, and the name of its field. */
export interface ToType {
  readonly words: string;
  readonly field: string;
}

/** What has to be shorter before it can be signed here. */
function tooLongIn(build: ToBuild): readonly ToType[] {
  const { url, body } = build;
  const isForm = /form-urlencoded/i.test(typeOf(build));
  const upTo = (most: number): string => `of up to ${most.toLocaleString('en')} characters`;
  if (url.length + (isForm ? body.length : 0) > mostSigned) {
    return [toType(url.length > mostSigned ? 'url' : 'body', `a URL and form ${upTo(mostSigned)}`)];
  }
  return body.length > mostCopied ? [{ words: `a body ${upTo(mostCopied)}`, field: 'Body' }] : [];
}

/** The URL that is signed, which is the one that travels. */
const urlOf = (build: ToBuild): string => callFor(build).url;

/** Whether a URL can be called at all. */
const isUrl = (url: string): boolean => URL.canParse(url) && /^https?:\/\//i.test(url);

/** Whether a URL is of a service of NetSuite; what is signed for another host is not judged here. */
export function isNetSuite(build: ToBuild): boolean {
  const url = urlOf(build);
  const host = URL.canParse(url) ? new URL(url).hostname : '';
  return /(?:^|\.)netsuite\.com$/i.test(host);
}

/** What is still to be typed before anything can be signed, in the order of the page. */
export function missingIn(build: ToBuild): readonly ToType[] {
  const ofRequest = build.kind === 'passport' ? [] : missingInRequest(build);
  const credentials = namesIn('credentials')
    .filter((name) => fieldsByName[name].input?.isForCheck !== true && isBlank(build[name]))
    .map((name) => toType(name));
  const once = [
    { words: 'a nonce', field: 'Nonce', text: build.nonce },
    { words: 'a timestamp', field: 'Timestamp', text: build.timestamp },
  ].flatMap(({ text, ...one }) => (isBlank(text) ? [one] : []));
  return [...ofRequest, ...credentials, ...once, ...tooLongIn(build)];
}

function missingInRequest(build: ToBuild): readonly ToType[] {
  const method = isBlank(build.method) ? [toType('method')] : [];
  if (isBlank(build.url)) return [...method, toType('url')];
  const whole = toType('url', 'a whole URL that begins with https://');
  return isUrl(urlOf(build)) ? method : [...method, whole];
}

const isBlank = (text: string): boolean => text.trim() === '';

const toType = (name: FieldName, words = `the ${fieldsByName[name].words}`): ToType => ({
  ...{ words, field: labelOf(name) },
});

/**
 * What a signed request is copied as, and what is refused. The texts hold keys and the signature, and
 * no secret.
 */
export function copiesOf(build: ToBuild, right: Trace): readonly Copy[] {
  const signed = flat(right.stages.header ?? []);
  if (build.kind === 'passport') {
    const passport = withNamespace(signed, build.url);
    return [copyUnless(xmlTrouble(passport), 'Copy as TokenPassport', () => passport)];
  }
  const call = { ...callFor(build), signed };
  const { account, consumerKey, token } = build;
  const keys = { realm: realmOf(account), consumerKey: consumerKey.trim(), token: token.trim() };
  return [
    copyUnless(headerTrouble(signed), 'Copy as header', () => `Authorization: ${signed}`),
    ...copiesOfCall(call),
    postmanCopy(call, keys),
  ];
}

/** The request as it travels, but for its signature. */
export function callFor(build: ToBuild): Omit<Call, 'signed'> {
  const { method, url } = readCase(unsigned(build)).given.request;
  return { method, url, headers: headersFor(url, typeOf(build)), body: build.body };
}

/** Oracle’s samples put the passport into the namespace of the messages; the version is the endpoint’s. */
function withNamespace(passport: string, url: string): string {
  const version = /NetSuitePort_(\d{4}_\d)/.exec(url)?.[1] ?? '2025_2';
  const namespace = `urn:messages_${version}.platform.webservices.netsuite.com`;
  return passport.replace('<tokenPassport>', `<tokenPassport xmlns="${namespace}">`);
}

import { readCase, type GivenText, type Trace } from '../../engine/index.ts';
import { flat } from '../../engine/model/index.ts';
import { escapeXml } from '../../engine/text/xml.ts';
import { readAccount } from '../../engine/netsuite/account/accounts.ts';
import { printUnsignedHeader } from '../../engine/signing/index.ts';
import { commandsFor } from './commands.ts';
import { copyUnless, headerTrouble, xmlTrouble, type Copy } from './copy.ts';
import { fieldsByName, givenText, namesIn, type Fields } from './fields.ts';

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
  // A content type without a body is none of the request's.
  const contentType = build.body === '' ? '' : build.contentType;
  return givenText({ ...build, contentType, header });
}

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

/** What has to be shorter before it can be signed here. */
function tooLongIn({ url, body, contentType }: ToBuild): readonly string[] {
  const isForm = /form-urlencoded/i.test(contentType);
  if (url.length + (isForm ? body.length : 0) > mostSigned)
    return [`a URL and form of up to ${mostSigned.toLocaleString('en')} characters`];
  const isOver = body.length > mostCopied;
  return isOver ? [`a body of up to ${mostCopied.toLocaleString('en')} characters`] : [];
}

/** The URL that is signed, which is the one that travels. */
const urlOf = (build: ToBuild): string => readCase(unsigned(build)).given.request.url;

/** Whether a URL can be called at all. */
const isUrl = (url: string): boolean => URL.canParse(url) && /^https?:\/\//i.test(url);

/** Whether a URL is of a service of NetSuite; what is signed for another host is not judged here. */
export function isNetSuite(build: ToBuild): boolean {
  const url = urlOf(build);
  const host = URL.canParse(url) ? new URL(url).hostname : '';
  return /(?:^|\.)netsuite\.com$/i.test(host);
}

/** What is still to be typed before anything can be signed, as words of a list. */
export function missingIn(build: ToBuild): readonly string[] {
  const needed = [
    ['the HTTP method', build.kind === 'passport' || build.method],
    [
      build.url.trim() === '' ? 'the request URL' : 'a whole URL that begins with https://',
      build.kind === 'passport' || (isUrl(urlOf(build)) && build.url),
    ],
    ...namesIn('credentials')
      .filter((name) => fieldsByName[name].input?.isForCheck !== true)
      .map((name) => [`the ${fieldsByName[name].words}`, build[name]] as const),
    ['a nonce', build.nonce],
    ['a timestamp', build.timestamp],
  ] as const;
  const missing = needed.flatMap(([words, value]) =>
    value === true || (typeof value === 'string' && value.trim() !== '') ? [] : [words],
  );
  return [...missing, ...tooLongIn(build)];
}

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
  const header = `Authorization: ${signed}`;
  return [
    copyUnless(headerTrouble(signed), 'Copy as header', () => header),
    ...commandsFor({ ...build, url: urlOf(build), signed }),
  ];
}

/** Oracle’s samples put the passport into the namespace of the messages; the version is the endpoint’s. */
function withNamespace(passport: string, url: string): string {
  const version = /NetSuitePort_(\d{4}_\d)/.exec(url)?.[1] ?? '2025_2';
  const namespace = `urn:messages_${version}.platform.webservices.netsuite.com`;
  return passport.replace('<tokenPassport>', `<tokenPassport xmlns="${namespace}">`);
}

/** So long NetSuite takes a signature, on both sides of its timestamp: section_156338994830. */
const lifetime = 300;

/** How old a signature is, in words, and whether NetSuite still takes it. */
export function ageOf(
  timestamp: string,
  now: number,
  isForNetSuite = true,
): { readonly isOver: boolean; words: string } {
  const seconds = Number(timestamp.trim());
  if (!/^\s*\d+\s*$/.test(timestamp))
    return { isOver: true, words: 'The timestamp is no number of seconds.' };
  const age = Math.floor(now / 1000) - seconds;
  if (age < -lifetime)
    return { isOver: true, words: 'The timestamp is more than five minutes ahead of this device.' };
  const left = lifetime - age;
  if (left < 0) return { isOver: true, words: 'Its five minutes are over: sign again.' };
  const words = isForNetSuite
    ? `NetSuite takes it for ${clock(left)} more, and once.`
    : 'The host is none of NetSuite’s: it is signed, and what this host takes is not known here.';
  return { isOver: false, words };
}

function clock(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

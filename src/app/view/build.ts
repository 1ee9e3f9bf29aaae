import {
  escapeXml,
  flat,
  printUnsignedHeader,
  readAccount,
  type GivenText,
  type Trace,
} from '../../engine/index.ts';
import { emptyFields, givenText, type Fields } from './fields.ts';

/** What is signed: an Authorization header, or a SOAP TokenPassport. */
export type BuildKind = 'header' | 'passport';

/** What a request to be signed is made of: the fields, and what is of this one signature. */
export interface ToBuild extends Omit<Fields, 'paste' | 'header' | 'baseString' | 'otherSecrets'> {
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
  return givenText({ ...emptyFields, ...build, contentType, header });
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

/** What is still to be typed before anything can be signed, as words of a list. */
export function missingIn(build: ToBuild): readonly string[] {
  const needed = [
    ['the request URL', build.kind === 'passport' || build.url],
    ['the account ID', build.account],
    ['the consumer key', build.consumerKey],
    ['the consumer secret', build.consumerSecret],
    ['the token ID', build.token],
    ['the token secret', build.tokenSecret],
    ['a nonce', build.nonce],
    ['a timestamp', build.timestamp],
  ] as const;
  const missing = needed.flatMap(([words, value]) =>
    value === true || (typeof value === 'string' && value.trim() !== '') ? [] : [words],
  );
  return [...missing, ...tooLongIn(build)];
}

/** A text to copy. */
export interface Copy {
  readonly label: string;
  readonly text: string;
}

/** What a signed request is copied as. The texts hold keys and the signature, and no secret. */
export function copiesOf(build: ToBuild, right: Trace): readonly Copy[] {
  const signed = flat(right.stages.header ?? []);
  if (build.kind === 'passport')
    return [{ label: 'Copy as TokenPassport', text: withNamespace(signed, build.url) }];
  const call = { ...build, signed };
  return [
    { label: 'Copy as header', text: `Authorization: ${signed}` },
    { label: 'Copy as curl for bash', text: curlForBash(call) },
    { label: 'Copy as curl for cmd', text: curlForCmd(call) },
    { label: 'Copy as PowerShell', text: powerShell(call) },
  ];
}

/** Oracle’s samples put the passport into the namespace of the messages; the version is the endpoint’s. */
function withNamespace(passport: string, url: string): string {
  const version = /NetSuitePort_(\d{4}_\d)/.exec(url)?.[1] ?? '2025_2';
  const namespace = `urn:messages_${version}.platform.webservices.netsuite.com`;
  return passport.replace('<tokenPassport>', `<tokenPassport xmlns="${namespace}">`);
}

interface Call extends ToBuild {
  readonly signed: string;
}

type Option = readonly [name: string, value: string];

/** The options of curl for a call. */
function curlOptions({ method, url, contentType, body, signed }: Call): readonly Option[] {
  const ofBody: readonly Option[] = [
    ['-H', `Content-Type: ${contentType}`],
    ['--data-raw', body],
  ];
  return [
    ['-X', method],
    ['', url.trim()],
    ['-H', `Authorization: ${signed}`],
    ...(body === '' ? [] : ofBody),
  ];
}

function curl(call: Call, quote: (text: string) => string, next: string): string {
  const options = curlOptions(call).map(([option, value]) => `${option} ${quote(value)}`.trim());
  return `curl ${options.join(next)}`;
}

/** Single quotes take everything but themselves. */
const curlForBash = (call: Call): string =>
  curl(call, (text) => `'${text.replaceAll("'", String.raw`'\''`)}'`, ' \\\n  ');

/** For the prompt: cmd.exe reads the carets, and then curl the quotes and backslashes. */
const curlForCmd = (call: Call): string =>
  curl(
    call,
    (text) => {
      const argument = text.replace(/(\\*)"/g, String.raw`$1$1\"`).replace(/\\+$/, '$&$&');
      return `"${argument}"`.replace(/[\^"&|<>()%!]/g, '^$&').replace(/\r?\n/g, '^\n\n');
    },
    ' ^\n  ',
  );

function powerShell({ method, url, contentType, body, signed }: Call): string {
  const quote = (text: string): string => `'${text.replaceAll("'", "''")}'`;
  const lines = [
    `Invoke-RestMethod -Method ${quote(method)} -Uri ${quote(url.trim())}`,
    `-Headers @{ Authorization = ${quote(signed)} }`,
    ...(body === '' ? [] : [`-ContentType ${quote(contentType)} -Body ${quote(body)}`]),
  ];
  return lines.join(' `\n  ');
}

/** So long NetSuite takes a signature, on both sides of its timestamp: section_156338994830. */
const lifetime = 300;

/** How old a signature is, in words, and whether NetSuite still takes it. */
export function ageOf(timestamp: string, now: number): { readonly isOver: boolean; words: string } {
  const seconds = Number(timestamp.trim());
  if (!/^\s*\d+\s*$/.test(timestamp))
    return { isOver: true, words: 'The timestamp is no number of seconds.' };
  const age = Math.floor(now / 1000) - seconds;
  if (age < -lifetime)
    return { isOver: true, words: 'The timestamp is more than five minutes ahead of this device.' };
  const left = lifetime - age;
  if (left <= 0) return { isOver: true, words: 'Its five minutes are over: sign again.' };
  return { isOver: false, words: `NetSuite takes it for ${clock(left)} more, and once.` };
}

function clock(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

import type { Raw, Span, TokenPassport } from '../model/index.ts';
import { percentDecode } from '../text/percent.ts';
import { isCutDigest } from '../text/base64.ts';
import type { Piece } from './reader.ts';

/**
 * SuiteAnalytics Connect takes a token as a password: account, consumer key, token, nonce, timestamp,
 * signature and algorithm, joined by `&` (Oracle, article_163240162059). The first five of these are the
 * base string, as in a TokenPassport.
 */
const order = ['account', 'consumerKey', 'token', 'nonce', 'timestamp', 'signature'] as const;
type Part = (typeof order)[number] | 'algorithm';

/** An ampersand; as XML, a URL and JSON escape it, too. */
const mark = String.raw`(?:&amp;|&|%26|\\{1,4}u0026)`;
const part = String.raw`(?:[\w+/.~-]|%(?!26|3B|3D)[0-9A-F]{2}){1,100}(?:=|%3D){0,2}`;
/** Parts joined by ampersands, behind what may give a password its name. */
const joined = new RegExp(
  String.raw`(?<name>(?:(?<=%3B)|(?<![a-z]))(?:PWD|Password)["'\]]{0,2}\s{0,9}(?:=>|[:=,]|%3D)\s{0,9}["'{]{0,2})?` +
    String.raw`(?:(?<=%3[BD])|(?<![\w+/.~&;%-]))(?<all>${part}(?:${mark}${part}){4,6})(?!${mark}(?![A-Za-z]{1,40}=)|[\w+/.~=-])`,
  'gi',
);
/** Most texts have none of it. */
const hint = /[0-9a-f]{32}(?:&|%26|\\{1,4}u0026)/i;

const key = /^[0-9a-f]{32,70}$/i;
const account = /^[a-z0-9]{3,20}(?:[_-][a-z0-9]{1,12})?$/i;
/** An account that no nonce looks like: `1234567_SB1`, `TSTDRV1234567`. */
const accountId = /^[a-z]{0,8}\d{4,8}(?:[_-][a-z]{1,3}\d{0,2})?$/i;
const time = /^\d{9,13}$/;
const algorithm = /^(?:HMAC|RSA|SHA|PLAIN)[\w-]{0,20}$/i;
const isAlgorithm = (text: string): boolean =>
  algorithm.test(text) || 'HMAC'.startsWith(text.toUpperCase());
const digest = /^[\w+/-]{42,44}={1,2}$/;

interface Found {
  /** Where it stands, with the name in front of it. */
  readonly start: number;
  readonly end: number;
  readonly isNamed: boolean;
  /** Where that name ends. */
  readonly nameEnd: number;
  /** Its parts with plain ampersands between them. */
  readonly text: string;
  /** Which part is which, in the order in which they stand. */
  readonly parts: readonly Part[];
}

/** Which part is which: by their places or, where those do not fit, by what the parts look like. */
function partsOf(texts: readonly string[]): readonly Part[] | undefined {
  const [first = '', second = '', third = '', , fifth = '', ...others] = texts;
  const isInOrder =
    account.test(first) &&
    key.test(second) &&
    key.test(third) &&
    time.test(fifth) &&
    others.length < 3;
  if (!isInOrder) return byLooks(texts);
  // One that is left out does not move the other into its place.
  const behind = others.map((one): Part => (isAlgorithm(one) ? 'algorithm' : 'signature'));
  return new Set(behind).size < behind.length ? undefined : [...order.slice(0, 5), ...behind];
}

/** Only where each part is another one, and no more than one looks like none: that is the nonce. */
function byLooks(texts: readonly string[]): readonly Part[] | undefined {
  let keys = 0;
  const parts = texts.map((text): Part => {
    if (key.test(text)) return (keys += 1) === 1 ? 'consumerKey' : 'token';
    if (time.test(text)) return 'timestamp';
    if (algorithm.test(text)) return 'algorithm';
    if (digest.test(text)) return 'signature';
    return accountId.test(text) ? 'account' : 'nonce';
  });
  const isEach = keys === 2 && new Set(parts).size === parts.length;
  return isEach && order.every((one) => parts.includes(one)) ? parts : undefined;
}

const mostFound = 50;

function* passwordsIn(text: string): Generator<Found> {
  if (!hint.test(text)) return;
  let left = mostFound;
  for (const { 0: whole, index, groups } of text.matchAll(joined)) {
    const { all = '', name } = groups ?? {};
    const texts = all.split(new RegExp(mark, 'i'));
    const plain = all.includes('%26') ? texts.map(percentDecode) : texts;
    const parts = partsOf(plain);
    if (parts === undefined) continue;
    yield {
      ...{ start: index, end: index + whole.length },
      ...{ isNamed: name !== undefined, nameEnd: index + (name ?? '').length },
      ...{ text: plain.join('&'), parts },
    };
    left -= 1;
    if (left === 0) return;
  }
}

const isPassword = ({ parts, isNamed }: Found): boolean => isNamed || parts.length > 5;

/**
 * The first token password of a text, as the passport that it is; `undefined` without one, and for an
 * OAuth header. Never throws, in linear time.
 */
export function readTokenPassword(text: string): TokenPassport | undefined {
  if (text.length > longest || /oauth_|<(?:[\w.-]{1,60}:)?tokenPassport\b/i.test(text))
    return undefined;
  for (const found of passwordsIn(text)) if (isPassword(found)) return passportOf(found, 'connect');
  return undefined;
}

/** No connection string is longer, as far as one is typed into the field of a header. */
const longest = 20_000;

/** Whether a text is a token password. */
export function isTokenPassword(text: string): boolean {
  return readTokenPassword(text) !== undefined;
}

/** What a base string of five parts says, which SOAP and Connect sign: a passport that has no signature. */
export function passportInBaseString(text: string): TokenPassport | undefined {
  for (const found of passwordsIn(text.slice(0, longest))) {
    if (!isPassword(found)) return passportOf(found, 'base string');
  }
  return undefined;
}

/** Where token passwords stand behind a name such as `PWD`, without that name. */
export function namedTokenPasswords(text: string): readonly Span[] {
  return [...passwordsIn(text)]
    .filter(({ isNamed }) => isNamed)
    .map(({ nameEnd, end }) => ({ start: nameEnd, end }));
}

function passportOf({ text, parts }: Found, form: 'connect' | 'base string'): TokenPassport {
  const texts = text.split('&');
  let at = 0;
  const raws = texts.map((one): Raw => {
    const span = { start: at, end: at + one.length };
    at = span.end + 1;
    return { text: one, span };
  });
  const cut = form === 'connect' ? cutPart(texts, parts) : undefined;
  const raw = (name: Part): Raw | undefined =>
    name === cut ? undefined : raws[parts.indexOf(name)];
  return {
    ...{ kind: 'passport', form, text },
    ...{ account: raw('account'), consumerKey: raw('consumerKey'), token: raw('token') },
    ...{ nonce: raw('nonce'), timestamp: raw('timestamp'), signature: raw('signature') },
    algorithm: raw('algorithm')?.text,
    ...(cut === undefined ? {} : { isCut: true }),
  };
}

const algorithms = ['HMAC-SHA256', 'HMAC-SHA1', 'HMAC_SHA256', 'HMAC_SHA1'];

/** The last part, where the text ends within it: the beginning of an algorithm, or of a signature in base64. */
function cutPart(texts: readonly string[], parts: readonly Part[]): Part | undefined {
  const last = texts.at(-1) ?? '';
  const name = parts.at(-1);
  if (name === 'algorithm') {
    const upper = last.toUpperCase();
    const isBegun = algorithms.some((one) => one.startsWith(upper));
    return isBegun && !algorithms.includes(upper) ? name : undefined;
  }
  return name === 'signature' && isCutDigest(last) ? name : undefined;
}

/** Token passwords of Connect, alone and in connection strings, and base strings of five parts. */
export function readTokenPasswords(text: string): readonly Piece[] {
  return Array.from(passwordsIn(text), (found): Piece => {
    const span = { start: found.start, end: found.end };
    return isPassword(found)
      ? {
          span,
          words: 'Token password of SuiteAnalytics Connect',
          requests: [{ authorization: found.text }],
        }
      : { span, words: 'SOAP base string · 5 parts', baseString: found.text };
  });
}

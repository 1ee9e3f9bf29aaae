import type { HeaderParam } from '../model/index.ts';
import { readAuthorization } from '../parse/authorization.ts';
import { looksLikeKey } from '../parse/settings/names.ts';
import { looksLikePassport } from '../parse/soap.ts';
import { isTokenPassword } from '../parse/token-password.ts';
import { formDecode, splitPairs } from '../text/form.ts';
import { secretMark, type Hit } from './find.ts';
import { hiddenInEnvelope } from './envelope.ts';
import { holdsTwo } from './named.ts';

/** A key joined to its secret, as `key&secret` or `key:secret`, is no key. */
const key = /^[^&:\s]*$/;
/** The parameters of a header whose values may be shown, as far as they look like what they are. */
const shownParams: Readonly<Record<string, RegExp>> = {
  realm: /^[^&@]{0,200}$/,
  role: /^[\w ]{0,20}$/,
  oauth_consumer_key: key,
  oauth_token: key,
  oauth_signature_method: /^[\w .-]{0,40}$/,
  oauth_timestamp: /^[\dTZ:. eE+-]{0,40}$/,
  oauth_nonce: /^[^&]{0,400}$/s,
  oauth_version: /^[\w."' -]{0,20}$/,
  oauth_signature: /^[^&]{0,400}$/s,
  oauth_body_hash: /^[\w+/=-]{0,100}$/,
  oauth_callback: /^(?:oob|https?:\/\/[^@]*)$/,
};

/** What is hidden of a header by its structure alone, with nothing known: each in place of its value. */
export function hiddenInHeader(text: string, url: string, accountMark: string): readonly Hit[] {
  const { scheme, params } = readAuthorization(text).header;
  const isOAuth = params.some(({ name }) => name in shownParams);
  const envelope = looksLikePassport(text) ? hiddenInEnvelope(text) : [];
  if (envelope.length > 0 && !isOAuth) return envelope;
  if (looksLikePassport(text) && !isOAuth) return [];
  if (text.trim() === '') return [];
  // Alone, a token password shows no more than a TokenPassport does; behind a name such as `PWD` it is hidden.
  if (!isOAuth && isTokenPassword(text)) return [];
  if (!isOAuth) return hiddenOfOtherScheme(text);
  return [
    ...envelope,
    ...hiddenParams(params, url, accountMark),
    ...hiddenBeside(text, scheme, params),
  ];
}

function hiddenParams(
  params: readonly HeaderParam[],
  url: string,
  accountMark: string,
): readonly Hit[] {
  const repeated = new Set(pairsOf(url));
  const isPlaintext = saysPlaintext(params);
  return params.flatMap((param): readonly Hit[] => {
    const { span } = param.raw;
    if (span === undefined) return [];
    if (accountMark !== '' && param.name === 'realm') return [{ ...span, mark: accountMark }];
    const isSigned = isPlaintext && param.name === 'oauth_signature';
    const isShown = !isSigned && (mayShow(param) || repeated.has(pairOf(param.name, param.value)));
    return isShown ? [] : [{ ...span, mark: secretMark }];
  });
}

/** What is left out of a header beside its parameters: it is no part of it, and may be anything. */
const leftOut = '[left out]';
/** Names that programs give: a text with digits among its letters may be a secret in the wrong place. */
const plainName = /^[A-Za-z_][A-Za-z_.-]{0,40}\d{0,2}$/;
const ink = /[^\s,;&="'\\“”„‟″‘’]+/g;

function hiddenBeside(
  text: string,
  scheme: string,
  params: readonly HeaderParam[],
): readonly Hit[] {
  const hits: Hit[] = [];
  let at = 0;
  for (const { rawName, raw } of params) {
    const [name, value] = [rawName.span, raw.span];
    if (name === undefined || value === undefined) continue;
    hits.push(...wordsIn(text, at, name.start, scheme));
    if (!plainName.test(rawName.text)) hits.push({ ...name, mark: secretMark });
    at = value.end;
  }
  return [...hits, ...wordsIn(text, at, text.length, scheme)];
}

/** The words of a gap between parameters, but for the header's own name and its scheme. */
function wordsIn(text: string, start: number, end: number, scheme: string): readonly Hit[] {
  return Array.from(text.slice(start, end).matchAll(ink)).flatMap(({ 0: word, index }) => {
    const isOwn = /^authorization:?$/i.test(word) || (word === scheme && plainName.test(scheme));
    if (isOwn || !/[\p{L}\p{N}]/u.test(word)) return [];
    return [{ start: start + index, end: start + index + word.length, mark: leftOut }];
  });
}

const saysPlaintext = (params: readonly HeaderParam[]): boolean =>
  params.some(({ name, value }) => name === 'oauth_signature_method' && /^plain/i.test(value));

/** Whether a signature that was sent is the secrets themselves: RFC 5849 §3.4.4. */
export function isSecretSignature(signature: string, header: string): boolean {
  if (holdsTwo(signature)) return true;
  if (looksLikePassport(header)) return /algorithm\s*=\s*["']plain/i.test(header);
  return saysPlaintext(readAuthorization(header).header.params);
}

/** The names of the parameters that `hiddenInHeader` hides: what is signed of them is hidden too. */
export function hiddenParamNames(text: string, url: string): readonly string[] {
  const repeated = new Set(pairsOf(url));
  return readAuthorization(text)
    .header.params.filter((param) => !mayShow(param))
    .filter(({ name, value }) => !repeated.has(pairOf(name, value)))
    .map(({ name }) => name);
}

function mayShow({ name, value, raw }: HeaderParam): boolean {
  if (name === 'realm' && looksLikeKey(value)) return false;
  if (name === 'oauth_signature' && holdsTwo(raw.text)) return false;
  return shownParams[name]?.test(value) === true;
}

const pairOf = (name: string, value: string): string => JSON.stringify([name, value]);

/** What a query says is shown in the URL already. */
function pairsOf(url: string): readonly string[] {
  const start = url.indexOf('?');
  if (start < 0) return [];
  return splitPairs(url.slice(start + 1)).map(({ name, value }) =>
    pairOf(formDecode(name), formDecode(value ?? '')),
  );
}

const userInformation =
  /^\s*(?:[a-z][\w+.-]{0,20}:)?[\\/]{0,3}([^?]{1,1000})@[\w-]{1,60}(?:\.[\w-]{1,60})+/i;

/** The `user:password@` of a URL, also with characters that no URL may hold. */
export function hiddenInUrl(url: string): readonly Hit[] {
  const found = userInformation.exec(url);
  const who = found?.[1] ?? '';
  // In `https://host.com/@x` the `@` belongs to the path, and what stands before it is a host.
  if (found === null || /^[\w-]+(?:\.[\w-]+)+(?::\d+)?[/#]/.test(who)) return [];
  const start = found.index + found[0].indexOf(who);
  return [{ start, end: start + who.length, mark: secretMark }];
}

const schemes =
  /^\s*(?:authorization\s*[:=]\s*)?(?:basic|bearer|digest|negotiate|ntlm|token|nlauth|oauth|tba|apikey)\s+/i;

/** A header of another scheme, such as Basic: all but the scheme, where it is a known one. */
function hiddenOfOtherScheme(text: string): readonly Hit[] {
  const kept = schemes.exec(text)?.[0].length ?? 0;
  return kept >= text.length ? [] : [{ start: kept, end: text.length, mark: secretMark }];
}

import type { HeaderParam } from '../model/index.ts';
import { readAuthorization } from '../parse/authorization.ts';
import { looksLikeKey } from '../parse/settings/names.ts';
import { looksLikePassport } from '../parse/soap.ts';
import { formDecode, splitPairs } from '../text/form.ts';
import { secretMark, type Hit } from './find.ts';

/** The parameters of a header whose values may be shown, as far as they look like what they are. */
const shownParams: Readonly<Record<string, RegExp>> = {
  realm: /^.{0,64}$/s,
  oauth_consumer_key: /^.*$/s,
  oauth_token: /^.*$/s,
  oauth_signature_method: /^[\w.-]{0,40}$/,
  oauth_timestamp: /^[\d.eE+-]{0,40}$/,
  oauth_nonce: /^[^&]{0,200}$/s,
  oauth_version: /^[\w."' -]{0,20}$/,
  // An ampersand joins two secrets, whatever the method is said to be.
  oauth_signature: /^[^&]{0,300}$/s,
  oauth_body_hash: /^[\w+/=-]{0,100}$/,
  oauth_callback: /^oob$/,
};

/** The elements of an envelope whose text may be shown. */
const shownElements = /^(?:account|consumerkey|token|nonce|timestamp|signature)$/i;

/** What is hidden of a header by its structure alone, with nothing known: each in place of its value. */
export function hiddenInHeader(text: string, url: string, accountMark: string): readonly Hit[] {
  if (looksLikePassport(text)) return hiddenInEnvelope(text);
  const { scheme, params } = readAuthorization(text).header;
  if (text.trim() !== '' && (params.length === 0 || !/^(?:oauth)?$/i.test(scheme)))
    return hiddenOfOtherScheme(text);
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

const saysPlaintext = (params: readonly HeaderParam[]): boolean =>
  params.some(({ name, value }) => name === 'oauth_signature_method' && /plaintext/i.test(value));

/** Whether a signature that was sent is the secrets themselves: RFC 5849 §3.4.4. */
export function isSecretSignature(signature: string, header: string): boolean {
  if (looksLikePassport(header)) return /algorithm\s*=\s*["']plaintext/i.test(header);
  return /&|%26/.test(signature) || saysPlaintext(readAuthorization(header).header.params);
}

/** The names of the parameters that `hiddenInHeader` hides: what is signed of them is hidden too. */
export function hiddenParamNames(text: string, url: string): readonly string[] {
  if (looksLikePassport(text)) return [];
  const repeated = new Set(pairsOf(url));
  return readAuthorization(text)
    .header.params.filter((param) => !mayShow(param))
    .filter(({ name, value }) => !repeated.has(pairOf(name, value)))
    .map(({ name }) => name);
}

function mayShow({ name, value }: HeaderParam): boolean {
  if (name === 'realm' && looksLikeKey(value)) return false;
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

/** A header of another scheme, such as Basic: all but its first word. */
function hiddenOfOtherScheme(text: string): readonly Hit[] {
  const kept = /^\s*(?:authorization\s*[:=]\s*)?[\w-]{0,20}\s+/i.exec(text)?.[0].length ?? 0;
  return kept >= text.length ? [] : [{ start: kept, end: text.length, mark: secretMark }];
}

const passport = /<(?:[\w.-]{1,60}:)?tokenPassport\b[^]*?<\/(?:[\w.-]{1,60}:)?tokenPassport\s*>/gi;
const leaf = /<(?:[\w.-]{1,60}:)?([\w.-]{1,60})((?:\s[^<>]{0,300})?)>([^<>]+)<\//g;

function hiddenInEnvelope(text: string): readonly Hit[] {
  return Array.from(text.matchAll(passport)).flatMap(({ 0: all, index }) =>
    Array.from(all.matchAll(leaf)).flatMap((match) => {
      const [, name = '', attributes = '', value = ''] = match;
      const isPlaintext = /^signature$/i.test(name) && /plaintext/i.test(attributes);
      if (shownElements.test(name) && !isPlaintext && !value.includes('&')) return [];
      const start = index + match.index + match[0].length - 2 - value.length;
      return [{ start, end: start + value.length, mark: secretMark }];
    }),
  );
}

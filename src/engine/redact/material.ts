import type { Credentials, Observed } from '../model/index.ts';
import { readAccount } from '../netsuite/account/accounts.ts';
import { readAuthorization } from '../parse/authorization.ts';
import { looksLikeKey } from '../parse/settings/names.ts';
import { isPlaceholder } from '../text/mask.ts';
import { looksLikePassport, readPassport } from '../parse/soap.ts';
import { isTokenPassword, readTokenPassword } from '../parse/token-password.ts';
import { layersOf, unescapedWholly } from './layers.ts';
import { secretsNamedIn, type NamedSecret } from './named.ts';
import { isSecretName } from './secret-names.ts';
import { hiddenInHeader } from './structure.ts';
import { secretMark } from './find.ts';

/** All that a person gave of one case: what may hold secrets, and what is known to be one. */
export interface Material {
  /** What was typed into the fields for secrets, and what readers took for secrets. */
  readonly secrets: readonly string[];
  readonly credentials: Pick<Credentials, 'account' | 'consumerKey' | 'token'>;
  /** The Authorization header, or the envelope. */
  readonly header: string;
  readonly url: string;
  /** Body, base string, pasted text: whatever else there is. */
  readonly texts: readonly string[];
}

/** What a material is known to hold. */
export interface Knowledge {
  readonly secrets: readonly string[];
  readonly consumerKeys: readonly string[];
  readonly tokens: readonly string[];
  /** Account IDs as they are spelt in realms, hosts and fields. */
  readonly accounts: readonly string[];
  /** Keys that the request itself says: what was typed in their place may be a secret. */
  readonly statedKeys: readonly string[];
}

/** So much of each text is looked through: more of it is never shown in a report. */
export const mostRead = 30_000;
/** So much of a paste is searched for secrets: more than its box shows. */
export const mostSearched = 200_000;

/** What a material holds that is to be hidden, by what was typed and by what it says itself. */
export function knowledgeOf(material: Material): Knowledge {
  const { header, url, credentials } = material;
  const texts = [header, url, ...material.texts].map((text) => text.slice(0, mostRead));
  const stated = texts.flatMap(statedIn);
  const all = (name: keyof Stated): readonly string[] => stated.map((one) => one[name].trim());
  return {
    secrets: unlike([
      ...material.secrets.slice(0, mostSecrets).flatMap(partsOfTyped),
      ...texts.flatMap((text) => secretValuesIn(text)),
      ...hiddenValues(header.slice(0, mostRead), url),
    ]),
    consumerKeys: unlike([credentials.consumerKey, ...all('consumerKey')]),
    tokens: unlike([credentials.token, ...all('token')]),
    statedKeys: unlike([...all('consumerKey'), ...all('token')]),
    accounts: unlike(
      [credentials.account, ...all('account'), ...texts.flatMap(accountsNamedIn)].flatMap(
        formsOfAccount,
      ),
    ),
  };
}

/** What the structure of a header hides may stand elsewhere too. */
function hiddenValues(header: string, url: string): readonly string[] {
  return hiddenInHeader(header, url, '')
    .filter(({ mark }) => mark === secretMark)
    .flatMap(({ start, end }) => partsOfSecret(header.slice(start, end)))
    .filter((value) => mayBeSecret(value) && value.length > 5);
}

/** What a text names as a secret, where the value is worth looking for elsewhere. */
const secretValuesIn = (text: string): readonly string[] =>
  secretValuesOf(secretsNamedIn(text.slice(0, mostRead)));

/** Values that are named as secrets, and the parts of them, where they are worth looking for elsewhere. */
export function secretValuesOf(named: readonly NamedSecret[]): readonly string[] {
  return named.flatMap(({ value }) => partsOfSecret(value)).filter(mayBeSecret);
}

/**
 * Whether a value is worth looking for elsewhere: no placeholder, no other name, no plain word or number,
 * which would be found in what is no secret.
 */
function mayBeSecret(value: string): boolean {
  const plain = value.trim();
  return (
    plain.length > 3 &&
    !isPlaceholder(plain) &&
    !isSecretName(plain) &&
    !/^(?:[A-Za-z][a-z_]*(?:[A-Z_][a-z]*)*|\d{1,9})$/.test(plain)
  );
}

/** A field with more secrets than this was pasted by mistake. */
const mostSecrets = 300;

/**
 * What was typed counts whole, and as the two secrets that an ampersand joins. A token password of Connect
 * counts whole: its parts are the account and the keys, and no secrets.
 */
function partsOfTyped(secret: string): readonly string[] {
  const typed = secret.slice(0, longestSecret);
  if (isTokenPassword(typed)) return [typed];
  const halves = typed.split('&').filter((half) => half.trim().length > 5);
  return [typed, ...halves, ...(holdsColon(typed) ? afterColon(typed) : [])];
}

const holdsColon = (typed: string): boolean => /^[^:\s]+:[^:\s]{6,}$/.test(typed.trim());

/** `user:password`, a signing key and a PLAINTEXT signature are made of parts; each part counts. */
function partsOfSecret(secret: string): readonly string[] {
  const trimmed = secret.trim().slice(0, longestSecret);
  const decoded = unescapedWholly(trimmed);
  if (isTokenPassword(decoded)) return [trimmed, decoded];
  const basic =
    /^[\w+/-]{8,}={0,2}$/.test(trimmed) && !looksLikeKey(trimmed) ? basicIn(trimmed) : '';
  return [trimmed, decoded, basic]
    .flatMap((text) => [text, ...text.split('&'), ...text.split(/[;,\s]/, 1), ...afterColon(text)])
    .map((part) => part.replace(/[)\]};,]+$/, ''))
    .filter((part) => part !== '');
}

/** Of a longer secret its beginning is enough to find it. */
const longestSecret = 2_000;

const afterColon = (text: string): readonly string[] => {
  const colon = text.indexOf(':');
  return colon < 0 ? [] : [text.slice(colon + 1)];
};

/** `user:password` out of the base64 of HTTP Basic; `''` if it is none. */
function basicIn(text: string): string {
  try {
    const plain = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
    return /^[\x20-\x7e]+:[\x20-\x7e]+$/.test(plain) ? plain : '';
  } catch {
    return '';
  }
}

type Stated = Pick<Credentials, 'account' | 'consumerKey' | 'token'>;

/** The account and the keys that a text says, as a header, an envelope, a query or a base string. */
function statedIn(text: string): readonly Stated[] {
  if (looksLikePassport(text)) return statedBy(readPassport(text).passport);
  const password = readTokenPassword(text);
  if (password !== undefined) return statedBy(password);
  return layersOf(text)
    .filter(({ text: layer }) => /oauth_|realm|client_id/i.test(layer))
    .flatMap(({ text: layer }) => {
      const start = layer.search(/oauth_|realm|client_id/i);
      return statedBy(readAuthorization(layer.slice(start)).header);
    });
}

function statedBy(observed: Observed | undefined): readonly Stated[] {
  if (observed === undefined) return [];
  if (observed.kind === 'passport') {
    const { account, consumerKey, token } = observed;
    const textOf = (raw: typeof account): string => raw?.text.trim() ?? '';
    return [{ account: textOf(account), consumerKey: textOf(consumerKey), token: textOf(token) }];
  }
  const valuesOf = (name: string): readonly string[] =>
    observed.params.filter((param) => param.name === name).map(({ value }) => value);
  const none = { account: '', consumerKey: '', token: '' };
  return [
    ...valuesOf('realm').map((account) => ({ ...none, account })),
    ...[...valuesOf('oauth_consumer_key'), ...valuesOf('client_id')].map((consumerKey) => ({
      ...none,
      consumerKey,
    })),
    ...valuesOf('oauth_token').map((token) => ({ ...none, token })),
  ];
}

/** The first label of a host of NetSuite's, unless it is a service's. */
const accountHost =
  /(?<![\w.-])([a-z0-9_-]{2,60})\.(?:[a-z0-9-]{1,40}\.){0,4}netsuite\.[a-z]{2,5}\b/gi;
const service =
  /^(?:rest|restlets|webservices|suitetalk|system|app|api|forms|extforms|www|docs|checkout|shopping)$/i;
/** Where else an account stands: `compid` in the query, and names that say it. */
const namedAccount =
  /\b(?:compid|company_?id|account_?id|account|acct)["'\\]{0,3}\s{0,3}[:=]\s{0,3}["'\\]{0,3}([a-z0-9]{3,20}(?:[_-][a-z0-9]{1,20})?)(?![\w-])/gi;

function accountsNamedIn(text: string): readonly string[] {
  return layersOf(text).flatMap(({ text: layer }) => [
    ...Array.from(layer.matchAll(accountHost), ([, label = '']) => label).filter(
      (label) => !service.test(label),
    ),
    ...Array.from(layer.matchAll(namedAccount), ([, id = '']) => id).filter((id) =>
      /[0-9]/.test(id),
    ),
  ]);
}

/** An account, and of a sandbox the number that it shares with its production account. */
function formsOfAccount(text: string): readonly string[] {
  const id = readAccount(text)?.id;
  if (id === undefined) return text.trim().length > 3 ? [text.trim()] : [];
  const base = id.replace(/_.*/, '');
  return [id, ...(base.length > 3 ? [base] : [])];
}

function unlike(texts: readonly string[]): readonly string[] {
  return [...new Set(texts.map((text) => text.trim()).filter((text) => text !== ''))];
}

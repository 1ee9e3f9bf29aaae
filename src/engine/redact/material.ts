import { headerParam, type Credentials, type Observed } from '../model/index.ts';
import { readAccount } from '../netsuite/account/accounts.ts';
import { readAuthorization } from '../parse/authorization.ts';
import { looksLikeKey, isPlaceholder } from '../parse/settings/names.ts';
import { looksLikePassport, readPassport } from '../parse/soap.ts';
import { percentDecode } from '../text/percent.ts';
import { layersOf } from './layers.ts';
import { isSecretName, secretsNamedIn } from './named.ts';

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
  readonly said: readonly string[];
}

/** So much of each text is looked through: more of it is never shown in a report. */
export const mostRead = 100_000;

/** What a material holds that is to be hidden, by what was typed and by what it says itself. */
export function knowledgeOf(material: Material): Knowledge {
  const { header, url, credentials } = material;
  const texts = [header, url, ...material.texts].map((text) => text.slice(0, mostRead));
  const said = texts.flatMap(saidIn);
  const all = (name: keyof Said): readonly string[] => said.map((one) => one[name].trim());
  return {
    secrets: unlike([...material.secrets.flatMap(partsOfSecret), ...texts.flatMap(secretValuesIn)]),
    consumerKeys: unlike([credentials.consumerKey, ...all('consumerKey')]),
    tokens: unlike([credentials.token, ...all('token')]),
    said: unlike([...all('consumerKey'), ...all('token')]),
    accounts: unlike(
      [credentials.account, ...all('account'), ...texts.flatMap(accountsOfHosts)].flatMap(
        formsOfAccount,
      ),
    ),
  };
}

/** What a text names as a secret, where the value is worth looking for elsewhere. */
export function secretValuesIn(text: string): readonly string[] {
  return secretsNamedIn(text.slice(0, mostRead))
    .flatMap(({ value }) => partsOfSecret(value))
    .filter(mayBeSecret);
}

/** Whether a value is worth looking for elsewhere: no placeholder, no other name, no plain word. */
function mayBeSecret(value: string): boolean {
  return !isPlaceholder(value) && !isSecretName(value) && !/^[a-z]{1,7}$/i.test(value);
}

/** `user:password`, a signing key and a PLAINTEXT signature are made of parts; each part counts. */
function partsOfSecret(secret: string): readonly string[] {
  const trimmed = secret.trim();
  const decoded = percentDecode(trimmed);
  const basic =
    /^[\w+/-]{8,}={0,2}$/.test(trimmed) && !looksLikeKey(trimmed) ? basicIn(trimmed) : '';
  return [trimmed, decoded, basic]
    .flatMap((text) => [text, ...text.split('&').map(percentDecode), ...afterColon(text)])
    .filter((part) => part !== '');
}

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

type Said = Pick<Credentials, 'account' | 'consumerKey' | 'token'>;

/** The account and the keys that a text says, as a header, an envelope, a query or a base string. */
function saidIn(text: string): readonly Said[] {
  if (looksLikePassport(text)) return saidBy(readPassport(text).passport);
  return layersOf(text)
    .filter(({ text: layer }) => /oauth_|realm/i.test(layer))
    .flatMap(({ text: layer }) => {
      const start = layer.search(/oauth_|realm/i);
      return saidBy(readAuthorization(layer.slice(start)).header);
    });
}

function saidBy(observed: Observed | undefined): readonly Said[] {
  if (observed === undefined) return [];
  if (observed.kind === 'passport') {
    const { account, consumerKey, token } = observed;
    const textOf = (raw: typeof account): string => raw?.text.trim() ?? '';
    return [{ account: textOf(account), consumerKey: textOf(consumerKey), token: textOf(token) }];
  }
  const valueOf = (name: string): string => headerParam(observed, name)?.value ?? '';
  return [
    {
      account: valueOf('realm'),
      consumerKey: valueOf('oauth_consumer_key'),
      token: valueOf('oauth_token'),
    },
  ];
}

/** The first label names the account where it has a digit: those of services have none. */
const accountHost =
  /(?<![a-z0-9_-])([a-z_-]{0,40}[0-9][a-z0-9_-]{0,60})(?:\.[a-z0-9-]{1,40}){0,3}\.netsuite\.com/gi;

function accountsOfHosts(text: string): readonly string[] {
  return layersOf(text).flatMap(({ text: layer }) =>
    Array.from(layer.matchAll(accountHost), ([, label = '']) => label),
  );
}

/** An account, and of a sandbox the number that it shares with its production account. */
function formsOfAccount(text: string): readonly string[] {
  const id = readAccount(text)?.id;
  if (id === undefined) return text.trim().length > 3 ? [text.trim()] : [];
  const base = id.replace(/_.*/, '');
  return [id, ...(base.length > 4 ? [base] : [])];
}

function unlike(texts: readonly string[]): readonly string[] {
  return [...new Set(texts.map((text) => text.trim()).filter((text) => text !== ''))];
}

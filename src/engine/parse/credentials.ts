import type { Credentials, Notice } from '../model/index.ts';
import { readAccount, readHost } from '../netsuite/account/accounts.ts';
import { splitUrl } from '../text/url.ts';
import { readAuthorization } from './authorization.ts';
import type { FoundCredential, ParsedRequest } from './parsed.ts';
import type { NamedValue } from './reader.ts';
import {
  environmentNamed,
  fieldNamed,
  isPossible,
  looksLikeKey,
  type Field,
} from './settings/names.ts';
import { looksLikePassport, readPassport } from './soap.ts';
import { readTokenPassword } from './token-password.ts';

/** The credentials of a paste, with notices on values that looked like credentials and were left aside. */
export interface FoundCredentials {
  readonly credentials: readonly FoundCredential[];
  readonly notices: readonly Notice[];
}

type Stated = Partial<Credentials>;
type Known = ReadonlyMap<Field, FoundCredential>;

/** The credentials of one environment, such as a sandbox. */
interface Group {
  /** What names and headings say of it, or `''`. */
  readonly environment: string;
  readonly values: Map<Field, FoundCredential>;
}

/**
 * Chooses the credentials of a request among the values of a paste. First by name, such as `CONSUMER_KEY`;
 * where there are several environments, those of the request's. Then values that look like keys and have no
 * telling name: known ones are recognised by the request, the others fill the fields that are still empty.
 * Values of one block belong together.
 */
export function credentialsIn(
  blocks: readonly (readonly NamedValue[])[],
  requests: readonly ParsedRequest[],
): FoundCredentials {
  const notices: Notice[] = [];
  const all = requests.map(statedBy);
  const stated = all.find(({ consumerKey }) => consumerKey !== '') ?? all[0] ?? {};
  const nameless: NamedValue[] = [];
  const groups: Group[] = [];
  for (const block of blocks) {
    const named = block.flatMap((value) => {
      const one = credentialNamed(value);
      if (one === undefined) nameless.push(value);
      return one === undefined ? [] : [{ ...one, environment: environmentOf(value) }];
    });
    const own = named.filter((one) => !isOfOtherHeader(one, stated));
    for (const part of partsOf(own.filter((one) => !isKeyAsSecret(one, stated, notices)))) {
      const home = groups.find((group) => areOfOne(group, part));
      if (home === undefined) groups.push(part);
      else fill(home, part);
    }
  }
  const chosen = choose(groups, stated, notices);
  const guessed = guesses(nameless.map(trim), chosen, stated, notices);
  return { credentials: [...chosen.values(), ...guessed], notices };
}

/** The credential that a value is by its name. */
export function credentialNamed(named: NamedValue): FoundCredential | undefined {
  const field = fieldNamed(named.name);
  const trimmed = trim(named);
  // These two names alone are too common: the value must look like a key.
  if (/^(?:key|secret)$/i.test(named.name) && !looksLikeKey(trimmed.value)) return undefined;
  return field !== undefined && isPossible(field, trimmed.value)
    ? { ...trimmed, field, isGuess: false }
    : undefined;
}

function trim({ name, value, span }: NamedValue): Omit<FoundCredential, 'field' | 'isGuess'> {
  const plain = value.trim().replace(/^(["'“”‘’`])(.*)["'“”‘’`]$/s, '$2');
  return { name, value: plain, span };
}

function environmentOf({ name, within = '' }: NamedValue): string {
  return environmentNamed(`${within} ${name}`);
}

/** Whether a value named `oauth_consumer_key` or `oauth_token` is not the request's: then it is from another header, and no setting. */
const isOfOtherHeader = ({ name, field, value }: FoundCredential, stated: Stated): boolean =>
  /^oauth_(?:consumer_key|token)$/i.test(name) &&
  (field === 'consumerKey' || field === 'token') &&
  ![undefined, '', value].includes(stated[field]);

/** Whether a value is named a secret, and is a public key of the request: then the name is wrong. */
function isKeyAsSecret(
  { field, value, span }: FoundCredential,
  { consumerKey, token }: Stated,
  notices: Notice[],
): boolean {
  const isOne = field.endsWith('Secret') && (value === consumerKey || value === token);
  if (isOne) {
    const message = 'This is named a secret and is a key of the request, so it was not taken.';
    notices.push({ code: 'credentials-key-as-secret', level: 'warning', message, span });
  }
  return isOne;
}

/** The values of one block by environment; where a name comes again with another value, a new one begins. */
function partsOf(
  named: readonly (FoundCredential & { readonly environment: string })[],
): readonly Group[] {
  const parts: Group[] = [];
  for (const { environment, ...credential } of named) {
    const one: Group = { environment, values: new Map([[credential.field, credential]]) };
    const part = parts.findLast((other) => other.environment === environment);
    if (part !== undefined && areOfOne(part, one)) fill(part, one);
    else parts.push(one);
  }
  return parts;
}

/** Whether two groups may be one: of the same environment, and without two values for one field. */
function areOfOne(a: Group, b: Group): boolean {
  const isDifferent = ([field, { value }]: [Field, FoundCredential]): boolean =>
    (a.values.get(field)?.value ?? value) !== value;
  return a.environment === b.environment && ![...b.values].some(isDifferent);
}

function fill(group: Group, by: Group): void {
  for (const [field, value] of by.values) {
    if (!group.values.has(field)) group.values.set(field, value);
  }
}

/** The group that fits the request best, completed from others that do not contradict it. */
function choose(groups: readonly Group[], stated: Stated, notices: Notice[]): Known {
  const [best = { environment: '', values: new Map() }, ...others] = [...groups].sort(
    (a, b) => agreement(b, stated) - agreement(a, stated),
  );
  const left = others.filter((other) => {
    const isShared = other.environment === '' || best.environment === '';
    const mayJoin = isShared && areOfOne(best, { ...other, environment: best.environment });
    if (mayJoin) fill(best, other);
    return !mayJoin;
  });
  const isSure = left.every((other) => agreement(other, stated) < agreement(best, stated));
  for (const { environment, values } of left) {
    const [first] = values.values();
    if (first !== undefined) notices.push(leftAside(environment, isSure, first));
  }
  return best.values;
}

function leftAside(environment: string, isSure: boolean, { span }: FoundCredential): Notice {
  const which = environment === '' ? '' : ` (${environment.slice(0, 40)})`;
  const why = isSure ? 'those taken are the request’s' : 'those that stand first were taken';
  return {
    code: 'credentials-other-set',
    level: isSure ? 'info' : 'warning',
    message: `A set of credentials${which} was left aside: ${why}.`,
    span,
  };
}

const kindOfEnvironment: Readonly<Record<string, RegExp>> = {
  production: /^(?:prod|live)/,
  sandbox: /^s(?:b|andbox)/,
  'release preview': /^r(?:p|elease)/,
};

/** How well a group fits the request: one more for each value that is the same, one less for each that differs. */
function agreement({ environment, values }: Group, stated: Stated): number {
  const account = readAccount(stated.account ?? '');
  const isOfKind = kindOfEnvironment[account?.kind ?? '']?.test(environment) === true;
  const scores = [...values.values()].map(({ field, value }) => {
    if ((stated[field] ?? '') === '') return 0;
    const isSame =
      field === 'account' ? readAccount(value)?.id === account?.id : value === stated[field];
    return isSame ? 1 : -1;
  });
  return scores.reduce<number>((sum, score) => sum + score, isOfKind ? 0.5 : 0);
}

/** What a request says by itself. */
function statedBy({ authorization = '', url = '', body = '' }: ParsedRequest): Stated {
  const query = /[?&]oauth_/.test(url) ? url.slice(url.indexOf('?') + 1) : '';
  const { params } = readAuthorization(authorization || query).header;
  const passport = looksLikePassport(body)
    ? readPassport(body).passport
    : readTokenPassword(authorization);
  const valueOf = (name: string): string => params.find((one) => one.name === name)?.value ?? '';
  return {
    account:
      valueOf('realm') ||
      (passport?.account?.text.trim() ?? '') ||
      (readHost(splitUrl(url).host)?.account.id ?? ''),
    consumerKey: valueOf('oauth_consumer_key') || (passport?.consumerKey?.text.trim() ?? ''),
    token: valueOf('oauth_token') || (passport?.token?.text.trim() ?? ''),
  };
}

const inOrder: readonly Field[] = ['consumerKey', 'consumerSecret', 'token', 'tokenSecret'];

/**
 * Assigns keys without names by their order. Four in a row stand in NetSuite's order: consumer key and secret,
 * token ID and secret. Two, where the request states the others, are the two secrets.
 */
function guesses(
  nameless: readonly Omit<FoundCredential, 'field' | 'isGuess'>[],
  chosen: Known,
  stated: Stated,
  notices: Notice[],
): readonly FoundCredential[] {
  const known = new Set([
    ...Object.values(stated),
    ...[...chosen.values()].map(({ value }) => value),
  ]);
  const keys = nameless.filter(({ value }) => looksLikeKey(value));
  const unlike = [...new Map(keys.map((key) => [key.value, key])).values()];
  const unknown = unlike.filter(({ value }) => !known.has(value));
  const open = inOrder.filter((field) => !chosen.has(field) && (stated[field] ?? '') === '');
  const [first] = unknown;
  if (first === undefined || open.length === 0) return [];
  if (unknown.length !== open.length) {
    const message =
      'This looks like a key or a secret, and nothing says which: type it into its field.';
    notices.push({ code: 'credentials-unsure', level: 'warning', message, span: first.span });
    return [];
  }
  // The token and its secret may stand first; the request tells which key is which.
  const isTurned =
    unlike.length === 4 &&
    unlike[0]?.value === stated.token &&
    unlike[2]?.value === stated.consumerKey;
  return (isTurned ? open.toReversed() : open).flatMap((field, at) => {
    const value = unknown[at];
    return value === undefined ? [] : [{ ...value, field, isGuess: true }];
  });
}

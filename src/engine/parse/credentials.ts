import type { Credentials } from '../model/index.ts';
import { readHost } from '../netsuite/accounts.ts';
import { readAuthorization } from './authorization.ts';
import type { FoundCredential, ParsedRequest } from './parsed.ts';
import type { NamedValue } from './reader.ts';

type Field = keyof Credentials;

/**
 * The ends of names, in small letters without anything but letters and digits, by which settings, code
 * and NetSuite's own pages call the five credentials. The first that fits decides.
 */
const namesOf: readonly (readonly [Field, RegExp])[] = [
  ['tokenSecret', /(?:access)?tokensecret$|(?:access)?secrettoken$|oauthtokensecret$/],
  [
    'consumerSecret',
    /(?:consumer|client|app|application|api|integration)(?:key)?secret$|secretkey$/,
  ],
  ['consumerKey', /(?:consumer|client|app|application|api|integration)(?:key|id)$|^consumer$/],
  ['token', /(?:access)?token(?:id|key|value)?$/],
  [
    'account',
    /account(?:id|number|no|name)?$|accnt$|realm$|companyid$|company$|tenantid$|^acct(?:id)?$/,
  ],
];

/** What stands for a value in a template or is masked, and is none. */
const placeholder =
  /•|^(?:\*+|x{3,}|\.{3,}|<[^>]*>|\{\{[^}]*\}\}|\$\{[^}]*\}|null|none|undefined|true|false)?$/i;

/** How a key or secret of NetSuite looks: 64 digits of base 16. Oracle prints shorter ones, too. */
const looksLikeKey = /^[0-9a-f]{60,68}$/i;

/**
 * Which of some named values are the credentials of a request: by their names first; then, of what looks
 * like a key and has no name that tells, by what the request itself says, and in the end by what is left.
 */
export function credentialsIn(
  values: readonly NamedValue[],
  requests: readonly ParsedRequest[],
): readonly FoundCredential[] {
  const found = new Map<Field, FoundCredential>();
  const nameless: NamedValue[] = [];
  for (const value of values) {
    const trimmed = trim(value);
    if (placeholder.test(trimmed.value)) continue;
    const field = fieldNamed(value.name);
    if (field === undefined) nameless.push(value);
    else if (!found.has(field) && isPossible(field, trimmed.value))
      found.set(field, { ...trimmed, field, isGuess: false });
  }
  for (const guess of guesses(nameless, found, requests)) found.set(guess.field, guess);
  return [...found.values()];
}

/** Which credential a name says, as it is written in settings, code or on a page. */
export function fieldNamed(name: string): Field | undefined {
  const plain = name.toLowerCase().replace(/[^a-z0-9]/g, '');
  return namesOf.find(([, pattern]) => pattern.test(plain))?.[0];
}

function isPossible(field: Field, value: string): boolean {
  return field === 'account' ? /^[a-z0-9]+(?:[_-][a-z0-9]+)?$/i.test(value) : !/\s/.test(value);
}

function trim({ name, value, span }: NamedValue): Omit<FoundCredential, 'field' | 'isGuess'> {
  const plain = value.trim().replace(/^(["'“”‘’`])(.*)["'“”‘’`]$/s, '$2');
  return { name, value: plain, span };
}

/** What a request says by itself. */
function saidBy({ authorization = '', url = '' }: ParsedRequest): Partial<Credentials> {
  const { params } = readAuthorization(authorization).header;
  const valueOf = (name: string): string => params.find((one) => one.name === name)?.value ?? '';
  const host = /^https?:\/\/([^/?#:]+)/i.exec(url)?.[1] ?? '';
  return {
    account: valueOf('realm') === '' ? (readHost(host)?.account.id ?? '') : valueOf('realm'),
    consumerKey: valueOf('oauth_consumer_key'),
    token: valueOf('oauth_token'),
  };
}

const inOrder: readonly Field[] = ['consumerKey', 'consumerSecret', 'token', 'tokenSecret'];

/** Four keys in a row are in NetSuite's order; two, where the request says the others, are the secrets. */
function guesses(
  nameless: readonly NamedValue[],
  found: ReadonlyMap<Field, FoundCredential>,
  requests: readonly ParsedRequest[],
): readonly FoundCredential[] {
  const said = requests.map(saidBy).find(({ consumerKey }) => consumerKey !== '') ?? {};
  const knownValues = new Set([
    ...Object.values(said),
    ...[...found.values()].map(({ value }) => value),
  ]);
  const keys = nameless.map(trim).filter(({ value }) => looksLikeKey.test(value));
  const unknown = [...new Map(keys.map((key) => [key.value, key])).values()].filter(
    ({ value }) => !knownValues.has(value),
  );
  const open = inOrder.filter((field) => !found.has(field) && (said[field] ?? '') === '');
  if (unknown.length === 0 || unknown.length !== open.length) return [];
  return open.flatMap((field, at) => {
    const value = unknown[at];
    return value === undefined ? [] : [{ ...value, field, isGuess: true }];
  });
}

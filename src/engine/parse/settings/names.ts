import type { Credentials } from '../../model/index.ts';
import { isMasked, isPlaceholder } from '../../text/mask.ts';

/** One of the five credentials. */
export type Field = keyof Credentials;

/**
 * The ends of names, in small letters without anything else, by which settings, code and NetSuite's own
 * pages call the five credentials. The first that fits decides.
 */
const namesOf: readonly (readonly [Field, RegExp])[] = [
  ['tokenSecret', /(?:tokens?|access|resourceowner)(?:key|id)?secret$|secrettoken$/],
  [
    'consumerSecret',
    /(?:consumers?|client|app|application|api|integration|oauth)(?:key)?secret$|secretkey$|^secret$/,
  ],
  [
    'consumerKey',
    /(?:consumers?|client|app|api|integration)key$|(?:consumers?|client)id$|^consumer$|^key$/,
  ],
  [
    'token',
    /(?<!refresh|csrf|xsrf|id|bearer|session|page|device)(?:token|tokens?(?:id|key|value)|resourceownerkey)$/,
  ],
  ['account', /(?:account|acct)(?:id|number|no|name)?$|accnt$|realm$|company(?:id)?$|tenantid$/],
];

const environments =
  /^(?:prod(?:uction)?|live|sandbox|sbx?|test(?:ing)?|dev(?:elopment)?|uat|stag(?:e|ing)|qa|rp|release|preview)[0-9]*$|^[0-9]+$/;

/** What all of these have in common, to be told quickly. */
const hint = /secret|key|id$|consumer|token|account|acc?n?t|realm|company|[0-9]$/i;

/** Which credential a name says, as it is written in settings, code or on a page. */
export function fieldNamed(name: string): Field | undefined {
  if (!hint.test(name)) return undefined;
  const plain = wordsOf(name)
    .filter((word) => !environments.test(word))
    .join('');
  return namesOf.find(([, pattern]) => pattern.test(plain))?.[0];
}

/** What a name says of an environment, such as `sandbox`, or of one of several, such as `2`; or `''`. */
export function environmentNamed(name: string): string {
  return [...new Set(wordsOf(name).filter((word) => environments.test(word)))].join(' ');
}

/** The words of a name in any of `snake_case`, `kebab-case`, `camelCase` and `dotted.path`. */
function wordsOf(name: string): readonly string[] {
  const words = name
    .slice(-200)
    .match(/[A-Z]{2,}(?=[A-Z][a-z])|[A-Z]?[a-z]+[0-9]*|[A-Z]+[0-9]*|[0-9]+/g);
  return (words ?? []).map((word) => word.toLowerCase());
}

/** Whether a value may be this credential: a masked one, and a name in place of one, may not. */
export function isPossible(field: Field, value: string): boolean {
  if (isMasked(value) || isPlaceholder(value) || fieldNamed(value) !== undefined) return false;
  return field === 'account'
    ? /^(?=.*[0-9])[a-z0-9]{4,}(?:[_-][a-z0-9]+)?$/i.test(value)
    : /^[^\s:]{4,}$/.test(value);
}

/** How a key or secret of NetSuite looks: 64 digits of base 16. Oracle prints shorter ones, too. */
export function looksLikeKey(value: string): boolean {
  return /^[0-9a-f]{60,68}$/i.test(value);
}

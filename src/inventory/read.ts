import { isDay } from './dates.ts';
import {
  environments,
  migrationSteps,
  rotationSteps,
  statuses,
  titles,
  type FieldName,
  type TokenRecord,
} from './record.ts';
import { holdsSecret, lastFour } from './secret.ts';

/** What a reader may be asked to take from a file that is refused as it stands. */
export type Offer = 'last four' | 'day first' | 'month first';

/** What of records a file says, or the sentence that says why nothing is taken from it. */
export type ReadFile =
  | {
      readonly rows: readonly Partial<TokenRecord>[];
      /** What was understood, left out or repaired, in sentences. */
      readonly notes: readonly string[];
    }
  | { readonly refused: string; readonly offers: readonly Offer[] };

/** What a field makes of a text: its value, or the sentence that refuses it without repeating it. */
export type FieldValue<T = unknown> = { readonly value: T } | { readonly refused: string };

/** Why a text that may be a secret is not taken. It is never repeated. */
export const secretIn =
  'it holds what looks like a whole key or secret. The inventory takes the last four characters of a key, and of a secret nothing.';
export const tooLong = 'it takes the last four characters of a key, and no more.';

/** A sentence names at most so many places of a file, and counts the others. */
const mostPlaces = 5;

/** The sentence that says what of a file was left out, and where. */
export function leftOut(places: readonly string[]): readonly string[] {
  if (places.length === 0) return [];
  const named = places.slice(0, mostPlaces).join('; ');
  const more = places.length - mostPlaces;
  const rest = more > 0 ? `; and ${more.toLocaleString('en')} more` : '';
  return [`No day, and left out: ${named}${rest}. Write a day as 2026-12-31.`];
}

/** The sentence that names what an inventory has no place for. */
export function notKnown(names: readonly string[]): readonly string[] {
  if (names.length === 0) return [];
  return [`Left out, since the inventory has no such column: ${names.join(', ')}.`];
}

/** More tokens than any company has: a longer list was made by mistake, or to stop the page. */
export const mostTokens = 20_000;
export const tooMany = `An inventory holds at most ${mostTokens.toLocaleString('en')} tokens.`;

/** Checks a text for a field as it is typed or read: dates in `YYYY-MM-DD`, keys by their end. */
export function takeField(name: FieldName, text: string): FieldValue {
  const title = `“${titles[name]}”`;
  if (holdsSecret(text)) return { refused: `${title}: ${secretIn}` };
  if (name === 'consumerKey' || name === 'token') {
    const value = lastFour(text);
    if (value !== undefined) return { value };
    return { refused: `${title}: ${tooLong}` };
  }
  if (name === 'created' || name === 'lastUsed' || name === 'nextRotation') {
    if (text === '' || isDay(text)) return { value: text };
    return { refused: `${title} is to be a day, as 2026-12-31.` };
  }
  return takeWord(name, text);
}

const words = {
  environment: environments,
  status: statuses,
  rotation: ['', ...rotationSteps],
} as const;

const environmentWords: readonly (readonly [RegExp, TokenRecord['environment']])[] = [
  [/^(?:prod|live|main)/, 'production'],
  [/^(?:sandbox|sb|sbx)[\s_-]*\d*$/, 'sandbox'],
  [/^(?:rp|release)/, 'release preview'],
  [/^(?:test|dev|tstdrv)/, 'test'],
];

const statusWords: readonly (readonly [RegExp, TokenRecord['status']])[] = [
  [/^(?:|active|enabled|valid|in use)$/, 'active'],
  [/^(?:inactive|disabled|suspended|switched off|off)$/, 'inactive'],
  [/^(?:revoked|deleted)$/, 'revoked'],
];

/** The first of some words that a text looks like, or the text itself. */
const likeOne = (known: readonly (readonly [RegExp, string])[], text: string): string =>
  known.find(([looks]) => looks.test(text))?.[1] ?? text;

function takeWord(name: FieldName, text: string): FieldValue {
  const word = text.trim().toLowerCase();
  if (name === 'migration') return takeSteps(word);
  if (name !== 'environment' && name !== 'status' && name !== 'rotation') return { value: text };
  const known: readonly string[] = words[name];
  const value =
    name === 'environment'
      ? likeOne(environmentWords, word)
      : name === 'status'
        ? likeOne(statusWords, word)
        : word;
  if (known.includes(value)) return { value };
  const choices = known.filter((one) => one !== '').join(', ');
  return { refused: `“${titles[name]}” is one of: ${choices}.` };
}

function takeSteps(text: string): FieldValue {
  const named = text.split(/[\s,;]+/).filter((one) => one !== '');
  const value = migrationSteps.filter((step) => named.includes(step));
  if (value.length === new Set(named).size) return { value };
  return { refused: `“${titles.migration}” names the steps done: ${migrationSteps.join(', ')}.` };
}

import { readCase, type Given, type Parsed } from '../../engine/index.ts';
import type { ParsedResponse } from '../../engine/parse/index.ts';
import { mostReadHere, sizeOf } from '../../worker/size.ts';
import type { Claimed } from '../view/claim.ts';
import {
  emptied,
  emptyFields,
  givenText,
  namesHolding,
  namesIn,
  secretsByKey,
  type FieldName,
  type Fields,
  type Origin,
  type Origins,
} from '../view/fields.ts';
import { autofill, withOrigin } from './autofill.ts';
import { isOneEdit, keysOf, noKeys, type KeyNames } from './keys.ts';

/** What was understood of the paste box. */
export interface PasteNotes extends Pick<Parsed, 'recognised' | 'notices' | 'requests'> {
  /** Which of the requests is in the fields. */
  readonly chosen: number;
  /** What a second paste did to the first. */
  readonly joined: string;
  /** Whether the box shows only the beginning of it. */
  readonly isCut: boolean;
  /** Secrets that were read in it, those too that were left aside. */
  readonly secrets: readonly string[];
  /** What a person corrected in the requests that are not chosen now, by their places. */
  readonly corrected: Readonly<Record<number, Correction>>;
}

/** What a person wrote in the place of what a request says, and the answer that was left of it. */
export interface Correction {
  readonly fields: Partial<Fields>;
  readonly response: ParsedResponse | undefined;
}

/** All that is known of the case on the page. Replaced as a whole, never in part. */
export interface Case {
  readonly fields: Fields;
  readonly origins: Origins;
  readonly paste: PasteNotes;
  /** What was answered to the request that is in the fields. */
  readonly response: ParsedResponse | undefined;
  /** What a later paste says of fields that hold what a person typed. */
  readonly disputed: Partial<Fields>;
  /** The key and the token that the secrets were given for; `''` while there was none. */
  readonly secretsFor: KeyNames;
  /** What the link that it came by says was found, and of which fields; none without a link that says so. */
  readonly claim: { readonly claimed: Claimed; readonly of: Fields } | undefined;
}

export const emptyCase: Case = {
  fields: emptyFields,
  origins: {},
  paste: {
    ...{ recognised: [], notices: [], requests: [], chosen: 0 },
    ...{ joined: '', isCut: false, secrets: [], corrected: {} },
  },
  response: undefined,
  disputed: {},
  secretsFor: noKeys,
  claim: undefined,
};

/** Some fields, and who wrote them. */
export interface Change {
  readonly fields: Partial<Fields>;
  readonly origin: Origin;
}

/** The case after some fields were written. What follows from them is filled in. */
export function changed(before: Case, changes: readonly Change[]): Case {
  const written = write(before, changes);
  const isByHand = changes.every(({ origin }) => origin === 'typed');
  const after = isByHand ? endAnswer(before, written) : written;
  return withKeys(before, filled(withoutOtherKeys(before, after)));
}

/** The fields and their origins, and nothing that follows. */
export function write(before: Case, changes: readonly Change[]): Case {
  let { fields, origins, disputed } = before;
  for (const { fields: some, origin } of changes) {
    fields = { ...fields, ...some };
    for (const name of Object.keys(some) as FieldName[]) {
      origins = withOrigin(origins, name, fields[name] === '' ? undefined : origin);
    }
    disputed = without(disputed, Object.keys(some));
  }
  return { ...before, fields, origins, disputed };
}

/** An answer was given to one header: another header, or another TokenPassport, has had none yet. */
function endAnswer(before: Case, after: Case): Case {
  const isEnvelope = after.fields.header === '';
  const isSame =
    before.fields.header === after.fields.header &&
    !(isEnvelope && before.fields.body !== after.fields.body);
  return isSame ? after : { ...after, response: undefined };
}

/** Fills what the request says of the account and the keys. A long text is read in the worker. */
export function filled(one: Case): Case {
  const text = givenText(one.fields);
  return sizeOf(text) <= mostReadHere ? filledFrom(one, readCase(text).given) : one;
}

/** The same from a request that was read. */
export function filledFrom(one: Case, given: Given): Case {
  return { ...one, ...autofill(one.fields, one.origins, given) };
}

/** Whether the request is one of another key or token than before; one that is typed grows letter by letter. */
function isOfOtherKeys(before: Case, after: Case): boolean {
  const [was, is] = [keysOf(before.fields), keysOf(after.fields)];
  return namesHolding('key').some(
    (name) => was[name] !== '' && is[name] !== '' && !isOneEdit(was[name], is[name]),
  );
}

/** Keys and account follow a header to other keys, unless they came along with that header. */
const readKeys = new Set<Origin | undefined>(['paste', 'a guess', 'link', 'example']);
const notOwn = new Set<Origin | undefined>(['link', 'example']);

/** The case without the keys, and the example's or the link's request, of other keys than its header's. */
export function withoutOtherKeys(before: Case, after: Case): Case {
  if (!isOfOtherKeys(before, after)) return after;
  const isLeft = (name: FieldName): boolean => before.fields[name] === after.fields[name];
  const names: readonly FieldName[] = [
    ...namesHolding('account', 'key').filter(
      (name) => isLeft(name) && readKeys.has(after.origins[name]),
    ),
    ...namesIn('request').filter((name) => isLeft(name) && notOwn.has(after.origins[name])),
  ];
  return write(after, [{ fields: emptied(names), origin: 'paste' }]);
}

/**
 * Remembers for which key and token the secrets were given. A key that is being typed grows with them; one
 * that comes with another case leaves them behind, which is then told.
 */
export function withKeys(before: Case, after: Case): Case {
  const secretsFor = { ...after.secretsFor };
  const [was, is] = [keysOf(before.fields), keysOf(after.fields)];
  for (const [key, secret] of secretsByKey) {
    const isNew = before.fields[secret] !== after.fields[secret] || secretsFor[key] === '';
    const isTyped = was[key] !== is[key] && isOneEdit(was[key], is[key]);
    if (after.fields[secret] === '') secretsFor[key] = '';
    else if (isNew || (isTyped && secretsFor[key] === was[key])) secretsFor[key] = is[key];
  }
  return { ...after, secretsFor };
}

/** A case of these changes alone, as an example or a link is loaded, and what a link says of it. */
export function loaded(changes: readonly Change[], claimed: Claimed = []): Case {
  const one = changed(emptyCase, changes);
  return claimed.length === 0 ? one : { ...one, claim: { claimed, of: one.fields } };
}

/** What a link says was found, as long as the request is the one that it says it of. */
export function claimedOf({ claim, fields }: Case): Claimed {
  const isSame = namesIn('request', 'log').every((name) => claim?.of[name] === fields[name]);
  return claim !== undefined && isSame ? claim.claimed : [];
}

function without<T extends object>(record: T, names: readonly string[]): T {
  // What is left has the types it had.
  return Object.fromEntries(Object.entries(record).filter(([name]) => !names.includes(name))) as T;
}

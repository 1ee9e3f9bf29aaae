import type { GivenText } from '../../engine/index.ts';
import { noCredentials } from '../../engine/model/index.ts';
import { fieldList, linesOf, type Field } from './field-list.ts';

export type FieldName = keyof typeof fieldList;

/** Everything the user can type; `''` where nothing is. Lives in memory only. */
export type Fields = Readonly<Record<FieldName, string>>;

/** Who wrote a field: a person, or the page, from what was there. */
export type Origin =
  'typed' | 'header' | 'paste' | 'a guess' | 'example' | 'link' | 'URL' | 'envelope';

/** The origins of fields that hold something. */
export type Origins = Readonly<Partial<Record<FieldName, Origin>>>;

/** The names of the fields of which a property has such a value. */
export type NamesWith<Property extends keyof Field, Value> = {
  [Name in FieldName]: (typeof fieldList)[Name] extends Readonly<Record<Property, Value>>
    ? Name
    : never;
}[FieldName];

type Holding<Held extends Field['holds']> = NamesWith<'holds', Held>;
/** The consumer key and the token ID, each with a secret of its own. */
export type KeyName = Holding<'key'>;
export type SecretName = Holding<'secret'>;

/** What is said of each field. */
export const fieldsByName: Readonly<Record<FieldName, Field>> = fieldList;

// An object that is written out has the names of its type and no others.
export const fieldNames = Object.keys(fieldList) as readonly FieldName[];

/** The fields that hold such a text. */
export function namesHolding<Held extends Field['holds']>(
  ...held: readonly Held[]
): readonly Holding<Held>[] {
  const isHeld = (name: FieldName): name is Holding<Held> =>
    held.some((one) => one === fieldsByName[name].holds);
  return fieldNames.filter(isHeld);
}

/** The fields of such a part. */
export function namesIn<Part extends Field['part']>(
  ...parts: readonly Part[]
): readonly NamesWith<'part', Part>[] {
  const isIn = (name: FieldName): name is NamesWith<'part', Part> =>
    parts.some((one) => one === fieldsByName[name].part);
  return fieldNames.filter(isIn);
}

/** Each secret with the field of the key that it belongs to. */
export const secretsByKey: readonly (readonly [KeyName, SecretName])[] = namesHolding(
  'secret',
).flatMap((secret) => {
  const { secretOf } = fieldsByName[secret];
  return namesHolding('key').flatMap((key) => (key === secretOf ? [[key, secret] as const] : []));
});

/** Some fields, emptied. */
export const emptied = <Name extends FieldName>(
  names: readonly Name[],
): Readonly<Record<Name, string>> =>
  // Each name is given a text.
  Object.fromEntries(names.map((name) => [name, ''])) as Record<Name, string>;

export const emptyFields: Fields = emptied(fieldNames);

/** Some of the fields. */
export const picked = <Name extends FieldName>(
  fields: Fields,
  names: readonly Name[],
): Readonly<Record<Name, string>> =>
  // Each name is given its text.
  Object.fromEntries(names.map((name) => [name, fields[name]])) as Record<Name, string>;

/** A field's accessible name. */
export function labelOf(name: FieldName): string {
  const { words } = fieldsByName[name];
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}

const nothingGiven: GivenText = {
  request: { method: '', url: '', headers: [], body: '' },
  observed: '',
  credentials: noCredentials,
};

/** The fields as a case of the engine. */
export function givenText(fields: Fields): GivenText {
  return fieldNames.reduce((given, name) => {
    const { into, sentAs } = fieldsByName[name];
    const text = fields[name];
    const placed = into?.(given, text) ?? given;
    return sentAs === undefined || text === '' ? placed : withHeader(placed, sentAs.name, text);
  }, nothingGiven);
}

function withHeader(given: GivenText, name: string, value: string): GivenText {
  const { request } = given;
  return { ...given, request: { ...request, headers: [...request.headers, { name, value }] } };
}

/** Whether the user has given anything yet. */
export function isUntouched(fields: Fields): boolean {
  return fieldNames.every((name) => fields[name] === '');
}

/** Whether a person typed or pasted any of it; what came of an example or a link is not lost with the page. */
export function hasTyped(fields: Fields, origins: Origins): boolean {
  return fieldNames.some((name) => {
    const origin = origins[name];
    const isOwn = origin === 'typed' || origin === 'paste' || origin === 'a guess';
    return isOwn && fields[name] !== '';
  });
}

/** All secrets that were typed. */
export function secretsIn(fields: Fields): readonly string[] {
  return namesHolding('secret').flatMap((name) =>
    fieldsByName[name].isList === true ? linesOf(fields[name]) : [fields[name]],
  );
}

import {
  redactionOf,
  type Masking,
  type Material,
  type Redaction,
} from '../../engine/redact/index.ts';
import {
  fieldsByName,
  namesHolding,
  picked,
  secretsIn,
  type FieldName,
  type Fields,
} from './fields.ts';

/** All that was typed and pasted of a case, for its redaction; `read` are secrets that readers found. */
export function materialOf(fields: Fields, read: readonly string[] = []): Material {
  return {
    secrets: [...secretsIn(fields), ...read],
    credentials: picked(fields, namesHolding('account', 'key')),
    header: fields.header,
    url: fields.url,
    texts: namesHolding('text').map((name) => fields[name]),
  };
}

/**
 * What leaves the page of a field. Keys that the request does not say are left out, since a secret may
 * stand in their field.
 */
export function redacted(name: FieldName, text: string, redaction: Redaction): string {
  switch (fieldsByName[name].holds) {
    case 'secret':
      return '';
    case 'header':
      return redaction.header(text);
    case 'url':
      return redaction.url(text);
    case 'key':
      return redaction.saysKey(text) ? redaction.sentence(text) : '';
    case 'account':
      return isAccount(text) ? redaction.sentence(text) : '';
    case 'text':
      return redaction.text(text);
  }
}

/** Whether a text is surely an account ID, and no secret in the wrong field. */
const isAccount = (text: string): boolean =>
  /^\s*(?:[a-z]{0,10}\d{3,12})(?:[_-](?:sb|rp)\d{0,2})?\s*$/i.test(text);

/** The redaction of what was typed and pasted. */
export function redactionFor(
  fields: Fields,
  masking: Masking = 'none',
  read: readonly string[] = [],
): Redaction {
  return redactionOf(materialOf(fields, read), masking);
}

/**
 * Whether a text that is copied to be sent holds a secret, which belongs into none. It is never altered,
 * and so not offered then. Looks at what was typed and at what header and URL give away.
 */
export function holdsSecret(text: string, fields: Fields, read: readonly string[] = []): boolean {
  return redactionOf({ ...materialOf(fields, read), texts: [] }).holds(text);
}

/** Why something is not offered to be copied. */
export const secretRefused =
  'It would hold a secret, which belongs into no request. Take the secret out of the request first.';

/** The same, once a button was pressed. */
export const copyRefused = `Not copied. ${secretRefused}`;

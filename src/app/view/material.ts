import { redactionOf, type Masking, type Material, type Redaction } from '../../engine/index.ts';
import { secretsIn, type Fields } from './fields.ts';

/** All that was typed and pasted of a case, for its redaction; `read` are secrets that readers found. */
export function materialOf(fields: Fields, read: readonly string[] = []): Material {
  const { account, consumerKey, token, header, url, body, baseString, contentType } = fields;
  return {
    secrets: [...secretsIn(fields), ...read],
    credentials: { account, consumerKey, token },
    header,
    url,
    texts: [body, baseString, contentType, fields.method, fields.paste],
  };
}

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

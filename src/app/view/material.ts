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

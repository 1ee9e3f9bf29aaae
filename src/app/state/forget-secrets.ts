import type { Pair, Parsed, ParsedResponse } from '../../engine/index.ts';
import type { Fields } from '../view/fields.ts';
import { withOrigin, type Origins } from './autofill.ts';
import { maskAll, maskSecrets } from './mask-secrets.ts';

const secretFields = ['consumerSecret', 'tokenSecret', 'otherSecrets'] as const;

/** A case without its secrets: their fields are empty, and in texts dots stand in their place. */
export function caseWithout(
  fields: Fields,
  origins: Origins,
  known: readonly string[],
): readonly [Fields, Origins] {
  const { paste, url, header, body, baseString } = fields;
  const texts = maskAll({ paste, url, header, body, baseString }, known);
  const emptied = { consumerSecret: '', tokenSecret: '', otherSecrets: '' };
  const from = secretFields.reduce((left, name) => withOrigin(left, name, undefined), origins);
  return [{ ...fields, ...texts, ...emptied }, from];
}

/** What notes on a paste may hold secrets in. */
interface Notes extends Pick<Parsed, 'requests'> {
  readonly secrets: readonly string[];
  readonly response?: ParsedResponse | undefined;
}

/** What was understood of a paste, without secrets: its other requests can still be chosen. */
export function notesWithout<T extends Notes>(notes: T, known: readonly string[]): T {
  const { requests, response } = notes;
  return {
    ...notes,
    secrets: [],
    requests: requests.map((request) => messageWithout(request, known)),
    response: response && messageWithout(response, known),
  };
}

function messageWithout<T extends { readonly headers?: readonly Pair[] }>(
  message: T,
  known: readonly string[],
): T {
  const { headers } = message;
  if (headers === undefined) return maskAll(message, known);
  // The name of a header may say that its value is a secret.
  const masked = headers.map(({ name, value }) => ({
    name,
    value: maskSecrets(`${name}: ${value}`, known).slice(name.length + 2),
  }));
  return { ...maskAll(message, known), headers: masked };
}

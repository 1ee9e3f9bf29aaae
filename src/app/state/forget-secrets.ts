import type { Pair } from '../../engine/model/index.ts';
import type { Case, PasteNotes } from './case.ts';
import { emptied, namesHolding, picked, type Fields } from '../view/fields.ts';
import { withOrigin } from './autofill.ts';
import { noKeys } from './keys.ts';
import { maskAll, maskSecrets } from './mask-secrets.ts';

/** A case without its secrets: their fields are empty, and in texts dots stand in their place. */
export function caseWithout(one: Case, known: readonly string[]): Case {
  const secrets = namesHolding('secret');
  const fieldsWithout = (fields: Fields): Fields => ({
    ...fields,
    ...maskAll(picked(fields, namesHolding('header', 'url', 'text')), known),
    ...emptied(secrets),
  });
  return {
    fields: fieldsWithout(one.fields),
    origins: secrets.reduce((left, name) => withOrigin(left, name, undefined), one.origins),
    paste: notesWithout(one.paste, known),
    response: one.response && messageWithout(one.response, known),
    disputed: {},
    secretsFor: noKeys,
    claim: one.claim && { ...one.claim, of: fieldsWithout(one.claim.of) },
  };
}

/** What was understood of a paste, without secrets: its other requests can still be chosen. */
function notesWithout(notes: PasteNotes, known: readonly string[]): PasteNotes {
  const requests = notes.requests.map((request) => {
    const { response } = request;
    return {
      ...messageWithout(request, known),
      ...(response && { response: messageWithout(response, known) }),
    };
  });
  return { ...notes, secrets: [], requests, corrected: correctedWithout(notes, known) };
}

function correctedWithout(
  { corrected }: PasteNotes,
  known: readonly string[],
): PasteNotes['corrected'] {
  const masked = Object.entries(corrected).map(([at, { fields, response }]) => {
    const answer = response && messageWithout(response, known);
    return [at, { fields: maskAll(fields, known), response: answer }] as const;
  });
  return Object.fromEntries(masked);
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

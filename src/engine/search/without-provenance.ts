import { flat, mapText, segment } from '../model/index.ts';
import { mapParams, withSteps } from '../signing/index.ts';
import type { Procedure, Runs } from '../faults/slots/index.ts';
import { percentEncode } from '../text/percent.ts';
import { remembered } from '../text/remember.ts';

/**
 * The procedure as a search runs it, a hundred thousand times on almost the same parameters: each text is
 * encoded once, and what is joined is one piece of text. It signs the same.
 */
export function withoutProvenance(procedure: Procedure): Procedure {
  if (procedure.name !== 'oauth') return procedure;
  const encode = remembered(percentEncode);
  const runs: Runs = {
    namesEncoded: ({ collected }) => mapParams(collected, { name: encode }),
    valuesEncoded: ({ encodedNames }) => mapParams(encodedNames, { value: encode }),
    pairTexts: ({ sorted }) => sorted.map(({ name, value }) => segment(`${name}=${value}`)),
    pairsJoined: ({ pairs }) => segment(pairs.map(flat).join('&')),
    joinedEncoded: ({ joined }) => mapText(joined, encodeJoined),
  };
  return withSteps(procedure, runs);
}

/** What encoded pairs are joined of, nearly always; such a text is encoded in a third of the time. */
const usual = /^[A-Za-z0-9\-._~%=&]*$/;

function encodeJoined(text: string): string {
  return usual.test(text)
    ? text.replaceAll('%', '%25').replaceAll('=', '%3D').replaceAll('&', '%26')
    : percentEncode(text);
}

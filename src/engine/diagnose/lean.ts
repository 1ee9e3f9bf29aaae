import { flat, mapText, segment } from '../model/index.ts';
import { mapParams, withSteps, type Procedure, type Runs } from '../signing/index.ts';
import { percentEncode } from '../text/percent.ts';
import { remembered } from '../text/remember.ts';

/**
 * The procedure as a search runs it, a hundred thousand times on almost the same parameters: each text is
 * encoded once, and what is joined is one piece of text. It signs the same.
 */
export function lean(procedure: Procedure): Procedure {
  if (procedure.name !== 'oauth') return procedure;
  const encode = remembered(percentEncode);
  const encodePairs = (text: string): string => text.split('&').map(encode).join('%26');
  const runs: Runs = {
    namesEncoded: ({ collected }) => mapParams(collected, { name: encode }),
    valuesEncoded: ({ namesTimes }) => mapParams(namesTimes, { value: encode }),
    pairTexts: ({ sorted }) => sorted.map(({ name, value }) => segment(`${name}=${value}`)),
    pairsJoined: ({ pairsBare }) => segment(pairsBare.map(flat).join('&')),
    joinedEncoded: ({ joined }) => mapText(joined, encodePairs),
  };
  return withSteps(procedure, runs);
}

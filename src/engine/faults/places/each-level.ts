import { flat, mapText, type Given } from '../../model/index.ts';
import { passportSteps, runToMac } from '../../signing/index.ts';
import { procedureFor, type Done, type Runs } from '../slots/index.ts';
import type { Variant } from '../kinds/define.ts';
import { marksLevels } from './levels.ts';
import { subsetsOf } from './signed-params.ts';

/** What another encoder makes of the right encoding, and what distinguishes it. */
type Encoder = readonly [label: string, change: (encoded: string) => string];

/**
 * Variants of an encoder that differs in single characters, at each level of encoding by itself and at
 * several. Levels where it changes nothing are left out. `encodersOf` reads what is rightly signed.
 */
export function eachLevel(
  given: Given,
  encodersOf: (right: Done) => readonly Encoder[],
): readonly Variant[] {
  const right = runToMac(procedureFor(given), given);
  const levelsOf = given.observed.kind === 'passport' ? passportLevel : levels;
  return encodersOf(right).flatMap(([label, change]) =>
    subsetsOf(levelsOf(right, change))
      .filter((set) => set.some(({ alone }) => alone))
      .map((set) => ({
        label: `${label} ${set.map(({ place }) => place).join(' and ')}`,
        runs: set.reduce<Runs>((all, { runs }) => ({ ...all, ...runs }), {}),
      })),
  );
}

/** One level of encoding, and whether the encoder changes anything when it is used there alone. */
interface Level {
  readonly place: string;
  readonly runs: Runs;
  readonly alone: boolean;
}

function levels(right: Done, change: Encoder[1]): readonly Level[] {
  const runs = marksLevels(change);
  const differs = (text: string): boolean => change(text) !== text;
  const params = (right.valuesEncoded ?? []).map(({ name, value }) => `${name} ${value}`);
  const inner = differs(params.join(' '));
  const joined = differs(flat(right.joinedEncoded ?? []));
  return [
    ...(inner ? [{ place: 'in names and values', runs: runs.inner, alone: true }] : []),
    ...(differs(flat(right.uriEncoded ?? []))
      ? [{ place: 'in the URL', runs: runs.uri, alone: true }]
      : []),
    // A mark that an encoder leaves alone in a value is still unescaped in the parameter string, where the
    // same encoder leaves it alone again.
    ...(inner || joined
      ? [{ place: 'in the parameter string', runs: runs.joined, alone: joined }]
      : []),
  ];
}

function passportLevel(right: Done, change: Encoder[1]): readonly Level[] {
  const texts = right.passportEncoded ?? [];
  if (texts.every((text) => change(flat(text)) === flat(text))) return [];
  const runs: Runs = {
    passportEncoded: (done, given) =>
      passportSteps.passportEncoded(done, given).map((text) => mapText(text, change)),
  };
  return [{ place: 'in the fields', runs, alone: true }];
}

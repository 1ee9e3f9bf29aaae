import { mapText, type Text } from '../../model/index.ts';
import { mapParams, type Param } from '../../signing/index.ts';
import type { Runs } from '../slots/index.ts';
import { remembered } from '../../text/remember.ts';
import { changing } from './changing.ts';
import type { Variant } from '../kinds/define.ts';

type Change = (text: string) => string;

/** The steps of one kind at both levels of encoding. */
interface Levels {
  /** Names and values, each by itself. */
  readonly inner: Runs;
  /** The base string URI as a whole. */
  readonly uri: Runs;
  /** The joined parameters as a whole. */
  readonly joined: Runs;
}

/**
 * Text is encoded at two levels: names and values, then URI and parameter string as wholes. Real code
 * has the same mistake at one level or at both, so each is a variant.
 */
function variantsAt({ inner, uri, joined }: Levels): readonly Variant[] {
  return [
    { label: 'everywhere', runs: { ...inner, ...uri, ...joined } },
    { label: 'in names and values', runs: inner },
    { label: 'in the URL and the parameter string', runs: { ...uri, ...joined } },
    { label: 'in names, values and the URL', runs: { ...inner, ...uri } },
  ];
}

/** Another encoder: other octets, or another number of times. */
export function encoderVariants(encode: Change): readonly Variant[] {
  const encodeOne = remembered(encode);
  return variantsAt({
    inner: {
      namesEncoded: ({ collected }) => mapParams(collected, { name: encodeOne }),
      valuesEncoded: ({ encodedNames }) => mapParams(encodedNames, { value: encodeOne }),
    },
    uri: { uriEncoded: ({ baseUri }) => mapText(baseUri, encode) },
    joined: { joinedEncoded: ({ joined }) => mapText(joined, encode) },
  });
}

/**
 * The steps of marks. Encoders that differ in other characters are in different steps, since code may have
 * several such mistakes; those of one step are contained in each other.
 */
const markSteps = {
  marks: ['marksEncoded', 'uriMarks', 'joinedMarks'],
  slashes: ['slashesEncoded', 'uriSlashes', 'joinedSlashes'],
  unreserved: ['unreservedEncoded', 'uriUnreserved', 'joinedUnreserved'],
  list: ['listEncoded', 'uriList', 'joinedList'],
  hex: ['hexCase', 'uriInBase', 'joinedInBase'],
} as const;

/**
 * An encoder that leaves other marks alone, escapes more of them, or writes escapes otherwise, given by
 * what it makes of the right encoding.
 */
export function marksVariants(
  change: Change,
  kind: keyof typeof markSteps = 'marks',
): readonly Variant[] {
  return variantsAt(marksLevels(change, kind));
}

/** An encoder for forms: marks of its own, and `+` for a space. */
export function formVariants(change: Change): readonly Variant[] {
  const { inner, uri, joined } = marksLevels(change, 'marks');
  return variantsAt({
    inner: { ...inner, ...innerSpacesAsPlus },
    uri,
    joined: { ...joined, ...joinedSpacesAsPlus },
  });
}

/** An encoder that makes something else of the right encoding, at each level by itself. */
export function marksLevels(change: Change, kind: keyof typeof markSteps = 'marks'): Levels {
  const [inner, uri, joined] = markSteps[kind];
  const one = remembered(change);
  const inText = (text: Text): Text => mapText(text, change);
  return {
    inner: changing(inner, (params) => mapParams(params, { name: one, value: one })),
    uri: changing(uri, inText),
    joined: changing(joined, inText),
  };
}

/** Names as they are, not encoded. */
export const rawNames: Runs = { encodedNames: ({ collected }) => collected };

/** Values as they are, not encoded. */
export const rawValues: Runs = { valuesTimes: ({ encodedNames }) => encodedNames };

/** Parameters of which some stay as they were before the encoder. */
export function keepingRaw(
  encoded: readonly Param[],
  before: readonly Param[],
  isRaw: (param: Param) => boolean,
): readonly Param[] {
  return encoded.map((param, index) => (isRaw(param) ? (before[index] ?? param) : param));
}

/** `%20` becomes `+` in names and values. */
export const innerSpacesAsPlus = changing('spacesEncoded', (params) =>
  mapParams(params, { name: spacesAsPlus, value: spacesAsPlus }),
);

/** `%20` becomes `+` in the parameter string as a whole. */
export const joinedSpacesAsPlus = changing('joinedSpaces', (text) => mapText(text, spacesAsPlus));

function spacesAsPlus(encoded: string): string {
  return encoded.replaceAll('%20', '+');
}

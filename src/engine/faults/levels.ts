import { mapText } from '../model/index.ts';
import { mapParams, type Run, type Runs } from '../signing/index.ts';
import { remembered } from '../text/remember.ts';
import type { Variant } from './define.ts';

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
      valuesEncoded: ({ namesEncoded }) => mapParams(namesEncoded, { value: encodeOne }),
    },
    uri: { uriEncoded: ({ baseUri }) => mapText(baseUri, encode) },
    joined: { joinedEncoded: ({ joined }) => mapText(joined, encode) },
  });
}

/** An encoder that leaves other marks alone, or escapes more of them, given by what it makes of the right encoding. */
export function marksVariants(change: Change): readonly Variant[] {
  return variantsAt(marksLevels(change));
}

/** An encoder for forms: marks of its own, and `+` for a space. */
export function formVariants(change: Change): readonly Variant[] {
  const { inner, uri, joined } = marksLevels(change);
  return variantsAt({
    inner: { ...inner, spacesEncoded: innerSpacesAsPlus },
    uri,
    joined: { ...joined, joinedSpaces: joinedSpacesAsPlus },
  });
}

/** An encoder that makes something else of the right encoding, at each level by itself. */
export function marksLevels(change: Change): Levels {
  const changeOne = remembered(change);
  return {
    inner: {
      marksEncoded: ({ valuesEncoded }) =>
        mapParams(valuesEncoded, { name: changeOne, value: changeOne }),
    },
    uri: { uriMarks: ({ uriEncoded }) => mapText(uriEncoded, change) },
    joined: { joinedMarks: ({ joinedEncoded }) => mapText(joinedEncoded, change) },
  };
}

/** An encoder that writes the hex digits otherwise. */
export function hexVariants(change: Change): readonly Variant[] {
  const changeOne = remembered(change);
  return variantsAt({
    inner: {
      encoded: ({ spacesEncoded }) =>
        mapParams(spacesEncoded, { name: changeOne, value: changeOne }),
    },
    uri: { uriInBase: ({ uriMarks }) => mapText(uriMarks, change) },
    joined: { joinedInBase: ({ joinedSpaces }) => mapText(joinedSpaces, change) },
  });
}

/** Names as they are, not encoded. */
export const rawNames: Run<'namesEncoded'> = ({ collected }) => collected;

/** Values as they are, not encoded. */
export const rawValues: Run<'valuesEncoded'> = ({ namesEncoded }) => namesEncoded;

/** `%20` becomes `+` in names and values. */
export const innerSpacesAsPlus: Run<'spacesEncoded'> = ({ marksEncoded }) =>
  mapParams(marksEncoded, { name: spacesAsPlus, value: spacesAsPlus });

/** `%20` becomes `+` in the parameter string as a whole. */
export const joinedSpacesAsPlus: Run<'joinedSpaces'> = ({ joinedMarks }) =>
  mapText(joinedMarks, spacesAsPlus);

function spacesAsPlus(encoded: string): string {
  return encoded.replaceAll('%20', '+');
}

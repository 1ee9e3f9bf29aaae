import {
  mergeInSteps,
  mostTokens,
  readFileInSteps,
  storedInSteps,
  tooMany,
  toStored,
  type InSteps,
  type Merged,
  type Offer,
  type ReadFile,
  type TokenRecord,
} from '../../inventory/index.ts';
import type { Device } from './device.ts';
import type { ToPersist } from './persisted.svelte.ts';
import { inSlices } from './slices.ts';

type Tokens = readonly TokenRecord[];

export const noTokens: Tokens = [];

/** A name for a record that has none. */
export const newId = (): string =>
  `t-${(crypto.getRandomValues(new Uint32Array(1))[0] ?? 0).toString(36)}`;

/** More tokens than these are judged in steps, and stored as one text. */
export const mostAtOnce = 1_000;
/** A longer text is read in steps. */
export const longText = 200_000;

/** An inventory with what was read, or why nothing of it is taken. */
export type Imported =
  | { readonly merged: Merged; readonly notes: readonly string[] }
  | { readonly refused: string; readonly offers: readonly Offer[] };

/** Puts what is read into an inventory, in steps. */
export function* mergedInSteps(reading: InSteps<ReadFile>, tokens: Tokens): InSteps<Imported> {
  const read = yield* reading;
  if ('refused' in read) return read;
  const merged = yield* mergeInSteps(tokens, read.rows, newId);
  return merged.tokens.length > mostTokens
    ? { refused: `${tooMany} Nothing was changed.`, offers: [] }
    : { merged, notes: read.notes };
}

/** A list as it is stored. A long one is one text: that the browser copies at once, and thousands of objects not. */
const packed = (tokens: Tokens): unknown =>
  tokens.length <= mostAtOnce ? toStored(tokens) : JSON.stringify(toStored(tokens));

/** The list that was stored, in either form, or why it cannot be used. */
function* unpackedInSteps(
  data: unknown,
): InSteps<{ readonly value: Tokens } | { readonly refused: string }> {
  const reading = typeof data === 'string' ? readFileInSteps(data) : storedInSteps(data);
  const read = yield* mergedInSteps(reading, []);
  return 'refused' in read ? read : { value: read.merged.tokens };
}

/** How a list is persisted on a device. */
export const tokensOn = (device: Device): ToPersist<Tokens> => ({
  device,
  empty: noTokens,
  pack: packed,
  unpack: async (data) =>
    // Without a second argument the work is always wanted, and comes to an end.
    (await inSlices(unpackedInSteps(data))) ?? { value: noTokens },
});

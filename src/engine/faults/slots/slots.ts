import type { Given } from '../../model/index.ts';
import {
  needs as needsOfSigning,
  type Needs as NeedsOfSigning,
  type Stages as SigningStages,
  type Step as SigningStep,
} from '../../signing/index.ts';

/**
 * The slots: where between two steps of signing a mistake can sit. Two mistakes can be combined only if they
 * sit in different slots: a client can leave out the nonce and the version, so each has its own.
 *
 * A step of signing that is listed here is done in its first slot. Each further slot hands on what the one
 * before it yields, the step itself at the end of them, and each stands there for a mistake to replace. All of
 * them yield what the step yields.
 */
export const slots = {
  methodSent: [
    /** Which method is signed. */
    'methodChosen',
  ],
  urlParts: [
    /** The parts of the URL, and where its fragment went. The step itself: at which `?` the query begins. */
    'urlSplit',
  ],
  hostSent: [
    /** Which host is signed. */
    'hostChosen',
    /** With the account in the form in which it is signed. */
    'hostForm',
  ],
  authority: [
    /** In its letter case. The step itself: with or without user information. */
    'host',
  ],
  path: [
    /** Which path is signed. */
    'pathChosen',
    /** With or without what follows its last `;`. */
    'pathParams',
    /** With its slashes and dots as they are signed. */
    'pathSlashes',
    /** With or without a slash at its end. */
    'pathEnd',
    /** Decoded or not. */
    'pathDecoded',
    /** As often escaped as it is signed. The step itself: in its letter case. */
    'pathEscaped',
  ],
  query: [
    /** What the client takes for the query. */
    'queryText',
    /** As much of it as the client reads. */
    'queryCut',
    /** With its `&` as the client has them. */
    'queryEntities',
  ],
  querySplit: [
    /** The pairs, with or without those of some names. */
    'queryPairs',
    /** Cut at `;` or not. */
    'querySemicolons',
    /** With as much of their values as the client reads. */
    'queryEquals',
  ],
  queryParams: [
    /** Decoded as the client decodes. */
    'queryDecoded',
    /** Decoded once or twice. */
    'queryDecodedAgain',
    /** With the names that the client's parser makes of them. */
    'queryNames',
    /** With the names that the client gives to the items of a list. */
    'queryArrays',
    /** In the Unicode form that the client signs. */
    'queryComposed',
    /** With the values that the client's types make of them. */
    'queryValues',
    /** With what becomes of zeros. */
    'queryZeros',
    /** With or without empty values. */
    'queryEmpties',
    /** With or without repetitions of whole pairs. */
    'queryIdenticals',
    /** With or without repeated names. */
    'queryRepeats',
    /** With the names as they are given to the encoder. */
    'queryWritten',
    /** Those that the client does not take for the header's. */
    'queryOwn',
    /** Which of them are signed. */
    'queryChosen',
    /** Those that stood in the URL when it was signed. */
    'queryBefore',
  ],
  headerSigned: [
    /** Which of the header's parameters are signed, but for those with a slot of their own. */
    'headerChosen',
    // From here on each parameter that is left out, added or changed by itself.
    'headerVersion',
    'headerToken',
    'headerTimestamp',
    'headerNonce',
    /** The signature method. */
    'headerAlgorithm',
    'headerCallback',
    'headerBodyHash',
    'headerRealm',
    'headerSignature',
    /** With or without secrets. The step itself: with the names that are signed. */
    'headerSecrets',
  ],
  encodedNames: [
    /** By the client's encoder. The step itself: as often as they are encoded. */
    'namesEncoded',
  ],
  encoded: [
    'valuesEncoded',
    'valuesTimes',
    /** But for a callback that the client hands on as it is. */
    'callbackEncoded',
    /** With the marks that the encoder leaves alone. */
    'marksEncoded',
    /** With slashes as the encoder writes them. */
    'slashesEncoded',
    /** With what the encoder need not escape: `- . _ ~`. */
    'unreservedEncoded',
    /** With what the encoder's list has forgotten. */
    'listEncoded',
    /** With spaces as the encoder writes them. */
    'spacesEncoded',
    /** With hex digits in their letter case. The step itself: with both digits, `%0A` and not `%A`. */
    'hexCase',
  ],
  sorted: [
    /** By name. The step itself: the values of each name. */
    'namesSorted',
  ],
  pairs: [
    /** With what stands between name and value. The step itself: the `=` of an empty value. */
    'pairTexts',
  ],
  joined: [
    'pairsJoined',
    /** With or without something in front. The step itself: with or without something behind. */
    'joinedFront',
  ],
  // The URI and the parameter string, encoded as names and values are above.
  uriInBase: ['uriEncoded', 'uriTimes', 'uriMarks', 'uriSlashes', 'uriUnreserved', 'uriList'],
  joinedInBase: [
    ...['joinedEncoded', 'joinedTimes', 'joinedMarks', 'joinedSlashes'],
    ...['joinedUnreserved', 'joinedList', 'joinedSpaces'],
  ],
  passportFields: [
    /** With the account that is signed. The step itself: with the timestamp that is signed. */
    'passportAccount',
  ],
  baseString: [
    'baseJoined',
    /** With or without the body behind it. */
    'baseBody',
    /** With or without an `&` at its end. */
    'baseEnd',
  ],
  macText: [
    /** With what slipped in before the base string. The step itself: what slipped in behind it. */
    'messageSpaced',
  ],
  consumerSecret: [
    /** As the client read it from where it keeps it. */
    'consumerRead',
    'consumerCase',
    'consumerQuoted',
    'consumerSpaced',
    'consumerMarked',
  ],
  tokenSecret: ['tokenRead', 'tokenCase', 'tokenQuoted', 'tokenSpaced', 'tokenMarked'],
  encodedSecrets: [
    /** Encoded as the client encodes them. The step itself: both of them, or one. */
    'secretsEncoded',
  ],
  macInput: [
    /** The hash with what it is given, and in which place. The step itself: how often it is done. */
    'macArguments',
  ],
  signature: [
    /** The digest as text. */
    'signatureForm',
    /** With its last two marks and its padding. */
    'signatureMarks',
  ],
} as const satisfies Readonly<Partial<Record<SigningStep, readonly [string, ...string[]]>>>;

/** What a step or a slot reads beside what signing, or the slot before it, has it read. */
const readsToo = {
  baseUri: ['urlParts'],
  encodedNames: ['collected'],
  valuesTimes: ['encodedNames'],
  callbackEncoded: ['encodedNames'],
  sorted: ['encoded'],
  pairs: ['sorted'],
  uriTimes: ['baseUri'],
  joinedTimes: ['joined'],
} as const;

type Slots = typeof slots;
type Slotted = keyof Slots;

/** The place where one mistake sits: a slot, or a step of signing. */
export type Slot = { [K in Slotted]: Slots[K][number] }[Slotted];
export type Step = SigningStep | Slot;

/** The step of signing that a slot belongs to. */
type Of<S extends Slot> = { [K in Slotted]: S extends Slots[K][number] ? K : never }[Slotted];

/** What each step and slot yields. */
export type Stages = SigningStages & { readonly [S in Slot]: SigningStages[Of<S>] };

type First<Row> = Row extends readonly [infer A, ...unknown[]] ? A : never;
type Last<Row> = Row extends readonly [...unknown[], infer Z] ? Z : never;
/** What stands before a slot in its row. */
type Before<Row, S> = Row extends readonly [infer A, infer B, ...infer More]
  ? B extends S
    ? A
    : Before<readonly [B, ...More], S>
  : never;
type InRow<S extends Slot> =
  S extends First<Slots[Of<S>]> ? NeedsOfSigning<Of<S>> : Before<Slots[Of<S>], S>;

/** What a step or slot reads. */
export type Needs<S extends Step> =
  | (S extends Slot
      ? InRow<S>
      : S extends Slotted
        ? Last<Slots[S]>
        : S extends SigningStep
          ? NeedsOfSigning<S>
          : never)
  | (S extends keyof typeof readsToo ? (typeof readsToo)[S][number] : never);

/** What a client does in one place: it reads what is declared and what was given. */
export type Run<S extends Step> = (
  done: Pick<Stages, Needs<S> & keyof Stages>,
  given: Given,
) => Stages[S];

/** What it does in some places, each by its name. */
export type Runs = { readonly [S in Step]?: Run<S> };

const rowOf = (step: SigningStep): readonly Slot[] => (step in slots ? slots[step as Slotted] : []);
const tooReadBy = (step: Step): readonly Step[] =>
  step in readsToo ? readsToo[step as keyof typeof readsToo] : [];

/** The steps of signing, in their order, each behind its slots. */
export const refinedOrder = (order: readonly SigningStep[]): readonly Step[] =>
  order.flatMap((step) => [...rowOf(step), step]);

/** What each step and slot reads. The first of it is what it hands on, where it has no run. */
export function refinedNeeds(
  needs: Readonly<Partial<Record<SigningStep, readonly SigningStep[]>>>,
): Readonly<Partial<Record<Step, readonly Step[]>>> {
  const steps = Object.keys(needs) as SigningStep[];
  const reads = steps.flatMap((step) => {
    const row: readonly Step[] = [...rowOf(step), step];
    return row.map((one, at): readonly [Step, readonly Step[]] => {
      const before = row[at - 1];
      return [one, [...(before === undefined ? (needs[step] ?? []) : [before]), ...tooReadBy(one)]];
    });
  });
  return Object.fromEntries(reads);
}

/** All steps and slots, and what each reads. */
export const needs = refinedNeeds(needsOfSigning);

/** The steps and slots from one to another, in the order in which they are done. */
export function stepsBetween(first: Step, last: Step): readonly Step[] {
  const all = Object.keys(needs) as Step[];
  return all.slice(all.indexOf(first), all.indexOf(last) + 1);
}

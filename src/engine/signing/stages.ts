import type { Given, Text } from '../model/index.ts';
import type { Hash, MacInput } from '../text/mac.ts';
import type { Octets } from '../text/octets.ts';
import type { RawPair } from '../text/form.ts';
import type { UrlParts } from '../text/url.ts';
import type { Param } from './params.ts';

/** A pair of the query as it stood, with its place. */
export interface PlacedPair extends RawPair {
  readonly index: number;
}

/** The two secrets, in the two places of the signing key. */
export interface SecretPair {
  readonly consumer: Text;
  readonly token: Text;
}

/**
 * What each step of signing yields. Steps are as fine as mistakes that occur together need: a
 * client may both sign the wrong method and sign it in lower case, so `methodChosen` and `method`
 * are two steps.
 */
export interface Stages {
  /** Which HTTP method is signed. */
  readonly methodChosen: Text;
  /** That method in the letter case in which it is signed. */
  readonly method: Text;
  /** Which URL is signed, whole and as text. */
  readonly urlText: string;
  /** Its parts, and where its fragment went. */
  readonly urlSplit: UrlParts;
  /** Those parts with path and query parted at the question mark at which the client parts them. */
  readonly urlParts: UrlParts;
  readonly scheme: Text;
  /** Which host is signed. */
  readonly hostChosen: Text;
  /** That host with the account in the form in which it is signed. */
  readonly hostForm: Text;
  /** And in its letter case. */
  readonly host: Text;
  /** The host with or without the user information. */
  readonly authority: Text;
  /** `:8080`, or nothing. */
  readonly port: Text;
  /** Which path is signed. */
  readonly pathChosen: Text;
  /** That path with or without what follows its last `;`. */
  readonly pathParams: Text;
  /** With its slashes and dots as they are signed. */
  readonly pathSlashes: Text;
  /** With or without a slash at its end. */
  readonly pathEnd: Text;
  /** Decoded or not. */
  readonly pathDecoded: Text;
  /** As often escaped as it is signed. */
  readonly pathEscaped: Text;
  /** In its letter case. */
  readonly path: Text;
  /** RFC 5849 §3.4.1.2, the base string URI. */
  readonly baseUri: Text;
  /** What the client takes for the query, without its `?`. */
  readonly queryText: string;
  /** As much of it as the client reads. */
  readonly queryCut: string;
  /** With its `&` as the client has them. */
  readonly queryEntities: string;
  readonly queryPairs: readonly PlacedPair[];
  /** The pairs, cut at `;` or not. */
  readonly querySemicolons: readonly PlacedPair[];
  /** The pairs with as much of their values as the client reads. */
  readonly queryEquals: readonly PlacedPair[];
  readonly queryDecoded: readonly Param[];
  /** The query, decoded once or twice. */
  readonly queryDecodedAgain: readonly Param[];
  /** The query with the names that the client's parser makes of them. */
  readonly queryNames: readonly Param[];
  /** The query with the names that the client gives to the items of a list. */
  readonly queryArrays: readonly Param[];
  /** The query in the Unicode form that the client signs. */
  readonly queryComposed: readonly Param[];
  /** The query with the values that the client's types make of them. */
  readonly queryValues: readonly Param[];
  /** The query with what becomes of its zeros. */
  readonly queryZeros: readonly Param[];
  /** The query with or without its empty values. */
  readonly queryEmpties: readonly Param[];
  /** The query with or without the repetitions of whole pairs. */
  readonly queryIdenticals: readonly Param[];
  /** The query with or without its repeated names. */
  readonly queryRepeats: readonly Param[];
  /** The query with its names as they are given to the encoder. */
  readonly queryWritten: readonly Param[];
  /** Those of its parameters that the client does not take for the header's. */
  readonly queryOwn: readonly Param[];
  /** Which of the query's parameters are signed. */
  readonly queryChosen: readonly Param[];
  /** Those that stood in the URL when it was signed. */
  readonly queryBefore: readonly Param[];
  /** Those as often as they are signed. */
  readonly querySigned: readonly Param[];
  /** Which of the header's parameters are signed, but for those with a step of their own. */
  readonly headerChosen: readonly Param[];
  /** From here on each parameter that is left out, added or changed by itself. */
  readonly headerVersion: readonly Param[];
  readonly headerToken: readonly Param[];
  readonly headerTimestamp: readonly Param[];
  readonly headerNonce: readonly Param[];
  /** The signature method. */
  readonly headerAlgorithm: readonly Param[];
  readonly headerCallback: readonly Param[];
  readonly headerBodyHash: readonly Param[];
  readonly headerRealm: readonly Param[];
  readonly headerSignature: readonly Param[];
  readonly headerSecrets: readonly Param[];
  /** Those with the names that are signed. */
  readonly headerSigned: readonly Param[];
  readonly bodySigned: readonly Param[];
  /** RFC 5849 §3.4.1.3.1, all parameters before encoding. */
  readonly collected: readonly Param[];
  /** The names, encoded once by the client's encoder. */
  readonly namesEncoded: readonly Param[];
  /** The names as often encoded as they are signed. */
  readonly namesTimes: readonly Param[];
  readonly valuesEncoded: readonly Param[];
  readonly valuesTimes: readonly Param[];
  /** Both encoded, but for a callback that the client hands on as it is. */
  readonly callbackEncoded: readonly Param[];
  /** Both encoded, with the marks that the encoder leaves alone. */
  readonly marksEncoded: readonly Param[];
  /** With slashes as the encoder writes them. */
  readonly slashesEncoded: readonly Param[];
  /** With what the encoder need not escape: `- . _ ~`. */
  readonly unreservedEncoded: readonly Param[];
  /** With what the encoder's list has forgotten. */
  readonly listEncoded: readonly Param[];
  /** Both encoded, with spaces as the encoder writes them. */
  readonly spacesEncoded: readonly Param[];
  /** Both encoded, with the hex digits in their letter case. */
  readonly hexCase: readonly Param[];
  /** With as many hex digits as they are signed with. */
  readonly encoded: readonly Param[];
  readonly namesSorted: readonly Param[];
  /** With the values of each name in the order in which they are signed. */
  readonly sorted: readonly Param[];
  /** Each parameter as text. */
  readonly pairTexts: readonly Text[];
  /** Those with or without the `=` of an empty value. */
  readonly pairsBare: readonly Text[];
  readonly pairsJoined: Text;
  /** With or without something in front. */
  readonly joinedFront: Text;
  /** RFC 5849 §3.4.1.3.2, the normalized parameters. */
  readonly joined: Text;
  /** From here on the URI as the steps above do with names and values. */
  readonly uriEncoded: Text;
  readonly uriTimes: Text;
  readonly uriMarks: Text;
  readonly uriSlashes: Text;
  readonly uriUnreserved: Text;
  readonly uriList: Text;
  readonly uriInBase: Text;
  /** And the parameter string. */
  readonly joinedEncoded: Text;
  readonly joinedTimes: Text;
  readonly joinedMarks: Text;
  readonly joinedSlashes: Text;
  readonly joinedUnreserved: Text;
  readonly joinedList: Text;
  readonly joinedSpaces: Text;
  readonly joinedInBase: Text;
  /** SOAP only: the five fields of the TokenPassport, with the account that is signed. */
  readonly passportAccount: readonly Param[];
  /** Those with the timestamp that is signed. */
  readonly passportFields: readonly Param[];
  readonly passportEncoded: readonly Text[];
  /** What the base string joins by `&`. */
  readonly parts: readonly Text[];
  readonly baseJoined: Text;
  /** With or without the body behind it. */
  readonly baseBody: Text;
  /** With or without an `&` at its end. */
  readonly baseEnd: Text;
  readonly baseString: Text;
  /** The base string with what slipped in before and behind it. */
  readonly messageSpaced: Text;
  readonly messageEnded: Text;
  /** The base string as it is hashed. */
  readonly message: Octets;
  /** Which two credentials stand in the key. */
  readonly secretsChosen: SecretPair;
  readonly consumerChosen: Text;
  /** That secret as the client read it from where it keeps it. */
  readonly consumerRead: Text;
  readonly consumerCase: Text;
  readonly consumerQuoted: Text;
  readonly consumerSpaced: Text;
  readonly consumerMarked: Text;
  readonly tokenChosen: Text;
  readonly tokenRead: Text;
  readonly tokenCase: Text;
  readonly tokenQuoted: Text;
  readonly tokenSpaced: Text;
  readonly tokenMarked: Text;
  /** Both, in their places. */
  readonly secretsRead: SecretPair;
  readonly secretsEncoded: SecretPair;
  /** Both, or one of them. */
  readonly secretsKept: SecretPair;
  readonly key: Text;
  readonly keyOctets: Octets;
  readonly hashChosen: Hash;
  /** That hash with what it is given, and in which place. */
  readonly macArguments: MacInput;
  /** And how often. */
  readonly macInput: MacInput;
  readonly digest: Uint8Array;
  /** The octets that become text. */
  readonly digestOctets: Uint8Array;
  /** Those as text. */
  readonly signatureForm: Text;
  /** That text with its last two marks and its padding. */
  readonly signatureMarks: Text;
  /** The signature's text, before the header escapes it. */
  readonly signature: Text;
  /** The whole Authorization header, or the TokenPassport. */
  readonly header: Text;
}

export type Step = keyof Stages;

/**
 * The earlier steps that each step reads. It is declared here once: the compiler refuses a step, or
 * a fault in its place, that reads anything else. In SOAP `parts` reads `passportEncoded` instead.
 *
 * Many steps do nothing when signing is right, and stand here for a mistake to replace: they have no
 * run, and hand on the first of what they read.
 */
export const needs = {
  methodChosen: [],
  method: ['methodChosen'],
  urlText: [],
  urlSplit: ['urlText'],
  urlParts: ['urlSplit'],
  scheme: ['urlParts'],
  hostChosen: ['urlParts'],
  hostForm: ['hostChosen'],
  host: ['hostForm'],
  authority: ['host'],
  port: ['urlParts', 'scheme'],
  pathChosen: ['urlParts'],
  pathParams: ['pathChosen'],
  pathSlashes: ['pathParams'],
  pathEnd: ['pathSlashes'],
  pathDecoded: ['pathEnd'],
  pathEscaped: ['pathDecoded'],
  path: ['pathEscaped'],
  baseUri: ['scheme', 'authority', 'port', 'path', 'urlParts'],
  queryText: ['urlParts'],
  queryCut: ['queryText'],
  queryEntities: ['queryCut'],
  queryPairs: ['queryEntities'],
  querySemicolons: ['queryPairs'],
  queryEquals: ['querySemicolons'],
  queryDecoded: ['queryEquals'],
  queryDecodedAgain: ['queryDecoded'],
  queryNames: ['queryDecodedAgain'],
  queryArrays: ['queryNames'],
  queryComposed: ['queryArrays'],
  queryValues: ['queryComposed'],
  queryZeros: ['queryValues'],
  queryEmpties: ['queryZeros'],
  queryIdenticals: ['queryEmpties'],
  queryRepeats: ['queryIdenticals'],
  queryWritten: ['queryRepeats'],
  queryOwn: ['queryWritten'],
  queryChosen: ['queryOwn'],
  queryBefore: ['queryChosen'],
  querySigned: ['queryBefore'],
  headerChosen: [],
  headerVersion: ['headerChosen'],
  headerToken: ['headerVersion'],
  headerTimestamp: ['headerToken'],
  headerNonce: ['headerTimestamp'],
  headerAlgorithm: ['headerNonce'],
  headerCallback: ['headerAlgorithm'],
  headerBodyHash: ['headerCallback'],
  headerRealm: ['headerBodyHash'],
  headerSignature: ['headerRealm'],
  headerSecrets: ['headerSignature'],
  headerSigned: ['headerSecrets'],
  bodySigned: [],
  collected: ['querySigned', 'headerSigned', 'bodySigned'],
  namesEncoded: ['collected'],
  namesTimes: ['namesEncoded', 'collected'],
  valuesEncoded: ['namesTimes'],
  valuesTimes: ['valuesEncoded', 'namesTimes'],
  callbackEncoded: ['valuesTimes', 'namesTimes'],
  marksEncoded: ['callbackEncoded'],
  slashesEncoded: ['marksEncoded'],
  unreservedEncoded: ['slashesEncoded'],
  listEncoded: ['unreservedEncoded'],
  spacesEncoded: ['listEncoded'],
  hexCase: ['spacesEncoded'],
  encoded: ['hexCase'],
  namesSorted: ['encoded'],
  sorted: ['namesSorted', 'encoded'],
  pairTexts: ['sorted'],
  pairsBare: ['pairTexts', 'sorted'],
  pairsJoined: ['pairsBare'],
  joinedFront: ['pairsJoined'],
  joined: ['joinedFront'],
  uriEncoded: ['baseUri'],
  uriTimes: ['uriEncoded', 'baseUri'],
  uriMarks: ['uriTimes'],
  uriSlashes: ['uriMarks'],
  uriUnreserved: ['uriSlashes'],
  uriList: ['uriUnreserved'],
  uriInBase: ['uriList'],
  joinedEncoded: ['joined'],
  joinedTimes: ['joinedEncoded', 'joined'],
  joinedMarks: ['joinedTimes'],
  joinedSlashes: ['joinedMarks'],
  joinedUnreserved: ['joinedSlashes'],
  joinedList: ['joinedUnreserved'],
  joinedSpaces: ['joinedList'],
  joinedInBase: ['joinedSpaces'],
  passportAccount: [],
  passportFields: ['passportAccount'],
  passportEncoded: ['passportFields'],
  parts: ['method', 'uriInBase', 'joinedInBase'],
  baseJoined: ['parts'],
  baseBody: ['baseJoined'],
  baseEnd: ['baseBody'],
  baseString: ['baseEnd'],
  messageSpaced: ['baseString'],
  messageEnded: ['messageSpaced'],
  message: ['messageEnded'],
  secretsChosen: [],
  consumerChosen: ['secretsChosen'],
  consumerRead: ['consumerChosen'],
  consumerCase: ['consumerRead'],
  consumerQuoted: ['consumerCase'],
  consumerSpaced: ['consumerQuoted'],
  consumerMarked: ['consumerSpaced'],
  tokenChosen: ['secretsChosen'],
  tokenRead: ['tokenChosen'],
  tokenCase: ['tokenRead'],
  tokenQuoted: ['tokenCase'],
  tokenSpaced: ['tokenQuoted'],
  tokenMarked: ['tokenSpaced'],
  secretsRead: ['consumerMarked', 'tokenMarked'],
  secretsEncoded: ['secretsRead'],
  secretsKept: ['secretsEncoded'],
  key: ['secretsKept'],
  keyOctets: ['key'],
  hashChosen: [],
  macArguments: ['hashChosen', 'message', 'keyOctets'],
  macInput: ['macArguments'],
  digest: ['macInput'],
  digestOctets: ['digest'],
  signatureForm: ['digestOctets'],
  signatureMarks: ['signatureForm'],
  signature: ['signatureMarks'],
  header: ['signature'],
} as const satisfies Readonly<Record<Step, readonly Step[]>>;

export type Needs<K extends Step> = (typeof needs)[K][number];

/** One step: it reads what it declared and what was given, and yields its own stage. */
export type Run<K extends Step> = (done: Pick<Stages, Needs<K>>, given: Given) => Stages[K];

/** Some steps, each by its name. */
export type Runs = { readonly [K in Step]?: Run<K> };

/** `K` where the first of what it reads can stand for what it yields, and so it needs no run. */
type Passing<K extends Step> = (typeof needs)[K] extends readonly [
  infer First extends Step,
  ...unknown[],
]
  ? Stages[First] extends Stages[K]
    ? K
    : never
  : never;

/** Runs for at least those of some steps that have more to do than to hand on what they read. */
export type RunsOf<Steps extends Step> = Runs & {
  readonly [K in Exclude<Steps, { [P in Step]: Passing<P> }[Step] | 'digest'>]: Run<K>;
};

/** The steps from one to another, in the order in which they are done. */
export function stepsBetween(first: Step, last: Step): readonly Step[] {
  const all = Object.keys(needs) as Step[];
  return all.slice(all.indexOf(first), all.indexOf(last) + 1);
}

/** The steps after the digest need it, and it alone is asynchronous. */
export const afterDigest = stepsBetween('digestOctets', 'header');

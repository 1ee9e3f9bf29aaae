import type { Given, Text } from '../model/index.ts';
import type { MacInput } from '../text/mac.ts';
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
  readonly urlParts: UrlParts;
  readonly scheme: Text;
  /** Which host is signed. */
  readonly hostChosen: Text;
  readonly host: Text;
  /** `:8080`, or nothing. */
  readonly port: Text;
  /** Which path is signed. */
  readonly pathChosen: Text;
  /** That path as often escaped as it is signed. */
  readonly pathEscaped: Text;
  readonly path: Text;
  /** RFC 5849 §3.4.1.2, the base string URI. */
  readonly baseUri: Text;
  /** What the client takes for the query, without its `?`. */
  readonly queryText: string;
  readonly queryPairs: readonly PlacedPair[];
  readonly queryDecoded: readonly Param[];
  /** The query with the names that the client's parser makes of them. */
  readonly queryNames: readonly Param[];
  /** The query with the values that the client's types make of them. */
  readonly queryValues: readonly Param[];
  /** The query with or without its empty values. */
  readonly queryEmpties: readonly Param[];
  /** The query with or without its repeated names. */
  readonly queryRepeats: readonly Param[];
  /** Which of the query's parameters are signed. */
  readonly querySigned: readonly Param[];
  /** Which of the header's parameters are signed. */
  readonly headerChosen: readonly Param[];
  /** Those and what the client signs beside them. */
  readonly headerAdded: readonly Param[];
  /** Those with the names and values that are signed. */
  readonly headerSigned: readonly Param[];
  readonly bodySigned: readonly Param[];
  /** RFC 5849 §3.4.1.3.1, all parameters before encoding. */
  readonly collected: readonly Param[];
  readonly namesEncoded: readonly Param[];
  readonly valuesEncoded: readonly Param[];
  /** Both encoded, with the marks that the encoder leaves alone. */
  readonly marksEncoded: readonly Param[];
  /** Both encoded, with spaces as the encoder writes them. */
  readonly spacesEncoded: readonly Param[];
  /** Both encoded, with the hex digits in their letter case. */
  readonly encoded: readonly Param[];
  readonly sorted: readonly Param[];
  /** RFC 5849 §3.4.1.3.2, the normalized parameters. */
  readonly joined: Text;
  readonly uriEncoded: Text;
  readonly uriMarks: Text;
  readonly uriInBase: Text;
  readonly joinedEncoded: Text;
  readonly joinedMarks: Text;
  readonly joinedSpaces: Text;
  readonly joinedInBase: Text;
  /** SOAP only: the five fields of the TokenPassport that are signed. */
  readonly passportFields: readonly Param[];
  readonly passportEncoded: readonly Text[];
  /** What the base string joins by `&`. */
  readonly parts: readonly Text[];
  readonly baseString: Text;
  /** The base string as it is hashed. */
  readonly message: Octets;
  /** Which two credentials stand in the key. */
  readonly secretsChosen: SecretPair;
  /** Those as the client read them from where it keeps them. */
  readonly secretsRead: SecretPair;
  readonly secretsEncoded: SecretPair;
  readonly key: Text;
  readonly keyOctets: Octets;
  readonly macInput: MacInput;
  readonly digest: Uint8Array;
  /** The signature's text, before the header escapes it. */
  readonly signature: Text;
  /** The whole Authorization header, or the TokenPassport. */
  readonly header: Text;
}

export type Step = keyof Stages;

/**
 * The earlier steps that each step reads. It is declared here once: the compiler refuses a step, or
 * a fault in its place, that reads anything else. In SOAP `parts` reads `passportEncoded` instead.
 */
export const needs = {
  methodChosen: [],
  method: ['methodChosen'],
  urlText: [],
  urlParts: ['urlText'],
  scheme: ['urlParts'],
  hostChosen: ['urlParts'],
  host: ['hostChosen'],
  port: ['urlParts', 'scheme'],
  pathChosen: ['urlParts'],
  pathEscaped: ['pathChosen'],
  path: ['pathEscaped'],
  baseUri: ['scheme', 'host', 'port', 'path', 'urlParts'],
  queryText: ['urlParts'],
  queryPairs: ['queryText'],
  queryDecoded: ['queryPairs'],
  queryNames: ['queryDecoded'],
  queryValues: ['queryNames'],
  queryEmpties: ['queryValues'],
  queryRepeats: ['queryEmpties'],
  querySigned: ['queryRepeats'],
  headerChosen: [],
  headerAdded: ['headerChosen'],
  headerSigned: ['headerAdded'],
  bodySigned: [],
  collected: ['querySigned', 'headerSigned', 'bodySigned'],
  namesEncoded: ['collected'],
  valuesEncoded: ['namesEncoded'],
  marksEncoded: ['valuesEncoded'],
  spacesEncoded: ['marksEncoded'],
  encoded: ['spacesEncoded'],
  sorted: ['encoded'],
  joined: ['sorted'],
  uriEncoded: ['baseUri'],
  uriMarks: ['uriEncoded'],
  uriInBase: ['uriMarks'],
  joinedEncoded: ['joined'],
  joinedMarks: ['joinedEncoded'],
  joinedSpaces: ['joinedMarks'],
  joinedInBase: ['joinedSpaces'],
  passportFields: [],
  passportEncoded: ['passportFields'],
  parts: ['method', 'uriInBase', 'joinedInBase'],
  baseString: ['parts'],
  message: ['baseString'],
  secretsChosen: [],
  secretsRead: ['secretsChosen'],
  secretsEncoded: ['secretsRead'],
  key: ['secretsEncoded'],
  keyOctets: ['key'],
  macInput: ['message', 'keyOctets'],
  digest: ['macInput'],
  signature: ['digest'],
  header: ['signature'],
} as const satisfies Readonly<Record<Step, readonly Step[]>>;

export type Needs<K extends Step> = (typeof needs)[K][number];

/** One step: it reads what it declared and what was given, and yields its own stage. */
export type Run<K extends Step> = (done: Pick<Stages, Needs<K>>, given: Given) => Stages[K];

/** Some steps, each by its name. */
export type Runs = { readonly [K in Step]?: Run<K> };

/** The steps after the digest need it, and it alone is asynchronous. */
export const afterDigest: readonly Step[] = ['signature', 'header'];

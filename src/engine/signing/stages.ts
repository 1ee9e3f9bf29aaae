import type { Given, Text } from '../model/index.ts';
import type { MacInput } from '../text/mac.ts';
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
  readonly urlParts: UrlParts;
  readonly scheme: Text;
  /** Which host is signed. */
  readonly hostChosen: Text;
  readonly host: Text;
  /** `:8080`, or nothing. */
  readonly port: Text;
  /** Which path is signed, and how often it is escaped. */
  readonly pathChosen: Text;
  readonly path: Text;
  /** RFC 5849 §3.4.1.2, the base string URI. */
  readonly baseUri: Text;
  readonly queryPairs: readonly PlacedPair[];
  readonly queryDecoded: readonly Param[];
  /** Which of the query's parameters are signed. */
  readonly querySigned: readonly Param[];
  readonly headerSigned: readonly Param[];
  readonly bodySigned: readonly Param[];
  /** RFC 5849 §3.4.1.3.1, all parameters before encoding. */
  readonly collected: readonly Param[];
  readonly namesEncoded: readonly Param[];
  readonly valuesEncoded: readonly Param[];
  /** Both encoded, with the hex digits in their letter case. */
  readonly encoded: readonly Param[];
  readonly sorted: readonly Param[];
  /** RFC 5849 §3.4.1.3.2, the normalized parameters. */
  readonly joined: Text;
  readonly uriEncoded: Text;
  readonly uriInBase: Text;
  readonly joinedEncoded: Text;
  readonly joinedInBase: Text;
  /** SOAP only: the five fields of the TokenPassport that are signed. */
  readonly passportFields: readonly Param[];
  readonly passportEncoded: readonly Text[];
  /** What the base string joins by `&`. */
  readonly parts: readonly Text[];
  readonly baseString: Text;
  /** Which two credentials stand in the key. */
  readonly secretsChosen: SecretPair;
  /** Those as the client read them from where it keeps them. */
  readonly secretsRead: SecretPair;
  readonly secretsEncoded: SecretPair;
  readonly key: Text;
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
  urlParts: [],
  scheme: ['urlParts'],
  hostChosen: ['urlParts'],
  host: ['hostChosen'],
  port: ['urlParts', 'scheme'],
  pathChosen: ['urlParts'],
  path: ['pathChosen'],
  baseUri: ['scheme', 'host', 'port', 'path', 'urlParts'],
  queryPairs: ['urlParts'],
  queryDecoded: ['queryPairs'],
  querySigned: ['queryDecoded'],
  headerSigned: [],
  bodySigned: [],
  collected: ['querySigned', 'headerSigned', 'bodySigned'],
  namesEncoded: ['collected'],
  valuesEncoded: ['namesEncoded'],
  encoded: ['valuesEncoded'],
  sorted: ['encoded'],
  joined: ['sorted'],
  uriEncoded: ['baseUri'],
  uriInBase: ['uriEncoded'],
  joinedEncoded: ['joined'],
  joinedInBase: ['joinedEncoded'],
  passportFields: [],
  passportEncoded: ['passportFields'],
  parts: ['method', 'uriInBase', 'joinedInBase'],
  baseString: ['parts'],
  secretsChosen: [],
  secretsRead: ['secretsChosen'],
  secretsEncoded: ['secretsRead'],
  key: ['secretsEncoded'],
  macInput: ['baseString', 'key'],
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

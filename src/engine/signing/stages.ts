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
 * What each step of signing yields, in the order of RFC 5849 §3.4 and, for the TokenPassport, of Oracle’s
 * section_4395630653. Mistakes need finer steps than these: see `faults/slots/slots.ts`.
 */
export interface Stages {
  // The HTTP request method, RFC 5849 §3.4.1.1.
  readonly methodSent: Text;
  /** In upper case. */
  readonly method: Text;

  // The base string URI, §3.4.1.2.
  readonly urlText: string;
  readonly urlParts: UrlParts;
  readonly scheme: Text;
  /** The host as the URL has it. */
  readonly hostSent: Text;
  /** The host in lower case, without user information. */
  readonly authority: Text;
  /** `:8080`, or nothing. */
  readonly port: Text;
  readonly path: Text;
  readonly baseUri: Text;

  // The sources of the parameters, §3.4.1.3.1.
  /** The query without its `?`. */
  readonly query: string;
  readonly querySplit: readonly PlacedPair[];
  /** Decoded. */
  readonly queryParams: readonly Param[];
  /** Those that are signed. */
  readonly querySigned: readonly Param[];
  readonly headerSigned: readonly Param[];
  readonly bodySigned: readonly Param[];
  readonly collected: readonly Param[];

  // The parameters in their normalized form, §3.4.1.3.2.
  readonly encodedNames: readonly Param[];
  /** Names and values. */
  readonly encoded: readonly Param[];
  readonly sorted: readonly Param[];
  /** Each as `name=value`. */
  readonly pairs: readonly Text[];
  readonly joined: Text;

  // The signature base string, §3.4.1.1: URI and parameters encoded once more, and all joined.
  readonly uriInBase: Text;
  readonly joinedInBase: Text;
  /** SOAP only: the five fields of the TokenPassport. */
  readonly passportFields: readonly Param[];
  readonly passportEncoded: readonly Text[];
  /** What the base string joins by `&`. */
  readonly parts: readonly Text[];
  readonly baseString: Text;

  // HMAC, §3.4.2: the text, the key, the digest.
  readonly macText: Text;
  readonly message: Octets;
  /** Which two credentials stand in the key. */
  readonly secretsChosen: SecretPair;
  readonly consumerChosen: Text;
  /** As it is read, without white space around it. */
  readonly consumerSecret: Text;
  readonly tokenChosen: Text;
  readonly tokenSecret: Text;
  readonly secretsRead: SecretPair;
  readonly encodedSecrets: SecretPair;
  readonly key: Text;
  readonly keyOctets: Octets;
  readonly hashChosen: Hash;
  readonly macInput: MacInput;
  readonly digest: Uint8Array;
  /** The octets that become text. */
  readonly digestOctets: Uint8Array;
  /** The signature’s text, before the header escapes it. */
  readonly signature: Text;

  /** The whole Authorization header, §3.5.1, or the TokenPassport. */
  readonly header: Text;
}

export type Step = keyof Stages;

/**
 * The earlier steps that each step reads. It is declared here once: the compiler refuses a step that reads
 * anything else. In SOAP `parts` reads `passportEncoded` instead.
 */
export const needs = {
  methodSent: [],
  method: ['methodSent'],
  urlText: [],
  urlParts: ['urlText'],
  scheme: ['urlParts'],
  hostSent: ['urlParts'],
  authority: ['hostSent'],
  port: ['urlParts', 'scheme'],
  path: ['urlParts'],
  baseUri: ['scheme', 'authority', 'port', 'path'],
  query: ['urlParts'],
  querySplit: ['query'],
  queryParams: ['querySplit'],
  querySigned: ['queryParams'],
  headerSigned: [],
  bodySigned: [],
  collected: ['querySigned', 'headerSigned', 'bodySigned'],
  encodedNames: ['collected'],
  encoded: ['encodedNames'],
  sorted: ['encoded'],
  pairs: ['sorted'],
  joined: ['pairs'],
  uriInBase: ['baseUri'],
  joinedInBase: ['joined'],
  passportFields: [],
  passportEncoded: ['passportFields'],
  parts: ['method', 'uriInBase', 'joinedInBase'],
  baseString: ['parts'],
  macText: ['baseString'],
  message: ['macText'],
  secretsChosen: [],
  consumerChosen: ['secretsChosen'],
  consumerSecret: ['consumerChosen'],
  tokenChosen: ['secretsChosen'],
  tokenSecret: ['tokenChosen'],
  secretsRead: ['consumerSecret', 'tokenSecret'],
  encodedSecrets: ['secretsRead'],
  key: ['encodedSecrets'],
  keyOctets: ['key'],
  hashChosen: [],
  macInput: ['hashChosen', 'message', 'keyOctets'],
  digest: ['macInput'],
  digestOctets: ['digest'],
  signature: ['digestOctets'],
  header: ['signature'],
} as const satisfies Readonly<Record<Step, readonly Step[]>>;

export type Needs<K extends Step> = (typeof needs)[K][number];

/** One step: it reads what it declared and what was given, and yields its own stage. */
export type Run<K extends Step> = (done: Pick<Stages, Needs<K>>, given: Given) => Stages[K];

/** Some steps, each by its name. */
export type Runs = { readonly [K in Step]?: Run<K> };

/** These hand on what they read; and only the digest is asynchronous. */
export type WithoutRun = 'macText' | 'digestOctets' | 'digest';

/** The steps from one to another, in the order in which they are done. */
export function stepsBetween(first: Step, last: Step): readonly Step[] {
  const all = Object.keys(needs) as Step[];
  return all.slice(all.indexOf(first), all.indexOf(last) + 1);
}

import type { Raw } from './span.ts';

/** One `name="value"` of an Authorization header: decoded, and as it stood. */
export interface HeaderParam {
  /** Percent-decoded; a known name in another letter case is read as the known one. */
  readonly name: string;
  /** Percent-decoded once; RFC 5849 §3.5.1. A `+` stays a plus: this is no form encoding. */
  readonly value: string;
  readonly rawName: Raw;
  /** The text between the quotes, undecoded. */
  readonly raw: Raw;
  /** The opening quote as it stood, or `''` when there was none. */
  readonly quote: string;
  /** Whether the text ends within its value: what it was is not known. */
  readonly isCut?: true;
}

/** An `Authorization: OAuth …` header as a client sent it: order and duplicates kept. */
export interface OAuthHeader {
  readonly kind: 'oauth';
  readonly text: string;
  /** The first word, such as `OAuth`; `''` when the text starts with a parameter. */
  readonly scheme: string;
  readonly params: readonly HeaderParam[];
  /** Whether its text ends before the header does: what follows is not known. */
  readonly isCut?: true;
}

/** A SOAP `tokenPassport` as a client sent it. An absent element is `undefined`. */
export interface TokenPassport {
  readonly kind: 'passport';
  /** Where it stood, if not in XML: in a token password of SuiteAnalytics Connect, or in a base string. */
  readonly form?: 'connect' | 'base string';
  readonly text: string;
  readonly account: Raw | undefined;
  readonly consumerKey: Raw | undefined;
  readonly token: Raw | undefined;
  readonly nonce: Raw | undefined;
  readonly timestamp: Raw | undefined;
  readonly signature: Raw | undefined;
  /** The `algorithm` attribute of `signature`. */
  readonly algorithm: string | undefined;
  /** Whether its text ends before the passport does: what follows is not known. */
  readonly isCut?: true;
}

export type Observed = OAuthHeader | TokenPassport;

export const noHeader: OAuthHeader = { kind: 'oauth', text: '', scheme: '', params: [] };

/** The first parameter of that exact name, or `undefined`. */
export function headerParam(header: OAuthHeader, name: string): HeaderParam | undefined {
  return header.params.find((param) => param.name === name);
}

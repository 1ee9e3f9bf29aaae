import type { Certainty, Reference } from '../../model/index.ts';

/** The steps to a working token, by the end of their addresses `#/setup/<id>`: never re-used. */
export type SetupStepId =
  'feature' | 'services' | 'integration' | 'role-record' | 'user' | 'token' | 'keep' | 'call';

/** Where NetSuite says something. */
export type Surface = 'REST' | 'RESTlet' | 'SOAP' | 'OAuth 2.0' | 'Login Audit Trail';

/** One way in which an error shows itself. */
export interface Appearance {
  readonly surface: Surface;
  readonly status?: number;
  /** Another name than the error's own, such as that of a SOAP fault. */
  readonly code?: string;
  /** The text that stands beside, or what this appearance is limited to. */
  readonly text?: string;
}

/** A reason for an error: a fault of the catalogue, or another error that names it. */
export interface Cause {
  /** The id of a fault or the code of an error. */
  readonly of: string;
  /** How a person tells that it is this one, in a sentence. */
  readonly tell: string;
}

/**
 * What an error says of the signature: that it is right, since the login passed; that it is wrong;
 * that it is one of the possible reasons; or nothing, since the request was refused for another one.
 */
export type SignatureSays = 'right' | 'wrong' | 'maybe' | 'unjudged';

/**
 * Something that NetSuite says, with what it means: plain text and `code`, no HTML.
 *
 * Its file stands in the folder of the surface that answers first, `rest`, `restlet`, `soap`, `oauth2`
 * or `audit`; a bare status in `http`, and what NetSuite never names in `unsaid`. The file has the
 * code’s name with words in small letters and hyphens between, and exports it after its folder:
 * `soap/invalid-credentials-fault.ts` has `invalidCredentialsFault` as `soapInvalidCredentialsFault`.
 */
export interface NetSuiteError {
  /** As NetSuite spells it; also its address, `#/errors/<code>`. Never re-used. */
  readonly code: string;
  /** The same in other spellings. */
  readonly aliases?: readonly string[];
  readonly title: string;
  /** None for a reason that NetSuite never names to the caller. */
  readonly answers: readonly Appearance[];
  readonly signature: SignatureSays;
  readonly means: string;
  /** The likeliest first. */
  readonly causes: readonly Cause[];
  /** How to tell the causes apart. */
  readonly tell?: string;
  readonly fix: string;
  readonly steps?: readonly SetupStepId[];
  /** Where an answer holds this it is this error. */
  readonly recognisedBy: RegExp;
  readonly certainty: Certainty;
  readonly sources: readonly Reference[];
}

/** Makes an error. */
export function netSuiteError(error: NetSuiteError): NetSuiteError {
  return error;
}

import type { Credentials, Notice, Pair, Span } from '../model/index.ts';

/** What a paste says of one exchange: the request, and its answer. What it does not say is absent. */
export interface ParsedRequest {
  readonly method?: string;
  readonly url?: string;
  readonly headers?: readonly Pair[];
  readonly authorization?: string;
  readonly body?: string;
  /** What was answered to this request. */
  readonly response?: ParsedResponse;
  /** The schemes of Authorization headers beside the one that was read. */
  readonly leftAside?: readonly string[];
  /** Parts that nothing states, and that were guessed from the text around: they may belong to another request. */
  readonly guessed?: readonly ('method' | 'url' | 'contentType')[];
}

/** What a server answered. Where only a body was pasted, the status is missing. */
export interface ParsedResponse {
  readonly status?: number;
  readonly headers: readonly Pair[];
  readonly body: string;
}

/** A credential, under which name it stood, and where in the paste. */
export interface FoundCredential {
  readonly field: keyof Credentials;
  /** Without the quotes and blanks around it. */
  readonly value: string;
  /** As it stood, where that is something else: it may be what the client used. */
  readonly raw?: string;
  /** The name that it stood under, as it was written; `''` without one. */
  readonly name: string;
  readonly span: Span;
  /** Whether it was assigned to this field because no other was left, and not by its name. */
  readonly isGuess: boolean;
}

/** What was understood of a paste. All places are in the text as it was pasted. */
export interface Parsed {
  /** A few words for each thing recognised, such as `Authorization header · 8 parameters`. */
  readonly recognised: readonly string[];
  /** The exchanges, those with a signature first, in the order of the paste. */
  readonly requests: readonly ParsedRequest[];
  /** An answer where the paste holds no request. */
  readonly response?: ParsedResponse;
  readonly credentials: readonly FoundCredential[];
  /** A base string that a client printed, with what stood around it. */
  readonly baseString?: string;
  readonly notices: readonly Notice[];
}

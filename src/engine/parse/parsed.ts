import type { Credentials, Notice, Pair } from '../model/index.ts';

/** What a paste says of one request. What it does not say is absent. */
export interface ParsedRequest {
  readonly method?: string;
  readonly url?: string;
  readonly headers?: readonly Pair[];
  readonly authorization?: string;
  readonly body?: string;
}

/** What was understood of a paste. */
export interface Parsed {
  /** A few words for each thing recognised, such as `Authorization header · 8 parameters`. */
  readonly recognised: readonly string[];
  readonly requests: readonly ParsedRequest[];
  readonly credentials: Partial<Credentials>;
  /** A base string that a client printed, with what stood around it. */
  readonly baseString?: string;
  readonly notices: readonly Notice[];
}

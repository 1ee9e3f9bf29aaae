import type { Trace } from '../../engine/index.ts';
import type { Reading } from '../../worker/protocol.ts';

/** What is known of the present fields. Replaced as a whole, never in part. */
export interface Outcome extends Reading {
  /** The URL of a request that would distinguish explanations that this one cannot, if there is one. */
  readonly distinguishingUrl: string | undefined;
  /** What the client did, as far as it is known. */
  readonly client: Trace | undefined;
  /** Milliseconds the search took. */
  readonly took: number;
}

/**
 * What the page is at: nothing yet, a long text, a search, or its end. `failed` where something broke off by
 * no wish of the user's; `stopped` where it was one, and nothing had been told by then.
 */
export type Status = 'idle' | 'reading' | 'searching' | 'done' | 'stopped' | 'failed';

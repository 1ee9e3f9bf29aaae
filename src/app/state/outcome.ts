import {
  diagnoseWithoutSearch,
  inspect,
  readCase,
  trace,
  type Diagnosis,
  type Finding,
  type GivenText,
  type ReadCase,
  type Trace,
} from '../../engine/index.ts';

/** What is known of the present fields. Replaced as a whole, never in part. */
export interface Outcome {
  readonly read: ReadCase;
  /** The right signature with every stage. */
  readonly right: Trace;
  /** What is right and wrong beside the signature: known at once. */
  readonly findings: readonly Finding[];
  /** `undefined` until the search has something to say. */
  readonly diagnosis: Diagnosis | undefined;
  /** A request in which equal explanations are not equal, if there is one. */
  readonly apart: string | undefined;
  /** What the client did, as far as it is known. */
  readonly client: Trace | undefined;
  /** Milliseconds the search took. */
  readonly took: number;
}

/**
 * What the page is at: nothing yet, a search, or its end; `failed` where the search broke off by no wish of
 * the user's.
 */
export type Status = 'idle' | 'searching' | 'done' | 'failed';

/** All that is known of a case without a search. */
export async function outcomeWithoutSearch(text: GivenText, now: number): Promise<Outcome> {
  const read = readCase(text);
  const { given, notices } = read;
  const [right, diagnosis] = await Promise.all([
    trace(given),
    diagnoseWithoutSearch(given, notices, now),
  ]);
  const findings = diagnosis?.findings ?? inspect({ given, notices, now });
  return { read, right, findings, diagnosis, apart: undefined, client: undefined, took: 0 };
}

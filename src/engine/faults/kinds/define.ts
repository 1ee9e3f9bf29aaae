import type { Given, Level, Notice, Pair, Reference } from '../../model/index.ts';
import type { Run, Runs, Step } from '../slots/index.ts';

/** How often a fault turns up: a judgement from public reports, not a count. */
export type Commonness = 'very high' | 'high' | 'medium' | 'low' | 'rare';

/** What every fault of the catalogue tells a reader: plain text and `code`, no HTML. */
export interface FaultText {
  /** Folder + `-` + file; public, frozen, never re-used. */
  readonly id: string;
  readonly commonness: Commonness;
  /** A few words that name the mistake, as a heading. */
  readonly title: string;
  /** Completes "Your client …" in a verdict, such as "left the query out of the signature". */
  readonly did: string;
  readonly what: string;
  /** Cites the RFC section or the Oracle page. */
  readonly why: string;
  readonly fix: string;
  readonly sources: readonly Reference[];
}

/** One way in which a fault may have happened in this request. */
export interface Variant {
  /** What distinguishes it from its siblings, or `''` when there is only one. */
  readonly label: string;
  /** The steps that the mistake replaces. */
  readonly runs: Runs;
}

/**
 * A request that shows the fault, in the texts a user would give. Its right signature, and that of a client
 * which makes this mistake and no other, stand in `tests/catalogue/expected.json`.
 */
export interface Example {
  readonly method: string;
  readonly url: string;
  readonly contentType?: string;
  readonly body?: string;
  /** The header, or the `tokenPassport` element, without its signature. */
  readonly header: string;
  readonly account: string;
  readonly consumerSecret: string;
  readonly tokenSecret: string;
  /** The base string that the client signed, for a mistake that only this text shows. */
  readonly baseString?: string;
}

/** A mistake that changes the signature: it replaces one or a few steps. */
export interface StepFault extends FaultText {
  readonly kind: 'step';
  /** The step, or slot, where the client first differs. */
  readonly step: Step;
  readonly variants: (given: Given) => readonly Variant[];
  readonly examples: readonly Example[];
}

/** What a check may look at: what was given, what the readers noticed, and the clock. */
export interface CheckContext {
  readonly given: Given;
  readonly notices: readonly Notice[];
  /** Milliseconds since 1970, or `undefined` when no clock is to be trusted. */
  readonly now: number | undefined;
  /** Whether a parameter or an element was sent, and the text does not show it: masked, or behind its end. */
  readonly isUnknown?: (name: string) => boolean;
}

/** A check's answer: how bad it is, if it is, and what is wrong, in one sentence without secrets. */
export interface Sighting {
  readonly level: Level;
  readonly title: string;
}

/** The topics that checks are grouped by, in the order in which findings are shown. */
export type Topic =
  'header' | 'algorithm' | 'clock' | 'nonce' | 'realm' | 'http' | 'soap' | 'secrets';

/** An example of a check. At which level it is found stands in `tests/catalogue/expected.json`. */
export interface CheckExample {
  readonly header: string;
  readonly account?: string;
  /** `GET` unless given. */
  readonly method?: string;
  readonly url?: string;
  readonly body?: string;
  /** Other headers than the one for OAuth. */
  readonly headers?: readonly Pair[];
  readonly consumerKey?: string;
  readonly consumerSecret?: string;
  readonly token?: string;
  readonly tokenSecret?: string;
  /** Seconds since 1970. */
  readonly now?: number;
}

/** A mistake that leaves the signature as it is, and is found by looking. */
export interface CheckFault extends FaultText {
  readonly kind: 'check';
  readonly topic: Topic;
  readonly find: (context: CheckContext) => Sighting | undefined;
  readonly examples: readonly CheckExample[];
}

/**
 * A mistake that no search can find: what was signed is not derivable from what the user has, or the
 * signature is right and the request is refused for its history. It is named when nothing explains.
 */
export interface HiddenFault extends FaultText {
  readonly kind: 'hidden';
  /** How a person can find out whether it is this, in one or two sentences. */
  readonly tell: string;
  /** Whether it leaves the signature wrong, or right and the request refused all the same. */
  readonly leaves: 'wrong signature' | 'right signature';
}

export type Fault = StepFault | CheckFault | HiddenFault;

/**
 * Mistakes of one kind beyond the list: all ways in which this request allows them. It is no fault of
 * the catalogue, since nobody was seen to make them.
 */
export interface Family extends Omit<FaultText, 'commonness' | 'sources'> {
  readonly kind: 'family';
  readonly variants: (given: Given) => readonly Variant[];
}

type StepFaultInput<K extends Step> = FaultText & {
  readonly step: K;
  readonly examples: readonly Example[];
} & ({ readonly run: Run<K> } | { readonly variants: (given: Given) => readonly Variant[] });

/** Makes a step fault. A `run` is typed by its step: it reads what that step reads, and no more. */
export function stepFault<K extends Step>(input: StepFaultInput<K>): StepFault {
  if ('variants' in input) return { kind: 'step', ...input };
  const { run, ...fault } = input;
  const runs = { [fault.step]: run } as Runs;
  return { kind: 'step', ...fault, variants: () => [{ label: '', runs }] };
}

/** Makes a hidden fault. */
export function hiddenFault(input: Omit<HiddenFault, 'kind'>): HiddenFault {
  return { kind: 'hidden', ...input };
}

/** Makes a family. */
export function family(input: Omit<Family, 'kind'>): Family {
  return { kind: 'family', ...input };
}

/** Makes a check fault. */
export function checkFault(input: Omit<CheckFault, 'kind'>): CheckFault {
  return { kind: 'check', ...input };
}

import type { Finding, Given, Notice } from '../model/index.ts';
import { flat } from '../model/index.ts';
import { announcedMethod, readingsOf, traceWith, type Reading } from '../signing/index.ts';
import { procedureFor } from '../faults/slots/index.ts';
import type { Recipe } from '../search/ranking.ts';
import { diagnoseBaseString, type BaseStringDiagnosis } from './base-string.ts';
import { inspect } from './inspect.ts';
import {
  assumingMethod,
  possibleMethods,
  statesMethod,
  withLikelyMethod,
} from '../search/method.ts';
import { missingFor, type Missing } from './missing.ts';
import {
  nothingTried,
  search,
  type Progress,
  type SearchResult,
  type SearchSignal,
  type Tried,
} from '../search/search.ts';
import { computedSignatures, sentSignature } from '../search/sent.ts';
import type { Helper } from '../search/team.ts';

export interface DiagnoseOptions {
  /** Milliseconds since 1970. Without it the timestamp's age is not judged. */
  readonly now?: number | undefined;
  /** How many mistakes at once are tried; 4 unless given. */
  readonly maxFaults?: number;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  /** Told once when no three listed mistakes explain, before the long rest of the search. */
  readonly onInterim?: ((diagnosis: Diagnosis) => void) | undefined;
  /** Told each time that the search is held: what has been tried so far explains nothing. */
  readonly onHeld?: ((diagnosis: Diagnosis) => void) | undefined;
  readonly signal?: SearchSignal | undefined;
  /** Awaited between batches: there the caller hears that the search is to stop. */
  readonly pause?: (() => Promise<void>) | undefined;
  /** Who is there to help, asked whenever much is to be tried. */
  readonly helpers?: (() => readonly Helper[]) | undefined;
}

/** What is known about a request. Findings stand beside every verdict. */
export type Diagnosis = {
  readonly findings: readonly Finding[];
  /** What the base string that the client printed tells, where it was given. */
  readonly baseString?: BaseStringDiagnosis | undefined;
  /** The method under which the verdict holds, where nothing states which one was sent. */
  readonly assumedMethod?: string;
} & (
  | { readonly verdict: 'incomplete'; readonly missing: readonly Missing[] }
  | {
      readonly verdict: 'match';
      /** Under which reading of the rules the signature is right. */
      readonly reading: Reading['id'] | 'nothing-signed';
      readonly signature: string;
    }
  | {
      readonly verdict: 'explained';
      /** Recipes that reproduce the signature to the byte, the likeliest first. */
      readonly recipes: readonly Recipe[];
      readonly tried: Tried;
    }
  | {
      readonly verdict: 'unexplained';
      readonly tried: Tried;
      /** Whether the search was stopped before its end. */
      readonly cancelled: boolean;
    }
);

/**
 * Says whether a signature is right and, if it is not, which mistakes reproduce it. Where nothing states
 * the method, each is tried as the request's own. Never throws.
 */
export async function diagnoseCase(
  given: Given,
  notices: readonly Notice[],
  options: DiagnoseOptions = {},
): Promise<Diagnosis> {
  const known = await diagnoseWithoutSearch(given, notices, options.now);
  if (known === undefined && !statesMethod(given)) {
    return diagnoseAnyMethod(given, notices, options);
  }
  return diagnoseStated(withLikelyMethod(given, known?.assumedMethod), notices, known, options);
}

/** Mistakes at once under each possible method: these are tried in a fraction of a second. */
const quickFaults = 2;

/**
 * All methods with few mistakes, and then the usual one with as many as are wanted: so the first answer
 * does not come several times later than of a stated method.
 */
async function diagnoseAnyMethod(
  given: Given,
  notices: readonly Notice[],
  options: DiagnoseOptions,
): Promise<Diagnosis> {
  const methods = possibleMethods(given);
  const [usual = ''] = methods;
  const few = Math.min(quickFaults, options.maxFaults ?? quickFaults);
  const judge = async (method: string, settings: DiagnoseOptions): Promise<Diagnosis> => {
    const judged = await diagnoseStated(
      assumingMethod(given, method),
      notices,
      undefined,
      settings,
    );
    return judged.verdict === 'unexplained' ? judged : { ...judged, assumedMethod: method };
  };
  for (const method of methods) {
    const quick = await judge(method, { ...options, maxFaults: few, onInterim: undefined });
    if (quick.verdict === 'explained' || options.signal?.aborted === true) return quick;
  }
  const whole = await judge(usual, options);
  if (whole.verdict !== 'unexplained') return whole;
  return { ...whole, tried: { ...whole.tried, methods } };
}

/** The same of a request whose method is stated, or assumed by the caller. */
async function diagnoseStated(
  given: Given,
  notices: readonly Notice[],
  known: Diagnosis | undefined,
  options: DiagnoseOptions,
): Promise<Diagnosis> {
  const findings = inspect({ given, notices, now: options.now });
  const soFar = known ?? {
    ...{ verdict: 'unexplained' as const, tried: nothingTried, cancelled: true, findings },
  };
  const base = await diagnoseBaseString(given, holdable(options, soFar));
  const baseString = base?.diagnosis;
  if (known !== undefined) return { ...known, baseString };
  if (base?.proven !== undefined) {
    return { verdict: 'explained', ...base.proven, findings, baseString };
  }
  const procedure = procedureFor(given);
  const wanted = computedSignatures(given);
  const verdictOf = ({ recipes, tried, cancelled }: SearchResult): Diagnosis =>
    recipes.length > 0
      ? { verdict: 'explained', recipes, tried, findings, baseString }
      : { verdict: 'unexplained', tried, cancelled, findings, baseString };
  return verdictOf(
    await search(procedure, given, wanted, {
      ...options,
      onInterim: (result) => options.onInterim?.(verdictOf(result)),
      onHeld: (result) => options.onHeld?.(verdictOf(result)),
    }),
  );
}

/** Where the search is held before it has begun, reports what is known so far, and waits. */
function holdable(
  { pause, signal, onHeld }: DiagnoseOptions,
  soFar: Diagnosis,
): Pick<DiagnoseOptions, 'pause' | 'signal'> {
  return {
    signal: {
      get aborted() {
        return signal?.aborted === true;
      },
    },
    pause: async () => {
      await pause?.();
      if (signal?.held === undefined) return;
      onHeld?.(soFar);
      await signal.held;
    },
  };
}

/** With PLAINTEXT nothing is signed, so that there is nothing to search for: RFC 5849 §3.4.4. */
const isPlaintext = (given: Given): boolean =>
  /^plaintext$/i.test(announcedMethod(given)) && sentSignature(given) !== '';

/** The verdict where it takes no search: something is missing, or the signature is right. */
export async function diagnoseWithoutSearch(
  given: Given,
  notices: readonly Notice[],
  now: number | undefined,
): Promise<Diagnosis | undefined> {
  const findings = inspect({ given, notices, now });
  if (isPlaintext(given)) {
    return { verdict: 'unexplained', tried: nothingTried, cancelled: false, findings };
  }
  const missing = missingFor(given);
  const alone = missing.join() === 'signature' ? await baseStringAlone(given) : undefined;
  if (alone !== undefined) return { verdict: 'match', findings, ...alone };
  // A header that was cut may still have all that is signed, so its signature is compared.
  const isCutOnly = missing.join() === 'cut' && sentSignature(given) !== '';
  if (missing.length > 0 && !isCutOnly) return { verdict: 'incomplete', missing, findings };
  const right = await matchUnderAnyMethod(given);
  // The signature is the beginning of the right one: the client computed all of it, and a log cut it.
  if (right?.isCut === true) return { verdict: 'incomplete', missing: ['cut'], findings };
  if (right !== undefined) return { verdict: 'match', findings, ...right.match };
  return isCutOnly ? { verdict: 'incomplete', missing, findings } : undefined;
}

/** The reading and, where none is stated, the method under which the signature is right. */
async function matchUnderAnyMethod(given: Given) {
  if (statesMethod(given)) return matchingReading(given);
  for (const assumedMethod of possibleMethods(given)) {
    const right = await matchingReading(assumingMethod(given, assumedMethod));
    if (right !== undefined) return { ...right, match: { ...right.match, assumedMethod } };
  }
  return undefined;
}

/** A base string of SOAP or Connect, with which nothing was signed yet: whether it is the right one. */
async function baseStringAlone(
  given: Given,
): Promise<{ reading: 'nothing-signed'; signature: string } | undefined> {
  if (given.observed.kind !== 'passport' || given.baseString === '') return undefined;
  const { stages } = await traceWith(procedureFor(given), given);
  if (flat(stages.baseString ?? []) !== given.baseString) return undefined;
  return { reading: 'nothing-signed', signature: flat(stages.signature ?? []) };
}

/**
 * This many equal characters are no chance. Where only one or two are missing, the client may have cut them off
 * itself, such as the `=` of base64: then a log is not to blame.
 */
const leastBeginning = 12;
const isBeginning = (sent: string, right: string): boolean =>
  sent.length >= leastBeginning && sent.length < right.length - 2 && right.startsWith(sent);

/** The reading under which the signature is right, or, where it `isCut`, the beginning of the right one. */
async function matchingReading(given: Given): Promise<
  | {
      readonly match: {
        readonly reading: Reading['id'];
        readonly signature: string;
        readonly assumedMethod?: string;
      };
      readonly isCut: boolean;
    }
  | undefined
> {
  const wanted = computedSignatures(given);
  for (const { id, procedure } of readingsOf(procedureFor(given))) {
    const { stages } = await traceWith(procedure, given);
    const signature = flat(stages.signature ?? []);
    const match = { reading: id, signature };
    if (wanted.includes(signature)) return { match, isCut: false };
    if (wanted.some((sent) => isBeginning(sent, signature))) return { match, isCut: true };
  }
  return undefined;
}

import { stepFaults } from '../faults/steps.ts';
import type { Given } from '../model/index.ts';
import { runToMac, type Procedure } from '../signing/index.ts';
import { candidates, type Candidates } from './candidates.ts';
import type { Members } from './evaluator.ts';
import { outcomes, type Outcome, type Outcomes } from './outcomes.ts';
import { hypothesesFor, type FaultRef, type Hypothesis } from './recipe.ts';

/** Faults that together reproduce a signature. */
export type Recipe = readonly FaultRef[];

/** How far a search has come. */
export interface Progress {
  /** How many mistakes at once are being tried. */
  readonly depth: number;
  readonly recipes: number;
  readonly signatures: number;
  /** 0 to 1. */
  readonly share: number;
}

/** What a search has ruled out when it ends. */
export interface Tried {
  /** The greatest number of mistakes at once that was tried whole. */
  readonly depth: number;
  readonly recipes: number;
  /** Distinct signatures computed. */
  readonly signatures: number;
  /** Faults of which some variant changes the signature of this request. */
  readonly faults: readonly string[];
  /** Faults that could not show themselves in this request. */
  readonly invisible: readonly string[];
}

export interface SearchResult {
  /** Recipes of the least number of faults, likeliest first; empty when nothing explains. */
  readonly recipes: readonly Recipe[];
  readonly tried: Tried;
  readonly cancelled: boolean;
}

export interface SearchOptions {
  readonly maxFaults?: number;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  readonly signal?: { readonly aborted: boolean } | undefined;
  /**
   * Waited for between batches, so that whoever runs the search hears a cancel: a promise of WebCrypto
   * alone lets no message of a worker through.
   */
  readonly pause?: (() => Promise<void>) | undefined;
}

const batchSize = 512;
/** After so many sets that sign nothing new, too, a cancel is listened for. */
const patience = 4096;
const mostEqual = 24;

/**
 * Deepening search for the recipes whose signature is one of `wanted`: no fault more than needed, all
 * recipes of that number. Each distinct pair of key and message is hashed once. A recipe that signs
 * what a smaller one signs is no hypothesis: one of its faults changes nothing. Which sets of two and
 * three are tried is told in `candidates.ts`.
 */
export async function search(
  procedure: Procedure,
  given: Given,
  wanted: readonly string[],
  { maxFaults: mostFaults = 3, onProgress, signal, pause }: SearchOptions = {},
): Promise<SearchResult> {
  const hypotheses = hypothesesFor(procedure, given);
  const maxFaults = Math.min(mostFaults, affordableFaults(procedure, given));
  const run = newRun(outcomes(procedure, given, hypotheses), hypotheses, wanted);
  let depth = 0;
  for (let size = 1; size <= maxFaults && run.hits.length === 0; size += 1) {
    const whole = await run.tryAll(size, async (share) => {
      onProgress?.({ depth: size, ...run.counts(), share: shareOfAll(size, share, maxFaults) });
      await pause?.();
      return signal?.aborted !== true;
    });
    if (whole) depth = size;
  }
  return {
    recipes: run.recipes(),
    tried: { depth, ...run.counts(), ...visibility(procedure, hypotheses, run.tried.loud()) },
    cancelled: signal?.aborted === true,
  };
}

/** One search under way. */
function newRun(signs: Outcomes, hypotheses: readonly Hypothesis[], wanted: readonly string[]) {
  const right = signs.of([]);
  const tried = candidates(hypotheses, right);
  /** The size of the smallest set with an outcome, and further sets of that size. */
  const sizes = new Map([[right.id, 0]]);
  const twins = new Map<number, Members[]>();
  const hits: Members[] = [];
  let recipes = 1;
  let signatures = 0;

  const flush = async (batch: readonly (readonly [Members, Outcome])[]): Promise<void> => {
    const texts = await signs.signatures(batch.map(([, outcome]) => outcome));
    signatures += batch.length;
    batch.forEach(([members], at) => {
      if (wanted.includes(texts[at] ?? '')) hits.push(members);
    });
  };

  /** Tries all sets of a size; `false` when it was stopped before the end. */
  const tryAll = async (
    size: number,
    goOn: (share: number) => Promise<boolean>,
  ): Promise<boolean> => {
    let batch: (readonly [Members, Outcome])[] = [];
    for (const members of setsOf(tried, size)) {
      recipes += 1;
      const fresh = look(members, size);
      if (fresh !== undefined) batch.push([members, fresh]);
      if (batch.length < batchSize && recipes % patience !== 0) continue;
      await flush(batch);
      batch = [];
      if (!(await goOn(tried.share()))) return false;
    }
    await flush(batch);
    return goOn(1);
  };

  /** What a set signs, if no set before it signed the same. */
  const look = (members: Members, size: number): Outcome | undefined => {
    const outcome = signs.of(members);
    const smallest = sizes.get(outcome.id);
    tried.learn(members, outcome, (smallest ?? size) === size);
    if (smallest === undefined) {
      sizes.set(outcome.id, size);
      return outcome;
    }
    if (smallest === size) twins.set(outcome.id, [...(twins.get(outcome.id) ?? []), members]);
    return undefined;
  };

  return {
    hits,
    tried,
    tryAll,
    counts: () => ({ recipes, signatures }),
    recipes: (): readonly Recipe[] => {
      const equal = hits
        .flatMap((members) => [members, ...(twins.get(signs.of(members).id) ?? [])])
        .flatMap((members) => equalSets(members, signs, tried));
      const unique = new Map(equal.map((set) => [[...set].sort((a, b) => a - b).join(), set]));
      return [...unique.values()]
        .sort((a, b) => costOf(hypotheses, a) - costOf(hypotheses, b))
        .slice(0, mostEqual)
        .map((members) => recipeOf(hypotheses, members));
    },
  };
}

function setsOf(tried: Candidates, size: number): Iterable<Members> {
  if (size === 1) return tried.singles();
  return size === 2 ? tried.pairs() : tried.triples();
}

/** The sets that sign the same as one that was found, with others in the place of its members. */
function equalSets(found: Members, signs: Outcomes, tried: Candidates): readonly Members[] {
  const { id } = signs.of(found);
  return tried
    .alike(found)
    .slice(0, mostEqual * 4)
    .map((members) => [...members].sort((a, b) => a - b))
    .filter((members) =>
      members.every((a, at) => members.slice(at + 1).every((b) => tried.together(a, b))),
    )
    .filter((members) => signs.of(members).id === id);
}

/** The depths take more and more of the time. */
function shareOfAll(size: number, share: number, maxFaults: number): number {
  return size === maxFaults ? 0.1 + 0.9 * share : (0.1 * (size - 1 + share)) / maxFaults;
}

/**
 * How many mistakes at once can be tried on a request of this size with bounded memory: a usual base
 * string has some 500 characters, a key 129, and a header of a megabyte is none.
 */
function affordableFaults(procedure: Procedure, given: Given): number {
  const { message, key } = runToMac(procedure, given).macInput ?? {};
  const length = (message?.text.length ?? 0) + (key?.text.length ?? 0);
  if (length <= 8_000) return 3;
  if (length <= 50_000) return 2;
  return length <= 2_000_000 ? 1 : 0;
}

function recipeOf(hypotheses: readonly Hypothesis[], members: Members): Recipe {
  return members.flatMap((member) => {
    const hypothesis = hypotheses[member];
    return hypothesis === undefined ? [] : [{ id: hypothesis.fault.id, variant: hypothesis.label }];
  });
}

function costOf(hypotheses: readonly Hypothesis[], members: Members): number {
  return members.reduce((sum, member) => sum + (hypotheses[member]?.cost ?? 0), 0);
}

/** Which faults of the procedure can change this request's signature, and which cannot. */
function visibility(
  procedure: Procedure,
  hypotheses: readonly Hypothesis[],
  loud: readonly number[],
): Pick<Tried, 'faults' | 'invisible'> {
  const visible = new Set(loud.map((member) => hypotheses[member]?.fault.id));
  const ids = stepFaults.filter(({ step }) => procedure.order.includes(step)).map(({ id }) => id);
  return {
    faults: ids.filter((id) => visible.has(id)),
    invisible: ids.filter((id) => !visible.has(id)),
  };
}

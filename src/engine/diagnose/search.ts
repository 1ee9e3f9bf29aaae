import { stepFaults } from '../faults/steps.ts';
import type { Given } from '../model/index.ts';
import { flat } from '../model/index.ts';
import { runToMac, runWith, withSteps, type Procedure } from '../signing/index.ts';
import { mac } from '../text/mac.ts';
import { keyOf, type Members } from './entries.ts';
import { newHunt, type Hunt } from './hunt.ts';
import { canOccurTogether, hypothesesFor, type FaultRef, type Hypothesis } from './recipe.ts';
import { targetsFor } from './targets.ts';

/** Faults that together reproduce a signature. */
export type Recipe = readonly FaultRef[];

/** How far a search has come. */
export interface Progress {
  /** How many mistakes at once are being tried. */
  readonly depth: number;
  readonly signatures: number;
  /** 0 to 1. */
  readonly share: number;
}

/** What a search has ruled out when it ends. */
export interface Tried {
  /** The greatest number of mistakes at once that was tried whole. */
  readonly depth: number;
  /** Sets of mistakes, of which many are known to sign the same. */
  readonly recipes: number;
  /** Signatures computed. */
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
   * Waited for now and then, so that whoever runs the search hears a cancel: a promise of WebCrypto
   * alone lets no message of a worker through.
   */
  readonly pause?: (() => Promise<void>) | undefined;
}

const mostEqual = 24;

/**
 * Deepening search for the recipes whose signature is one of `wanted`: no fault more than needed, and all
 * recipes of that number. A recipe that signs what a smaller one signs is no hypothesis: one of its faults
 * changes nothing.
 */
export async function search(
  procedure: Procedure,
  given: Given,
  wanted: readonly string[],
  { maxFaults = 3, onProgress, signal, pause }: SearchOptions = {},
): Promise<SearchResult> {
  const hypotheses = hypothesesFor(procedure, given);
  const most = Math.min(maxFaults, affordableFaults(procedure, given));
  const hunt = newHunt({
    procedure,
    given,
    hypotheses,
    targets: targetsFor(procedure, given, hypotheses, wanted),
    fits: fitting(hypotheses),
    rareOnes: 0,
    isRare: () => false,
  });
  const proved = provedBy(procedure, given, hypotheses, wanted);
  let depth = 0;
  let recipes: readonly Recipe[] = [];
  for (let size = 0; size <= most && recipes.length === 0; size += 1) {
    let ended = true;
    for await (const share of hunt.try(size, size === most)) {
      onProgress?.({
        depth: size,
        signatures: hunt.signatures(),
        share: shareOfAll(size, share, most),
      });
      await pause?.();
      if (signal?.aborted === true) ended = false;
      if (!ended) break;
    }
    if (!ended) break;
    depth = size;
    recipes = await proved(hunt, size);
  }
  return {
    recipes,
    tried: {
      depth,
      recipes: hunt.recipes(),
      signatures: hunt.signatures(),
      ...(await visibility(procedure, given, hypotheses, hunt)),
    },
    cancelled: signal?.aborted === true,
  };
}

/** Whether a member can be in a set with others, by their places in the list. */
function fitting(hypotheses: readonly Hypothesis[]) {
  return (member: number, members: Members): boolean => {
    const hypothesis = hypotheses[member];
    return (
      hypothesis !== undefined &&
      members.every((other) => {
        const another = hypotheses[other];
        return another !== undefined && canOccurTogether(hypothesis, another);
      })
    );
  };
}

/** The recipes of so many mistakes that a hunt has found, each proved by its own signature. */
function provedBy(
  procedure: Procedure,
  given: Given,
  hypotheses: readonly Hypothesis[],
  wanted: readonly string[],
) {
  const fits = fitting(hypotheses);
  const isProved = async (members: Members): Promise<boolean> => {
    if (!members.every((member, at) => fits(member, members.slice(at + 1)))) return false;
    const client = members.reduce(
      (steps, member) => withSteps(steps, hypotheses[member]?.runs ?? {}),
      procedure,
    );
    const { macInput } = runToMac(client, given);
    if (macInput === undefined) return false;
    const digest = await mac(macInput);
    return wanted.includes(flat(runWith(client.runs.signature, 'signature', { digest }, given)));
  };
  return async ({ hits }: Hunt, size: number): Promise<readonly Recipe[]> => {
    const sets = hits.filter((hit) => hit.size === size).flatMap((hit) => hit.ways());
    const distinct = [...new Map(sets.map((set) => [keyOf(set), set])).values()]
      .filter((set) => set.length === size)
      .sort((a, b) => costOf(hypotheses, a) - costOf(hypotheses, b))
      .slice(0, mostEqual);
    const proofs = await Promise.all(distinct.map(isProved));
    return distinct.filter((_, at) => proofs[at]).map((set) => recipeOf(hypotheses, set));
  };
}

/** The last depth takes most of the time. */
function shareOfAll(size: number, share: number, most: number): number {
  return size === most ? 0.1 + 0.9 * share : (0.1 * (size + share)) / most;
}

/**
 * How many mistakes at once can be tried on a request of this size with bounded memory: a usual base
 * string has some 500 characters, a key 129, and a header of a megabyte is none.
 */
function affordableFaults(procedure: Procedure, given: Given): number {
  const { message, key } = runToMac(procedure, given).macInput ?? {};
  const length = (message?.text.length ?? 0) + (key?.text.length ?? 0);
  if (length <= 3_000) return 4;
  if (length <= 30_000) return 2;
  return length <= 2_000_000 ? 1 : 0;
}

function recipeOf(hypotheses: readonly Hypothesis[], members: Members): Recipe {
  return [...members]
    .sort((a, b) => a - b)
    .flatMap((member) => {
      const hypothesis = hypotheses[member];
      return hypothesis === undefined
        ? []
        : [{ id: hypothesis.fault.id, variant: hypothesis.label }];
    });
}

function costOf(hypotheses: readonly Hypothesis[], members: Members): number {
  return members.reduce((sum, member) => sum + (hypotheses[member]?.cost ?? 0), 0);
}

/** Which faults of the procedure can change this request's signature, and which cannot. */
async function visibility(
  procedure: Procedure,
  given: Given,
  hypotheses: readonly Hypothesis[],
  hunt: Hunt,
): Promise<Pick<Tried, 'faults' | 'invisible'>> {
  const { macInput } = runToMac(procedure, given);
  const digest = macInput === undefined ? new Uint8Array() : await mac(macInput);
  const written = ({ runs }: Pick<Procedure, 'runs'>): string =>
    flat(runWith(runs.signature ?? procedure.runs.signature, 'signature', { digest }, given));
  const right = written(procedure);
  const isLoud = (hypothesis: Hypothesis, member: number): boolean =>
    hunt.isLoud(member) || written(hypothesis) !== right;
  const loud = new Set(hypotheses.filter(isLoud).map(({ fault }) => fault.id));
  const ids = stepFaults.filter(({ step }) => procedure.order.includes(step)).map(({ id }) => id);
  return {
    faults: ids.filter((id) => loud.has(id)),
    invisible: ids.filter((id) => !loud.has(id)),
  };
}

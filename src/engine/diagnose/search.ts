import type { Given } from '../model/index.ts';
import { flat } from '../model/index.ts';
import { stepFaults } from '../faults/steps.ts';
import { runToMac, runWith, type Procedure } from '../signing/index.ts';
import { macs, type MacInput } from '../text/mac.ts';
import { atMost, combinations } from './combinations.ts';
import { evaluator, type Evaluator, type Members } from './evaluator.ts';
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
  readonly pause?: (() => Promise<void>) | undefined;
}

const batchSize = 512;
const mostEqual = 24;

/**
 * Deepening search for the recipes whose signature is one of `wanted`: no fault more than needed, all
 * recipes of that number. Each distinct pair of key and message is hashed once. A recipe whose key,
 * message and output equal those of a smaller one is no hypothesis: one of its faults changes nothing.
 */
export async function search(
  procedure: Procedure,
  given: Given,
  wanted: readonly string[],
  { maxFaults: mostFaults = 3, onProgress, signal, pause }: SearchOptions = {},
): Promise<SearchResult> {
  const hypotheses = hypothesesFor(procedure, given);
  const maxFaults = Math.min(mostFaults, affordableFaults(procedure, given));
  const state = newSearch(procedure, given, hypotheses, wanted);
  const total = range(maxFaults).reduce((sum, size) => sum + atMost(hypotheses.length, size), 0);
  let depth = 0;
  for (const size of [0, ...range(maxFaults)]) {
    for (const members of combinations(hypotheses, size)) {
      state.add(members);
      if (state.pending() < batchSize) continue;
      await state.flush();
      const { recipes, signatures } = state.counts();
      onProgress?.({ depth: size, recipes, signatures, share: Math.min(1, recipes / total) });
      await pause?.();
      if (signal?.aborted === true) break;
    }
    await state.flush();
    if (signal?.aborted === true) break;
    depth = size;
    state.endDepth(size);
    if (state.hits().length > 0) break;
  }
  return {
    recipes: state.hits().map((members) => recipeOf(hypotheses, members)),
    tried: { depth, ...state.counts(), ...state.seenFaults() },
    cancelled: signal?.aborted === true,
  };
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

function range(last: number): readonly number[] {
  return Array.from({ length: last }, (_, index) => index + 1);
}

function recipeOf(hypotheses: readonly Hypothesis[], members: Members): Recipe {
  return members.flatMap((member) => {
    const hypothesis = hypotheses[member];
    return hypothesis === undefined ? [] : [{ id: hypothesis.fault.id, variant: hypothesis.label }];
  });
}

/** Recipes of one size with the same key, message and output: they cannot be told apart. */
interface Outcome {
  readonly input: MacInput;
  readonly recipes: Members[];
}

function newSearch(
  procedure: Procedure,
  given: Given,
  hypotheses: readonly Hypothesis[],
  wanted: readonly string[],
) {
  const values = evaluator(procedure, given, hypotheses);
  const identify = outcomeIdentity(values);
  const smaller = new Set<string>();
  let current = new Map<string, Outcome>();
  let batch: Outcome[] = [];
  let found: Outcome[] = [];
  let recipes = 0;
  let signatures = 0;
  const visible = new Set<string>();

  const signs = (outcome: Outcome, digest: Uint8Array): boolean => {
    const members = outcome.recipes[0] ?? [];
    const owner = members.find((member) => hypotheses[member]?.runs.signature !== undefined);
    const run = (owner === undefined ? procedure : hypotheses[owner])?.runs.signature;
    const signed = runWith(run, 'signature', { digest }, given);
    return wanted.includes(flat(signed));
  };

  return {
    add(members: Members): void {
      recipes += 1;
      const input = values.value('macInput', members);
      const id = identify(input, members);
      if (smaller.has(id)) return;
      const known = current.get(id);
      if (known !== undefined) {
        if (known.recipes.length < mostEqual) known.recipes.push(members);
        return;
      }
      const outcome: Outcome = { input, recipes: [members] };
      current.set(id, outcome);
      batch.push(outcome);
    },
    pending: () => batch.length,
    async flush(): Promise<void> {
      const tried = batch;
      batch = [];
      const digests = await macs(tried.map(({ input }) => input));
      signatures += tried.length;
      found = [...found, ...tried.filter((outcome, at) => signs(outcome, digests[at] ?? none))];
    },
    endDepth(size: number): void {
      if (size === 1) {
        for (const outcome of current.values()) {
          for (const members of outcome.recipes) {
            visible.add(hypotheses[members[0] ?? -1]?.fault.id ?? '');
          }
        }
      }
      for (const id of current.keys()) smaller.add(id);
      current = new Map();
    },
    hits: (): readonly Members[] =>
      found
        .flatMap((outcome) => outcome.recipes)
        .sort((a, b) => costOf(hypotheses, a) - costOf(hypotheses, b)),
    counts: () => ({ recipes, signatures }),
    seenFaults: () => ({
      faults: [...visible],
      invisible: invisibleFaults(procedure, visible),
    }),
  };
}

const none = new Uint8Array();

function costOf(hypotheses: readonly Hypothesis[], members: Members): number {
  return members.reduce((sum, member) => sum + (hypotheses[member]?.cost ?? 0), 0);
}

function invisibleFaults(procedure: Procedure, visible: ReadonlySet<string>): readonly string[] {
  return stepFaults
    .filter(({ id, step }) => procedure.order.includes(step) && !visible.has(id))
    .map(({ id }) => id);
}

/** A short name for what a recipe signs: the same for recipes that give the same signature. */
function outcomeIdentity(values: Evaluator) {
  const numbers = new Map<string, number>();
  const numberOf = (text: string): number => {
    const known = numbers.get(text) ?? numbers.size;
    numbers.set(text, known);
    return known;
  };
  return (input: MacInput, members: Members): string => {
    const output = members.filter((member) => isOutput(values, member));
    const { mode, hash, key, message, twice } = input;
    const how = `${mode} ${hash} ${key.charset} ${message.charset} ${twice === true ? '2' : '1'}`;
    return `${how} ${numberOf(key.text)} ${numberOf(message.text)} ${output.join()}`;
  };
}

/** Whether a fault works on the digest, behind the HMAC. */
function isOutput(values: Evaluator, member: number): boolean {
  return (
    values.relevant('signature', [member]).length > 0 &&
    values.relevant('digest', [member]).length === 0
  );
}

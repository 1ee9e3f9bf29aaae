import { stepFaults } from '../faults/steps.ts';
import type { Given } from '../model/index.ts';
import { runToMac } from '../signing/index.ts';
import type { Procedure } from '../faults/slots/index.ts';
import { newPass, type Pass } from './pass.ts';
import { assumedMethodOf } from './method.ts';
import { passInputsFor, type PassInputs, type PassName } from './pass-inputs.ts';
import type { Recipe } from './ranking.ts';
import type { Hypothesis } from './recipe.ts';
import { tryTogether, type Helper } from './team.ts';

/** How far a search has come. */
export interface Progress {
  /** How many mistakes at once are being tried. */
  readonly depth: number;
  /** Whether one of them is beyond the list of known mistakes. */
  readonly unlisted: boolean;
  readonly signatures: number;
  /** 0 to 1. */
  readonly share: number;
}

/** What a search has ruled out. */
export interface Tried {
  /** The greatest number of listed mistakes at once that was tried whole. */
  readonly depth: number;
  /** Mistakes beyond the list: 0 when none was tried, 1 each alone, 2 each with every listed one. */
  readonly unlisted: number;
  /** Of so many of the likeliest mistakes every four were tried at once. */
  readonly likeliest: number;
  /** The methods that were tried, where none is stated; those after the first with up to two mistakes. */
  readonly methods?: readonly string[];
  /** Sets of mistakes, of which many are known to sign the same. */
  readonly recipes: number;
  /** Signatures computed. */
  readonly signatures: number;
  /** Faults of which some variant changes the signature of this request. */
  readonly faults: readonly string[];
  /** Faults that could not show themselves in this request. */
  readonly invisible: readonly string[];
}

/** Of a search that did not begin. */
export const nothingTried: Tried = {
  ...{ depth: 0, unlisted: 0, likeliest: 0, recipes: 0, signatures: 0 },
  ...{ faults: [], invisible: [] },
};

export interface SearchResult {
  /** Recipes of the least number of faults, likeliest first; empty when nothing explains. */
  readonly recipes: readonly Recipe[];
  readonly tried: Tried;
  /** Whether it was ended, or is held, before it had tried all. */
  readonly cancelled: boolean;
}

/** What tells a search to end, or to wait until `held` is settled. */
export interface SearchSignal {
  readonly aborted: boolean;
  readonly held?: Promise<void> | undefined;
}

export interface SearchOptions {
  /** 4 unless given. Mistakes beyond the list are tried from 3 on. */
  readonly maxFaults?: number;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  /** Told once when three do not explain, before the long rest of the search. */
  readonly onInterim?: ((result: SearchResult) => void) | undefined;
  /** Told each time that the search is held, and what it has tried so far. */
  readonly onHeld?: ((result: SearchResult) => void) | undefined;
  readonly signal?: SearchSignal | undefined;
  /**
   * Waited for now and then, so that whoever runs the search hears a cancel: a promise of WebCrypto
   * alone lets no message of a worker through.
   */
  readonly pause?: (() => Promise<void>) | undefined;
  /** Who is there to help, asked whenever much is to be tried. */
  readonly helpers?: (() => readonly Helper[]) | undefined;
}

/**
 * Deepening search for the recipes whose signature is one of `wanted`: no fault more than needed, and all
 * recipes of that number. A recipe that signs what a smaller one signs is no hypothesis: one of its faults
 * changes nothing. First what is listed, alone and two at once; then what is beyond the list; then three
 * listed ones, one beyond the list with one listed, and four of the likeliest.
 */
export async function search(
  procedure: Procedure,
  given: Given,
  wanted: readonly string[],
  options: SearchOptions = {},
): Promise<SearchResult> {
  return await new Search(procedure, given, wanted, options).run();
}

/** One search, and how far it has come. */
class Search {
  readonly #given: Given;
  readonly #options: SearchOptions;
  /** The most mistakes at once. */
  readonly #most: number;
  readonly #passInput: PassInputs['passInput'];
  /** Which faults can be seen in this request, and which cannot. */
  readonly #visibility: Pick<Tried, 'faults' | 'invisible'>;
  readonly #passes = new Map<PassName, Pass>();
  #depth = 0;
  #unlisted = 0;
  #likeliest = 0;
  #recipes: readonly Recipe[] = [];

  constructor(
    procedure: Procedure,
    given: Given,
    wanted: readonly string[],
    options: SearchOptions,
  ) {
    this.#given = given;
    this.#options = options;
    this.#most = Math.min(options.maxFaults ?? 4, affordableFaults(procedure, given));
    const { listed, isVisible, passInput } = passInputsFor(procedure, given, wanted);
    this.#passInput = passInput;
    this.#visibility = visibility(procedure, listed, isVisible);
  }

  async run(): Promise<SearchResult> {
    const most = this.#most;
    for (let size = 0; size <= Math.min(most, 2); size += 1) {
      if (await this.#try('listed', size, size === most)) this.#depth = size;
    }
    if (most > 2 && (await this.#try('families', 1))) this.#unlisted = 1;
    if (await this.#try('listed', 3, true)) this.#depth = 3;
    if (most < 4 || this.#isOver()) return this.#result();
    this.#options.onInterim?.(this.#result());
    if (await this.#try('families', 2, true)) this.#unlisted = 2;
    if (await this.#try('likeliest', 4, true))
      this.#likeliest = this.#passInput('likeliest').hypotheses.length;
    return this.#result();
  }

  /** Tries all sets of so many mistakes; `false` when it was stopped, or need not go on. */
  async #try(name: PassName, size: number, isLast = false): Promise<boolean> {
    if (this.#isOver() || size > this.#most) return false;
    const { onProgress, signal, pause, helpers } = this.#options;
    const pass = this.#passOf(name);
    const isLong = size > 2 || (name === 'families' && size > 1);
    const help = isLong ? (helpers?.() ?? []) : [];
    const task = { pass: name, size, isLast, assumedMethod: assumedMethodOf(this.#given) };
    for await (const share of tryTogether(pass, task, help)) {
      const signatures = this.#sum((one) => one.signatures());
      onProgress?.({ depth: size, unlisted: pass.unlisted, signatures, share });
      await pause?.();
      await this.#waitWhileHeld();
      if (signal?.aborted === true) return false;
    }
    this.#recipes = await pass.found(size);
    return true;
  }

  async #waitWhileHeld(): Promise<void> {
    const { signal, onHeld } = this.#options;
    if (signal?.held === undefined) return;
    onHeld?.(this.#result());
    await signal.held;
  }

  #isOver(): boolean {
    return this.#recipes.length > 0 || this.#options.signal?.aborted === true;
  }

  #passOf(name: PassName): Pass {
    const pass = this.#passes.get(name) ?? newPass(this.#passInput(name));
    this.#passes.set(name, pass);
    return pass;
  }

  #sum(of: (pass: Pass) => number): number {
    return [...this.#passes.values()].reduce((all, pass) => all + of(pass), 0);
  }

  #result(): SearchResult {
    const { signal } = this.#options;
    return {
      recipes: this.#recipes,
      tried: {
        ...{ depth: this.#depth, unlisted: this.#unlisted, likeliest: this.#likeliest },
        ...this.#visibility,
        recipes: this.#sum((pass) => pass.recipes()),
        signatures: this.#sum((pass) => pass.signatures()),
      },
      cancelled: signal?.aborted === true || signal?.held !== undefined,
    };
  }
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

/** Which faults of the procedure can change this request's signature, and which cannot. */
function visibility(
  { order }: Procedure,
  hypotheses: readonly Hypothesis[],
  isVisible: (member: number) => boolean,
): Pick<Tried, 'faults' | 'invisible'> {
  const visible = new Set(hypotheses.filter((_, at) => isVisible(at)).map(({ fault }) => fault.id));
  const ids = stepFaults.filter(({ step }) => order.includes(step)).map(({ id }) => id);
  return {
    faults: ids.filter((id) => visible.has(id)),
    invisible: ids.filter((id) => !visible.has(id)),
  };
}

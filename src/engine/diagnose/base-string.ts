import { flat, segment, type Given } from '../model/index.ts';
import { readingsOf, runToMac, traceWith, withSteps } from '../signing/index.ts';
import { procedureFor, type Procedure } from '../faults/slots/index.ts';
import { explainBaseString, type Pace } from '../search/base-string-search.ts';
import { missingFor } from './missing.ts';
import type { Recipe } from '../search/ranking.ts';
import { withFaults } from '../search/recipe.ts';
import { nothingTried, search, type SearchOptions, type Tried } from '../search/search.ts';
import { computedSignatures } from '../search/sent.ts';

/** What the base string that the client printed tells, whether the secrets are known or not. */
export interface BaseStringDiagnosis {
  /** The same as the right one; made by known mistakes; or different in another way. */
  readonly verdict: 'same' | 'explained' | 'different';
  /** Recipes that give exactly this base string, the likeliest first. */
  readonly recipes: readonly Recipe[];
  /** Whether its HMAC under the right key is the signature sent. */
  readonly signed: 'yes' | 'no' | 'unknown';
  /** Where it is not: recipes that make the signature sent out of this base string. */
  readonly afterwards: readonly Recipe[];
}

/** What a base string proves of the signature: recipes that reproduce both. */
export interface Proven {
  readonly recipes: readonly Recipe[];
  readonly tried: Tried;
}

/**
 * Compares the base string that the client printed with the right one, and looks for the mistakes that
 * make it: without a secret, by comparing texts. With the secrets its HMAC tells whether the signature
 * sent was made from it. `undefined` without a base string, or without what it is to be compared with.
 */
export async function diagnoseBaseString(
  given: Given,
  options: Pick<SearchOptions, 'pause' | 'signal'> = {},
): Promise<{ diagnosis: BaseStringDiagnosis; proven: Proven | undefined } | undefined> {
  const missing = missingFor(given);
  if (given.baseString === '') return undefined;
  if (missing.some((one) => one === 'header' || one === 'url')) {
    return undefined;
  }
  const procedure = procedureFor(given);
  const isSame = readingsOf(procedure).some(
    (reading) => flat(runToMac(reading.procedure, given).baseString ?? []) === given.baseString,
  );
  const recipes = isSame ? [] : await explainBaseString(procedure, given, paceOf(options));
  const verdict = isSame ? 'same' : recipes.length > 0 ? 'explained' : 'different';
  const made = missing.length > 0 ? unknown : await signatureFrom(procedure, given, options);
  const { signed, afterwards } = made;
  const proven = await provenBy(procedure, given, isSame ? [[]] : recipes, made);
  return { diagnosis: { verdict, recipes, signed, afterwards }, proven };
}

interface Made extends Pick<BaseStringDiagnosis, 'signed' | 'afterwards'> {
  readonly tried: Tried;
}

const unknown: Made = {
  ...{ signed: 'unknown', afterwards: [] },
  tried: { ...nothingTried, recipes: 1, signatures: 1 },
};

/** Whether, or by which mistakes, the signature sent was made from the base string that was printed. */
async function signatureFrom(
  procedure: Procedure,
  given: Given,
  options: Pick<SearchOptions, 'pause' | 'signal'>,
): Promise<Made> {
  // Signs from the printed base string on, whatever the client did before it.
  const printed = withSteps(procedure, { parts: () => [segment(given.baseString)] });
  const { stages } = await traceWith(printed, given);
  const wanted = computedSignatures(given);
  if (wanted.includes(flat(stages.signature ?? []))) return { ...unknown, signed: 'yes' };
  const { pause, signal } = options;
  const { recipes, tried } = await search(printed, given, wanted, {
    maxFaults: 2,
    pause,
    signal,
  });
  return { signed: 'no', afterwards: recipes, tried };
}

const mostCombined = 6;

/**
 * The mistakes before the base string together with those after it, as far as they reproduce the
 * signature sent: each is proved by its HMAC.
 */
async function provenBy(
  procedure: Procedure,
  given: Given,
  before: readonly Recipe[],
  { signed, afterwards, tried }: Made,
): Promise<Proven | undefined> {
  if (signed === 'unknown') return undefined;
  const after = signed === 'yes' ? [[]] : afterwards.slice(0, mostCombined);
  const all = before.flatMap((first) => after.map((then) => [...first, ...then]));
  const some = signed === 'yes' ? all : all.slice(0, mostCombined * mostCombined);
  const wanted = computedSignatures(given);
  const proofs = await Promise.all(
    some.map(async (recipe) => {
      const { stages } = await traceWith(withFaults(procedure, given, recipe), given);
      return recipe.length > 0 && wanted.includes(flat(stages.signature ?? [])) ? [recipe] : [];
    }),
  );
  const recipes = proofs.flat();
  if (recipes.length === 0) return undefined;
  return { recipes, tried: { ...tried, depth: recipes[0]?.length ?? 0 } };
}

function paceOf({ pause, signal }: Pick<SearchOptions, 'pause' | 'signal'>): Pace {
  return async () => {
    await pause?.();
    return signal?.aborted !== true;
  };
}

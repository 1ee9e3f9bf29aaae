import { catalogue, type Diagnosis, type Fault, type Recipe } from '../../engine/index.ts';
import { families, type Family, type HiddenFault } from '../../engine/faults/index.ts';
import type { FaultRef } from '../../engine/search/index.ts';
import { withArticle } from './methods.ts';
import { missingWords } from './missing.ts';

/** A fault of an explanation with its texts. */
export interface ExplainedFault {
  readonly fault: Fault | Family;
  readonly variant: string;
}

const byId = new Map([...catalogue, ...families].map((fault) => [fault.id, fault]));

/** The texts of a recipe's faults. */
export function explainedFaults(recipe: readonly FaultRef[]): readonly ExplainedFault[] {
  return recipe.flatMap(({ id, variant }) => {
    const fault = byId.get(id);
    return fault === undefined ? [] : [{ fault, variant }];
  });
}

/** A fault's title, for lists. */
export function faultTitle(id: string): string {
  return byId.get(id)?.title ?? id;
}

/** Whether a mistake is possible in this kind of request: those of SOAP are not in others. */
export function concerns(id: string, soap: boolean): boolean {
  return soap || !id.startsWith('soap-');
}

/** Mistakes that no search finds, by what they leave behind, with how a person finds out. */
export function hiddenMistakes(
  leaves: HiddenFault['leaves'],
  soap: boolean,
): readonly HiddenFault[] {
  return catalogue
    .filter((fault) => fault.kind === 'hidden')
    .filter((fault) => fault.leaves === leaves && concerns(fault.id, soap));
}

/** Explanations other than the first, each once: the same faults in other variants are one. */
export function otherRecipes(
  recipes: readonly (readonly FaultRef[])[],
): readonly (readonly string[])[] {
  const seen = new Set<string>();
  const lists = recipes.map((recipe) => recipe.map(({ id }) => id));
  return lists
    .filter((ids) => {
      const key = [...ids].sort().join('+');
      if (seen.has(key)) return false;
      seen.add(key);
      return true;
    })
    .slice(1);
}

/** The ids of the first explanation, and of the others, joined by `+`; `undefined` where none is. */
export function recipesIn(
  diagnosis: Diagnosis | undefined,
): { readonly first: string; readonly others: string } | undefined {
  if (diagnosis?.verdict !== 'explained') return undefined;
  const { recipes } = diagnosis;
  return {
    first: (recipes[0] ?? []).map(({ id }) => id).join(' '),
    others: otherRecipes(recipes)
      .map((ids) => ids.join('+'))
      .join(' '),
  };
}

/**
 * The verdict in a sentence that a person would say. May hold `code`. `isBroken` says that the search broke
 * off, and nothing follows from its finding nothing.
 */
export function headline(diagnosis: Diagnosis | undefined, isBroken = false): string {
  if (isBroken) return 'The search stopped working.';
  if (diagnosis === undefined) return 'The signature is wrong. Looking for the mistake…';
  switch (diagnosis.verdict) {
    case 'incomplete':
      return `Still missing: ${missingWords(diagnosis.missing.slice(0, 1))}.`;
    case 'match':
      if (diagnosis.reading === 'nothing-signed')
        return 'The base string is right. Nothing was signed with it here.';
      if (diagnosis.assumedMethod !== undefined)
        return `Right, if this was ${withArticle(diagnosis.assumedMethod)}. Was it?`;
      return hasErrors(diagnosis)
        ? 'The signature is right. Something else is not.'
        : 'The signature is right.';
    case 'explained':
      return explainedHeadline(diagnosis.recipes);
    case 'unexplained':
      return diagnosis.cancelled
        ? 'The signature is wrong. You stopped the search before its end.'
        : 'The signature is wrong, and no known mistake explains it.';
  }
}

/** A line above the headline that names the state. */
export function kicker(diagnosis: Diagnosis | undefined, isBroken = false): string {
  if (isBroken) return 'Not judged';
  if (diagnosis === undefined) return 'Signature does not match · searching';
  switch (diagnosis.verdict) {
    case 'incomplete':
      return 'Not enough to judge yet';
    case 'match':
      return diagnosis.reading === 'nothing-signed' ? 'Base string matches' : 'Signature matches';
    case 'explained':
      return `Signature does not match · ${causesWords(diagnosis.recipes)}`;
    case 'unexplained':
      return `Signature does not match · ${diagnosis.cancelled ? 'search stopped' : 'cause not found'}`;
  }
}

function hasErrors({ findings }: Diagnosis): boolean {
  return findings.some(({ level }) => level === 'error');
}

const numbers = ['no', 'one', 'two', 'three', 'four'];

/** The verdict in a sentence, where these recipes explain it. */
export function explainedHeadline(recipes: readonly Recipe[]): string {
  const faults = explainedFaults(recipes[0] ?? []);
  if (faults.length > 1)
    return `Your client made ${numbers[faults.length] ?? faults.length} mistakes at once.`;
  const likeliest = countCauses(recipes) > 1 ? 'Most likely your client' : 'Your client';
  return `${likeliest} ${faults[0]?.fault.did ?? ''}.`;
}

/** What was found: one cause, several at once, or several that one cannot tell apart. */
function causesWords(recipes: readonly Recipe[]): string {
  const count = countCauses(recipes);
  if (count > 1) return `${count} possible causes`;
  return (recipes[0] ?? []).length === 1 ? 'cause found' : 'causes found';
}

const countCauses = (recipes: readonly Recipe[]): number =>
  recipes.length === 0 ? 0 : otherRecipes(recipes).length + 1;

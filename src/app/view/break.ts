import { catalogue, trace, type Given, type Trace } from '../../engine/index.ts';
import { flat } from '../../engine/model/index.ts';
import type { StepFault } from '../../engine/faults/index.ts';
import { stepsReplaced, type FaultRef } from '../../engine/search/index.ts';
import { surfaceOf } from './causes.ts';
import { certaintyWords } from './certainty.ts';
import { refusalAt } from './errors.ts';
import { groupOf, groups } from './faults.ts';

/** The faults that change a signature, by the parts of the procedure. */
export const breakable: readonly {
  readonly name: string;
  readonly faults: readonly StepFault[];
}[] = groups
  .map((name) => ({
    name,
    faults: catalogue
      .filter((fault) => fault.kind === 'step')
      .filter((fault) => groupOf(fault) === name),
  }))
  .filter(({ faults }) => faults.length > 0);

/** A fault in the way in which it changes a signature, and what that becomes. */
export interface Working extends FaultRef {
  readonly signature: string;
}

/** For each fault that changes the signature of a request the way in which it does. */
export type Workable = ReadonlyMap<string, Working>;

export const noneWorks: Workable = new Map();

const signatureOf = ({ stages }: Trace): string => flat(stages.signature ?? []);

/**
 * Which faults change the signature of this request, each in the first way that does. Leaves off when it is
 * not wanted any more: it takes some hundred signatures, and the request may be in somebody's hands.
 */
export async function workableIn(
  given: Given,
  right: Trace,
  isWanted: () => boolean = () => true,
): Promise<Workable> {
  const sought = signatureOf(right);
  const found = new Map<string, Working>();
  for (const fault of breakable.flatMap(({ faults }) => faults)) {
    if (!isWanted()) break;
    // A fault that has hundreds of ways has shown itself in the first ones.
    for (const { label: variant } of fault.variants(given).slice(0, 6)) {
      const ref = { id: fault.id, variant };
      const signature = signatureOf(await trace(given, [ref]));
      if (signature === sought) continue;
      found.set(fault.id, { ...ref, signature });
      break;
    }
  }
  return found;
}

/** Mistakes whose steps all belong to later ones: nothing is left of them. */
export function hiddenIn(given: Given, recipe: readonly FaultRef[]): readonly string[] {
  const steps = stepsReplaced(given, recipe);
  return recipe.flatMap(({ id }, at) => {
    const later = steps.slice(at + 1).flat();
    const own = steps[at] ?? [];
    return own.length > 0 && own.every((step) => later.includes(step)) ? [id] : [];
  });
}

/** What NetSuite is documented, or was seen, to answer; in words with `code`. */
export function likelyAnswer(given: Given, right: Trace, client: Trace | undefined): string {
  if (client === undefined || signatureOf(client) === signatureOf(right))
    return 'The signature is right: nothing is refused on its account.';
  const {
    code = '',
    certainty = 'reported',
    answers = [],
  } = refusalAt(surfaceOf(given) ?? 'REST') ?? {};
  const [{ status, code: named, text = '' } = {}] = answers;
  const http = status === undefined ? '' : `HTTP ${status}, `;
  return `${http}\`${named ?? code}\`, “${text.split('. ')[0] ?? ''}”; ${certaintyWords[certainty]}. It says no more.`;
}

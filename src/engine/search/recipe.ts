import type { Commonness, Family, StepFault } from '../faults/kinds/define.ts';
import { families } from '../faults/families.ts';
import { stepFaults } from '../faults/steps.ts';
import type { Given } from '../model/index.ts';
import { withSteps } from '../signing/index.ts';
import { procedureFor, type Procedure, type Runs, type Step } from '../faults/slots/index.ts';

/** A fault in one of its variants, by names that survive a message to another thread. */
export interface FaultRef {
  readonly id: string;
  /** The variant's label, or `''`. */
  readonly variant: string;
}

/** One fault in one variant, ready to be tried on a request. */
export interface Hypothesis {
  readonly fault: StepFault | Family;
  readonly label: string;
  readonly runs: Runs;
  readonly steps: readonly Step[];
  /** Lower is commoner: the order in which hypotheses are tried and explanations are shown. */
  readonly cost: number;
  /** Lower is likelier, and the first way of a rarer fault is likelier than the fifth of a common one. */
  readonly likelihoodRank: number;
}

const costs: Readonly<Record<Commonness, number>> = {
  'very high': 1,
  high: 2,
  medium: 3,
  low: 4,
  rare: 5,
};

/** All faults in all variants that could have happened in this request, the commonest first. */
export function hypothesesFor(procedure: Procedure, given: Given): readonly Hypothesis[] {
  return stepFaults
    .flatMap((fault) => hypothesesOf(fault, given))
    .filter(({ steps }) => steps.every((step) => procedure.order.includes(step)))
    .sort((a, b) => a.cost - b.cost);
}

function hypothesesOf(fault: StepFault, given: Given): readonly Hypothesis[] {
  return fault.variants(given).map(({ label, runs }, index) => ({
    fault,
    label,
    runs,
    steps: stepsOf(runs),
    cost: costs[fault.commonness] + index / 100,
    likelihoodRank: costs[fault.commonness] + index * 1.2,
  }));
}

/** What is beyond the list costs more than any two faults of it, and near misses of secrets most. */
const familyCost = 12;

/** All mistakes beyond the list that could have happened in this request, the likeliest first. */
export function familyHypothesesFor(procedure: Procedure, given: Given): readonly Hypothesis[] {
  return families
    .flatMap((family, place) =>
      family.variants(given).map(({ label, runs }, index) => ({
        fault: family,
        label,
        runs,
        steps: stepsOf(runs),
        cost: familyCost + place + index / 1_000_000,
        likelihoodRank: Infinity,
      })),
    )
    .filter(({ steps }) => steps.every((step) => procedure.order.includes(step)));
}

/** The keys of an object typed by its steps are steps. */
const stepsOf = (runs: Runs): readonly Step[] => Object.keys(runs) as Step[];

const byId: ReadonlyMap<string, StepFault | Family> = new Map(
  [...stepFaults, ...families].map((fault) => [fault.id, fault]),
);

/** What the client does who makes a mistake of a recipe: nothing where this request has none such. */
function runsOf(procedure: Procedure, given: Given, { id, variant }: FaultRef): Runs {
  const found = byId
    .get(id)
    ?.variants(given)
    .find(({ label }) => label === variant);
  const runs = found?.runs ?? {};
  return stepsOf(runs).every((step) => procedure.order.includes(step)) ? runs : {};
}

/** The procedure of a client that makes these mistakes. */
export function withFaults(
  procedure: Procedure,
  given: Given,
  recipe: readonly FaultRef[],
): Procedure {
  return recipe.reduce(
    (client, ref) => withSteps(client, runsOf(procedure, given, ref)),
    procedure,
  );
}

/** For each fault of a recipe, the steps it replaces in this request: where it first differs. */
export function stepsReplaced(
  given: Given,
  recipe: readonly FaultRef[],
): readonly (readonly Step[])[] {
  const procedure = procedureFor(given);
  return recipe.map((ref) => stepsOf(runsOf(procedure, given, ref)));
}

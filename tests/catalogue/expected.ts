import { checkFaults } from '../../src/engine/faults/checks.ts';
import type { CheckExample, Example, Sighting } from '../../src/engine/faults/kinds/define.ts';
import { stepFaults } from '../../src/engine/faults/steps.ts';
import recorded from './expected.json';

/** What comes of an example of a fault that changes the signature. */
export interface ExpectedStep {
  readonly name: string;
  /** The right signature, as text before escaping. */
  readonly correct: string;
  /** The signature of a client that makes this mistake and no other. */
  readonly observed: string;
}

/** At which level an example of a check is found. */
export interface ExpectedCheck {
  readonly name: string;
  readonly level: Sighting['level'];
}

/** What `npm run record` wrote, by the ids of faults. */
export interface Expected {
  readonly steps: Readonly<Record<string, readonly ExpectedStep[]>>;
  readonly checks: Readonly<Record<string, readonly ExpectedCheck[]>>;
}

/** The levels are texts in the file. */
export const expected = recorded as Expected;

/** The examples of a fault that changes the signature, each with what is expected of it. */
export function stepExamples(id: string): readonly (ExpectedStep & { readonly given: Example })[] {
  const { examples = [] } = stepFaults.find((fault) => fault.id === id) ?? {};
  return together(id, examples, expected.steps[id]).map(([given, one]) => ({ ...one, given }));
}

/** The examples of a check, each with what is expected of it. */
export function checkExamples(
  id: string,
): readonly (ExpectedCheck & { readonly shown: CheckExample })[] {
  const { examples = [] } = checkFaults.find((check) => check.id === id) ?? {};
  return together(id, examples, expected.checks[id]).map(([shown, one]) => ({ ...one, shown }));
}

function together<A, B>(
  id: string,
  examples: readonly A[],
  wanted: readonly B[] = [],
): readonly (readonly [A, B])[] {
  if (examples.length !== wanted.length)
    throw new Error(`${id} has other examples than are recorded: npm run record -- ${id}`);
  return examples.flatMap((example, at) => {
    const one = wanted[at];
    return one === undefined ? [] : [[example, one] as const];
  });
}

import { readFileSync, writeFileSync } from 'node:fs';
import { readCase } from '../../src/engine/index.ts';
import { inspect } from '../../src/engine/diagnose/index.ts';
import { checkFaults } from '../../src/engine/faults/checks.ts';
import type { CheckFault, StepFault } from '../../src/engine/faults/kinds/define.ts';
import { stepFaults } from '../../src/engine/faults/steps.ts';
import { checkText, exampleText, signatureOf } from '../support/recipes.ts';
import type { Expected, ExpectedCheck, ExpectedStep } from './expected.ts';

const file = new URL('expected.json', import.meta.url);
const idsFile = new URL('ids.json', import.meta.url);

/**
 * Computes what comes of the examples of a fault, writes it into `expected.json` and returns it, to be
 * reviewed: the engine computes it with the fault that is being written, so that it proves nothing by itself.
 * `variant` is the label of the variant that the client of each example has; without it the first one that
 * changes the signature. Names that are there stay.
 */
export async function record(id: string, variant?: string): Promise<readonly unknown[]> {
  const all = JSON.parse(readFileSync(file, 'utf8')) as Expected;
  const step = stepFaults.find((fault) => fault.id === id);
  const check = checkFaults.find((fault) => fault.id === id);
  if (step === undefined && check === undefined)
    throw new Error(`No fault with examples has the id ${id}. Run npm run lists first.`);
  const steps = step && (await stepValues(step, all.steps[id], variant));
  const checks = check && checkValues(check, all.checks[id]);
  const written: Expected = {
    steps: sorted({ ...all.steps, ...(steps && { [id]: steps }) }),
    checks: sorted({ ...all.checks, ...(checks && { [id]: checks }) }),
  };
  writeJson(file, written);
  freeze(id);
  return steps ?? checks ?? [];
}

/** From now on the id is public: see `ids.test.ts`. */
function freeze(id: string): void {
  const ids = JSON.parse(readFileSync(idsFile, 'utf8')) as readonly string[];
  if (!ids.includes(id)) writeJson(idsFile, [...ids, id].sort());
}

const writeJson = (to: URL, value: unknown): void => {
  writeFileSync(to, `${JSON.stringify(value, null, 2)}\n`);
};

function stepValues(
  fault: StepFault,
  known: readonly ExpectedStep[] = [],
  variant?: string,
): Promise<readonly ExpectedStep[]> {
  return Promise.all(
    fault.examples.map(async (given, at) => {
      const name = known[at]?.name ?? nameOf(fault.title, at);
      const text = exampleText(given, '');
      const correct = await signatureOf(text);
      const labels = fault.variants(readCase(text).given).map(({ label }) => label);
      const signatures = await Promise.all(
        labels
          .filter((label) => variant === undefined || label === variant)
          .map((label) => signatureOf(text, [{ id: fault.id, variant: label }])),
      );
      const wrong = signatures.filter((signature) => signature !== correct);
      // A value that is there and still true stays: it may be of a later variant, or from outside.
      const observed = wrong.find((one) => one === known[at]?.observed) ?? wrong[0];
      if (observed === undefined)
        throw new Error(`“${name}” is signed rightly all the same. Variants: ${labels.join(', ')}`);
      return { name, correct, observed };
    }),
  );
}

function checkValues(
  fault: CheckFault,
  known: readonly ExpectedCheck[] = [],
): readonly ExpectedCheck[] {
  return fault.examples.map((shown, at) => {
    const name = known[at]?.name ?? nameOf(fault.title, at);
    const found = inspect(checkText(shown)).find(({ code }) => code === fault.id);
    if (found === undefined) throw new Error(`“${name}” is not found by this check.`);
    return { name, level: found.level };
  });
}

const nameOf = (title: string, at: number): string => (at === 0 ? title : `${title}, ${at + 1}`);

function sorted<T>(record: Readonly<Record<string, T>>): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}

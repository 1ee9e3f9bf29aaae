import type { Given } from '../model/index.ts';
import { flat } from '../model/index.ts';
import type { Stages } from './stages.ts';

/** The names of some stages. */
export type StepOf<All> = keyof All & string;

/** One step, as a procedure runs it: what it reads is done before it. */
export type RunOf<All, K extends keyof All> = (done: All, given: Given) => All[K];

/**
 * A way to sign: its steps in an order in which each finds what it reads. A step without a run hands on the
 * first of what it reads. `All` are the stages that it yields: those of the RFC, or finer ones.
 */
export interface Procedure<All extends Stages = Stages> {
  readonly name: 'oauth' | 'passport';
  readonly order: readonly StepOf<All>[];
  readonly needs: Readonly<Partial<Record<StepOf<All>, readonly StepOf<All>[]>>>;
  readonly runs: { readonly [K in StepOf<All>]?: RunOf<All, K> };
}

/** The same procedure with some steps replaced: what a client with those faults runs. */
export function withSteps<All extends Stages>(
  procedure: Procedure<All>,
  runs: Procedure<All>['runs'],
): Procedure<All> {
  return { ...procedure, runs: { ...procedure.runs, ...runs } };
}

/** Runs one step on what is done. */
export function runStep<All extends Stages, K extends StepOf<All>>(
  procedure: Procedure<All>,
  step: K,
  done: Partial<All>,
  given: Given,
): All[K] {
  const { [step]: run } = procedure.runs;
  // The order of the steps guarantees that all that `step` reads is done.
  if (run !== undefined) return run(done as All, given);
  const [first] = procedure.needs[step] ?? [];
  if (first === undefined) throw new Error(`step-missing: no run for ${step}`);
  // Only a step that yields what the first of its reads yields has no run.
  return done[first] as All[K];
}

/** Runs all steps before the digest. Does not throw on any user data. */
export function runToMac<All extends Stages>(
  procedure: Procedure<All>,
  given: Given,
): Partial<All> {
  const { order } = procedure;
  return runSteps(procedure, order.slice(0, order.indexOf('digest')), {}, given);
}

/** Runs the steps that turn the digest into what is sent. */
export function runFromDigest<All extends Stages>(
  procedure: Procedure<All>,
  done: Partial<All>,
  given: Given,
): Partial<All> {
  const { order } = procedure;
  return runSteps(procedure, order.slice(order.indexOf('digest') + 1), done, given);
}

/** The steps that write a digest as a signature. */
export function stepsToSignature<All extends Stages>({
  order,
}: Procedure<All>): readonly StepOf<All>[] {
  return order.slice(order.indexOf('digest') + 1, order.indexOf('signature') + 1);
}

/** How a procedure writes a digest. */
export function signatureFrom<All extends Stages>(
  procedure: Procedure<All>,
  digest: Uint8Array,
  given: Given,
): string {
  const done = { digest } as Partial<All>;
  return flat(runSteps(procedure, stepsToSignature(procedure), done, given).signature ?? []);
}

function runSteps<All extends Stages>(
  procedure: Procedure<All>,
  steps: readonly StepOf<All>[],
  before: Partial<All>,
  given: Given,
): Partial<All> {
  const done = { ...before };
  for (const step of steps) done[step] = runStep(procedure, step, done, given);
  return done;
}

import type { Given } from '../model/index.ts';
import { flat } from '../model/index.ts';
import {
  afterDigest,
  needs,
  stepsBetween,
  type Run,
  type Runs,
  type Stages,
  type Step,
} from './stages.ts';

/** A way to sign: its steps in an order in which each finds what it reads. */
export interface Procedure {
  readonly name: 'oauth' | 'passport';
  readonly order: readonly Step[];
  readonly needs: Readonly<Partial<Record<Step, readonly Step[]>>>;
  readonly runs: Runs;
}

/** Some steps of a procedure, done. */
export type Done = Partial<Stages>;

/** The same procedure with some steps replaced: what a client with those faults runs. */
export function withSteps(procedure: Procedure, runs: Runs): Procedure {
  return { ...procedure, runs: { ...procedure.runs, ...runs } };
}

/** Runs one step on what is done. */
export function runStep<K extends Step>(
  procedure: Procedure,
  step: K,
  done: Done,
  given: Given,
): Stages[K] {
  return runWith(procedure.runs[step], step, done, given);
}

/** Runs one step, or what stands in its place. Without a run it hands on the first of what it reads. */
export function runWith<K extends Step>(
  run: Run<K> | undefined,
  step: K,
  done: Done,
  given: Given,
): Stages[K] {
  // The order of the steps guarantees what the type asks: all that `step` reads is done.
  if (run !== undefined) return run(done as Stages, given);
  const [first]: readonly Step[] = needs[step];
  if (first === undefined) throw new Error(`step-missing: no run for ${step}`);
  // `RunsOf` lets a step have no run only where the types of the two stages are the same.
  return done[first] as Stages[K];
}

/** Runs all steps before the digest. Does not throw on any user data. */
export function runToMac(procedure: Procedure, given: Given): Done {
  return runSteps(
    procedure,
    procedure.order.filter((step) => step !== 'digest' && !afterDigest.includes(step)),
    {},
    given,
  );
}

/** Runs the steps that turn the digest into what is sent. */
export function runFromDigest(procedure: Procedure, done: Done, given: Given): Done {
  return runSteps(procedure, afterDigest, done, given);
}

/** The steps that write a digest. */
export const toSignature = stepsBetween('digestOctets', 'signature');

/** How a procedure writes a digest. */
export function signatureFrom(procedure: Procedure, digest: Uint8Array, given: Given): string {
  return flat(runSteps(procedure, toSignature, { digest }, given).signature ?? []);
}

function runSteps(procedure: Procedure, steps: readonly Step[], before: Done, given: Given): Done {
  const done: Record<string, unknown> = { ...before };
  for (const step of steps) done[step] = runStep(procedure, step, done, given);
  return done;
}

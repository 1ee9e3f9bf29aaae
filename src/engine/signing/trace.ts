import type { Given } from '../model/index.ts';
import { mac } from '../text/mac.ts';
import { runFromDigest, runToMac, type Procedure } from './procedure.ts';
import type { Stages } from './stages.ts';

/** Every stage of one procedure for one request. */
export interface Trace<All extends Stages = Stages> {
  readonly procedure: Procedure['name'];
  readonly stages: Partial<All>;
}

/** Runs a procedure and keeps every stage. Does not throw on any user data. */
export async function traceWith<All extends Stages>(
  procedure: Procedure<All>,
  given: Given,
): Promise<Trace<All>> {
  const done = runToMac(procedure, given);
  if (done.macInput === undefined) throw new Error('step-missing: macInput was not run');
  const digest = await mac(done.macInput);
  return {
    procedure: procedure.name,
    stages: runFromDigest(procedure, { ...done, digest }, given),
  };
}

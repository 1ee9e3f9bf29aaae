import type { Given } from '../model/index.ts';
import { mac } from '../text/mac.ts';
import { runFromDigest, runToMac, type Done, type Procedure } from './procedure.ts';
import { oauth } from './rest.ts';
import { tokenPassport } from './soap.ts';

/** Every stage of one procedure for one request. */
export interface Trace {
  readonly procedure: Procedure['name'];
  readonly stages: Done;
}

/** The right procedure for what the client sent. */
export function procedureFor({ observed }: Given): Procedure {
  return observed.kind === 'passport' ? tokenPassport : oauth;
}

/** Runs a procedure and keeps every stage. Does not throw on any user data. */
export async function traceWith(procedure: Procedure, given: Given): Promise<Trace> {
  const done = runToMac(procedure, given);
  if (done.macInput === undefined) throw new Error('step-missing: macInput was not run');
  const digest = await mac(done.macInput);
  return {
    procedure: procedure.name,
    stages: runFromDigest(procedure, { ...done, digest }, given),
  };
}

/** The right signature of a request with every stage on the way. */
export function trace(given: Given): Promise<Trace> {
  return traceWith(procedureFor(given), given);
}

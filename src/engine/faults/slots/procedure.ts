import type { Given } from '../../model/index.ts';
import * as signing from '../../signing/index.ts';
import { needs, refinedNeeds, refinedOrder, slots, type Runs, type Stages } from './slots.ts';

/** A way to sign, in places as fine as mistakes are. */
export type Procedure = signing.Procedure<Stages>;
/** Some of its stages, done. */
export type Done = Partial<Stages>;
/** Every stage of it for one request. */
export type Trace = signing.Trace<Stages>;

/** The same way to sign, with the slots of its steps: a step with slots is done in the first of them. */
function refined({ name, order, needs: reads, runs }: signing.Procedure): Procedure {
  const moved = Object.entries(runs).map(([step, run]) => [
    step in slots ? slots[step as keyof typeof slots][0] : step,
    run,
  ]);
  return {
    name,
    order: refinedOrder(order),
    needs: reads === signing.needs ? needs : refinedNeeds(reads),
    // What a slot is given holds all that the step in it reads.
    runs: Object.fromEntries(moved) as Runs,
  };
}

/** OAuth 1.0a and the TokenPassport; see `signing`. */
export const oauth = refined(signing.oauth);
export const tokenPassport = refined(signing.tokenPassport);

/** The right procedure for what the client sent. */
export function procedureFor({ observed }: Given): Procedure {
  return observed.kind === 'passport' ? tokenPassport : oauth;
}

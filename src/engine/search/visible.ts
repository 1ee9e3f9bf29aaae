import type { Given } from '../model/index.ts';
import { signatureFrom, withSteps } from '../signing/index.ts';
import type { Procedure, Runs } from '../faults/slots/index.ts';
import { macWithoutWebCrypto, type MacInput } from '../text/mac.ts';
import { fingerprint } from './fingerprint.ts';
import { graphOf } from './graph.ts';
import { withoutProvenance } from './without-provenance.ts';
import type { Hypothesis } from './recipe.ts';
import { Tables } from './tables.ts';

/** Which hypotheses change by themselves what this request signs, or how the signature is written. */
export function visibleIn(
  procedure: Procedure,
  given: Given,
  hypotheses: readonly Hypothesis[],
): (member: number) => boolean {
  const values = new Tables(graphOf(withoutProvenance(procedure), hypotheses), given, () => false);
  for (const _ of values.grow(0));
  const input = (members: readonly number[]) => values.evaluate('macInput', members) as MacInput;
  const digest = macWithoutWebCrypto(input([]));
  const written = (runs: Runs): string => signatureFrom(withSteps(procedure, runs), digest, given);
  const [right, rightText] = [fingerprint(input([])), written({})];
  const isVisible = hypotheses.map(
    ({ runs }, member) => fingerprint(input([member])) !== right || written(runs) !== rightText,
  );
  return (member) => isVisible[member] === true;
}

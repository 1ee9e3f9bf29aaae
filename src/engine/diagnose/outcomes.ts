import type { Given } from '../model/index.ts';
import { flat } from '../model/index.ts';
import { runWith, type Procedure } from '../signing/index.ts';
import { macs, type MacInput } from '../text/mac.ts';
import type { Octets } from '../text/octets.ts';
import { evaluator, type Members } from './evaluator.ts';
import { fingerprint } from './fingerprint.ts';
import type { Hypothesis } from './recipe.ts';

/** What a set of hypotheses signs. Recipes that sign the same cannot be told apart. */
export interface Outcome {
  /** Equal for all that give the same signature. */
  readonly id: number;
  readonly input: MacInput;
  /** The hypothesis that turns the digest into text in its own way, if one does. */
  readonly output: number | undefined;
}

/** Computes what recipes sign, and their signatures. */
export function outcomes(procedure: Procedure, given: Given, hypotheses: readonly Hypothesis[]) {
  const values = evaluator(procedure, given, hypotheses);
  const known = new WeakMap<Octets, number>();
  // A text that many recipes share is one object, and is read once.
  const numberOf = (octets: Octets): number => {
    const number = known.get(octets) ?? fingerprint(octets.text, octets.charset.length);
    known.set(octets, number);
    return number;
  };

  return {
    of(members: Members): Outcome {
      const input = values.value('macInput', members);
      const output = members.find((member) => hypotheses[member]?.runs.signature !== undefined);
      const { mode, hash, key, message, twice } = input;
      const how = `${mode} ${hash} ${twice === true ? 2 : 1} ${output ?? ''}`;
      const id = fingerprint(`${how} ${numberOf(key)} ${numberOf(message)}`);
      return { id, input, output };
    },
    /** The signatures of a batch, in its order. */
    async signatures(batch: readonly Outcome[]): Promise<readonly string[]> {
      const digests = await macs(batch.map(({ input }) => input));
      return batch.map(({ output }, at) => {
        const run = (output === undefined ? procedure : hypotheses[output])?.runs.signature;
        return flat(runWith(run, 'signature', { digest: digests[at] ?? none }, given));
      });
    },
  };
}

export type Outcomes = ReturnType<typeof outcomes>;

const none = new Uint8Array();

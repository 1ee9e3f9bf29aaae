import type { Given } from '../model/index.ts';
import { flat } from '../model/index.ts';
import { runWith, type Procedure } from '../signing/index.ts';
import { macs, type MacInput } from '../text/mac.ts';
import { evaluator, type Members } from './evaluator.ts';
import type { Hypothesis } from './recipe.ts';

/** What a set of hypotheses signs. Recipes that sign the same cannot be told apart. */
export interface Outcome {
  /** Equal for all that give the same signature. */
  readonly id: string;
  readonly input: MacInput;
  /** The hypothesis that turns the digest into text in its own way, if one does. */
  readonly output: number | undefined;
}

/** Computes what recipes sign, and their signatures. */
export function outcomes(procedure: Procedure, given: Given, hypotheses: readonly Hypothesis[]) {
  const values = evaluator(procedure, given, hypotheses);
  const numberOf = numbering();

  return {
    of(members: Members): Outcome {
      const input = values.value('macInput', members);
      const output = members.find((member) => hypotheses[member]?.runs.signature !== undefined);
      const { mode, hash, key, message, twice } = input;
      const how = `${mode} ${hash} ${key.charset} ${message.charset} ${twice === true ? '2' : '1'}`;
      const id = `${how} ${numberOf(key.text)} ${numberOf(message.text)} ${output ?? ''}`;
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

/** Gives equal texts the same number. */
function numbering(): (text: string) => number {
  const numbers = new Map<string, number>();
  return (text) => {
    const known = numbers.get(text) ?? numbers.size;
    numbers.set(text, known);
    return known;
  };
}

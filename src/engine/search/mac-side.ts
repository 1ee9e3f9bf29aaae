import type { Given } from '../model/index.ts';
import { runStep, withSteps } from '../signing/index.ts';
import type { Procedure } from '../faults/slots/index.ts';
import type { MacInput } from '../text/mac.ts';
import type { Octets } from '../text/octets.ts';
import type { Fits, Members } from './entries.ts';
import type { Hypothesis } from './recipe.ts';

/** One way to make the input of a MAC of a message and a key. */
export interface MacWay {
  readonly members: Members;
  readonly inputOf: (message: Octets, key: Octets) => MacInput;
}

/** The right way, and then others. */
export type MacWays = readonly [MacWay, ...(readonly MacWay[])];

/** The steps after base string and key. A mistake in one of them is in these alone. */
const steps = ['hashChosen', 'macArguments', 'macInput'] as const;

/** The ways that a client may take from message and key to the MAC: the right one, then by size. */
export function macWays(
  procedure: Procedure,
  given: Given,
  hypotheses: readonly Hypothesis[],
  fits: Fits,
): MacWays {
  const wayOf = (members: Members): MacWay => {
    const client = members.reduce(
      (all, member) => withSteps(all, hypotheses[member]?.runs ?? {}),
      procedure,
    );
    const hashChosen = runStep(client, 'hashChosen', {}, given);
    const inputOf = (message: Octets, keyOctets: Octets): MacInput => {
      const done = { hashChosen, message, keyOctets };
      const macArguments = runStep(client, 'macArguments', done, given);
      return runStep(client, 'macInput', { macArguments }, given);
    };
    return { members, inputOf };
  };
  const own = hypotheses.flatMap(({ runs }, at) =>
    steps.some((step) => runs[step] !== undefined) ? [at] : [],
  );
  const ways: [MacWay, ...MacWay[]] = [wayOf([])];
  for (const { members } of ways) {
    for (const member of members.length < steps.length ? own : []) {
      const isNext = member > (members.at(-1) ?? -1) && fits(member, members);
      if (isNext) ways.push(wayOf([...members, member]));
    }
  }
  return ways;
}

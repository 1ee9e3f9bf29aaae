import { runToMac, signatureFrom } from '../signing/index.ts';
import type { Procedure } from '../faults/slots/index.ts';
import { mac } from '../text/mac.ts';
import { fitting } from './fitting.ts';
import { SearchRun } from './search-run.ts';
import type { Part } from './part.ts';
import { ranked, type Recipe } from './ranking.ts';
import { targetsFor, type Sought } from './targets.ts';

/** What is tried in one pass. */
export interface PassInput extends Omit<Sought, 'fits'> {
  /**
   * Where in the list those begin that are beyond the list of known mistakes; each set then has one of
   * them. 0 for a pass without.
   */
  readonly unlisted: number;
}

/** A run whose hits are proved, one by one, by signing as that client does. */
export function newPass({ procedure, given, wanted, hypotheses, unlisted }: PassInput) {
  const fits = fitting(hypotheses, unlisted);
  const run = new SearchRun({
    ...{ procedure, given, hypotheses, fits },
    targets: targetsFor({ procedure, given, hypotheses, wanted, fits }),
    unlistedCount: unlisted > 0 ? 1 : 0,
    isUnlisted: (member) => unlisted > 0 && member >= unlisted,
  });

  const proves = async (client: Procedure): Promise<boolean> => {
    const { macInput } = runToMac(client, given);
    if (macInput === undefined) return false;
    return wanted.includes(signatureFrom(client, await mac(macInput), given));
  };

  /** What others have computed for this pass. */
  const counts: number[] = [];
  const helped = (): number => counts.reduce((sum, count) => sum + count, 0);

  return {
    hits: run.hits,
    signatures: () => run.signatures + helped(),
    recipes: () => run.recipes + helped(),
    /** See `SearchRun`. */
    try: (size: number, isLast: boolean, part?: Part) => run.try(size, isLast, part),
    /** Notes how many signatures someone else has computed so far. */
    counter(): (count: number) => void {
      const place = counts.push(0) - 1;
      return (count) => {
        counts[place] = count;
      };
    },
    unlisted: unlisted > 0,
    /** The recipes of so many mistakes that give what was sent, the likeliest first. */
    found(size: number): Promise<readonly Recipe[]> {
      const sets = run.hits.filter((hit) => hit.size === size).flatMap((hit) => hit.ways());
      return ranked(sets, size, { procedure, hypotheses, fits, proves });
    },
  };
}

export type Pass = ReturnType<typeof newPass>;

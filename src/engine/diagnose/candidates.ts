import type { Members } from './evaluator.ts';
import type { Outcome } from './outcomes.ts';
import { canOccurTogether, type Hypothesis } from './recipe.ts';

/** Three at once are tried of so many hypotheses that change the signature alone, the likeliest. */
const mostForTriples = 80;
/** And beside two of them so many that change nothing alone. */
const mostSilent = 10;

/**
 * Which sets of hypotheses are worth trying, learnt from the smaller ones.
 *
 * - Two are tried of all that change the signature alone.
 * - Of those that sign the same alone, one stands for all when three are tried; the others come back when
 *   it explains.
 * - A hypothesis that changes nothing alone is tried with each that does, and with two of which one
 *   brought it out.
 * - Of three that do, each two must sign what no smaller set signs: where one swallows the other, the three
 *   sign what two of them sign. Of all hypotheses only the likeliest are tried so.
 */
export function candidates(hypotheses: readonly Hypothesis[], right: Outcome) {
  /** For each outcome of one hypothesis all that have it, the likeliest first. */
  const classes = new Map<number, number[]>();
  const silent: number[] = [];
  const pairs = new Set<number>();
  let share = 0;
  const pairKey = (a: number, b: number): number =>
    Math.min(a, b) * hypotheses.length + Math.max(a, b);
  const together = (a: number, b: number): boolean => {
    const [one, other] = [hypotheses[a], hypotheses[b]];
    return one !== undefined && other !== undefined && canOccurTogether(one, other);
  };
  const standIns = (): readonly number[] => [...classes.values()].flatMap(([first]) => first ?? []);

  return {
    /** Notes what one hypothesis or two sign. `isNew` tells whether no smaller set signs the same. */
    learn(members: Members, { id }: Outcome, isNew: boolean): void {
      const [a = 0, b] = members;
      if (b !== undefined) {
        if (isNew) pairs.add(pairKey(a, b));
      } else if (members.length === 1) {
        if (id === right.id) silent.push(a);
        else classes.set(id, [...(classes.get(id) ?? []), a]);
      }
    },
    *singles(): Generator<Members, void> {
      for (const index of hypotheses.keys()) {
        share = index / hypotheses.length;
        yield [index];
      }
    },
    /** How much of the sets that are being made is done, 0 to 1. */
    share: () => share,
    *pairs(): Generator<Members, void> {
      const loud = [...classes.values()].flat();
      for (const [at, a] of loud.entries()) {
        share = at / loud.length;
        for (const b of [...loud.slice(at + 1), ...silent]) if (together(a, b)) yield [a, b];
      }
    },
    *triples(): Generator<Members, void> {
      const loud = likeliest(standIns(), hypotheses, mostForTriples);
      const quiet = likeliest(silent, hypotheses, mostSilent);
      const paired = (a: number, b: number): boolean => pairs.has(pairKey(a, b));
      for (const [at, a] of loud.entries()) {
        share = at / loud.length;
        const partners = loud.slice(at + 1).filter((b) => paired(a, b));
        for (const [next, b] of partners.entries()) {
          for (const c of partners.slice(next + 1)) if (paired(b, c)) yield [a, b, c];
          for (const c of quiet) {
            if ((paired(a, c) || paired(b, c)) && together(a, c) && together(b, c)) yield [a, b, c];
          }
        }
      }
    },
    /** The set itself, and the sets in which others stand that sign the same alone. */
    alike(members: Members): readonly Members[] {
      return members.reduce<readonly Members[]>(
        (sets, member) => {
          const mates = [...classes.values()].find(([first]) => first === member) ?? [member];
          return sets.flatMap((set) => mates.map((mate) => [...set, mate]));
        },
        [[]],
      );
    },
    /** The hypotheses that change this request's signature alone. */
    loud: (): readonly number[] => [...classes.values()].flat(),
    together,
  };
}

/** The likeliest of some hypotheses: the commonest faults, each in its first ways before its last. */
function likeliest(
  some: readonly number[],
  hypotheses: readonly Hypothesis[],
  most: number,
): readonly number[] {
  const rank = (member: number): number => hypotheses[member]?.likelihoodRank ?? Infinity;
  return [...some].sort((a, b) => rank(a) - rank(b)).slice(0, most);
}

export type Candidates = ReturnType<typeof candidates>;

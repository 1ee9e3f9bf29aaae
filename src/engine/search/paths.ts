import type { Given } from '../model/index.ts';
import type { Step } from '../faults/slots/index.ts';
import type { Entry, Members } from './entries.ts';
import type { Node } from './graph.ts';
import { isPassing, runOf, withoutSources } from './step-runs.ts';

/** The steps from one to another, without those that hand on what they read in every case. */
export interface Path {
  readonly start: Node;
  readonly target: Node;
  readonly stops: readonly Stop[];
  /** The stages at hand, one object for all values that go this path. */
  readonly done: Record<string, unknown>;
}

/** A step on a path, and what has to be there before it is taken. */
interface Stop {
  readonly node: Node;
  /** Stages that steps in between have handed on, by the names under which they are read. */
  readonly copies: readonly (readonly [name: Step, source: Step])[];
  /** Steps that are not on the path; `isFirst` of those that are read before one that is. */
  readonly besides: readonly { readonly read: Node; readonly isFirst: boolean }[];
}

/** The path from a step to a later one, among all steps in their order. */
export function pathTo(start: Node, target: Node, all: readonly Node[]): Path {
  const sourceOf = (node: Node): Node => {
    const [read] = node.reads;
    return node === start || node === target || read === undefined || !isPassing(node)
      ? node
      : sourceOf(read);
  };
  const isOn = (node: Node): boolean => node.subtree.has(start) || start.reads.includes(node);
  const stops = all
    .filter((node) => node !== start && node.subtree.has(start) && target.subtree.has(node))
    .filter((node) => node === target || !isPassing(node))
    .map((node): Stop => {
      const firstOn = node.reads.findIndex(isOn);
      return {
        node,
        copies: node.reads
          .filter((read) => read.subtree.has(start) && sourceOf(read) !== read)
          .map((read) => [read.step, sourceOf(read).step]),
        besides: node.reads.flatMap((read, at) =>
          isOn(read) ? [] : [{ read, isFirst: at < firstOn }],
        ),
      };
    });
  return { start, target, stops, done: {} };
}

/**
 * The value that a later step takes, of one of an earlier step with the same mistakes; `undefined` where
 * all of the mistakes meet on another path to it, too, and are handed over from there. `evaluate` gives the
 * values of steps beside the path.
 */
export function evaluateAlong(
  { value, members, from }: Entry,
  path: Path,
  evaluate: (node: Node, members: Members) => unknown,
  given: Given,
): unknown {
  const { start, done } = path;
  for (let at = 0; at < from.length; at += 1) {
    done[start.reads[at]?.step ?? ''] = from[at]?.value;
  }
  done[start.step] = value;
  for (const { node, copies, besides } of path.stops) {
    for (const [name, source] of copies) done[name] = done[source];
    for (const { read, isFirst } of besides) {
      if (isFirst && allTouch(read, members)) return undefined;
      done[read.step] = evaluate(read, members);
    }
    const run = runOf(node, members);
    done[node.step] =
      run === undefined ? done[node.reads[0]?.step ?? ''] : withoutSources(run(done, given));
  }
  return done[path.target.step];
}

function allTouch({ touches }: Node, members: Members): boolean {
  for (const member of members) if (touches[member] !== 1) return false;
  return true;
}

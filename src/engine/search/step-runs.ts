import type { Segment } from '../model/index.ts';
import type { Members } from './entries.ts';
import type { Node, StepRun } from './graph.ts';

/** What stands in the place of a step when these mistakes are made, all of them before it. */
export function runOf({ again, run }: Node, members: Members): StepRun | undefined {
  if (again.size === 0) return run;
  const owner = members.find((member) => again.has(member));
  return owner === undefined ? run : again.get(owner);
}

/** Whether a step hands on what it reads in every case, but for a mistake that begins here. */
export function isPassing({ run, again, reads }: Node): boolean {
  return run === undefined && again.size === 0 && reads.length === 1;
}

/**
 * A search has no use for where a text came from: one piece, instead of one for each parameter. The
 * lists of parameters keep their sources, since clients sort by them.
 */
export function withoutSources(value: unknown): unknown {
  if (!Array.isArray(value)) return value;
  const [first, second] = value as readonly unknown[];
  if (Array.isArray(first)) return value.map(withoutSources);
  if (second === undefined || !isSegment(first)) return value;
  let text = '';
  for (const piece of value as readonly Segment[]) text += piece.text;
  return [{ text, from: first.from }];
}

function isSegment(value: unknown): value is Segment {
  return typeof value === 'object' && value !== null && 'text' in value;
}

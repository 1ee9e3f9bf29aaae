import type { Given } from '../model/index.ts';
import { procedureFor } from '../faults/slots/index.ts';
import { newPass, type Pass } from './pass.ts';
import type { Members } from './entries.ts';
import { assumingMethod } from './method.ts';
import type { Part } from './part.ts';
import { passInputsFor, type PassName } from './pass-inputs.ts';
import { computedSignatures } from './sent.ts';

/** What a helper is asked to try: one part of one pass. */
export interface Task {
  readonly pass: PassName;
  readonly size: number;
  readonly isLast: boolean;
  readonly part: Part;
  /** The method that is assumed, where the texts state none. */
  readonly assumedMethod?: string | undefined;
}

/** What a helper has tried and found, in a form that survives a message to another thread. */
export interface Found {
  readonly signatures: number;
  readonly hits: readonly FoundHit[];
}

/** Sets of mistakes that sign what was sent; see `Hit`. */
export interface FoundHit {
  readonly text: string;
  readonly size: number;
  readonly sets: readonly Members[];
}

/** Tries a part of a search on another thread; tells now and then how many signatures it has computed. */
export type Helper = (task: Task, onSignatures: (count: number) => void) => Promise<Found>;

export interface HelpOptions {
  readonly onSignatures: (count: number) => void;
  readonly signal: { readonly aborted: boolean };
  readonly pause: () => Promise<void>;
}

/** A helper's work: tries a part of a search that `diagnose` runs on another thread, on the same case. */
export async function help(
  read: Given,
  { pass: name, size, isLast, part, assumedMethod }: Task,
  { onSignatures, signal, pause }: HelpOptions,
): Promise<Found> {
  const given = assumedMethod === undefined ? read : assumingMethod(read, assumedMethod);
  const inputs = passInputsFor(procedureFor(given), given, computedSignatures(given));
  const pass = newPass(inputs.passInput(name));
  for await (const _ of pass.try(size, isLast, part)) {
    onSignatures(pass.signatures());
    await pause();
    if (signal.aborted) break;
  }
  return {
    signatures: pass.signatures(),
    hits: pass.hits.map(({ text, size: number, ways }) => ({
      text,
      size: number,
      sets: ways(),
    })),
  };
}

/**
 * Tries all of a pass's sets of one size with what help there is, one part each, and says now and then
 * how much is done. What a helper could not do is done here in the end.
 */
export async function* tryTogether(
  pass: Pass,
  task: Omit<Task, 'part'>,
  helpers: readonly Helper[],
): AsyncGenerator<number, void> {
  const { size, isLast } = task;
  const of = helpers.length + 1;
  const helped = helpers.map((helper, at) => {
    const part = { index: at + 1, of };
    const counted = pass.counter();
    return helper({ ...task, part }, counted).then(
      ({ signatures, hits }) => {
        counted(signatures);
        for (const { text, size: number, sets } of hits) {
          pass.hits.push({ text, size: number, ways: () => sets });
        }
        return undefined;
      },
      () => {
        counted(0);
        return part;
      },
    );
  });
  yield* pass.try(size, isLast, { index: 0, of });
  for (const undone of await Promise.all(helped)) {
    if (undone !== undefined) yield* pass.try(size, isLast, undone);
  }
}

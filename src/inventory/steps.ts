/**
 * Work that is done in steps: after each the page may take a breath, since a long list must not keep it
 * from answering. `finish` does all at once.
 */
export type InSteps<T> = Generator<undefined, T, undefined>;

/** So many records are taken in one step. */
const inOneStep = 200;

/** Does all steps of some work, one after the other. */
export function finish<T>(work: InSteps<T>): T {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}

/** The pieces of a list, each short enough for one step. */
export function pieces<T>(list: readonly T[], length = inOneStep): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(list.length / length) }, (_, at) =>
    list.slice(at * length, (at + 1) * length),
  );
}

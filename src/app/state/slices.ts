import type { InSteps } from '../../inventory/index.ts';
import { pause } from '../../worker/pause.ts';

/** Work takes the page no longer than this at a time, in milliseconds. */
const slice = 30;

/** Does work in steps, and lets the page answer between them. `undefined` when it is no longer wanted. */
export async function inSlices<T>(
  work: InSteps<T>,
  isWanted: () => boolean = () => true,
): Promise<T | undefined> {
  let began = performance.now();
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
    if (performance.now() - began < slice) continue;
    await pause();
    if (!isWanted()) return undefined;
    began = performance.now();
  }
}

import type { Given } from '../../model/index.ts';
import { runStep } from '../../signing/index.ts';
import { oauth, type Done, type Runs, type Stages, type Step } from '../slots/index.ts';

/** A client that takes a step rightly, and goes on with something else than the step yields. */
export function changing<K extends Step>(step: K, change: (stage: Stages[K]) => Stages[K]): Runs {
  return {
    [step]: (done: Done, given: Given) => change(runStep(oauth, step, done, given)),
  };
}

import type { Given } from '../../model/index.ts';
import { runStep } from '../../signing/index.ts';
import { oauth, type Done, type Runs, type Stages, type Step } from '../slots/index.ts';

/** A client that does a step rightly, and then changes what it yields. */
export function changing<K extends Step>(step: K, change: (stage: Stages[K]) => Stages[K]): Runs {
  return {
    [step]: (done: Done, given: Given) => change(runStep(oauth, step, done, given)),
  };
}

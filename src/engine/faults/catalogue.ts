import { checkFaults } from './checks.ts';
import type { Fault } from './kinds/define.ts';
import { hiddenFaults } from './hidden.ts';
import { stepFaults } from './steps.ts';

/** Every fault we know: those that change a signature, those that are found by looking, those that none can find. */
export const catalogue: readonly Fault[] = [...stepFaults, ...checkFaults, ...hiddenFaults];

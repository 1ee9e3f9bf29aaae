import { checkFaults } from './checks.ts';
import type { Fault } from './define.ts';
import { stepFaults } from './steps.ts';

/** Every fault we know: those that change a signature, then those that are seen by looking. */
export const catalogue: readonly Fault[] = [...stepFaults, ...checkFaults];

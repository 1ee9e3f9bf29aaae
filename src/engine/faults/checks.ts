import type { CheckFault } from './define.ts';

export const checkFaults: readonly CheckFault[] = [];

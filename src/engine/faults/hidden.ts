import type { HiddenFault } from './define.ts';

/** Every fault that no search can find. They are named when nothing explains. */
export const hiddenFaults: readonly HiddenFault[] = [];

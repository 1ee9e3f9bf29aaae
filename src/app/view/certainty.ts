import type { Certainty } from '../../engine/model/index.ts';

/** How sure something is, in words that stand behind it. */
export const certaintyWords: Readonly<Record<Certainty, string>> = {
  documented: 'documented by Oracle',
  reported: 'reported in public, not documented',
  believed: 'believed, without a source',
  tentative: 'tentative',
};

import {
  comparison,
  contradictions,
  contradictionSources,
  rehearsal,
  rehearsalSource,
  soapEndpoints,
  timeline,
  type Milestone,
} from '../../knowledge/index.ts';

export {
  comparison,
  contradictions,
  contradictionSources,
  rehearsal,
  rehearsalSource,
  soapEndpoints,
  timeline,
};

/** How each status is told apart without its colour. */
export const statusSigns: Readonly<Record<Milestone['status'], string>> = {
  done: '✓',
  announced: '●',
  tentative: '?',
};

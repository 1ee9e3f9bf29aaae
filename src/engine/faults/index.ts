/** The catalogue of mistakes, the clients that are known to make them, and the words to look for them. */
export { catalogue } from './catalogue.ts';
export { clients, clientsThatDo, type Client, type ClientMatch } from './clients.ts';
export { families } from './families.ts';
export type { CheckFault, Family, Fault, HiddenFault, StepFault } from './kinds/define.ts';
export { commonest, fillers, sameWords, searchPhrases } from './search-words.ts';

/** The catalogue of mistakes, and the clients that are known to make them. */
export { catalogue } from './catalogue.ts';
export { clients, clientsThatDo, type Client, type ClientMatch } from './clients.ts';
export { families } from './families.ts';
export type { CheckFault, Family, Fault, HiddenFault, StepFault } from './kinds/define.ts';

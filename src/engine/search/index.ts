/** The search for mistakes that reproduce a signature: its results, and its work on other threads. */
export { assumingMethod, withLikelyMethod } from './method.ts';
export type { Recipe } from './ranking.ts';
export { stepsReplaced, type FaultRef } from './recipe.ts';
export type { Progress, SearchSignal, Tried } from './search.ts';
export { sentSignature } from './sent.ts';
export { help, type Found, type Helper, type HelpOptions, type Task } from './team.ts';

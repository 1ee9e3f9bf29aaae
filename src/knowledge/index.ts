/** What the page tells of NetSuite beside signing: copy as data, each statement with its source. */
export { jobs } from './role/records.ts';
export { roleFor, surfaces } from './role/advice.ts';
export type * from './role/define.ts';
export * from './timeline.ts';
export * from './comparison.ts';
export { setupSteps, type SetupStep, type Statement } from './setup-steps.ts';

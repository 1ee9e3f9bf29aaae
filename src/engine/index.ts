/**
 * The engine's public face: pure functions from texts to plain data, usable in a browser, in a worker
 * and in Node. No DOM, no network, no clock.
 */
export * from './model/index.ts';
export { readCase, type GivenText, type ReadCase } from './input.ts';
export { trace, traceWith, procedureFor, type Trace } from './signing/index.ts';

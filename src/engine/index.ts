/**
 * The engine's public face: pure functions from texts to plain data, usable in a browser, in a worker
 * and in Node. No DOM, no network, no clock. No text of a user makes any of them throw. What they are made
 * of is imported from the folder where it lives.
 */
import { diagnoseCase, type DiagnoseOptions, type Diagnosis } from './diagnose/diagnose.ts';
import { withFaults } from './search/recipe.ts';
import type { Recipe } from './search/ranking.ts';
import { readCase, type GivenText } from './input.ts';
import type { Given } from './model/index.ts';
import { traceWith } from './signing/index.ts';
import { procedureFor, type Trace } from './faults/slots/index.ts';

/**
 * Every stage of signing a case: rightly, or as a client with the faults of a recipe does it. Takes
 * the texts of a case, or a case that `readCase` has read.
 */
export function trace(given: GivenText | Given, recipe: Recipe = []): Promise<Trace> {
  const read = isRead(given) ? given : readCase(given).given;
  return traceWith(withFaults(procedureFor(read), read, recipe), read);
}

/**
 * Says whether the signature of a case is right and, if it is not, which mistakes reproduce it, with
 * findings of what else is wrong. Give `now` to have the timestamp judged.
 */
export function diagnose(text: GivenText, options: DiagnoseOptions = {}): Promise<Diagnosis> {
  const { given, notices } = readCase(text);
  return diagnoseCase(given, notices, options);
}

function isRead(given: GivenText | Given): given is Given {
  return typeof given.observed !== 'string';
}

export { parse } from './parse/paste.ts';
export type { Parsed } from './parse/parsed.ts';
export { readCase, type GivenText, type ReadCase } from './input.ts';
export { catalogue } from './faults/catalogue.ts';
export type { Fault } from './faults/kinds/define.ts';
export type { DiagnoseOptions, Diagnosis, Given, Recipe, Trace };

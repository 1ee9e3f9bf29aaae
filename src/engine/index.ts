/**
 * The engine's public face: pure functions from texts to plain data, usable in a browser, in a worker
 * and in Node. No DOM, no network, no clock. No text of a user makes any of them throw.
 */
import { diagnoseCase, type DiagnoseOptions, type Diagnosis } from './diagnose/diagnose.ts';
import { stepsReplaced, withFaults } from './search/recipe.ts';
import type { Recipe } from './search/ranking.ts';
import { helpWith, type Found, type HelpOptions, type Task } from './search/team.ts';
import { readCase, type GivenText } from './input.ts';
import type { Given } from './model/index.ts';
import { traceWith } from './signing/index.ts';
import { procedureFor, type Step, type Trace } from './faults/slots/index.ts';

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

/** Tries a part of a search that `diagnose` runs on another thread, on the same texts. */
export function help(text: GivenText, task: Task, options: HelpOptions): Promise<Found> {
  return helpWith(readCase(text).given, task, options);
}

/** For each fault of a recipe the steps that it replaces: where it first differs. */
export function replacedSteps(given: Given, recipe: Recipe): readonly (readonly Step[])[] {
  return stepsReplaced(procedureFor(given), given, recipe);
}

function isRead(given: GivenText | Given): given is Given {
  return typeof given.observed !== 'string';
}

export * from './model/index.ts';
export { catalogue } from './faults/catalogue.ts';
export { families } from './faults/families.ts';
export { clients, clientsThatDo, type Client, type ClientMatch } from './faults/clients.ts';
export type { CheckFault, Family, Fault, HiddenFault, StepFault } from './faults/kinds/define.ts';
export type { BaseStringDiagnosis } from './diagnose/base-string.ts';
export { clientTrace } from './diagnose/client-trace.ts';
export { inspect } from './diagnose/inspect.ts';
export { assumingMethod, withLikelyMethod } from './search/method.ts';
export { missingFor, type Missing } from './diagnose/missing.ts';
export { probeFor, tellApart, type Probe } from './diagnose/probe.ts';
export { sentSignature } from './search/sent.ts';
export { diagnoseWithoutSearch } from './diagnose/diagnose.ts';
export type { DiagnoseOptions, Diagnosis } from './diagnose/diagnose.ts';
export type { FaultRef } from './search/recipe.ts';
export type { Recipe } from './search/ranking.ts';
export type { Progress, SearchSignal, Tried } from './search/search.ts';
export type { Found, Helper, Task } from './search/team.ts';
export { readCase, type GivenText, type ReadCase } from './input.ts';
export { parse } from './parse/paste.ts';
export { isSigned } from './parse/merge.ts';
export type { FoundCredential, Parsed, ParsedRequest, ParsedResponse } from './parse/parsed.ts';
export { splitUrl, urlAsSent } from './text/url.ts';
export { percentDecode, percentEncode } from './text/percent.ts';
export {
  hiddenInPaste,
  isSecretSignature,
  mostRead,
  mostSearched,
  redactionOf,
  secretMark,
  secretsReplaced,
  secretsNamedIn,
  secretValuesOf,
} from './redact/index.ts';
export type { Masking, Material, Redaction } from './redact/index.ts';
export { escapeXml } from './text/xml.ts';
export { readAccount, readHost, type AccountKind } from './netsuite/account/accounts.ts';
export type { AccountForms } from './netsuite/account/account-forms.ts';
export { readAccountText, type AccountReading } from './netsuite/account/read-account-text.ts';
export { disagreementsOf, type AccountTexts } from './netsuite/account/disagreements.ts';
export type { Disagreement } from './netsuite/account/disagreement.ts';
export {
  procedureFor,
  stepsBetween,
  type Stages,
  type Step,
  type Trace,
} from './faults/slots/index.ts';
export { printUnsignedHeader, trimSecret, type Param } from './signing/index.ts';
export { causesOf, errorsIn, statusIn, type Answer, type NamedError } from './netsuite/answer.ts';
export { surfaceIn } from './netsuite/surface.ts';
export { auditRows, type AuditRow } from './netsuite/audit-trail.ts';
export { errors, walkThrough } from './netsuite/errors/index.ts';
export type { Cause, NetSuiteError, SetupStepId, Surface } from './netsuite/errors/define.ts';

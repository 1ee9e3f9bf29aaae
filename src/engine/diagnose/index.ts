/** What is said of a case: its verdict, what is missing, what else is wrong, and how to ask further. */
export type { BaseStringDiagnosis } from './base-string.ts';
export { clientTrace } from './client-trace.ts';
export { diagnoseWithoutSearch, type DiagnoseOptions, type Diagnosis } from './diagnose.ts';
export { inspect } from './inspect.ts';
export { missingFor, type Missing } from './missing.ts';
export { probeFor, distinguishingUrlFor, type Probe } from './probe.ts';

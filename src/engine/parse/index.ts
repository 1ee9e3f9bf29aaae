/** What a pasted text says; `parse` itself is on the engine's face. */
export { isSigned } from './merge.ts';
export type { FoundCredential, Parsed, ParsedRequest, ParsedResponse } from './parsed.ts';
export { parse } from './paste.ts';

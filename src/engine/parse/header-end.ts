import type { HeaderParam } from '../model/index.ts';
import { isWholeDigest } from '../text/base64.ts';

/** What closes a text in code, in JSON or in a log, when a value of a header has closed before it. */
const closing = /\s{0,9}\\*[\])}>"'`’”″|]/y;
/** A name that every reader of headers knows, in front of its value. */
const knownParam =
  /\b(?:realm|role|oauth_(?:consumer_key|token|signature(?:_method)?|timestamp|nonce|version|callback|verifier|body_hash))["'\\]{0,3}\s{0,9}=/gi;
/** A parameter of any name with a quoted value: where all values are quoted, the header goes on with it. */
const anotherParam =
  /[\s,;&]{0,20}[^\s=,;&"'\\]{1,3000}\s{0,9}=\s{0,9}\\?["'“”„‟″‶＂«»〝〞‘’‚‛′‵＇‹›`´]/y;

const separators = /[\s,;&]*/y;

/** Where the last known parameter of a text begins; -1 where there is none. */
export function lastKnownParam(text: string): number {
  let last = -1;
  for (const { index } of text.matchAll(knownParam)) last = index;
  return last;
}

/** Whether a header, whose values have all been quoted, is over at `at`, behind one of them. */
export function isOver(text: string, at: number, lastKnown: number): boolean {
  closing.lastIndex = anotherParam.lastIndex = separators.lastIndex = at;
  if (closing.test(text)) return true;
  separators.test(text);
  if (separators.lastIndex === text.length) return false;
  return lastKnown < at && !(/[,;&]/.test(text.slice(at, at + 9)) && anotherParam.test(text));
}

/** How a log says that there was more. */
const mark = String.raw`(?:…|\.{3,}|\\{1,4}u2026|⋯|[<\[({][^<>()[\]{}\n]{0,40}(?:truncat|\bcut\b|\bsnip|omit|\bmore\b|…|\.\.\.)[^<>()[\]{}\n]{0,40}[>\])}])`;
/** What may follow that mark: `(512 more)`, and the quote or bracket that closes the text. */
const tail = String.raw`(?:[ \t]{0,9}(?:[<\[({][^<>()[\]{}\n]{0,40}[>\])}]|\.{3}|…|\+\d{1,6})){0,3}[ \t\r"'\x60)\]}>\\,;]*(?=\n|$)`;

const endsInMark = new RegExp(String.raw`${mark}["'\x60)\]}>\\]*$`, 'i');
const cutAtMark = new RegExp(
  String.raw`^(?<comma>[ \t]*[,;&][\s,;&]*)?(?<name>[a-z_]{0,30})["'\\]{0,3}[ \t]*=?[ \t]*["'\\]{0,3}${mark}${tail}`,
  'i',
);
const cutInName = /^[ \t]*[,;&][\s,;&]*(?<name>[a-z_]{1,30})["'\\]{0,3}[ \t]*[ \t\r"'`)\]}>\\]*$/i;
const openEnd = /^[ \t]*[,;&][\s,;&"'`)\]}>\\]*$/;

const names = [
  ...['realm', 'role', 'oauth_consumer_key', 'oauth_token', 'oauth_signature', 'oauth_nonce'],
  ...['oauth_signature_method', 'oauth_timestamp', 'oauth_version', 'oauth_callback'],
  ...['oauth_verifier', 'oauth_body_hash'],
];
/** Parameters that every signed header has: where one is missing, the text may be cut. */
const needed = [
  ...['oauth_consumer_key', 'oauth_nonce', 'oauth_timestamp', 'oauth_signature'],
  'oauth_signature_method',
];

const isBeginning = (word: string): boolean =>
  names.some((name) => name.startsWith(word.toLowerCase()));

/** How many of those are still missing. */
function missingOf(params: readonly HeaderParam[]): number {
  return needed.filter((name) => !params.some((param) => param.name === name && param.value !== ''))
    .length;
}

/** How far a header is looked at behind its last known parameter. */
const farthest = 300;

/**
 * Where a text ends that was cut off behind the last known parameter of its header: at the mark of a log,
 * within the next name, or behind a comma. `undefined` where it was not cut there.
 */
export function cutEnd(
  text: string,
  at: number,
  params: readonly HeaderParam[],
): number | undefined {
  if (params.length === 0 || params.length > needed.length * 4) return undefined;
  const rest = text.slice(at, at + farthest);
  const missing = missingOf(params);
  const marked = cutAtMark.exec(rest);
  const { comma, name = '' } = marked?.groups ?? {};
  if (marked !== null && isBeginning(name) && (comma !== undefined || missing > 0))
    return at + marked[0].length;
  if (missing === 0 || missing === needed.length || text.length > at + farthest) return undefined;
  const word = cutInName.exec(rest);
  if (word !== null && isBeginning(word.groups?.['name'] ?? '')) return text.length;
  return openEnd.test(rest) ? text.length : undefined;
}

/**
 * Whether the last parameter of these was cut off in its value: its quote is not closed, nothing follows
 * its `=`, or a log's mark such as `…` ends it. A signature's length shows whether it is whole.
 */
export function isCutInValue(params: readonly HeaderParam[], isOpen: boolean): boolean {
  const last = params.at(-1);
  if (last === undefined || params.length > needed.length * 4) return false;
  const { name, value, quote, raw } = last;
  if (endsInMark.test(value.slice(-100))) return isOpen || quote === '' || missingOf(params) > 0;
  if (isOpen) return !(name === 'oauth_signature' && isWholeDigest(value));
  return quote === '' && /^[\\"']*$/.test(raw.text) && name !== 'realm' && missingOf(params) > 0;
}

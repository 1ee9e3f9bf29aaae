import type { Span } from '../../model/index.ts';
import type { Edit } from '../repair.ts';
import { breakable, folded, jointsIn, type Folded } from './joints.ts';

const scheme = new RegExp(
  String.raw`(?<![\p{L}\p{N}_.%-])(?:(?<prefix>${breakable('authorization')}["'\\]{0,3}[ \t\n]{0,9}[:=,][ \t\n]{0,9}["'\\@b]{0,4})?(?<oauth>${breakable('oauth')})(?<gap>[ \t\n,]{1,9})|(?=(?:${breakable('realm')}|${breakable('oauth_')}\n?[a-z])))`,
  'giu',
);
const name = /["'\\]{0,3}(?<name>[a-z_\n]{2,40})["'\\]{0,3}[ \t\n]{0,9}=[ \t\n]{0,9}/iy;
const quote = String.raw`(?:\\{0,3}\n?["'“”„‘’«»]|${breakable('&quot;')}|${breakable('&#34;')})`;
const quoted = new RegExp(String.raw`${quote}(?<value>[^"'“”„‘’«»\\&]{0,4000})${quote}`, 'y');
/** A value without quotes; what goes on below it has no name of its own. */
const bare = /[^\s"',;&\\]{1,500}(?:\n[^\s"',;&=\\]{1,500}(?=[ \t]*[,;])){0,9}/y;
const separator = /[ \t\n]{0,9}[,;]?[ \t\n]{0,9}/y;

const known =
  /^(?:realm|role|oauth_(?:consumer_key|token|signature(?:_method)?|timestamp|nonce|version|callback|verifier|body_hash))$/i;

/** What was found of a wrapped header: its edits, and where it ends. */
interface Wrapped {
  readonly edits: readonly Edit[];
  readonly end: number;
}

/** The joints of Authorization headers that were wrapped where they were copied. */
export function headerEdits(text: string): readonly Edit[] {
  if (!text.includes('\n')) return [];
  const fold = folded(text);
  const edits: Edit[] = [];
  let at = 0;
  for (const found of fold.text.matchAll(scheme)) {
    if (found.index < at) continue;
    const { edits: some, end } = wrappedAt(fold, found);
    edits.push(...some);
    at = end;
  }
  return edits;
}

function wrappedAt(fold: Folded, found: RegExpExecArray): Wrapped {
  const { prefix = '', oauth = '', gap = '' } = found.groups ?? {};
  const start = found.index;
  const letters = start + prefix.length;
  const first = letters + oauth.length;
  const { parts, end, count } = paramsAt(fold.text, first + gap.length);
  if (count < 3) return { edits: [], end: start + 1 };
  // Behind the colon of the header's name a break is harmless, and programs set one.
  const colon = start + Math.max(0, prefix.search(/[:=,]/));
  const within = [
    ...jointsIn(fold, { start, end: colon }, ''),
    ...jointsIn(fold, { start: letters, end: first }, ''),
  ];
  const edits = [
    ...jointsIn(fold, { start, end: colon }, ''),
    ...jointsIn(fold, { start: colon, end: letters }, ' '),
    ...jointsIn(fold, { start: letters, end: first }, ''),
    ...jointsIn(fold, { start: first, end: first + gap.length }, ' '),
    ...parts.flatMap(({ put, ...span }) => [...jointsIn(fold, span, put)]),
  ];
  const isBroken =
    within.length > 0 ||
    edits.some(({ isMarked }) => isMarked) ||
    parts.some((part) => part.put === '' && breaksInside(fold.text, part));
  return { edits: isBroken ? edits : [], end };
}

/** Whether a break stands in a name or a value: at the end of one it may have been sent. */
const breaksInside = (text: string, { start, end }: Span): boolean =>
  text
    .slice(start, end)
    .replace(/\n["'”]?$/, '')
    .includes('\n');

interface Part extends Span {
  readonly put: string;
}

/** The parameters from a place on, as far as they follow each other. */
function paramsAt(text: string, from: number) {
  const parts: Part[] = [];
  let at = from;
  let end = from;
  let count = 0;
  for (;;) {
    name.lastIndex = at;
    const named = name.exec(text);
    if (named === null || !known.test((named.groups?.['name'] ?? '').replaceAll('\n', ''))) break;
    const valueAt = name.lastIndex;
    quoted.lastIndex = bare.lastIndex = valueAt;
    const pattern = quoted.test(text) ? quoted : bare.test(text) ? bare : undefined;
    if (pattern === undefined || pattern.lastIndex === 0) break;
    if (end > from || at > from) parts.push({ ...between(text, end, at), start: end, end: at });
    end = pattern.lastIndex;
    parts.push({ start: at, end, put: '' });
    count += 1;
    separator.lastIndex = end;
    separator.test(text);
    at = separator.lastIndex;
  }
  return { parts, end, count };
}

/** In front of a comma nothing was lost, behind it a blank. */
const between = (text: string, start: number, end: number): { readonly put: string } => ({
  put: /^\s*\n\s*,/.test(text.slice(start, end)) ? '' : ' ',
});

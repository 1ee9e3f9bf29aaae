import type { Edit } from '../repair.ts';
import { breakable, folded, jointsIn } from './joints.ts';

const opens = new RegExp(
  String.raw`<[\w.\n-]{0,60}:?\n?${breakable('tokenPassport')}(?![\w])`,
  'gi',
);
const closes = new RegExp(
  String.raw`</[\w.\n-]{0,60}:?\n?${breakable('tokenPassport')}\s{0,9}>`,
  'gi',
);
/** No passport is longer. */
const longest = 8_000;
const fields =
  /^<\/?(?:[\w.-]{1,60}:)?(?:account|consumerKey|token|nonce|timestamp|signature|tokenPassport)$/i;

/** The joints of TokenPassports whose lines were wrapped where they were copied. */
export function envelopeEdits(text: string): readonly Edit[] {
  if (!text.includes('\n') || !text.includes('<')) return [];
  const fold = folded(text);
  const edits: Edit[] = [];
  let at = 0;
  for (const { index } of fold.text.matchAll(opens)) {
    if (index < at) continue;
    closes.lastIndex = index;
    closes.test(fold.text);
    at = closes.lastIndex > 0 ? closes.lastIndex : Math.min(fold.text.length, index + longest);
    if (at - index > longest) at = index + longest;
    const some: (Edit & { readonly isMarked: boolean; readonly isBroken: boolean })[] = [];
    for (let end = fold.text.indexOf('\n', index); end >= 0 && end < at;) {
      const { put, isBroken } = putAt(fold.text, index, end);
      for (const edit of jointsIn(fold, { start: end, end: end + 1 }, put))
        some.push({ ...edit, isBroken });
      end = fold.text.indexOf('\n', end + 1);
    }
    if (some.some(({ isBroken, isMarked }) => isBroken || isMarked)) edits.push(...some);
  }
  return edits;
}

/** What stood where the line was broken: nothing within a name or a value, a blank between attributes. */
function putAt(text: string, from: number, at: number): { put: string; isBroken: boolean } {
  const open = text.lastIndexOf('<', at);
  const isInTag = open >= from && text.lastIndexOf('>', at) < open;
  const [left = '', right = ''] = [text[at - 1], text[at + 1]];
  if (!isInTag) {
    const isBroken = left !== '>' && right !== '<' && !/\s/.test(left + right) && right !== '';
    return { put: isBroken ? '' : '\n', isBroken };
  }
  const before = text.slice(open, at).replaceAll('\n', '');
  const isQuoted = (before.match(/["']/g) ?? []).length % 2 === 1;
  if (isQuoted) return { put: '', isBroken: true };
  const isBetweenAttributes =
    /["']$/.test(before) ||
    (fields.test(before) && /^[\w:.-]+\s*=/.test(text.slice(at + 1, at + 60)));
  return isBetweenAttributes && right !== '>'
    ? { put: ' ', isBroken: false }
    : { put: '', isBroken: true };
}

const entity = new RegExp(
  ['lt', 'gt', 'amp', 'quot', 'apos', '#34', '#39', '#60', '#62', '#38']
    .map((word) => breakable(`&${word};`))
    .join('|'),
  'gi',
);

/** The joints in the middle of an entity. */
export function entityEdits(text: string): readonly Edit[] {
  if (!text.includes('\n') || !text.includes('&')) return [];
  const fold = folded(text);
  return [...fold.text.matchAll(entity)].flatMap(({ 0: whole, index }) => [
    ...jointsIn(fold, { start: index, end: index + whole.length }, ''),
  ]);
}

import type { Piece } from './reader.ts';

const named =
  /^[ \t]*(https?:\/\/[^\s<>"]+)[ \t]*$|(?<!normalized )\b(?:url|uri|requesturi|endpoint|href|camelhttpur[il])\\{0,3}["']?[ \t]{0,9}(?:[:=]|=>|\t)[ \t]{0,9}\\{0,3}["']?(https?:\\{0,3}\/\\{0,3}\/(?:&amp;|[^\s<>"'`,;(){}[\]])+)/gim;
const method =
  /\b(?:method|verb|camelhttpmethod)\\{0,3}["']?[ \t]{0,9}(?:[:=]|=>|\t)[ \t]{0,9}\\{0,3}["']?(GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)\b/gi;

/** So many URLs of one paste are read. */
const most = 200;

/**
 * A URL on a line of its own, or under its name, as logs have it; and the method that stands under its own
 * name next to it. Beside one header it is the first one, and beside several each.
 */
export function readUrl(text: string): readonly Piece[] {
  const all: readonly RegExpExecArray[] = [...text.matchAll(named)].slice(0, most);
  const isOne = text.split('oauth_signature=', 3).length < 3;
  const verbs = all.some(([, , url]) => url !== undefined)
    ? [...text.matchAll(method)].slice(0, most)
    : [];
  return (isOne ? all.slice(0, 1) : all).map((found) => {
    const raw = found[1] ?? found[2] ?? '';
    const start = found.index + found[0].lastIndexOf(raw);
    // JSON may escape a slash, and Go and XML do an ampersand.
    const url = raw.replace(/\\+u0026|&amp;/gi, '&').replace(/\\+/g, '');
    const verb = found[2] === undefined ? undefined : nearest(verbs, start, isOne);
    const request = { url, ...(verb === undefined ? {} : { method: verb }) };
    return { span: { start, end: start + raw.length }, words: 'Request URL', requests: [request] };
  });
}

/** The method that stands nearest to a place; of one request the first one. */
function nearest(
  verbs: readonly RegExpExecArray[],
  at: number,
  isOne: boolean,
): string | undefined {
  const distance = ({ index }: RegExpExecArray): number => (isOne ? index : Math.abs(index - at));
  const [first] = verbs.toSorted((a, b) => distance(a) - distance(b));
  return first?.[1]?.toUpperCase();
}

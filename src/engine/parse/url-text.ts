import type { Piece } from './reader.ts';

const named =
  /^[ \t]*(https?:\/\/[^\s<>"]+)[ \t]*$|(?<!normalized )\b(?:url|uri|requesturi|endpoint|href|camelhttpur[il])\\{0,3}["']?[ \t]{0,9}(?:[:=]|=>|\t)[ \t]{0,9}\\{0,3}["']?(https?:\\{0,3}\/\\{0,3}\/(?:&amp;|[^\s<>"'`,;(){}[\]])+)/im;
const method =
  /\b(?:method|verb|camelhttpmethod)\\{0,3}["']?[ \t]{0,9}(?:[:=]|=>|\t)[ \t]{0,9}\\{0,3}["']?(GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)\b/i;

/** A URL on a line of its own, or under its name, as logs have it; and the method that stands under its own. */
export function readUrl(text: string): readonly Piece[] {
  const found = named.exec(text);
  if (found === null) return [];
  const raw = found[1] ?? found[2] ?? '';
  const start = found.index + found[0].lastIndexOf(raw);
  // JSON may escape a slash, and Go and XML do an ampersand.
  const url = raw.replace(/\\+u0026|&amp;/gi, '&').replace(/\\+/g, '');
  const verb = found[2] === undefined ? undefined : method.exec(text)?.[1]?.toUpperCase();
  const request = { url, ...(verb === undefined ? {} : { method: verb }) };
  return [{ span: { start, end: start + raw.length }, words: 'Request URL', requests: [request] }];
}

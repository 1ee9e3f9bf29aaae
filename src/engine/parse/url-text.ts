import type { Piece } from './reader.ts';

/** A URL on a line of its own. */
export function readUrl(text: string): readonly Piece[] {
  const found = /^[ \t]*(https?:\/\/[^\s<>"]+)[ \t]*$/im.exec(text);
  if (found === null) return [];
  const url = found[1] ?? '';
  const start = found.index + found[0].indexOf(url);
  return [{ span: { start, end: start + url.length }, words: 'Request URL', requests: [{ url }] }];
}

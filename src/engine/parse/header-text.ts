import { readAuthorization } from './authorization.ts';
import type { Piece } from './reader.ts';

/** Words for an Authorization header. */
export function headerWords(authorization: string): string {
  const count = readAuthorization(authorization).header.params.length;
  return `Authorization header · ${count} ${count === 1 ? 'parameter' : 'parameters'}`;
}

/** A header that stands by itself, from its name, where it has one, to the next header or an empty line. */
export function readHeaderText(text: string): readonly Piece[] {
  if (!/\boauth_[a-z]|\bauthorization\b\s*["']?\s*[:=]|^\s*oauth\s/i.test(text)) return [];
  const span = headerRegion(text);
  const authorization = text.slice(span.start, span.end).trim();
  return [{ span, words: headerWords(authorization), requests: [{ authorization }] }];
}

function headerRegion(text: string): { start: number; end: number } {
  const named = /(?:^|[\s"'])authorization["']?\s*[:=]/i.exec(text);
  if (named === null) return { start: 0, end: text.length };
  const next = /\r?\n(?:[A-Za-z][A-Za-z0-9-]*:\s|[^\S\r\n]*\r?\n)/g;
  next.lastIndex = named.index + named[0].length;
  return { start: named.index, end: next.exec(text)?.index ?? text.length };
}

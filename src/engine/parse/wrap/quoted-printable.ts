import type { Edit } from '../repair.ts';

/** Lines that are one, as `=` at their ends says. */
const logical = /(?:[^\n]*=[ \t]*\r?\n)*[^\n]*/y;
/** An escape, also with a soft break in it, or the break itself. */
const escape = /=[ \t]*\r?\n|=((?:[ \t]*=\r?\n)?[0-9A-F](?:=\r?\n)?[0-9A-F])/g;
const kept = new Set([
  '3D',
  '20',
  '09',
  '22',
  '26',
  '27',
  '3C',
  '3E',
  '2C',
  '3A',
  '2F',
  '3F',
  '25',
]);

/** What mail encodes so that its lines stay short: RFC 2045 §6.7. Each `=` of such a text is escaped. */
export function quotedPrintableEdits(text: string): readonly Edit[] {
  if (!/=3D|=\r?\n3D|=3=\r?\nD/.test(text)) return [];
  const lines: { readonly line: string; readonly at: number }[] = [];
  for (let at = 0; at < text.length;) {
    logical.lastIndex = at;
    const line = logical.exec(text)?.[0] ?? '';
    if (isEncodable(line)) lines.push({ line, at });
    at += line.length + 1;
  }
  const isMail = lines.some(({ line }) => isEncoded(line));
  return isMail ? lines.flatMap(({ line, at }) => [...escapesIn(line, at)]) : [];
}

const unbroken = (line: string): string => line.replace(/=[ \t]*\r?\n/g, '');

/** Whether no `=` of a line stands for itself. */
const isEncodable = (line: string): boolean => !/=(?![0-9A-F]{2})/.test(unbroken(line));

/** Whether one stands for another. */
const isEncoded = (line: string): boolean => unbroken(line).includes('=3D');

/** The breaks of a line and, where it is surely encoded, its escapes. */
function* escapesIn(line: string, from: number): Generator<Edit> {
  const isSure = isEncoded(line);
  for (const { 0: whole, 1: digits, index } of line.matchAll(escape)) {
    const code = (digits ?? '').replace(/[^0-9A-F]/g, '');
    if (digits !== undefined && !(isSure && kept.has(code))) continue;
    const put = digits === undefined ? '' : String.fromCharCode(Number.parseInt(code, 16));
    yield { from: from + index, length: whole.length, put };
  }
}

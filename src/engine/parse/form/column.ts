import { encodeForm } from '../export/form.ts';
import { linesOf, type Line } from '../lines.ts';
import type { Piece } from '../reader.ts';
import { areFields, most, pieceOf } from './words.ts';

const head = /^Form params:[ \t]+(?!<none>)(?<name>[^=\r\n]{1,200})=(?<value>.*)$/i;
const next = /^\t{2,9}(?<name>[^=\t\r\n]{1,200})=(?<value>.*)$/;

/** A form as RestAssured prints it: decoded, its fields one below the other in a column. */
export function columnForms(text: string): readonly Piece[] {
  if (!/^Form params:/im.test(text)) return [];
  const lines = linesOf(text);
  return lines
    .flatMap((line, at) => (head.test(line.text) ? [{ line, at }] : []))
    .slice(0, most)
    .flatMap(({ line, at }) => formFrom(line, lines.slice(at + 1, at + 1 + most)));
}

function formFrom(line: Line, below: readonly Line[]): readonly Piece[] {
  const stop = below.findIndex((one) => !next.test(one.text));
  const more = stop < 0 ? below : below.slice(0, stop);
  const fields = [head.exec(line.text), ...more.map((one) => next.exec(one.text))].map((found) => ({
    name: found?.groups?.['name'] ?? '',
    value: found?.groups?.['value'] ?? '',
  }));
  if (!areFields(fields, true)) return [];
  const end = more.at(-1)?.end ?? line.end;
  return [pieceOf({ start: line.start, end }, { body: encodeForm(fields), kind: 'stated' })];
}

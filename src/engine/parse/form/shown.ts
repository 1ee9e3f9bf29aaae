import type { Pair } from '../../model/index.ts';
import { encodeForm } from '../export/form.ts';
import type { Line } from '../lines.ts';
import type { Piece } from '../reader.ts';
import { areFields, pieceOf } from './words.ts';

/** A name and its value, in quotes or to the end of the line. */
const field = /^[ \t]*"?([\w.%+\-[\]~*$]{1,200})"?:[ \t]*(?:"((?:[^"\\]|\\.)*)",?|(.*?))[ \t]*$/;
/** As Postman prints a form: JSON has commas, and lines without quotes may be of anything. */
const printed = /^[ \t]*[\w.%+\-[\]~*$]{1,200}: ".*"[ \t]*$/;
const bareName = /^[ \t]*([\w.%+\-[\]~*$]{1,200}):?[ \t]*$/;

/** Fields below a word for a body, to an empty line: names before values, on one line or on two. */
export function shownFields(head: Line, below: readonly Line[], word: string): readonly Piece[] {
  const stop = below.findIndex(({ text }) => text.trim() === '');
  const lines = stop < 0 ? below : below.slice(0, stop);
  const isForm = /form/i.test(word);
  const found = onOne(lines, isForm ? field : printed) ?? (isForm ? onTwo(lines) : undefined);
  if (found === undefined || !areFields(found.fields, isForm)) return [];
  return [
    pieceOf(
      { start: head.start, end: lines[found.length - 1]?.end ?? head.end },
      { body: encodeForm(found.fields), kind: isForm ? 'stated' : 'likely' },
    ),
  ];
}

/** Fields, and how many lines they take. */
interface Shown {
  readonly fields: readonly Pair[];
  readonly length: number;
}

function onOne(lines: readonly Line[], pattern: RegExp): Shown | undefined {
  const stop = lines.findIndex(({ text }) => !pattern.test(text));
  const own = stop < 0 ? lines : lines.slice(0, stop);
  const fields = own.map(({ text }) => {
    const [, name = '', quoted, plain = ''] = field.exec(text) ?? [];
    return { name, value: quoted ?? plain };
  });
  return own.length === 0 ? undefined : { fields, length: own.length };
}

function onTwo(lines: readonly Line[]): Shown | undefined {
  const fields = lines.flatMap(({ text }, at) => {
    const value = lines[at + 1]?.text.trim() ?? '';
    return at % 2 === 1 ? [] : [{ name: bareName.exec(text)?.[1] ?? '', value }];
  });
  const isWhole = lines.length % 2 === 0 && fields.length > 0;
  return isWhole && fields.every(({ name }) => name !== '')
    ? { fields, length: lines.length }
    : undefined;
}

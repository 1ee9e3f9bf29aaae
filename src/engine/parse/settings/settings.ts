import type { Span } from '../../model/index.ts';
import { credentialNamed } from '../credentials.ts';
import type { NamedValue, Piece } from '../reader.ts';
import { itemsOf, type Item } from './items.ts';
import { environmentNamed, fieldNamed, looksLikeKey } from './names.ts';
import { paragraphList } from './paragraphs.ts';
import { placeTracker } from './place.ts';

const hint =
  /consumer|client|token|secret|account|acct|accnt|realm|company|tenant|key|[0-9a-f]{60}/i;

const comment = /^\s*(?:#(?!#)|\/\/)/;
const section = /^\s*\[([\w .:-]{1,80})\]$/;
/** A line that is a name alone, or that opens what is indented below it. */
const label =
  /^[ \t"'`*#>-]{0,40}([A-Za-z][\w.-]{0,40}(?: (?:\/ )?[\w.-]{1,40}){0,5})["'`*]{0,3}(:?)[ \t*]{0,40}$/;
const lone = /^[ \t"'`>]{0,40}(?:[*-] )?["'`]?([^\s"'`<>,;]{4,200})["'`,;]{0,3}$/;
/** What stands for a name elsewhere: `{"key": "token", "value": "…"}`. */
const nameOfName = /\b(?:key|name|id|label)$/i;
/** Names under which a long number is no key. */
const digest = /sha|hash|digest|checksum|signature|etag|commit/i;
/** A line up to this length is taken whole, and not from its first value to its last. */
const wholeLine = 300;
const mostLabels = 20;
/** So many names are looked at, or twenty times as many brackets: what is behind them is left. */
const mostNames = 1_000;

/**
 * Values under names, and bare keys: environment files, JSON, YAML, property files, tables, code, and the
 * two pages where NetSuite shows them. A line is read only if a name or a value looks like a credential.
 */
export function readSettings(text: string): readonly Piece[] {
  if (!hint.test(text)) return [];
  const lines = lineReader();
  for (let at = 0; at < text.length && !lines.isFull();) {
    const feed = text.indexOf('\n', at);
    const end = feed < 0 ? text.length : feed;
    lines.read(text.slice(at, end).trimEnd(), at);
    at = end + 1;
  }
  return withWords(lines.all());
}

/** Words for all of them, at the first one. */
function withWords(pieces: readonly Piece[]): readonly Piece[] {
  const count = pieces.reduce((sum, { named = [] }) => sum + named.length, 0);
  const words = `Settings · ${count} ${count === 1 ? 'value' : 'values'}`;
  return pieces.map((piece, at) => (at === 0 ? { ...piece, words } : piece));
}

/** A line of the text without its end. */
interface Line {
  readonly text: string;
  readonly at: number;
}

function lineReader() {
  const place = placeTracker();
  const paragraphs = paragraphList();
  /** Names that stood alone on their lines, and wait for values on lines below. */
  let labels: { readonly name: string; readonly at: number }[] = [];
  /** A name that stood as a value. */
  let nameBefore = '';
  /** Where the headings and the openings of objects right above this line begin. */
  let above: number | undefined;
  let left = mostNames;

  const add = (values: readonly NamedValue[], area: Span): void => {
    for (const value of values) paragraphs.add(value, area);
    labels = [];
    above = undefined;
  };

  const nameInPlace = (name: string): string => {
    if (/\bvalue$/i.test(name) && nameBefore !== '') return nameBefore;
    const isHalf = /^(?:key|secret)$/i.test(name);
    if (!isHalf && fieldNamed(name) !== undefined) return name;
    const joined = [...place.path().slice(-3), name].join('.');
    return isHalf || fieldNamed(joined) !== undefined ? joined : name;
  };

  const isWanted = (name: string, value: string): boolean => {
    left -= 1;
    if (namesName(name, value)) nameBefore = value;
    const isKey = looksLikeKey(value.trim()) && !digest.test(name);
    return isKey || isCredential(nameInPlace(name), value);
  };

  /** A value below the name that it belongs to. */
  const readLone = ({ text, at }: Line): boolean => {
    const value = lone.exec(text)?.[1] ?? '';
    const [{ name, at: start } = { name: '', at }] = labels;
    if (!/[0-9]/.test(value) || !isCredential(name, value)) return false;
    const waiting = labels.slice(1);
    const from = at + text.indexOf(value);
    const span = { start: from, end: from + value.length };
    const within = place.within();
    add([{ name, value, span, within }], {
      start: Math.min(start, above ?? start),
      end: at + text.length,
    });
    labels = waiting;
    return true;
  };

  /** A name alone, a heading, or what opens an indented object. */
  const readLabel = ({ text, at }: Line): boolean => {
    const [, name, colon] = label.exec(text) ?? [];
    if (name === undefined || /[0-9]{4}/.test(name)) return false;
    left -= 1;
    const isHeading = environmentNamed(name) !== '' && name.length <= 40;
    if (colon === ':') place.indent(indentOf(text), name);
    if (fieldNamed(name) !== undefined && labels.length < mostLabels) labels.push({ name, at });
    else if (isHeading) startPart(at, () => place.heading(name));
    else if (colon !== ':') leaveAside({ text, at });
    else above ??= at;
    return true;
  };

  const startPart = (at: number, begin: () => void): void => {
    paragraphs.end();
    above ??= at;
    labels = [];
    begin();
  };

  const leaveAside = ({ text, at }: Line): void => {
    labels = [];
    above = undefined;
    if (/[\p{L}\p{N}]{2}/u.test(text)) paragraphs.other({ start: at, end: at + text.length });
  };

  /** The value that an item is, if it is one; brackets are kept in mind. */
  const valueOf = (item: Item): NamedValue | undefined => {
    if (item.kind === 'open') place.open(item.name);
    else if (item.kind === 'close') place.close();
    else if (item.kind === 'value') return { ...item, name: nameInPlace(item.name) };
    else if (item.kind === 'key' && !digest.test(item.before))
      return { ...item, name: nameIn(item.before) || (labels.shift()?.name ?? '') };
    return undefined;
  };

  const readItems = (line: Line): void => {
    const { text, at } = line;
    const start = Math.min(labels[0]?.at ?? at, above ?? at);
    const values: NamedValue[] = [];
    let isOther = false;
    const before = nameBefore;
    for (const item of itemsOf(text, at, isWanted)) {
      isOther ||= item.kind === 'other' && item.value !== '' && !namesName(item.name, item.value);
      const value = valueOf(item);
      if (value !== undefined) values.push({ ...value, within: place.within() });
      left -= item.kind === 'key' ? 1 : 0.05;
      if (left < 0) break;
    }
    const whole = { start: at, end: at + text.length };
    const [first, last] = [values[0], values.at(-1)];
    if (first !== undefined && last !== undefined) {
      const around = values.reduce((rest, { value }) => rest - value.length, text.length);
      const area = { start: first.span.start, end: last.span.end };
      add(values, around <= wholeLine ? { ...whole, start } : area);
      if (isOther) paragraphs.other(whole);
      nameBefore = '';
    } else if (nameBefore === before && (isOther || !/[{[(]$/.test(text))) leaveAside(line);
    else above ??= at;
  };

  return {
    read(text: string, at: number): void {
      const line = { text, at };
      if (text === '') {
        if (labels.length === 0) paragraphs.end();
        return;
      }
      left -= 0.02;
      place.line(indentOf(text));
      const [, name] = section.exec(text) ?? [];
      if (name !== undefined) startPart(at, () => place.section(name));
      else if (readLone(line) || readLabel(line)) return;
      else if (comment.test(text)) leaveAside(line);
      else if (nameBefore !== '' || /[{}()[\]]/.test(text) || hint.test(text)) readItems(line);
      else leaveAside(line);
    },
    isFull: (): boolean => left < 0,
    all: (): readonly Piece[] => paragraphs.all(),
  };
}

function namesName(name: string, value: string): boolean {
  return nameOfName.test(name) && fieldNamed(value) !== undefined;
}

function isCredential(name: string, value: string): boolean {
  return credentialNamed({ name, value, span: { start: 0, end: 0 } }) !== undefined;
}

function indentOf(text: string): number {
  return text.search(/\S/);
}

/** The name in what stands in front of a key, or `''`. */
function nameIn(before: string): string {
  const words = /[A-Za-z][\w ./-]*(?=[^\w]*$)/.exec(before)?.[0] ?? '';
  const name = words.replace(/\b(?:is|was|has)\b.*/i, '').trim();
  return fieldNamed(name) === undefined ? '' : name;
}

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
  const lines = new LineReader();
  for (let at = 0; at < text.length && !lines.isFull;) {
    const feed = text.indexOf('\n', at);
    const end = feed < 0 ? text.length : feed;
    lines.read({ text: text.slice(at, end).trimEnd(), at });
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

/** What the items of a line say. */
interface LineItems {
  readonly values: readonly NamedValue[];
  /** Whether there is something among them that is none of the values. */
  readonly isOther: boolean;
}

/** Reads one line after the other, and keeps in mind what those before say of the next ones. */
class LineReader {
  readonly #place = placeTracker();
  readonly #paragraphs = paragraphList();
  /** Names that stood alone on their lines, and wait for values on lines below. */
  #labels: { readonly name: string; readonly at: number }[] = [];
  /** A name that stood as a value. */
  #nameBefore = '';
  /** Where the headings and the openings of objects right above this line begin. */
  #above: number | undefined;
  /** So many names are still looked at; other work counts as a part of one. */
  #left = mostNames;

  get isFull(): boolean {
    return this.#left < 0;
  }

  all(): readonly Piece[] {
    return this.#paragraphs.all();
  }

  read(line: Line): void {
    const { text, at } = line;
    if (text === '') {
      if (this.#labels.length === 0) this.#paragraphs.end();
      return;
    }
    this.#left -= 0.02;
    this.#place.line(indentOf(text));
    const [, name] = section.exec(text) ?? [];
    if (name !== undefined) {
      this.#startPart(at);
      this.#place.section(name);
    } else if (this.#readLone(line) || this.#readLabel(line)) return;
    else if (comment.test(text)) this.#leaveAside(line);
    else if (this.#nameBefore !== '' || /[{}()[\]]/.test(text) || hint.test(text))
      this.#readItems(line);
    else this.#leaveAside(line);
  }

  /** A value below the name that it belongs to. */
  #readLone({ text, at }: Line): boolean {
    const value = lone.exec(text)?.[1] ?? '';
    const [{ name, at: start } = { name: '', at }] = this.#labels;
    if (!/[0-9]/.test(value) || !isCredential(name, value)) return false;
    const waiting = this.#labels.slice(1);
    const from = at + text.indexOf(value);
    const span = { start: from, end: from + value.length };
    const within = this.#place.within();
    this.#add([{ name, value, span, within }], {
      start: Math.min(start, this.#above ?? start),
      end: at + text.length,
    });
    this.#labels = waiting;
    return true;
  }

  /** A name alone, a heading, or what opens an indented object. */
  #readLabel({ text, at }: Line): boolean {
    const [, name, colon] = label.exec(text) ?? [];
    if (name === undefined || /[0-9]{4}/.test(name)) return false;
    this.#left -= 1;
    const isHeading = environmentNamed(name) !== '' && name.length <= 40;
    if (colon === ':') this.#place.indent(indentOf(text), name);
    if (fieldNamed(name) !== undefined && this.#labels.length < mostLabels)
      this.#labels.push({ name, at });
    else if (isHeading) {
      this.#startPart(at);
      this.#place.heading(name);
    } else if (colon !== ':') this.#leaveAside({ text, at });
    else this.#above ??= at;
    return true;
  }

  /** Values between names, signs and other values. */
  #readItems(line: Line): void {
    const { text, at } = line;
    const start = Math.min(this.#labels[0]?.at ?? at, this.#above ?? at);
    const before = this.#nameBefore;
    const { values, isOther } = this.#itemsIn(line);
    const whole = { start: at, end: at + text.length };
    const [first, last] = [values[0], values.at(-1)];
    if (first !== undefined && last !== undefined) {
      const around = values.reduce((rest, { value }) => rest - value.length, text.length);
      const area = { start: first.span.start, end: last.span.end };
      this.#add(values, around <= wholeLine ? { ...whole, start } : area);
      if (isOther) this.#paragraphs.other(whole);
      this.#nameBefore = '';
    } else if (this.#nameBefore === before && (isOther || !/[{[(]$/.test(text)))
      this.#leaveAside(line);
    else this.#above ??= at;
  }

  #itemsIn({ text, at }: Line): LineItems {
    const values: NamedValue[] = [];
    let isOther = false;
    for (const item of itemsOf(text, at, this.#isWanted)) {
      isOther ||= item.kind === 'other' && item.value !== '' && !namesName(item.name, item.value);
      const value = this.#valueOf(item);
      if (value !== undefined) values.push({ ...value, within: this.#place.within() });
      this.#left -= item.kind === 'key' ? 1 : 0.05;
      if (this.isFull) break;
    }
    return { values, isOther };
  }

  /** The value that an item is, if it is one; brackets are kept in mind. */
  #valueOf(item: Item): NamedValue | undefined {
    if (item.kind === 'open') this.#place.open(item.name);
    else if (item.kind === 'close') this.#place.close();
    else if (item.kind === 'value') return { ...item, name: this.#nameInPlace(item.name) };
    else if (item.kind === 'key' && !digest.test(item.before))
      return { ...item, name: nameIn(item.before) || (this.#labels.shift()?.name ?? '') };
    return undefined;
  }

  /** Whether a value is to be told, which is a credential by its name, or a key by its looks. */
  readonly #isWanted = (name: string, value: string): boolean => {
    this.#left -= 1;
    if (namesName(name, value)) this.#nameBefore = value;
    const isKey = looksLikeKey(value.trim()) && !digest.test(name);
    return isKey || isCredential(this.#nameInPlace(name), value);
  };

  /** A name with those of the objects around it, where it says too little alone. */
  #nameInPlace(name: string): string {
    if (/\bvalue$/i.test(name) && this.#nameBefore !== '') return this.#nameBefore;
    const isHalf = /^(?:key|secret)$/i.test(name);
    if (!isHalf && fieldNamed(name) !== undefined) return name;
    const joined = [...this.#place.path().slice(-3), name].join('.');
    return isHalf || fieldNamed(joined) !== undefined ? joined : name;
  }

  #add(values: readonly NamedValue[], area: Span): void {
    for (const value of values) this.#paragraphs.add(value, area);
    this.#labels = [];
    this.#above = undefined;
  }

  /** A heading or a section ends what was before. */
  #startPart(at: number): void {
    this.#paragraphs.end();
    this.#above ??= at;
    this.#labels = [];
  }

  #leaveAside({ text, at }: Line): void {
    this.#labels = [];
    this.#above = undefined;
    if (/[\p{L}\p{N}]{2}/u.test(text)) this.#paragraphs.other({ start: at, end: at + text.length });
  }
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

import type { Span } from '../model/index.ts';

/** A piece of XML. Comments and processing instructions are left out, CDATA is text. */
export type XmlToken = Span &
  (
    | { readonly kind: 'open'; readonly name: string; readonly attributes: string }
    | { readonly kind: 'empty'; readonly name: string; readonly attributes: string }
    | { readonly kind: 'close'; readonly name: string }
    | { readonly kind: 'text'; readonly text: string }
    /** A tag that the next `<` cuts off before its `>`. */
    | { readonly kind: 'broken' }
  );

/**
 * Cuts XML into tags and text from `start` on, in linear time. It does not ask for well-formed XML:
 * people paste fragments, and Oracle's own printed TokenPassport lacks a quote and a `>`
 * (section_1534941295). A tag without its `>` counts as a tag, and is followed by a `broken` token.
 */
export function* scanXml(xml: string, start: number): Generator<XmlToken, void> {
  let at = start;
  while (at < xml.length) {
    const mark = xml.startsWith('<', at) ? skipMark(xml, at) : undefined;
    if (mark !== undefined) {
      if (mark.text !== undefined)
        yield { kind: 'text', text: mark.text, start: at, end: mark.end };
      at = mark.end;
    } else if (/[A-Za-z_/]/.test(xml[at + 1] ?? '') && xml[at] === '<') {
      const tag = readTag(xml, at);
      yield* tag.tokens;
      at = tag.end;
    } else {
      const end = nextMark(xml, at + 1);
      yield { kind: 'text', text: decodeEntities(xml.slice(at, end)), start: at, end };
      at = end;
    }
  }
}

function nextMark(xml: string, from: number): number {
  const next = xml.indexOf('<', from);
  return next < 0 ? xml.length : next;
}

const marks: readonly (readonly [open: string, close: string, isText: boolean])[] = [
  ['<!--', '-->', false],
  ['<![CDATA[', ']]>', true],
  ['<?', '?>', false],
  ['<!', '>', false],
];

/** A comment, a CDATA section, an instruction or a declaration at `at`. Unclosed ones take the rest. */
function skipMark(xml: string, at: number): { end: number; text: string | undefined } | undefined {
  const mark = marks.find(([open]) => xml.startsWith(open, at));
  if (mark === undefined) return undefined;
  const [open, close, isText] = mark;
  const found = xml.indexOf(close, at + open.length);
  const inner = found < 0 ? xml.length : found;
  return {
    end: Math.min(inner + close.length, xml.length),
    text: isText ? xml.slice(at + open.length, inner) : undefined,
  };
}

function readTag(xml: string, start: number): { tokens: readonly XmlToken[]; end: number } {
  const closing = xml[start + 1] === '/';
  const nameAt = start + (closing ? 2 : 1);
  let nameEnd = nameAt;
  while (nameEnd < xml.length && /[^\s/<>"'=]/.test(xml[nameEnd] ?? '')) nameEnd += 1;
  const name = xml.slice(nameAt, nameEnd);
  const { at: stop, whole } = endOfTag(xml, nameEnd);
  const empty = xml[stop - 1] === '/';
  const attributes = xml.slice(nameEnd, empty ? stop - 1 : stop);
  const end = whole ? stop + 1 : stop;
  const span = { start, end };
  const kind = empty ? 'empty' : 'open';
  const tag: XmlToken = closing
    ? { kind: 'close', name, ...span }
    : { kind, name, attributes, ...span };
  return { tokens: whole ? [tag] : [tag, { kind: 'broken', ...span }], end };
}

/** Where a tag ends: at its `>`, or, broken, before the next `<`, which no tag may hold. */
function endOfTag(xml: string, from: number): { at: number; whole: boolean } {
  let quote = '';
  for (let at = from; at < xml.length; at += 1) {
    const character = xml[at] ?? '';
    if (character === '<') return { at, whole: false };
    if (quote !== '') quote = character === quote ? '' : quote;
    else if (character === '>') return { at, whole: true };
    else if (character === '"' || character === "'") quote = character;
  }
  return { at: xml.length, whole: false };
}

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

/** Text with XML's own five entities and character references decoded; any other stays as it is. */
function decodeEntities(text: string): string {
  return text.replace(/&(#x[0-9a-f]{1,6}|#[0-9]{1,7}|[a-z]{2,4});/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return named[name] ?? whole;
    const hex = /^#x/i.test(name);
    const code = Number.parseInt(name.slice(hex ? 2 : 1), hex ? 16 : 10);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

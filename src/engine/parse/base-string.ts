import type { Notice, Span } from '../model/index.ts';
import type { Piece } from './reader.ts';

/** A base string as the client signed it, and what its reading left aside. */
export interface ReadBaseString {
  readonly text: string;
  readonly notices: readonly Notice[];
}

const label = /base[\s_-]?(?:signing[\s_-]?)?string\b["'`]?[\s:=>]*/i;
/** A method with what may follow it in right and in wrong base strings, and a quote in front. */
const beginning =
  /(?<![\w&%])["'`]?(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)(?:&(?:amp;){0,3}|%26)(?:https?(?:%|:)|%(?:25)?2F|\/|null|&)/i;
/** An ampersand as HTML and XML write it, also escaped once more. */
const entity = /&(?:amp;){1,3}/gi;
/** How far behind its label a base string may begin. */
const nearLabel = 60;

/**
 * Reads a base string from what a user copied out of a log, a debugger or some code: without the label
 * or log prefix in front of it, the quotes and white space around it, and escapes of JSON. A line that
 * a terminal broke is whole again. Never throws, in linear time.
 */
export function readBaseString(pasted: string): ReadBaseString {
  const trimmed = pasted.trim();
  const plain = withoutEntities(trimmed);
  const unescaped = /\\u0026|\\\//i.test(plain) ? unescapeJson(plain) : plain;
  const text = withoutQuotes(cutToLine(unescaped)).trim();
  return {
    text,
    notices: [
      ...note(
        trimmed !== pasted,
        'space',
        'White space around the base string was left out; if your client hashes it too, that is a mistake.',
      ),
      ...note(
        plain !== trimmed,
        'entity',
        '`&amp;` in the base string was read as `&`, which a page or a log had escaped; if your client hashes it so, that is a mistake.',
      ),
      ...note(unescaped !== plain, 'json', 'JSON’s escapes in the base string were undone.'),
      ...note(
        text !== unescaped,
        'cut',
        'What stood around the base string, or broke its lines, was left out.',
      ),
    ],
  };
}

/** Undoes `&amp;`, unless the text has plain ampersands too: then `amp;` may be the name of a parameter. */
function withoutEntities(text: string): string {
  return /&(?!amp;)/i.test(text) ? text : text.replace(entity, '&');
}

/** The base string in a text, where it has the usual form; `undefined` without one. */
export function findBaseString(text: string): ReadBaseString | undefined {
  const found = readBaseString(text);
  return /^[A-Z]{3,7}&https?%3A%2F%2F[^&\s]+&[^&\s]+$/i.test(found.text) ? found : undefined;
}

/** The base string of a paste, with the line that it begins on. */
export function readBaseStringText(text: string): readonly Piece[] {
  // The blanks around it may stand for text that earlier readers took.
  const found = findBaseString(text.trim());
  if (found === undefined) return [];
  const span = regionOf(text, found.text);
  return [{ span, words: 'Base string', baseString: found.text, notices: found.notices }];
}

/** Where a base string stands, with what is in front of it on its line; lines may break it. */
function regionOf(text: string, base: string): Span {
  const start = startOf(text);
  let end = start;
  for (let read = 0; read < base.length && end < text.length;) {
    const escape = base[read] === '&' ? escapedAmpersand(text, end) : '';
    if (escape !== '' || text[end] === base[read]) read += 1;
    end += Math.max(1, escape.length);
  }
  const rest = /^["'`,;]*/.exec(text.slice(end, end + 9))?.[0] ?? '';
  return { start: text.lastIndexOf('\n', start - 1) + 1, end: end + rest.length };
}

/** How an ampersand is written at a place; `''` where none is escaped there. */
const escapedAmpersand = (text: string, at: number): string =>
  /^(?:\\u0026|&(?:amp;){1,3})/i.exec(text.slice(at, at + 16))?.[0] ?? '';

function note(isSo: boolean, code: string, message: string): readonly Notice[] {
  return isSo ? [{ code: `base-string-${code}`, level: 'info', message }] : [];
}

function unescapeJson(text: string): string {
  return text.replace(/\\(?:u([0-9a-f]{4})|([/"]))/gi, (_, hex?: string, plain?: string) =>
    hex === undefined ? (plain ?? '') : String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

/** The text from the base string on; behind a label or a log's prefix only its line, which may be wrapped. */
function cutToLine(text: string): string {
  const start = startOf(text);
  const [first = '', ...others] = text.slice(start).split(/\r?\n|\r/);
  const broken = others.findIndex((line) => !/^\s*[\w%&=.~+-]+\s*$/.test(line));
  const wrapped = broken < 0 ? others : others.slice(0, broken);
  if (start === 0 && broken >= 0) return text;
  return [first, ...wrapped].map((line) => line.trim()).join('');
}

function startOf(text: string): number {
  const named = label.exec(text);
  const after = named === null ? 0 : named.index + named[0].length;
  const begins = beginning.exec(text.slice(after))?.index;
  const near = begins !== undefined && (named === null || begins <= nearLabel);
  return near ? after + begins : after;
}

/** Takes off a quote in front, and everything from its closing quote on. Other quotes are left: the client may have signed them. */
function withoutQuotes(text: string): string {
  const [quote = ''] = /^["'`]/.exec(text) ?? [];
  if (quote === '' || text.includes(`${quote}&`)) return text;
  const inside = text.slice(1);
  const end = inside.search(new RegExp(`${quote}(?=[\\s,;)\\]}]|$)`));
  return end < 0 ? inside : inside.slice(0, end);
}

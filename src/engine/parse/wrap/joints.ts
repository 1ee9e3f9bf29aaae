import type { Span } from '../../model/index.ts';
import type { Edit } from '../repair.ts';

/** A line break, with what mail, a shell or a comment sets around it. */
export interface Joint extends Span {
  /** Whether more than blanks stands around the break. */
  readonly isMarked: boolean;
}

/** A text in which each joint is one `\n`: what was one line before it was wrapped is easier to see. */
export interface Folded {
  readonly text: string;
  /** The joint at a place of that text. */
  readonly jointAt: (at: number) => Joint | undefined;
}

/** What quotes a mail, draws a box, or makes a comment of a line. */
const front = /[ \t]*(?:(?:[>|]|(?:#|\/\/|\*)(?= ))[ \t]*)*/y;
const indent = /[ \t]*/y;
/** What a shell writes where a command goes on, and the mark of mail that a line is soft. */
const carriesOn = /[ \t]*[\\^\x60]?$/;
const mostBack = 120;

/** The text with its joints folded. In linear time. */
export function folded(text: string): Folded {
  const joints = new Map<number, Joint>();
  const pieces: string[] = [];
  let length = 0;
  let at = 0;
  for (
    let feed = text.indexOf('\n');
    feed >= 0;
    feed = text.indexOf('\n', Math.max(feed + 1, at))
  ) {
    const joint = jointAt(text, at, feed);
    const piece = `${text.slice(at, joint.start)}\n`;
    pieces.push(piece);
    length += piece.length;
    joints.set(length - 1, joint);
    at = joint.end;
  }
  pieces.push(text.slice(at));
  return { text: pieces.join(''), jointAt: (place) => joints.get(place) };
}

function jointAt(text: string, from: number, feed: number): Joint {
  const stop = text[feed - 1] === '\r' && feed > from ? feed - 1 : feed;
  const base = Math.max(from, stop - mostBack);
  const ahead = frontOf(text, feed + 1, text.lastIndexOf('\n', feed - 1) + 1);
  const end = feed + 1 + ahead.length;
  const behind = carriesOn.exec(text.slice(base, stop))?.[0] ?? '';
  // A backslash belongs to the quote that the break was set before.
  const isOfQuote = behind.endsWith('\\') && /["']/.test(text[end] ?? '');
  const trail = isOfQuote ? 0 : behind.length;
  const isMarked = /[^ \t]/.test(ahead) || (trail > 0 && /[^ \t]/.test(behind));
  return { start: stop - trail, end, isMarked };
}

/** What stands in front of a line; a mark is one only where the line above has it too. */
function frontOf(text: string, start: number, above: number): string {
  front.lastIndex = start;
  const found = front.exec(text)?.[0] ?? '';
  const mark = found.trim()[0];
  front.lastIndex = above;
  if (mark === undefined || front.exec(text)?.[0].trim()[0] === mark) return found;
  indent.lastIndex = start;
  return indent.exec(text)?.[0] ?? '';
}

/** What to put in the place of the joints within a part of a folded text. */
export function* jointsIn(
  { text, jointAt: find }: Folded,
  { start, end }: Span,
  put: string,
): Generator<Edit & { readonly isMarked: boolean }> {
  for (let at = text.indexOf('\n', start); at >= 0 && at < end; at = text.indexOf('\n', at + 1)) {
    const joint = find(at);
    if (joint === undefined) continue;
    const { start: from, end: to, isMarked } = joint;
    yield { from, length: to - from, put, isMarked };
  }
}

/** A word as a pattern that a break may stand in. */
export const breakable = (word: string): string => Array.from(word).join('\\n?');

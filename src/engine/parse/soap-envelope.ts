import type { Notice, Span } from '../model/index.ts';
import type { Piece } from './reader.ts';
import { openPassport, readPassport } from './soap.ts';

const mostEnvelopes = 50;

/** Each envelope with a passport, or passport by itself. */
export function readEnvelope(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  while (pieces.length < mostEnvelopes) {
    const span = envelopeRegion(text, at);
    if (span === undefined) break;
    const piece = envelopeIn(text, span);
    pieces.push({ ...piece, notices: [...declaredIn(text, at, span), ...(piece.notices ?? [])] });
    at = span.end;
  }
  return pieces;
}

/** What an envelope declares is not put in: it may grow to gigabytes, or ask for a file. */
function declaredIn(text: string, from: number, { end }: Span): readonly Notice[] {
  const declared = /<!(?:DOCTYPE|ENTITY)\b/i.exec(text.slice(from, end));
  if (declared === null) return [];
  const start = from + declared.index;
  return [
    {
      ...{ code: 'soap-entities', level: 'warning' },
      message:
        'The XML declares a document type. Its entities are not put in, and stay as they are written.',
      span: { start, end: start + declared[0].length },
    },
  ];
}

function envelopeIn(text: string, span: Span): Piece {
  const raw = text.slice(span.start, span.end);
  const body = /=\\+"/.test(raw) ? unescaped(raw) : raw;
  const { notices } = readPassport(body);
  return {
    ...{ span, words: 'SOAP TokenPassport', requests: [{ body }] },
    notices:
      body === raw
        ? notices.map((notice) => moved(notice, span.start))
        : [{ ...escaped, span }, ...notices.map((notice) => ({ ...notice, span }))],
  };
}

const escaped: Notice = {
  ...{ code: 'soap-escaped', level: 'info' },
  message: 'The envelope stood in a string: its backslashes were undone.',
};

/** XML as it was before it was put into a string, once or more. */
function unescaped(text: string): string {
  return text.replace(/\\+(r\\+n|[nrt"'/])/g, (_, mark: string) =>
    /^[nr]/.test(mark) ? '\n' : mark === 't' ? '\t' : mark,
  );
}

const closed = /<\/(?:[\w.-]{1,60}:)?envelope\s{0,9}>/gi;
const closedPassport = /<\/(?:[\w.-]{1,60}:)?tokenPassport\s{0,9}>/gi;

/** The first envelope with a passport from an offset on, or the passport by itself. */
function envelopeRegion(text: string, from: number): Span | undefined {
  const rest = text.slice(from);
  const passport = rest.search(openPassport);
  if (passport < 0) return undefined;
  // An envelope that is over before the passport opens is another one, such as an answer.
  const free = endOf([...rest.slice(0, passport).matchAll(closed)].at(-1)) ?? 0;
  const open = /<\?xml|<(?:[\w.-]{1,60}:)?envelope\b/i.exec(rest.slice(free, passport));
  const start = open === null ? passport : free + open.index;
  const next = open === null ? rest.slice(passport + 1).search(openPassport) : -1;
  // Broken XML goes on to the next passport or to the end, so that its reader can say what is broken.
  const inside = rest.slice(start, next < 0 ? rest.length : passport + 1 + next);
  const [end] = inside.matchAll(open === null ? closedPassport : closed);
  const [orEnd] = end === undefined ? inside.matchAll(closedPassport) : [];
  const length = endOf(end ?? orEnd) ?? endOfCut(inside);
  return { start: from + start, end: from + start + length };
}

/** Where XML that was cut off is over: at an empty line below which no tag begins. */
function endOfCut(xml: string): number {
  const open = Math.max(0, xml.search(openPassport));
  const empty = xml.slice(open).search(/\n[ \t\r]{0,99}\n(?!\s{0,99}<)/);
  return empty < 0 ? xml.length : open + empty;
}

/** Behind what was found. */
function endOf(found: RegExpExecArray | undefined): number | undefined {
  return found === undefined ? undefined : found.index + found[0].length;
}

function moved(notice: Notice, by: number): Notice {
  const { span } = notice;
  return span === undefined
    ? notice
    : { ...notice, span: { start: span.start + by, end: span.end + by } };
}

import type { Notice, Span } from '../model/index.ts';
import { credentialsIn } from './credentials.ts';
import { withGuess } from './guessed-request.ts';
import { normalise } from './normalise.ts';
import { answered } from './exchanges.ts';
import { mergeRequests } from './merge.ts';
import { inQuery, isInQuery } from './oauth-query.ts';
import type { FoundCredential, Parsed } from './parsed.ts';
import { withForms } from './form/with-forms.ts';
import { blankOut, type Piece } from './reader.ts';
import { readers } from './readers.ts';
import { secondHeaders } from './request.ts';

const nothing: Parsed = { recognised: [], requests: [], credentials: [], notices: [] };
const mostNotices = 50;
const mostWords = 12;

/**
 * Reads whatever a user pasted: headers, commands, logs, settings, answers, several at once. Never
 * throws, in linear time. What is not understood is a notice with its place, and nothing of it is lost.
 */
export function parse(pasted: string): Parsed {
  if (pasted.trim() === '') return nothing;
  const { text, notices: repaired, placeOf } = normalise(pasted);
  const { pieces, rest } = readAll(text);
  const { stated, alone: response } = answered(pieces);
  const { requests, notices: guesses } = withGuess(withForms(mergeRequests(stated), text), text);
  const found = credentialsIn(
    pieces.map(({ named = [] }) => named),
    requests,
  );
  const baseString = pieces.find((piece) => piece.baseString !== undefined)?.baseString;
  const notices = [
    ...pieces.flatMap((piece) => piece.notices ?? []),
    ...(stated.some(isInQuery) ? [inQuery] : []),
    ...guesses,
    ...secondHeaders(requests),
    ...found.notices,
    ...(pieces.length === 0 ? [notUnderstood(text)] : ignoredIn(rest, pieces)),
  ];
  return {
    recognised: wordsOf(pieces),
    requests,
    credentials: found.credentials.map((one) => asPasted(one, pasted, placeOf(one.span))),
    ...(response === undefined ? {} : { response }),
    ...(baseString === undefined ? {} : { baseString }),
    notices: [
      ...repaired,
      ...notices.map((notice) =>
        notice.span === undefined ? notice : { ...notice, span: placeOf(notice.span) },
      ),
    ].slice(0, mostNotices),
  };
}

/** The credential with its place in the paste and, where its text there differs, that text as `raw`. */
function asPasted(credential: FoundCredential, pasted: string, span: Span): FoundCredential {
  const raw = pasted.slice(span.start, span.end);
  return { ...credential, span, ...(raw === credential.value ? {} : { raw }) };
}

function readAll(text: string): { readonly pieces: readonly Piece[]; readonly rest: string } {
  const pieces: Piece[] = [];
  let rest = text;
  for (const read of readers) {
    const found = read(rest);
    pieces.push(...found);
    if (found.length === 0) continue;
    rest = blankOut(
      rest,
      found.map(({ span }) => span),
    );
    if (rest.trim() === '') break;
  }
  return { pieces: pieces.sort((a, b) => a.span.start - b.span.start), rest };
}

/** The words of all pieces, each once, with how often. */
function wordsOf(pieces: readonly Piece[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { words } of pieces) {
    if (words !== '') counts.set(words, (counts.get(words) ?? 0) + 1);
  }
  const all = [...counts].map(([words, count]) => (count === 1 ? words : `${words} × ${count}`));
  return all.length <= mostWords
    ? all
    : [...all.slice(0, mostWords), `and ${all.length - mostWords} more`];
}

/** Notices on what no reader took: the gaps between the pieces. */
function ignoredIn(rest: string, pieces: readonly Piece[]): readonly Notice[] {
  const gaps: Span[] = [];
  let at = 0;
  for (const { span } of pieces) {
    if (span.start > at) gaps.push({ start: at, end: span.start });
    at = Math.max(at, span.end);
  }
  gaps.push({ start: at, end: rest.length });
  return gaps.flatMap((gap) => ignored(rest, gap));
}

function ignored(text: string, { start, end }: Span): readonly Notice[] {
  const part = text.slice(start, end);
  const from = start + part.search(/[\p{L}\p{N}]/u);
  const ink = text.slice(from, end).trimEnd();
  // Left-over brackets, commas or rules are not worth a notice.
  if (from < start || !/[\p{L}\p{N}]{2}/u.test(ink)) return [];
  return [
    {
      code: 'paste-ignored',
      level: 'info',
      message: 'This part of the paste was left aside.',
      span: { start: from, end: from + ink.length },
    },
  ];
}

/** 200 opening brackets or tags in a row, deeper than any tool nests. */
const nested = /(?:(?:\{\s{0,9}"[^"]{0,99}"\s{0,9}:|\[|<[\w:.-]{1,60}>)\s{0,9}){200}/;

function notUnderstood(text: string): Notice {
  if (nested.test(text.slice(0, 100_000))) {
    return {
      code: 'paste-nested',
      level: 'error',
      message:
        'Brackets or elements stand here one in another, more than 200 deep. No tool writes a request so, and nothing was read.',
      span: { start: 0, end: text.length },
    };
  }
  return {
    code: 'paste-unknown',
    level: 'error',
    message:
      'Nothing here was understood: no OAuth parameters, request, command, TokenPassport, answer or credentials.',
    span: { start: 0, end: text.length },
  };
}

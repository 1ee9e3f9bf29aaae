import { errorsIn, statusIn } from '../netsuite/answer.ts';
import { answer } from './answers.ts';
import { linesOf, type Line } from './lines.ts';
import type { Piece } from './reader.ts';

/** Limits: how much of the text is looked through, and how many pieces are taken from it. */
const most = { characters: 100_000, lines: 40, pieces: 10 } as const;

/** What any answer that names an error has in it; most texts have none of it. */
const hint =
  /error|fault|data ?cent|exception|invalid|denied|reject|refused|unauthori|forbidden|limit|disabled|blocked|locked|unknown|missing|required|expired|mismatch|broad|used|[345]\d\d/i;

/**
 * Errors of NetSuite's in what nothing else has read: an exception, a line of a log, a Detail of the
 * Login Audit Trail by itself. Lines that stand together are one answer.
 */
export function readErrorText(text: string): readonly Piece[] {
  const left = text.slice(0, most.characters);
  if (!hint.test(left)) return [];
  return paragraphsIn(left)
    .flatMap((lines) => errorPiece(left, lines))
    .slice(0, most.pieces);
}

function errorPiece(text: string, lines: readonly Line[]): readonly Piece[] {
  const span = { start: lines[0]?.start ?? 0, end: lines.at(-1)?.end ?? 0 };
  const body = text.slice(span.start, span.end);
  const [first] = errorsIn({ text: body });
  if (first === undefined) return [];
  const status = statusIn(body);
  // A status alone, such as `401`, fits several errors, so it names none.
  const code = first.by === String(status) ? '' : first.error.code;
  return [answer(span, body, code, status)];
}

/** Runs of lines that are not blank, none too long. */
function paragraphsIn(text: string): readonly (readonly Line[])[] {
  const paragraphs: Line[][] = [];
  let isOpen = false;
  for (const line of linesOf(text)) {
    const isBlank = line.text.trim() === '';
    const last = paragraphs.at(-1);
    if (!isBlank && isOpen && last !== undefined && last.length < most.lines) last.push(line);
    else if (!isBlank) paragraphs.push([line]);
    isOpen = !isBlank;
  }
  return paragraphs;
}

import type { Edit } from '../repair.ts';
import { linesOf, type Line } from '../lines.ts';

const mark = /^[ \t\u00a0]*(?:>[ \t\u00a0]?)+|^[ \t]*\|[ \t]?/;
const isTrace = /^> [A-Z]+ \S+ HTTP\//;
/** A wire log of Apache's or SoapUI's. */
const isWire = /\[\\[rn]\]["']?\s*$/;
const signs = /oauth|tokenPassport|https?:|[0-9a-f]{32}&/i;

/** A line in quotes, and what stands in front of it. */
interface Quoted {
  readonly line: Line;
  readonly front: string;
}

/** The marks in front of lines that stand in a row and are all quoted, beside lines that are not. */
export function quoteMarkEdits(text: string): readonly Edit[] {
  if (!/^[ \t\u00a0]*[>|]/m.test(text)) return [];
  const edits: Edit[] = [];
  let run: Quoted[] = [];
  const end = (): void => {
    if (isQuote(run.map(({ line }) => line.text))) edits.push(...marksOf(run));
    run = [];
  };
  for (const line of linesOf(text)) {
    const front = mark.exec(line.text)?.[0];
    const isOther = run[0] !== undefined && front?.trim()[0] !== run[0].front.trim()[0];
    if (front === undefined || isOther) end();
    if (front !== undefined) run.push({ line, front });
  }
  end();
  return edits;
}

/** As many marks as all lines have: one more may be a sign of the line itself. */
function marksOf(run: readonly Quoted[]): readonly Edit[] {
  const depths = run.map(({ front }) => front.replace(/[^>|]/g, '').length);
  const depth = depths.reduce((least, one) => Math.min(least, one), 99);
  const marks = new RegExp(`^(?:[ \\t\\u00a0]*[>|][ \\t\\u00a0]?){${depth}}`);
  return run.map(({ line, front }) => ({
    from: line.start,
    length: marks.exec(front)?.[0].length ?? 0,
    put: '',
  }));
}

/** A table has a bar at the end of its lines too, and a trace of curl and a log of HTTP their own reader. */
function isQuote(lines: readonly string[]): boolean {
  if (lines.length < 2 || lines.some((line) => isTrace.test(line) || isWire.test(line)))
    return false;
  if (lines.some((line) => /^\s*\|/.test(line) && /\|\s*$/.test(line))) return false;
  return !lines.some((line) => /^\s*>{8}/.test(line)) && signs.test(lines.join('\n'));
}

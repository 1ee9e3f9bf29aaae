import { flat, type Segment, type Source, type Text } from '../../engine/model/index.ts';

/** A stretch of one side: text, or a place where the other side has text and this one has none. */
export type Piece =
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly from: Source;
      readonly changed: boolean;
    }
  | { readonly kind: 'gap'; readonly missing: number };

/** Both sides of a stage, cut at their differences. */
export interface Sides {
  readonly right: readonly Piece[];
  readonly client: readonly Piece[];
}

/** A stretch of both texts: how long it is in each, and whether it is the same. */
interface Run {
  readonly right: number;
  readonly client: number;
  readonly same: boolean;
}

/** Beyond this many characters only the common start and end are found, by characters. */
const mostForDiff = 8_000;
/** Texts further apart share nothing that is worth showing, and take too long. */
const mostEdits = 600;
/** Equal stretches shorter than this between two differences are chance, and only confuse. */
const leastCommon = 4;

/** Compares two texts by characters and whole escapes; every piece keeps its source. */
export function diffTexts(right: Text, client: Text): Sides {
  const texts = [flat(right), flat(client)] as const;
  const isShort = texts[0].length + texts[1].length <= mostForDiff * 2;
  const [mine, theirs] = isShort ? [unitsOf(texts[0]), unitsOf(texts[1])] : texts;
  const rough = joinRuns(dropChance(runsOf(mine, theirs)));
  const tight = inCharacters(tighten(rough, mine, theirs), mine, theirs);
  const runs = slideToSources(tight, right, client);
  const takeRight = taker(right);
  const takeClient = taker(client);
  const sides: { right: Piece[]; client: Piece[] } = { right: [], client: [] };
  for (const run of runs) {
    // Not by spreading: a function takes some hundred thousand arguments, and then throws.
    for (const piece of pieces(takeRight(run.right), run.same, run.client)) sides.right.push(piece);
    for (const piece of pieces(takeClient(run.client), run.same, run.right))
      sides.client.push(piece);
  }
  return sides;
}

/** A text that is compared with nothing. */
export function wholeText(text: Text): readonly Piece[] {
  return pieces(text, true, 0);
}

function pieces(text: Text, same: boolean, lengthOfOther: number): readonly Piece[] {
  if (text.length === 0) return same ? [] : [{ kind: 'gap', missing: lengthOfOther }];
  return text.map((piece) => ({ kind: 'text', ...piece, changed: !same }));
}

/**
 * Characters, and escapes as wholes, however often they were escaped: `%2F`, `%252F`. Of a long text
 * the text itself: its characters.
 */
type Units = readonly string[] | string;

function unitsOf(text: string): readonly string[] {
  return text.match(/%(?:25)*[0-9A-Fa-f]{2}|[^]/g) ?? [];
}

/** Runs of units as runs of characters. */
function inCharacters(runs: readonly Run[], right: Units, client: Units): readonly Run[] {
  const lengthOf = (units: Units, from: number, count: number): number =>
    typeof units === 'string'
      ? count
      : units.slice(from, from + count).reduce((sum, { length }) => sum + length, 0);
  let [at, theirs] = [0, 0];
  return runs.map(({ right: mine, client: other, same }) => ({
    right: lengthOf(right, (at += mine) - mine, mine),
    client: lengthOf(client, (theirs += other) - other, other),
    same,
  }));
}

function runsOf(right: Units, client: Units): readonly Run[] {
  const isShort = typeof right !== 'string' && typeof client !== 'string';
  return (isShort ? shortestEdit(right, client) : undefined) ?? endsOnly(right, client);
}

/** A way from the start of both texts: how far it has come in the right one, and its last run. */
interface Path {
  readonly at: number;
  readonly run: Run;
  readonly before: Path | undefined;
}

/**
 * The fewest characters left out and put in that make one text of the other, by Myers' algorithm: on
 * each diagonal (the lead of `right` over `client`) the furthest path with so many edits.
 */
function shortestEdit(
  right: readonly string[],
  client: readonly string[],
): readonly Run[] | undefined {
  const furthest = new Map<number, Path>();
  for (let edits = 0; edits <= mostEdits; edits += 1) {
    for (let lead = -edits; lead <= edits; lead += 2) {
      const added = furthest.get(lead + 1);
      const removed = furthest.get(lead - 1);
      const adds = removed === undefined || (added !== undefined && removed.at < added.at);
      const run = { right: adds ? 0 : 1, client: adds ? 1 : 0, same: false };
      const before = adds ? added : removed;
      let path: Path | undefined = before && { at: before.at + run.right, run, before };
      const start = path?.at ?? 0;
      let at = start;
      while (at < right.length && right[at] === client[at - lead]) at += 1;
      const equal = { right: at - start, client: at - start, same: true };
      if (at > start || path === undefined) path = { at, run: equal, before: path };
      furthest.set(lead, path);
      if (at >= right.length && at - lead >= client.length) return runsAlong(path);
    }
  }
  return undefined;
}

function runsAlong(end: Path): readonly Run[] {
  const runs: Run[] = [];
  for (let path: Path | undefined = end; path !== undefined; path = path.before) {
    runs.push(path.run);
  }
  return joinRuns(runs.reverse());
}

function endsOnly(right: Units, client: Units): readonly Run[] {
  const shorter = Math.min(right.length, client.length);
  let start = 0;
  while (start < shorter && right[start] === client[start]) start += 1;
  let end = 0;
  while (end < shorter - start && right.at(-1 - end) === client.at(-1 - end)) end += 1;
  if (typeof right === 'string') {
    start -= begunEscape(right, start);
    end = Math.max(0, end - unfinishedEscape(right, right.length - end));
  }
  return [
    { right: start, client: start, same: true },
    { right: right.length - start - end, client: client.length - start - end, same: false },
    { right: end, client: end, same: true },
  ];
}

/** How many characters of an escape stand before a place within it. */
function begunEscape(text: string, at: number): number {
  return /%[0-9A-Fa-f]?$/.exec(text.slice(Math.max(0, at - 2), at))?.[0].length ?? 0;
}

/** How many characters of an escape stand behind a place within it. */
function unfinishedEscape(text: string, at: number): number {
  const begun = begunEscape(text, at);
  return begun === 0 ? 0 : 3 - begun;
}

function dropChance(runs: readonly Run[]): readonly Run[] {
  return runs.map((run, index) => {
    const between = index > 0 && index < runs.length - 1;
    return between && run.same && run.right < leastCommon ? { ...run, same: false } : run;
  });
}

function joinRuns(runs: readonly Run[]): readonly Run[] {
  const joined: Run[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (last?.same !== run.same) joined.push(run);
    else {
      joined[joined.length - 1] = {
        right: last.right + run.right,
        client: last.client + run.client,
        same: run.same,
      };
    }
  }
  return joined.filter(({ right, client }) => right + client > 0);
}

/** Gives what both sides of a difference begin or end with back to the equal text around it. */
function tighten(runs: readonly Run[], all: Units, theirs: Units): readonly Run[] {
  let [from, theirFrom] = [0, 0];
  const tight = runs.flatMap((run): readonly Run[] => {
    const mine = all.slice(from, (from += run.right));
    const other = theirs.slice(theirFrom, (theirFrom += run.client));
    return run.same ? [run] : endsOnly(mine, other);
  });
  return joinRuns(tight.filter((run) => run.right + run.client > 0));
}

/**
 * Moves text that only one side has to where one of its sources begins, if the text around it allows:
 * of `…%26[ffset%3D10%26o]auth…` and `…%26[offset%3D10%26]oauth…` the second is meant.
 */
function slideToSources(runs: readonly Run[], right: Text, client: Text): readonly Run[] {
  const sides = { right: slider(right), client: slider(client) };
  const slid = runs.map((run) => ({ ...run }));
  const at = { right: 0, client: 0 };
  slid.forEach((run, index) => {
    const before = slid[index - 1];
    const after = slid[index + 1];
    const only = run.client === 0 ? 'right' : run.right === 0 ? 'client' : undefined;
    if (!run.same && only !== undefined && before?.same && after?.same) {
      const back = sides[only](at[only], run[only], before.right);
      for (const side of ['right', 'client'] as const) {
        before[side] -= back;
        after[side] += back;
        at[side] -= back;
      }
    }
    at.right += run.right;
    at.client += run.client;
  });
  return slid;
}

/** How far back a stretch of a text can move so that it begins with a source, or 0. */
function slider(text: Text): (start: number, length: number, room: number) => number {
  const characters = flat(text);
  const starts = new Set<number>();
  text.reduce((offset, piece) => {
    starts.add(offset);
    return offset + piece.text.length;
  }, 0);
  return (start, length, room) => {
    for (let back = 0; back <= room; back += 1) {
      if (starts.has(start - back)) return back;
      if (characters[start - back - 1] !== characters[start + length - back - 1]) return 0;
    }
    return 0;
  };
}

/** Takes a text piece by piece from its start. */
function taker(text: Text): (count: number) => Text {
  let segment = 0;
  let offset = 0;
  return (count) => {
    const segments: Segment[] = [];
    let left = count;
    while (left > 0) {
      const current = text[segment];
      if (current === undefined) break;
      const part = current.text.slice(offset, offset + left);
      segments.push({ text: part, from: current.from });
      left -= part.length;
      offset += part.length;
      if (offset >= current.text.length) {
        segment += 1;
        offset = 0;
      }
    }
    return segments;
  };
}

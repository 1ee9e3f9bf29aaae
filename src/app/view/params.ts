import type { Param } from '../../engine/signing/index.ts';
import { keyOf } from './keys.ts';
import { maskParam } from './mask.ts';
import { shorten } from './shorten.ts';
import type { StageRow } from './stages.ts';

/** One line of a parameter table. */
export interface ParamLine {
  readonly key: string;
  /** The key of its source, by which it is followed. */
  readonly source: string;
  readonly from: string;
  readonly kind: Param['from']['kind'];
  readonly name: string;
  readonly value: string;
  readonly state: 'same' | 'missing' | 'changed' | 'moved' | 'extra' | 'alone';
  /** What the client did with it, in words; `''` where nothing is compared. */
  readonly client: string;
}

const sourceWords: Readonly<Record<Param['from']['kind'], string>> = {
  query: 'query',
  oauth: 'header',
  body: 'body',
  url: 'URL',
  method: 'method',
  secret: 'secret',
  signature: '',
  literal: '',
};

/** The lines of a stage that lists parameters: the right ones, then what only the client has. */
export function paramLines({ right, client, ordered }: StageRow): readonly ParamLine[] {
  if (right.kind !== 'params') return [];
  if (client?.kind !== 'params') {
    return right.params.map((param, index) => lineOf(param, index, 'alone', ''));
  }
  // Copies, since a client that signs a parameter twice has the same one in two places.
  const theirs = client.params.map((param) => ({ ...maskParam(param) }));
  const placeOf = new Map(theirs.map((param, at) => [param, at]));
  const left = bySource(theirs);
  const matches = right.params.map(({ from }) => left.get(from.key)?.pop());
  const inPlace = ordered ? longestInOrder(matches, placeOf) : undefined;
  const lines = right.params.map((param, index): ParamLine => {
    const match = matches[index];
    const moved = match !== undefined && inPlace?.has(match) === false;
    const place = moved ? (placeOf.get(match) ?? 0) + 1 : undefined;
    return { ...lineOf(param, index, 'same', ''), ...compared(param, match, index + 1, place) };
  });
  const matched = new Set(matches);
  const others = theirs.filter((param) => !matched.has(param));
  const extra = others.map((param, index) =>
    lineOf(param, right.params.length + index, 'extra', '× signed, and not part of the request'),
  );
  return [...lines, ...extra];
}

function compared(
  param: Param,
  match: Param | undefined,
  rightPlace: number,
  place: number | undefined,
): Pick<ParamLine, 'state' | 'client'> {
  if (match === undefined) return { state: 'missing', client: '× not signed' };
  if (match.name !== param.name || match.value !== param.value) {
    const name = match.name === param.name ? '' : `${match.name}=`;
    const value = match.value === '' ? '(empty)' : match.value;
    return { state: 'changed', client: `× ${shorten(name + value)}` };
  }
  return place === undefined
    ? { state: 'same', client: '✓' }
    : { state: 'moved', client: `× ${ordinal(place)} instead of ${ordinal(rightPlace)}` };
}

/** The parameters of each source, the last one first. */
function bySource(params: readonly Param[]): ReadonlyMap<string, Param[]> {
  const found = new Map<string, Param[]>();
  for (const param of [...params].reverse()) {
    const same = found.get(param.from.key);
    if (same === undefined) found.set(param.from.key, [param]);
    else same.push(param);
  }
  return found;
}

/** A parameter in its order: where it stands, and the chain before it. */
interface Link {
  readonly param: Param;
  readonly place: number;
  readonly before: Link | undefined;
}

/**
 * The parameters that stand in the same order in both lists, as many as can be: the others are the
 * ones that moved, and not all those that had to make room. Of the chains of each length only the one
 * that ends first is kept, so thousands of parameters take no longer than thousands.
 */
function longestInOrder(
  matches: readonly (Param | undefined)[],
  placeOf: ReadonlyMap<Param, number>,
): ReadonlySet<Param> {
  const ends: Link[] = [];
  for (const param of matches) {
    if (param === undefined) continue;
    const place = placeOf.get(param) ?? 0;
    const length = shorterThan(ends, place);
    ends[length] = { param, place, before: ends[length - 1] };
  }
  const chain = new Set<Param>();
  for (let link = ends.at(-1); link !== undefined; link = link.before) chain.add(link.param);
  return chain;
}

/** How many chains end before a place: they end the later the longer they are. */
function shorterThan(ends: readonly Link[], place: number): number {
  let [low, high] = [0, ends.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ends[middle]?.place ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

function lineOf(
  { from, name, value }: Param,
  index: number,
  state: ParamLine['state'],
  client: string,
): ParamLine {
  const key = `${from.key} ${index}`;
  const source = from.key.startsWith('passport.') ? 'envelope' : sourceWords[from.kind];
  return {
    key,
    source: keyOf(from),
    from: source,
    kind: from.kind,
    name: shorten(name),
    value: shorten(value),
    state,
    client,
  };
}

const rules = new Intl.PluralRules('en', { type: 'ordinal' });
const endings: Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> = {
  one: 'st',
  two: 'nd',
  few: 'rd',
};

/** `1st`, `2nd` and so on. */
export function ordinal(place: number): string {
  return `${place}${endings[rules.select(place)] ?? 'th'}`;
}

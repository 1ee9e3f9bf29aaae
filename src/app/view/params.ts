import type { Param } from '../../engine/index.ts';
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
  /** What the client did with it, in words; `''` on one track. */
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
  const theirs = client.params.map(maskParam);
  const left = [...theirs];
  const matches = right.params.map((param): Param | undefined => {
    const at = left.findIndex(({ from }) => from.key === param.from.key);
    return at < 0 ? undefined : left.splice(at, 1)[0];
  });
  const inPlace = ordered ? longestInOrder(matches, theirs) : undefined;
  const lines = right.params.map((param, index): ParamLine => {
    const match = matches[index];
    const moved = match !== undefined && inPlace?.has(match) === false;
    const place = moved ? theirs.indexOf(match) + 1 : undefined;
    return { ...lineOf(param, index, 'same', ''), ...compared(param, match, index + 1, place) };
  });
  const extra = left.map((param, index) =>
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

/**
 * The parameters that stand in the same order in both lists, as many as can be: the others are the
 * ones that moved, and not all those that had to make room.
 */
function longestInOrder(
  matches: readonly (Param | undefined)[],
  theirs: readonly Param[],
): ReadonlySet<Param> {
  const chains: (readonly Param[])[] = [];
  for (const match of matches) {
    if (match === undefined) continue;
    const place = theirs.indexOf(match);
    const before = chains.filter((chain) => theirs.indexOf(chain.at(-1) ?? match) < place);
    const longest = before.reduce<readonly Param[]>(
      (best, chain) => (chain.length > best.length ? chain : best),
      [],
    );
    chains.push([...longest, match]);
  }
  return new Set(chains.reduce((best, chain) => (chain.length > best.length ? chain : best), []));
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

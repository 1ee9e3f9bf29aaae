import type { Param } from '../../engine/index.ts';
import type { StageRow } from './stages.ts';

/** One line of a parameter table. */
export interface ParamLine {
  readonly key: string;
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
  literal: '',
};

/** The lines of a stage that lists parameters: the right ones, then what only the client has. */
export function paramLines({ right, client, ordered }: StageRow): readonly ParamLine[] {
  if (right.kind !== 'params') return [];
  const theirs = client?.kind === 'params' ? client.params : undefined;
  const left = theirs === undefined ? [] : [...theirs];
  const lines = right.params.map((param, index): ParamLine => {
    if (theirs === undefined) return lineOf(param, index, 'alone', '');
    const at = left.findIndex(({ from }) => from.key === param.from.key);
    const [match] = at < 0 ? [] : left.splice(at, 1);
    return {
      ...lineOf(param, index, 'same', ''),
      ...compared(param, match, index, theirs, ordered),
    };
  });
  const extra = left.map((param, index) =>
    lineOf(param, right.params.length + index, 'extra', '× signed, and not part of the request'),
  );
  return [...lines, ...extra];
}

function compared(
  param: Param,
  match: Param | undefined,
  index: number,
  theirs: readonly Param[],
  ordered: boolean,
): Pick<ParamLine, 'state' | 'client'> {
  if (match === undefined) return { state: 'missing', client: '× not signed' };
  if (match.name !== param.name || match.value !== param.value) {
    const name = match.name === param.name ? '' : `${match.name}=`;
    return { state: 'changed', client: `× ${name}${match.value === '' ? '(empty)' : match.value}` };
  }
  const place = theirs.indexOf(match);
  return ordered && place !== index
    ? { state: 'moved', client: `× ${ordinal(place + 1)} instead of ${ordinal(index + 1)}` }
    : { state: 'same', client: '✓' };
}

function lineOf(
  { from, name, value }: Param,
  index: number,
  state: ParamLine['state'],
  client: string,
): ParamLine {
  const key = `${from.key} ${index}`;
  return { key, from: sourceWords[from.kind], kind: from.kind, name, value, state, client };
}

const rules = new Intl.PluralRules('en', { type: 'ordinal' });
const endings: Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> = {
  one: 'st',
  two: 'nd',
  few: 'rd',
};

function ordinal(place: number): string {
  return `${place}${endings[rules.select(place)] ?? 'th'}`;
}

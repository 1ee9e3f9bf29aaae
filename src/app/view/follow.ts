import { flat, type Source } from '../../engine/model/index.ts';
import { percentDecode, percentEncode } from '../../engine/text/percent.ts';
import type { Step } from '../../engine/faults/slots/index.ts';
import { keyOf } from './keys.ts';
import { maskSecrets } from './mask.ts';
import { ordinal } from './params.ts';
import type { StageRow, StageValue } from './stages.ts';

/** A value that can be followed through the stages, by the key of its source (`keyOf`). */
export interface Followable {
  readonly key: string;
  readonly name: string;
}

/** What is left of a value at a stage. */
export interface Visit {
  /** Secrets in it are masked. */
  readonly text: string;
  /** What was done to it since the stage before, in words; `''` for nothing. */
  readonly done: string;
}

const names: Readonly<Record<string, string>> = {
  method: 'HTTP method',
  'secret.consumerSecret': 'consumer secret',
  'secret.tokenSecret': 'token secret',
  signature: 'signature',
};

/** Whatever stands at more than one stage of the right side, in the order in which it first turns up. */
export function followables(rows: readonly StageRow[]): readonly Followable[] {
  const found = new Map<string, { name: string; count: number }>();
  for (const { right } of rows) {
    for (const [key, name] of namesIn(right)) {
      const known = found.get(key);
      found.set(key, { name: known?.name ?? name, count: (known?.count ?? 0) + 1 });
    }
  }
  return [...found].filter(([, { count }]) => count > 1).map(([key, { name }]) => ({ key, name }));
}

function namesIn(value: StageValue): ReadonlyMap<string, string> {
  const nameOf = ({ key }: Source): string => names[key] ?? key.replace(/^\w+\./, '');
  const entries =
    value.kind === 'params'
      ? value.params.map(({ from, name }) => [keyOf(from), name] as const)
      : value.text.map(({ from }) => [keyOf(from), nameOf(from)] as const);
  return new Map(entries.filter(([key]) => key !== ''));
}

/** What becomes of a value at each stage where it is. */
export function journey(rows: readonly StageRow[], key: string): ReadonlyMap<Step, Visit> {
  const visits = new Map<Step, Visit>();
  let before: At | undefined;
  let encoded = 0;
  for (const { step, right } of rows) {
    const here = valueAt(right, key);
    if (here === undefined) continue;
    const isEncoded = before !== undefined && isEncodedFrom(before.text, here.text);
    if (isEncoded) encoded += 1;
    const done = [changeFrom(before, here, encoded), placeFrom(before, here)];
    visits.set(step, { text: here.shown, done: done.filter((one) => one !== '').join(', ') });
    before = here;
  }
  return visits;
}

interface At {
  readonly text: string;
  readonly shown: string;
  /** Its place among the parameters, from 1, and how many they are. */
  readonly place?: number;
  readonly of?: number;
}

function valueAt(value: StageValue, key: string): At | undefined {
  if (value.kind === 'params') {
    const at = value.params.findIndex(({ from }) => keyOf(from) === key);
    const param = value.params[at];
    if (param === undefined) return undefined;
    return { text: param.value, shown: param.value, place: at + 1, of: value.params.length };
  }
  const pieces = value.text.filter(({ from }) => keyOf(from) === key && from.part !== 'name');
  if (pieces.length === 0) return undefined;
  return { text: flat(pieces), shown: flat(maskSecrets(pieces)) };
}

const isEncodedFrom = (before: string, now: string): boolean =>
  before !== now && percentEncode(before) === now;

function changeFrom(before: At | undefined, { text }: At, encoded: number): string {
  if (before === undefined || before.text === text) return '';
  if (isEncodedFrom(before.text, text))
    return encoded > 1 ? 'percent-encoded once more' : 'percent-encoded';
  return percentDecode(before.text) === text ? 'decoded' : 'changed';
}

function placeFrom(before: At | undefined, { place, of }: At): string {
  if (place === undefined) return '';
  return before?.place === undefined || before.place === place
    ? `${ordinal(place)} of ${of ?? 0}`
    : `sorted from ${ordinal(before.place)} to ${ordinal(place)}`;
}

import type { Given, Pair } from '../../model/index.ts';
import { rightSteps, type Param } from '../../signing/index.ts';
import type { Variant } from '../kinds/define.ts';

/** What a client takes for the parameters of its body. */
export type BodyReading = (body: string) => readonly Pair[];

/**
 * One variant for each reading that signs something else of this request's body than is right. A
 * reading whose outcome is that of an earlier one is left out.
 */
export function bodyVariants(
  given: Given,
  readings: readonly (readonly [label: string, reading: BodyReading])[],
): readonly Variant[] {
  const outcomes = new Set([outcome(rightSteps.bodySigned({}, given))]);
  return readings.flatMap(([label, reading]) => {
    const params = placed(reading(given.request.body));
    const before = outcomes.size;
    if (outcomes.add(outcome(params)).size === before) return [];
    return [{ label, runs: { bodySigned: () => params } }];
  });
}

function placed(pairs: readonly Pair[]): readonly Param[] {
  return pairs.map(({ name, value }, index) => ({
    name,
    value,
    from: { kind: 'body', key: `body.${index}` },
  }));
}

function outcome(pairs: readonly Pair[]): string {
  return JSON.stringify(pairs.map(({ name, value }) => [name, value]));
}

/** The top-level keys of a JSON body with their values; none when the body is no JSON object or list. */
export function jsonEntries(body: string): readonly (readonly [name: string, value: unknown])[] {
  try {
    const json: unknown = JSON.parse(body);
    return typeof json === 'object' && json !== null ? Object.entries(json) : [];
  } catch {
    return [];
  }
}

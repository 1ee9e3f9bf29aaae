import { segment, type Given } from '../model/index.ts';
import { traceWith, type Param } from '../signing/index.ts';
import { procedureFor, type Trace } from '../faults/slots/index.ts';
import { percentDecode } from '../text/percent.ts';
import { splitPairs } from '../text/form.ts';
import type { Diagnosis } from './diagnose.ts';
import { withFaults } from '../search/recipe.ts';
import type { Recipe } from '../search/ranking.ts';

/**
 * What the client did, as far as a diagnosis tells: rebuilt from the likeliest recipe, up to the base
 * string where that alone is explained, or read off the base string where nothing explains it.
 */
export async function clientTrace(
  given: Given,
  right: Trace,
  diagnosis: Diagnosis,
): Promise<Trace | undefined> {
  if (diagnosis.verdict === 'explained') return traceOf(given, diagnosis.recipes[0]);
  const base = diagnosis.baseString;
  if (base === undefined || base.verdict === 'same' || diagnosis.verdict === 'match') {
    return undefined;
  }
  if (base.verdict === 'different') return printedTrace(given.baseString, right);
  const { procedure, stages } = await traceOf(given, base.recipes[0]);
  const { order } = procedureFor(given);
  const known = new Set<string>(order.slice(0, order.indexOf('baseString') + 1));
  const entries = Object.entries(stages).filter(([step]) => known.has(step));
  return { procedure, stages: Object.fromEntries(entries) };
}

function traceOf(given: Given, recipe: Recipe = []): Promise<Trace> {
  return traceWith(withFaults(procedureFor(given), given, recipe), given);
}

/** The stages that can be read off a base string of three parts; else it alone. */
function printedTrace(baseString: string, { procedure, stages }: Trace): Trace {
  const whole = { baseString: segment(baseString) };
  const [method = '', uri = '', ...rest] = baseString.split('&');
  if (procedure === 'passport' || rest.length === 0) return { procedure, stages: whole };
  const joined = percentDecode(rest.join('&'));
  return {
    procedure,
    stages: {
      ...whole,
      method: segment(method),
      baseUri: segment(percentDecode(uri)),
      sorted: paramsOf(joined, stages.sorted ?? []),
      joined: segment(joined),
    },
  };
}

/** The pairs of the joined parameters, each with the source of the right one of that name. */
function paramsOf(joined: string, right: readonly Param[]): readonly Param[] {
  const left = [...right];
  return splitPairs(joined).map(({ name, value }, index) => {
    const at = left.findIndex((param) => param.name === name);
    const [match] = at < 0 ? [] : left.splice(at, 1);
    const from = match?.from ?? { kind: 'literal', key: `printed.${index}` };
    return { name, value: value ?? '', from };
  });
}

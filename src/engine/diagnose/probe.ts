import { flat, type Given } from '../model/index.ts';
import { traceWith } from '../signing/index.ts';
import { procedureFor } from '../faults/slots/index.ts';
import { splitPairs } from '../text/form.ts';
import { splitUrl } from '../text/url.ts';
import type { Recipe } from '../search/ranking.ts';
import { hypothesesFor, withFaults } from '../search/recipe.ts';
import { visibleIn } from '../search/visible.ts';

/** A harmless request in which mistakes show that the user's own request hides. */
export interface Probe {
  readonly url: string;
  /** The faults that change the signature of the probe, and not of the user's request. */
  readonly madeVisible: readonly string[];
}

/**
 * What encoders, parsers and sorters treat differently: repeated names in the wrong order, an empty
 * value and a zero, a space, `+`, an accent, marks, `=`, `&` and `%2F` in a value, names in both letter
 * cases, with digits, brackets and a dot.
 */
const telling =
  "b=2&b=10&b=2&B=True&e=&n&z=0&p10=1&p2=1.0&b%5B0%5D=x&d.d=%7E*&q=a%20%2B%20%C3%A9%20%3D%20%26%20%22x%2Fy%22!'()*~%3B%2C%253A";

/** The probe for a request: a GET of the same host. SOAP signs no URL, so there is none for it. */
export function probeFor(given: Given): Probe | undefined {
  const probe = probeOf(given);
  if (probe === undefined) return undefined;
  const hidden = faultsVisibleIn({ ...given, baseString: '' });
  const madeVisible = [...faultsVisibleIn(probe)].filter((id) => !hidden.has(id));
  return { url: probe.request.url, madeVisible };
}

/**
 * The URL of a request in which recipes that sign the same in this one do not: that of the probe, where it
 * does. `undefined` when there is nothing to tell apart, or nothing that would.
 */
export async function distinguishingUrlFor(
  given: Given,
  recipes: readonly Recipe[],
): Promise<string | undefined> {
  const probe = recipes.length > 1 ? probeOf(given) : undefined;
  if (probe === undefined) return undefined;
  const procedure = procedureFor(probe);
  const traces = recipes.map((recipe) => traceWith(withFaults(procedure, probe, recipe), probe));
  const signed = (await Promise.all(traces)).map(({ stages }) => flat(stages.signature ?? []));
  return new Set(signed).size > 1 ? probe.request.url : undefined;
}

function probeOf(given: Given): Given | undefined {
  const { scheme, host, path, query } = splitUrl(given.request.url);
  if (given.observed.kind === 'passport' || host === '') return undefined;
  const place = /\.suitetalk\./i.test(host)
    ? '/services/rest/record/v1/customer?limit=1&'
    : `${path}?${scriptAndDeploy(query ?? '')}`;
  const url = `${scheme}://${host}${place}${telling}`;
  return { ...given, request: { method: 'GET', url, headers: [], body: '' }, baseString: '' };
}

function scriptAndDeploy(query: string): string {
  return splitPairs(query)
    .filter(({ name }) => name === 'script' || name === 'deploy')
    .map(({ name, value }) => `${name}=${value ?? ''}&`)
    .join('');
}

/** The faults of which some variant changes alone what a request signs. */
function faultsVisibleIn(given: Given): ReadonlySet<string> {
  const procedure = procedureFor(given);
  const hypotheses = hypothesesFor(procedure, given);
  const isVisible = visibleIn(procedure, given, hypotheses);
  return new Set(hypotheses.filter((_, at) => isVisible(at)).map(({ fault }) => fault.id));
}

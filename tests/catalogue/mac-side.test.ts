import { describe, expect, it, test } from 'vitest';
import { fitting } from '../../src/engine/search/fitting.ts';
import { macWays } from '../../src/engine/search/mac-side.ts';
import {
  familyHypothesesFor,
  hypothesesFor,
  type Hypothesis,
} from '../../src/engine/search/recipe.ts';
import { readCase, type GivenText } from '../../src/engine/index.ts';
import { procedureFor, type Step } from '../../src/engine/faults/slots/index.ts';
import { plain, rich, withParameters } from '../bench/requests.ts';
import { times } from '../support/depth.ts';
import { failingCases, textWith } from '../support/failing-cases.ts';
import { setsOf } from '../support/recipes.ts';
import { richRequests } from '../support/rich-requests.ts';

/** Every mistake of the catalogue is possible in one of these, one of SOAP among them. */
const requests = { plain, rich, ...richRequests };
const macSteps: readonly Step[] = ['hashChosen', 'macArguments', 'macInput'];
const outSteps: readonly Step[] = ['digestOctets', 'signatureForm', 'signatureMarks', 'signature'];
const replacesAny = (steps: readonly Step[]) => (hypothesis: Hypothesis) =>
  hypothesis.steps.some((step) => steps.includes(step));

const namesOf = (set: readonly Hypothesis[]): string =>
  set.map(({ fault, label }) => `${fault.id} ${label}`).join(' + ');

/** The mistakes that a search tries on a request: those of the list, and all. */
function triedOn(text: GivenText) {
  const { given } = readCase(text);
  const procedure = procedureFor(given);
  const listed = hypothesesFor(procedure, given);
  return { given, procedure, listed, all: [...listed, ...familyHypothesesFor(procedure, given)] };
}

describe.each(Object.entries(requests))('in the request %s', (_, text) => {
  const { all } = triedOn(text);

  it('a mistake between message and MAC is there alone', () => {
    const some = all.filter(replacesAny(macSteps));
    expect(some.length).toBeGreaterThan(5);
    for (const { fault, label, steps } of some) {
      expect(macSteps, `${fault.id} ${label}`).toEqual(expect.arrayContaining([...steps]));
    }
  });

  it('a mistake in how the digest is written is there alone', () => {
    const some = all.filter(replacesAny(outSteps));
    expect(some.length).toBeGreaterThan(5);
    for (const { fault, label, steps } of some) {
      expect(outSteps, `${fault.id} ${label}`).toEqual(expect.arrayContaining([...steps]));
    }
  });

  it('no mistake computes the digest, or writes the header, in its own way', () => {
    expect(all.filter(replacesAny(['digest', 'header']))).toEqual([]);
  });
});

/** Of two equal ways a search tries one and would tell of one: there are none. */
test('every set of mistakes between message and MAC makes something of its own, on every request', () => {
  const texts = [
    ...Object.values(requests),
    withParameters(40),
    ...failingCases
      .filter((_, at) => at % times(5, 1) === 0)
      .flatMap((one) => [textWith(one, one.header), textWith(one, one.correctHeader)]),
  ];
  for (const text of texts) {
    const { given, procedure, listed } = triedOn(text);
    const own = listed.filter(replacesAny(macSteps));
    const sets = [0, 1, 2, 3].flatMap((size) => setsOf(own, size));
    expect(sets.length).toBeGreaterThan(20);
    const ways = macWays(procedure, given, listed, fitting(listed)).map(({ members }) =>
      members.flatMap((member) => listed[member] ?? []),
    );
    expect(ways.map(namesOf), text.request.url).toEqual(sets.map(namesOf));
  }
});

import { expect, test } from 'vitest';
import { decisiveFor } from '../../../../src/app/view/decisive.ts';
import { headline, kicker } from '../../../../src/app/view/verdict.ts';
import { readCase, type Diagnosis } from '../../../../src/engine/index.ts';
import { rightExchange } from '../../../support/right-exchange.ts';

const right = rightExchange();
const tried = {
  ...{ depth: 3, unlisted: 0, likeliest: 0, recipes: 1, signatures: 1 },
  ...{ faults: [], invisible: [] },
};
const unexplained = (cancelled: boolean): Diagnosis => ({
  ...{ verdict: 'unexplained', tried, cancelled, findings: [] },
});

/** The case with one of its credentials changed. */
const given = (change: Partial<typeof right.credentials>, observed = right.header) =>
  readCase({
    request: { method: right.method, url: right.url, headers: [], body: '' },
    observed,
    credentials: { ...right.credentials, ...change },
  }).given;

test.each([undefined, unexplained(false), unexplained(true)])(
  'a secret of 63 characters was a warning far below, and “no known mistake” the headline',
  (diagnosis) => {
    const short = given({ tokenSecret: right.credentials.tokenSecret.slice(1) });
    expect(decisiveFor(short, diagnosis)?.headline).toBe(
      'Your token secret has 63 characters, not 64. Paste it again.',
    );
  },
);

test('the length of a secret is nothing to a right signature, or where both have another', () => {
  const short = given({ tokenSecret: 'a' });
  const match: Diagnosis = { verdict: 'match', reading: 'as-sent', signature: '', findings: [] };
  expect(decisiveFor(short, match)).toBeUndefined();
  const both = given({ tokenSecret: 'a', consumerSecret: 'b' });
  expect(decisiveFor(both, unexplained(false))).toBeUndefined();
  expect(decisiveFor(given({}), unexplained(false))).toBeUndefined();
});

test('a Bearer header asked for “the Authorization header” that it is', () => {
  const found = decisiveFor(given({}, 'Bearer eyJhbGciOiJub25lIn0.e30.'), {
    ...{ verdict: 'incomplete', missing: ['header'], findings: [] },
  });
  expect(found?.headline).toBe('This is OAuth 2.0.');
});

test('a stopped search said that no known mistake explains it', () => {
  expect(headline(unexplained(true))).not.toContain('no known mistake');
  expect(kicker(unexplained(true))).toBe('Signature does not match · search stopped');
  expect(headline(unexplained(false))).toContain('no known mistake');
});

test('three explanations were “cause found”', () => {
  const recipes = ['param-query-missing', 'param-added-after', 'url-case'].map((id) => [
    { id, variant: '' },
  ]);
  const three: Diagnosis = { verdict: 'explained', recipes, tried, findings: [] };
  expect(kicker(three)).toBe('Signature does not match · 3 possible causes');
  expect(headline(three)).toMatch(/^Most likely your client /);
  const one: Diagnosis = { ...three, recipes: recipes.slice(0, 1) };
  expect(kicker(one)).toBe('Signature does not match · cause found');
  expect(headline(one)).toMatch(/^Your client /);
});

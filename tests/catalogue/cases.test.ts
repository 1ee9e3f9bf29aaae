import { describe, expect, it } from 'vitest';
import { catalogue, diagnose, type Diagnosis } from '../../src/engine/index.ts';
import { deeply } from '../support/depth.ts';
import {
  failingCases,
  signaturesWith,
  textWith,
  type FailingCase,
} from '../support/failing-cases.ts';

/**
 * Cases whose client made more mistakes at once than a search tries in reasonable time, with the
 * reason. Their faults must reproduce the signature all the same.
 */
const deeper: Readonly<Record<string, string>> = {
  'ns-apex-salesforce-params-not-encoded': 'five mistakes that all change the signature',
};

/** What a case really has beside the fault it shows, and so its right header has it too. */
const factsOfCase: Readonly<Record<string, readonly string[]>> = {
  'gen-verbatim-node-oauth-321': ['hash-sha1-unsupported'],
  'gen-verbatim-restclient-105': ['hash-sha1-unsupported'],
  // The right header escapes it, but it is the same nonce.
  'ns-java-base64-nonce-unencoded': ['nonce-special-chars'],
};

/** Step faults that reading undoes, so that the signature is right and a finding names the mistake. */
const undone: Readonly<Record<string, readonly string[]>> = {
  // The element is trimmed; `soap-signature-newline` is the same line break.
  'soap-ruby-encode64-newline': ['out-base64-newline'],
};

const kinds = new Map(catalogue.map(({ id, kind }) => [id, kind]));
const kindOf = (id: string) => kinds.get(id) ?? 'not in the catalogue';

/** What a diagnosis names: the faults of its recipes and of its findings. */
function namedIn(diagnosis: Diagnosis): readonly string[] {
  const recipes = diagnosis.verdict === 'explained' ? diagnosis.recipes.flat() : [];
  return [...recipes.map(({ id }) => id), ...diagnosis.findings.map(({ code }) => code)];
}

/** The listed faults that a diagnosis of the header can name. */
function nameable({ id, faults }: FailingCase): readonly string[] {
  return faults.filter((fault) => kindOf(fault) !== 'hidden' && !undone[id]?.includes(fault));
}

/** Whether the header is signed rightly for what it carries, and so is wrong in something else. */
const isSignedRight = (one: FailingCase) => nameable(one).every((id) => kindOf(id) === 'check');

it('there are 62 cases', () => {
  expect(failingCases).toHaveLength(62);
});

/** Their three mistakes at once take most of a search. */
const slow = ['ns-ruby-netsweet-token-id-as-key'];
const tried = failingCases.filter(({ id }) => !slow.includes(id) || deeply(id).length > 0);

describe.each(tried.map((one) => [one.id, one] as const))('%s', (id, one) => {
  it('has faults of the catalogue only', () => {
    expect(one.faults.filter((fault) => !kinds.has(fault))).toEqual([]);
  });

  const isDeep = id in deeper;
  it(
    isDeep ? 'has faults that together reproduce its signature' : 'names every fault of its client',
    async () => {
      if (isDeep) {
        const { sent, reproduced } = await signaturesWith(
          one,
          one.faults.filter((fault) => kindOf(fault) === 'step'),
        );
        expect(reproduced).toContain(sent);
        return;
      }
      const diagnosis = await diagnose(textWith(one, one.header));
      expect(diagnosis.verdict).toBe(isSignedRight(one) ? 'match' : 'explained');
      expect(namedIn(diagnosis)).toEqual(expect.arrayContaining([...nameable(one)]));
    },
  );

  it('finds nothing wrong with the right header', async () => {
    const diagnosis = await diagnose(textWith(one, one.correctHeader));
    expect(diagnosis.verdict).toBe('match');
    const wrong = diagnosis.findings.filter(
      ({ level }) => level === 'error' || level === 'warning',
    );
    expect(wrong.map(({ code }) => code)).toEqual(factsOfCase[id] ?? []);
  });
});

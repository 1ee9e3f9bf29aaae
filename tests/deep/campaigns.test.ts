import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { newPass } from '../../src/engine/search/pass.ts';
import { keyOf, type Members } from '../../src/engine/search/entries.ts';
import { fitting } from '../../src/engine/search/fitting.ts';
import { hypothesesFor } from '../../src/engine/search/recipe.ts';
import { readCase } from '../../src/engine/index.ts';
import { flat } from '../../src/engine/model/index.ts';
import { procedureFor } from '../../src/engine/faults/slots/index.ts';
import { traceWith, withSteps } from '../../src/engine/signing/index.ts';
import { rich } from '../bench/requests.ts';

/**
 * One search for tens of thousands of signatures at once: those of every mistake of the catalogue alone,
 * of every two, of random three, and those that no client made.
 */
const { given } = readCase(rich);
const procedure = procedureFor(given);
const hypotheses = hypothesesFor(procedure, given);
const fits = fitting(hypotheses);
const everyOne = hypotheses.map((_, at): Members => [at]);
const everyTwo = everyOne.flatMap(([a = 0]) =>
  everyOne.filter(([b = 0]) => b > a && fits(b, [a])).map(([b = 0]): Members => [a, b]),
);

/** A generator of the same numbers each time (mulberry32). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function randomThrees(count: number): readonly Members[] {
  const next = random(5849);
  const threes = new Map<string, Members>();
  while (threes.size < count) {
    const some = [0, 1, 2].map(() => Math.floor(next() * hypotheses.length));
    const isSet = some.every((member, at) => fits(member, some.slice(0, at)));
    if (isSet) threes.set(keyOf(some), some);
  }
  return [...threes.values()];
}

async function signatureOf(members: Members, otherGiven = given): Promise<string> {
  const client = members.reduce(
    (all, member) => withSteps(all, hypotheses[member]?.runs ?? {}),
    procedure,
  );
  return flat((await traceWith(client, otherGiven)).stages.signature ?? []);
}

async function signaturesOf(sets: readonly Members[]): Promise<ReadonlyMap<Members, string>> {
  const signatures = new Map<Members, string>();
  for (const set of sets) signatures.set(set, await signatureOf(set));
  return signatures;
}

/** Signatures that are none of this request's: random digests, and those of other secrets. */
async function wrongSignatures(count: number): Promise<readonly string[]> {
  const digest = (text: string) => createHash('sha256').update(text);
  const wrong: string[] = [];
  for (let number = 0; number < count / 2; number += 1) {
    wrong.push(digest(`digest ${number}`).digest('base64'));
    const tokenSecret = digest(`secret ${number}`).digest('hex');
    const credentials = { ...given.credentials, tokenSecret };
    wrong.push(await signatureOf([], { ...given, credentials }));
  }
  return wrong;
}

let right = '';
let ones: ReadonlyMap<Members, string> = new Map();
let twos: ReadonlyMap<Members, string> = new Map();
let threes: ReadonlyMap<Members, string> = new Map();
let wrong: readonly string[] = [];
/** For each signature that was found, the least number of mistakes that give it. */
const found = new Map<string, number>();

beforeAll(async () => {
  right = await signatureOf([]);
  ones = await signaturesOf(everyOne);
  twos = await signaturesOf(everyTwo);
  threes = await signaturesOf(randomThrees(2_000));
  wrong = await wrongSignatures(10_000);
  const wanted = new Set([...ones.values(), ...twos.values(), ...threes.values(), ...wrong]);
  wanted.delete(right);
  const pass = newPass({
    ...{ procedure, given, hypotheses, wanted: [...wanted] },
    unlisted: 0,
  });
  for (let size = 0; size <= 3; size += 1) {
    for await (const _ of pass.try(size, size === 3));
  }
  for (const { text, size } of pass.hits) {
    found.set(text, Math.min(size, found.get(text) ?? size));
  }
}, 400_000);

/** Those of some sets whose signature is explained by no set that is as small. */
function missed(signatures: ReadonlyMap<Members, string>): readonly string[] {
  return [...signatures]
    .filter(
      ([set, signature]) => signature !== right && !((found.get(signature) ?? 9) <= set.length),
    )
    .map(([set]) =>
      set.map((at) => `${hypotheses[at]?.fault.id} ${hypotheses[at]?.label}`).join(' + '),
    );
}

describe('on the rich request', () => {
  test('every mistake alone is found, or changes nothing', () => {
    expect(ones.size).toBeGreaterThan(250);
    expect(missed(ones)).toEqual([]);
  });

  test('every two are found, or fewer that sign the same', () => {
    expect(twos.size).toBeGreaterThan(25_000);
    expect(missed(twos)).toEqual([]);
  });

  test('2,000 random three are found, or fewer that sign the same', () => {
    expect(threes.size).toBe(2_000);
    expect(missed(threes)).toEqual([]);
  });

  test('10,000 signatures that are none of this request are not explained', () => {
    expect(wrong).toHaveLength(10_000);
    expect(wrong.filter((signature) => found.has(signature))).toEqual([]);
  });
});

import { describe, expect, test } from 'vitest';
import { examples } from '../../../../src/app/state/examples.ts';
import { emptyFields, givenText } from '../../../../src/app/view/fields.ts';
import { hiddenIn, likelyAnswer, workableIn } from '../../../../src/app/view/break.ts';
import { faultAt } from '../../../../src/app/view/faults.ts';
import {
  differingBits,
  bothOrders,
  decoded,
  escapesOf,
  lessons,
  nextNonce,
  reversedQuery,
  textOf,
  urlChanges,
  withParam,
} from '../../../../src/app/view/lessons.ts';
import { ask, type Random } from '../../../../src/app/view/quiz.ts';
import { shownStages } from '../../../../src/app/view/stages.ts';
import { diagnose, readCase, trace } from '../../../../src/engine/index.ts';
import { percentEncode } from '../../../../src/engine/text/percent.ts';

const fieldsOf = (id: string) => ({
  ...emptyFields,
  ...examples.find((one) => one.id === id)?.fields,
});
const givenOf = (id: string) => readCase(givenText(fieldsOf(id))).given;

describe('the examples', () => {
  test.each([
    ['restlet-failing', 'explained', 'param-query-missing'],
    ['suiteql-failing', 'explained', 'sort-groups-separate'],
    ['restlet-misprint', 'explained', 'url-wrong-host'],
    ['soap-misprint', 'unexplained', ''],
    ['restlet', 'match', ''],
    ['rest', 'match', ''],
    ['soap', 'match', ''],
    ['sandbox', 'match', ''],
    ['transform', 'match', ''],
    ['request-token', 'match', ''],
    ['rfc5849', 'match', ''],
  ])('%s is %s', async (id, verdict, fault) => {
    const diagnosis = await diagnose(givenText(fieldsOf(id)), { maxFaults: 2 });
    expect(diagnosis.verdict).toBe(verdict);
    if (diagnosis.verdict === 'explained') expect(diagnosis.recipes[0]?.[0]?.id).toBe(fault);
  });

  test('are all told of here', () => {
    expect(examples).toHaveLength(11);
  });
});

describe('the course', () => {
  test('goes through the stages in their order', () => {
    const order = shownStages.oauth.map(({ step }) => step);
    expect(lessons.map(({ step }) => step)).toEqual(order);
  });

  test.each(urlChanges)(
    '%s changes the URL, and neither the base string URI nor its query is lost',
    async (words, change) => {
      const fields = fieldsOf('restlet');
      const url = change(fields.url);
      expect(url).not.toBe(fields.url);
      expect(url).toContain('script=6');
      const before = textOf(await trace(givenOf('restlet')), 'signature');
      const after = textOf(await trace(givenText({ ...fields, url })), 'signature');
      // Only the slash belongs to the path, and is signed.
      expect(after === before).toBe(!words.includes('/'));
    },
  );

  test('a parameter is put before the fragment, and a query is turned around', () => {
    expect(withParam('https://a/b#c', 'd=e')).toBe('https://a/b?d=e#c');
    expect(withParam('https://a/b?x=1', 'd=e')).toBe('https://a/b?x=1&d=e');
    expect(reversedQuery('https://a/b?x=1&y=2#c')).toBe('https://a/b?y=2&x=1#c');
  });

  test('each character is shown with its octets and its escape', () => {
    const text = 'a é€😀/~';
    expect(
      escapesOf(text)
        .map(({ escape }) => escape)
        .join(''),
    ).toBe(percentEncode(text));
    expect(escapesOf('é')).toEqual([
      { character: 'é', octets: 'C3 A9', escape: '%C3%A9', stays: false },
    ]);
    expect(escapesOf('a')[0]).toMatchObject({ octets: '61', stays: true });
  });

  test('pairs are sorted as the signature sorts them', async () => {
    const query = 'id=10&id=9&Name=b&name=a&a%20b=1&a=2&a1=3';
    const pairs = decoded(query, 1).split('&').join('\n');
    const { stages } = await trace({
      request: { method: 'GET', url: `https://a/?${query}`, headers: [], body: '' },
      observed: '',
      credentials: { ...emptyFields },
    });
    const sorted = stages.sorted?.map(({ name, value }) => `${name}=${value}`);
    expect(bothOrders(pairs).octets).toEqual(sorted);
    expect(bothOrders(pairs).words).not.toEqual(sorted);
  });

  test('bits are counted, and the nonce changes by one letter', () => {
    expect(differingBits('AAAA', 'AAAB')).toEqual({ differ: 1, of: 24 });
    expect(differingBits('/w==', 'AA==')).toEqual({ differ: 8, of: 8 });
    expect(nextNonce('a, oauth_nonce="xY9", b')).toBe('a, oauth_nonce="xYA", b');
    expect(nextNonce('<ns:nonce>abz</ns:nonce>')).toBe('<ns:nonce>ab0</ns:nonce>');
  });
});

describe('Break it', () => {
  test.each(['restlet', 'soap', 'rfc5849'])(
    'every switch that %s offers changes its signature',
    async (id) => {
      const given = givenOf(id);
      const right = await trace(given);
      const workable = await workableIn(given, right);
      expect(workable.size).toBeGreaterThan(20);
      for (const ref of workable.values()) {
        const client = await trace(given, [ref]);
        expect([ref.id, textOf(client, 'signature')]).not.toEqual([
          ref.id,
          textOf(right, 'signature'),
        ]);
        expect(likelyAnswer(given, right, client)).toContain('Invalid login attempt');
      }
      expect(likelyAnswer(given, right, undefined)).toContain('right');
    },
  );

  test('a mistake whose step another one takes is told of', () => {
    const swapped = { id: 'key-secrets-swapped', variant: '' };
    const given = givenOf('restlet');
    expect(hiddenIn(given, [swapped])).toEqual([]);
    expect(hiddenIn(given, [swapped, swapped])).toEqual(['key-secrets-swapped']);
  });
});

describe('the quiz', () => {
  /** The same numbers each time. */
  const seeded = (seed: number): Random => {
    let state = seed;
    return (below) => (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648) % below;
  };

  test('asks about commoner faults that show here, with four different answers', async () => {
    const given = givenOf('restlet');
    const workable = await workableIn(given, await trace(given));
    let last = '';
    const asked = new Set<string>();
    for (let seed = 1; seed <= 60; seed += 1) {
      const question = ask(workable, last, seeded(seed));
      const ids = question?.options.map(({ id }) => id) ?? [];
      expect(new Set(ids).size).toBe(4);
      expect(ids).toContain(question?.answer.id);
      // One answer alone is right.
      const right = workable.get(question?.answer.id ?? '')?.signature;
      expect(ids.filter((id) => workable.get(id)?.signature === right)).toHaveLength(1);
      expect(ids.every((id) => workable.has(id))).toBe(true);
      expect(question?.answer.id).not.toBe(last);
      last = question?.answer.id ?? '';
      expect(['very high', 'high', 'medium']).toContain(faultAt(last)?.fault.commonness);
      asked.add(last);
    }
    expect(asked.size).toBeGreaterThan(8);
  });

  test('asks nothing where too little can go wrong', () => {
    expect(ask(new Map(), '', seeded(1))).toBeUndefined();
  });
});

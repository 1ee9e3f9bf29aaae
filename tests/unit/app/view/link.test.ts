import { deflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { emptyFields } from '../../../../src/app/view/fields.ts';
import { linkFor, readLink } from '../../../../src/app/view/link.ts';
import { redactionFor } from '../../../../src/app/view/material.ts';
import { unpacked } from '../../../support/leaks.ts';

const linkOf = (text: string): string => deflateRawSync(text, { level: 9 }).toString('base64url');

test('a link that unpacks to more than 2 MB is refused, and says so', async () => {
  const packed = linkOf(JSON.stringify(['GET', `https://a/?${'&a=1'.repeat(500_001)}`]));
  expect(packed.length).toBeLessThan(8_000);
  expect(await readLink(packed)).toEqual({
    refused: 'The case in this link unpacks to more than 2 MB. It was not opened.',
  });
});

test('a deflate bomb of 100 MB is given up as soon as it is too long', async () => {
  const packed = linkOf('0'.repeat(100_000_000));
  expect(await readLink(packed)).toHaveProperty('refused', expect.stringMatching(/2 MB/));
});

test('a link of long texts that is within the limit opens', async () => {
  const url = `https://a/?${'&a=1'.repeat(40_000)}`;
  expect(await readLink(linkOf(JSON.stringify(['GET', url])))).toMatchObject({ fields: { url } });
});

test('what is no link of this page is refused in words', async () => {
  const refusal = { refused: 'The case in this link could not be read.' };
  const deep = linkOf('['.repeat(100_000) + ']'.repeat(100_000));
  for (const packed of ['', 'x', '!!', 'AAAA', linkOf('{"a":1}'), linkOf('[1'), 'é'])
    expect(await readLink(packed)).toEqual(refusal);
  expect(await readLink(deep)).toMatchObject({ fields: { method: '', url: '' } });
  expect(await readLink(linkOf('[{"__proto__":1},["GET"],null]'))).toMatchObject({
    ...{ fields: { url: '' }, claimed: [] },
  });
});

describe('what the sender’s page found', () => {
  const texts = ['GET', 'https://a/', '', '', '', '', '', '', ''];
  const claimedIn = async (...behind: readonly unknown[]) => {
    const link = await readLink(linkOf(JSON.stringify([...texts, ...behind])));
    return 'refused' in link ? link : link.claimed;
  };

  test('is in a link as ids, and comes out of it again', async () => {
    const found = [['param-query-missing', 'enc-unreserved-escaped'], ['key-secrets-swapped']];
    const [method, url] = ['GET', 'https://a/'];
    const fields = { ...emptyFields, method, url };
    const link = await linkFor(fields, redactionFor(fields), found);
    const hash = 'hash' in link ? link.hash : '';
    expect(JSON.parse(unpacked(hash))).toEqual([
      ...texts,
      ['param-query-missing+enc-unreserved-escaped', 'key-secrets-swapped'],
    ]);
    expect(await readLink(hash.replace('#/c/', ''))).toMatchObject({
      fields: { method, url },
      claimed: found,
    });
  });

  test('is an id of a mistake that changes a signature, or nothing', async () => {
    const noIds = ['', '+', '<b>', 'constructor', 'hdr-newlines', 'no-such-id', 7, null, {}, []];
    for (const one of noIds) expect(await claimedIn([one]), JSON.stringify(one)).toEqual([]);
    expect(await claimedIn('param-query-missing')).toEqual([]);
    expect(await claimedIn(['param-query-missing+no-such-id'])).toEqual([['param-query-missing']]);
  });

  test('is found behind a field that a later version adds', async () => {
    expect(await claimedIn('a field', ['key-secrets-swapped'])).toEqual([['key-secrets-swapped']]);
  });

  test('is at most three explanations of four mistakes, each once', async () => {
    const five =
      'key-secrets-swapped+key-secrets-swapped+param-query-missing+a+key-secrets-swapped+enc-unreserved-escaped';
    const three = [['key-secrets-swapped', 'param-query-missing'], ['enc-unreserved-escaped']];
    expect(await claimedIn([five, 'enc-unreserved-escaped', five, 'key-secrets-swapped'])).toEqual(
      three,
    );
  });
});

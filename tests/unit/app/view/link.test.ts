import { deflateRawSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { fieldsOfLink } from '../../../../src/app/view/link.ts';

const linkOf = (text: string): string => deflateRawSync(text, { level: 9 }).toString('base64url');

test('a link that unpacks to more than 2 MB is refused, and says so', async () => {
  const packed = linkOf(JSON.stringify(['GET', `https://a/?${'&a=1'.repeat(500_001)}`]));
  expect(packed.length).toBeLessThan(8_000);
  expect(await fieldsOfLink(packed)).toEqual({
    refused: 'The case in this link unpacks to more than 2 MB. It was not opened.',
  });
});

test('a deflate bomb of 100 MB is given up as soon as it is too long', async () => {
  const packed = linkOf('0'.repeat(100_000_000));
  expect(await fieldsOfLink(packed)).toHaveProperty('refused', expect.stringMatching(/2 MB/));
});

test('a link of long texts that is within the limit opens', async () => {
  const url = `https://a/?${'&a=1'.repeat(40_000)}`;
  expect(await fieldsOfLink(linkOf(JSON.stringify(['GET', url])))).toMatchObject({ url });
});

test('what is no link of this page is refused in words', async () => {
  const refusal = { refused: 'The case in this link could not be read.' };
  const deep = linkOf('['.repeat(100_000) + ']'.repeat(100_000));
  for (const packed of ['', 'x', '!!', 'AAAA', linkOf('{"a":1}'), linkOf('[1'), 'é'])
    expect(await fieldsOfLink(packed)).toEqual(refusal);
  expect(await fieldsOfLink(deep)).toMatchObject({ method: '', url: '' });
  expect(await fieldsOfLink(linkOf('[{"__proto__":1},["GET"],null]'))).toMatchObject({ url: '' });
});

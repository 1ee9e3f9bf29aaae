import { expect, test } from 'vitest';
import { decode, printJson, readFile } from '../../../src/inventory/index.ts';
import { usual } from './support.ts';

const text = 'Integration,Notes\nZoë,ä\n';
const utf16 = (order: 'le' | 'be') => {
  const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le');
  return new Uint8Array(order === 'le' ? bytes : bytes.swap16());
};

test.each<[name: string, bytes: Uint8Array<ArrayBuffer>]>([
  ['UTF-8', new TextEncoder().encode(text)],
  ['UTF-8 with a byte order mark', new TextEncoder().encode(`\uFEFF${text}`)],
  ['UTF-16, little end first', utf16('le')],
  ['UTF-16, big end first', utf16('be')],
  ['Windows-1252', new Uint8Array(Buffer.from(text, 'latin1'))],
])('a file in %s is read', (_name, bytes) => {
  expect(decode(bytes)).toBe(text);
});

test('JSON is told from CSV by its beginning', () => {
  expect(readFile(`\uFEFF  ${printJson([usual])}`)).toMatchObject({ rows: [usual] });
  expect(readFile(text)).toMatchObject({ rows: [{ integration: 'Zoë' }] });
  expect(readFile('{"a"')).toMatchObject({ refused: expect.stringContaining('JSON') as string });
});

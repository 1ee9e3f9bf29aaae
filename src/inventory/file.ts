import { readCsv, type CsvOptions } from './csv.ts';
import { readJson } from './json.ts';
import type { ReadFile } from './read.ts';

/** Reads what a file holds or a reader pasted: JSON of this page, or CSV. */
export function readFile(text: string, options: CsvOptions = {}): ReadFile {
  return /^\uFEFF?\s*[[{]/.test(text)
    ? readJson(text.replace(/^\uFEFF/, ''))
    : readCsv(text, options);
}

/** The text of a file: UTF-8, UTF-16 as some spreadsheets save it, or else Windows’ own Latin letters. */
export function decode(bytes: Uint8Array<ArrayBuffer>): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

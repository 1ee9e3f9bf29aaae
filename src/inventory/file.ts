import { readCsvInSteps, type CsvOptions } from './csv.ts';
import { jsonInSteps } from './json.ts';
import type { ReadFile } from './read.ts';
import { finish, type InSteps } from './steps.ts';

/** Our own JSON of as many tokens as an inventory holds takes nine. */
export const mostCharacters = 12_000_000;
export const tooLarge = 'The file is larger than 12 MB. Nothing was changed.';

/** Reads what a file holds or a reader pasted: JSON of this page, or CSV. */
export function readFile(text: string, options: CsvOptions = {}): ReadFile {
  return finish(readFileInSteps(text, options));
}

/** As `readFile`, in steps. */
export function* readFileInSteps(text: string, options: CsvOptions = {}): InSteps<ReadFile> {
  if (text.length > mostCharacters) return { refused: tooLarge, offers: [] };
  return /^\uFEFF?\s*[[{]/.test(text)
    ? yield* jsonInSteps(text.replace(/^\uFEFF/, ''))
    : yield* readCsvInSteps(text, options);
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
